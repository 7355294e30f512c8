"""Values as they are entered into the parts of an object."""

import json
import re
from collections.abc import Iterator
from typing import Final

from domain.fields.field import same
from domain.fields.json_text import as_text
from domain.values.json import Json
from interface.http.pages.fields.entered import MAX_ROWS, TICKED, below
from interface.http.pages.objects.schema_parts import SchemaPart

_UTC: Final = re.compile(r"([0-9]{2}:[0-9]{2}:[0-9]{2})Z")


def spelled(part: SchemaPart, value: Json) -> str:
    """Return the text that is entered for the value of a part that holds one thing, or None for null."""
    if value is None:
        return ""
    if part.kind == "box":
        return TICKED if value is True else ""
    if part.kind == "choice":
        return next((option.entry for option in part.options if same(option.value, value)), "")
    if part.kind in ("json", "fixed"):
        return json.dumps(value, ensure_ascii=False)
    text = as_text(value)
    if part.format == "time" and (match := _UTC.fullmatch(text)):
        return match[1]
    return text


def entries(part: SchemaPart, name: str, value: Json, *, fresh: bool = False) -> Iterator[tuple[str, str]]:
    """
    Yield name and text of everything that is entered for the value; a row of several parts has a name too.

    :param fresh: whether there is no value yet, so that the page shows what the schema has for a default
    """
    value = part.default if fresh else value
    if part.kind == "group":
        yield from _of_group(part, name, value, fresh=fresh)
    elif part.kind == "rows":
        yield from _of_rows(part, name, value, fresh=fresh)
    elif (text := spelled(part, value)) or part.kind != "box":
        yield name, text


def row(part: SchemaPart, name: str, value: Json, *, fresh: bool = False) -> Iterator[tuple[str, str]]:
    """Yield what is entered for a row."""
    if part.kind in ("group", "rows"):
        yield name, ""
    yield from entries(part, name, value, fresh=fresh)


def _of_group(part: SchemaPart, name: str, value: Json, *, fresh: bool) -> Iterator[tuple[str, str]]:
    members = value if isinstance(value, dict) else {}
    fresh = fresh and not members
    for member in part.members:
        # A box cannot be left open: it shows what counts where nothing is said.
        first = fresh or (member.kind == "box" and member.name not in members)
        yield from entries(member, below(name, member.name), members.get(member.name), fresh=first)


def _of_rows(part: SchemaPart, name: str, value: Json, *, fresh: bool) -> Iterator[tuple[str, str]]:
    assert part.item is not None
    items = value[:MAX_ROWS] if isinstance(value, list) else []
    for index, item in enumerate(items):
        yield from row(part.item, below(name, index), item)
    if fresh and part.required:
        for index in range(len(items), min(part.least, MAX_ROWS)):
            yield from row(part.item, below(name, index), None, fresh=True)
