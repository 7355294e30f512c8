"""How a value is written at its place."""

import re
from typing import Final

from domain.values.json import Json
from domain.values.placing import inline
from domain.values.placing.flow import flow
from domain.values.placing.place import AS_IT_IS, Kind, Place
from domain.values.text import markdown

_LAST_BACKSLASH: Final = re.compile(r"(?<!\\)((?:\\\\)*)\\\Z")
_ROWS: Final = re.compile(r"(?:[ \t]*\|.*(?:\n|\Z))+")


def written(value: Json, place: Place) -> str:
    """
    Return the value as Markdown that stays where it is put, whatever it holds.

    Delimiters of code, which may have to become longer, are up to the caller.
    """
    text = _written(value, place)
    if place.kind in AS_IT_IS:
        return text.replace("|", r"\|") if place.in_table else text
    if place.in_table or place.after[:1].strip():
        text = _LAST_BACKSLASH.sub(r"\1&#92;", text)  # it would escape what comes next
    if not place.in_table:
        return text
    text = text.replace("|", r"\|")
    return f"{'| ' if place.opens_row else ''}{text}{' |' if place.closes_row else ''}"


def _written(value: Json, place: Place) -> str:
    match place.kind:
        case Kind.BLOCK:
            text = _lines(value)
            flowing = _prefixed(flow(text, place), place)
            return flowing if flowing != text else markdown(value)
        case Kind.ROW:
            return _row(value, place)
        case Kind.CELL:
            return _contained(inline.cell(value), place)
        case Kind.LINE:
            text = _contained(inline.flat(value), place)
            text = text if place.before else inline.not_beginning(text)
            return text if place.after else inline.not_closing(text)
        case Kind.LABEL:
            return inline.label(value)
        case Kind.TARGET:
            return inline.target(value)
        case Kind.TITLE:
            return inline.title(value)
        case Kind.CODE:
            return inline.flat(value)
        case Kind.INFO:
            return inline.flat(value).replace("`", "&#96;")
    return _prefixed(_lines(value), place)


def _lines(value: Json) -> str:
    """Return the value with one kind of line end. A block that needs no other change keeps its own."""
    text = markdown(value)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _row(value: Json, place: Place) -> str:
    """Rows stay rows; everything else becomes the first cell of one."""
    text = _lines(value).strip("\n")
    if _ROWS.fullmatch(text):
        return _prefixed("\n".join(line.strip() for line in text.split("\n")), place)
    return f"| {inline.cell(value).replace('|', chr(92) + '|')} |"


def _contained(text: str, place: Place) -> str:
    return inline.self_contained(text) if place.has_company else text


def _prefixed(text: str, place: Place) -> str:
    """Return the text with what keeps its further lines in the same containers."""
    if not place.prefix or "\n" not in text:
        return text
    first, *others = text.split("\n")
    bare = place.prefix.rstrip() if place.kind is not Kind.FENCE else place.prefix
    return "\n".join(
        [
            first,
            *(f"{place.prefix}{line}" if line else bare for line in others[:-1]),
            *([f"{place.prefix}{others[-1]}"]),
        ]
    )
