"""What the page shows of an object that is entered part by part."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from interface.http.pages.fields import zones
from interface.http.pages.fields.entered import Entered, below
from interface.http.pages.fields.labels import sentence
from interface.http.pages.fields.widgets import FieldView, OptionView
from interface.http.pages.objects.schema_parts import SchemaPart
from interface.markup.invisible import escape_invisible

_WIDGETS: Final = {
    "text": "input",
    "number": "input",
    "lines": "textarea",
    "json": "textarea",
    "choice": "select",
}
_INPUTS: Final[Mapping[str, Mapping[str, str]]] = {
    "date": {"type": "date"},
    "time": {"type": "time", "step": "1"},
    "date-time": {"type": "datetime-local", "step": "1"},
    "email": {"type": "email", "autocomplete": "email", "spellcheck": "false"},
    "uri": {"type": "url", "inputmode": "url", "spellcheck": "false"},
}
_ANY: Final = re.compile(r"(?s:.*)")
_DAY: Final = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_TIME: Final = "[0-9]{2}:[0-9]{2}(:[0-9]{2})?"
_SHAPES: Final = {
    "date": re.compile(_DAY),
    "time": re.compile(_TIME),
    "date-time": re.compile(rf"{_DAY}T{_TIME}(\.[0-9]{{1,3}})?"),
}
_CODE: Final = {"class": "code", "spellcheck": "false", "rows": "4"}


def part_views(
    part: SchemaPart,
    name: str,
    entries: Mapping[str, Sequence[str]],
    wrong: Mapping[str, str],
    *,
    demanded: bool,
) -> list[FieldView]:
    """
    Return the views of the members of a group.

    :param wrong: what is wrong, by place; it is said where the nearest part is that the page has
    :param demanded: whether the group must be there, so that what it must have need be entered
    """
    drawing = _Drawing(Entered(entries))
    drawing.wrong = _placed(wrong, set(drawing.names(part, name)))
    return [drawing.view(member, below(name, member.name), "", demanded) for member in part.members]


def root_fault(
    part: SchemaPart, name: str, entries: Mapping[str, Sequence[str]], wrong: Mapping[str, str]
) -> str | None:
    """Return what is wrong with the object where no member of it on the page is."""
    return _placed(wrong, set(_Drawing(Entered(entries)).names(part, name))).get(name)


class _Drawing:
    def __init__(self, entered: Entered) -> None:
        self._entered = entered
        self.wrong: Mapping[str, str] = {}

    def names(self, part: SchemaPart, name: str) -> Iterator[str]:
        """Yield the name of the part and of all that the page has in it."""
        yield name
        for member in part.members:
            yield from self.names(member, below(name, member.name))
        if part.item is not None:
            for row in self._entered.rows(name):
                yield from self.names(part.item, below(name, row))

    def view(self, part: SchemaPart, name: str, where: str, demanded: bool) -> FieldView:
        """Return the view of a part; `where` names the row that it stands in."""
        demanded = demanded and part.required
        called = f"{part.label}, {where}" if where else part.label
        wrong = self.wrong.get(name)
        basis = FieldView(
            name=name,
            widget=part.kind,
            label=part.label,
            note="" if part.required else "optional",
            help=part.help,
            hint=_hint(part),
            error=None if wrong is None else sentence(called, wrong),
            required=demanded,
        )
        if part.kind == "group":
            members = [self.view(it, below(name, it.name), where, demanded) for it in part.members]
            return replace(basis, members=members, required=False)
        return (
            self._rows(part, basis) if part.kind == "rows" else _single(part, basis, self._entered.text(name))
        )

    def _rows(self, part: SchemaPart, basis: FieldView) -> FieldView:
        rows = self._entered.rows(basis.name)
        members = [self._row(part, basis, row, number) for number, row in enumerate(rows, start=1)]
        return replace(basis, members=members, required=False, add=f"add {basis.name}")

    def _row(self, part: SchemaPart, rows: FieldView, row: int, number: int) -> FieldView:
        assert part.item is not None
        name = below(rows.name, row)
        title = f"{part.item.label} {number}" if part.item.label else f"row {number}"
        if part.item.kind in ("group", "rows"):
            view = self.view(part.item, name, title, True)
            return replace(view, label=title[:1].upper() + title[1:], remove=f"remove {name}")
        view = self.view(replace(part.item, label=part.label), name, title, True)
        return replace(view, label=f"{part.label}, {title}", quiet=True, remove=f"remove {name}")


def _single(part: SchemaPart, basis: FieldView, text: str) -> FieldView:
    if part.kind == "fixed":
        return replace(basis, value=text, shown=_shown(text), note="", required=False)
    zone = ""
    if part.format == "date-time" and part.kind == "text":
        text, zone = zones.parted(text)
    attributes = dict(_INPUTS.get(part.format, {}))
    if text and not _SHAPES.get(part.format, _ANY).fullmatch(text):
        attributes = {}  # the browser would show nothing
    if part.kind == "number":
        attributes = {"inputmode": "numeric" if part.integer else "decimal", "autocomplete": "off"}
    elif part.kind == "json":
        attributes = dict(_CODE)
    is_long = "\n" in text or part.kind == "lines"
    return replace(
        basis,
        widget="textarea" if is_long else _WIDGETS.get(part.kind, part.kind),
        value=text,
        zones=zones.options(zone) if zone and attributes else (),
        required=basis.required and part.kind != "box",
        options=[OptionView(it.entry, it.text, it.entry == text) for it in part.options],
        attributes={} if is_long and part.kind != "json" else attributes,
    )


def _hint(part: SchemaPart) -> str:
    if part.format == "time" and part.kind == "text":
        return "The time is in UTC."
    return "Written in JSON." if part.kind == "json" else ""


def _shown(text: str) -> str:
    """What cannot be changed is told, and sent as it is."""
    try:
        value = json.loads(text) if text else None
    except ValueError:
        value = text
    if value is None:
        return "–"
    return escape_invisible(
        value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=1)
    )


def _placed(wrong: Mapping[str, str], names: set[str]) -> dict[str, str]:
    """Return the first thing that is wrong at each part; what is wrong inside of one says where."""
    placed: dict[str, str] = {}
    for place, message in wrong.items():
        name, inside = place, ""
        while name and name not in names:
            name, _, step = name.rpartition("/")
            inside = f"{step}/{inside}" if inside else step
        text = f"in “{escape_invisible(inside)}”: {message[:1].lower()}{message[1:]}" if inside else message
        placed.setdefault(name, text)
    return placed
