"""Rows of lists that are added and removed by buttons, which decide nothing."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from domain.fields import JsonField
from domain.form.form import Form
from interface.http.pages.fields.entered import MAX_ENTRIES, MAX_ROWS, Entered, below
from interface.http.pages.objects import spelled
from interface.http.pages.objects.composing import Composing
from interface.http.pages.objects.drawn import drawn_part
from interface.http.pages.objects.schema_parts import SchemaPart

BUTTON: Final = "row"
"""The name of the buttons; what they send is a verb and the name of a list or of one of its rows."""
KEEP: Final = "keep"
"""What the form's first button sends, which browsers press for the Enter key: it leaves everything as it is."""
FULL: Final = "No more rows can be added here"

Entries = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Pressed:
    """What is shown after a button was pressed."""

    entries: Entries
    focus: str = ""
    """Where the page is taken up again."""
    wrong: Mapping[str, str] = field(default_factory=dict)


def pressed(form: Form, entries: Entries, press: str) -> Pressed:
    """Return the entries after the button was pressed; an unknown button changes nothing."""
    verb, _, target = press.partition(" ")
    for asked in form.fields:
        if isinstance(asked, JsonField) and target.startswith(f"{asked.name}/"):
            part = drawn_part(form, asked)
            if part is not None and verb == "add":
                return _added(part, asked.name, entries, target)
            if part is not None and verb == "remove":
                return _removed(part, asked.name, entries, target)
    return Pressed(entries)


def counted(form: Form, entries: Entries) -> Entries:
    """Return the entries without empty rows, the others numbered as they are in the object."""
    for asked in form.fields:
        part = drawn_part(form, asked) if isinstance(asked, JsonField) else None
        if part is not None:
            entries = _numbered(part, asked.name, entries, _kept(entries))
    return entries


def _kept(entries: Entries) -> Callable[[SchemaPart, str], Sequence[int]]:
    """Keep the empty rows that the page shows, after those that have values."""
    entered = Entered(entries)
    composing = Composing(entered)

    def kept(rows: SchemaPart, name: str) -> Sequence[int]:
        counting = [row for row, _ in composing.kept_rows(rows, name)]
        empty = [row for row in entered.rows(name) if row not in counting]
        return counting + empty[: max(0, rows.least - len(counting)) if rows.required else 0]

    return kept


def _added(part: SchemaPart, name: str, entries: Entries, target: str) -> Pressed:
    rows, entered = _found(part, name, target), Entered(entries)
    if rows is None or rows.item is None:
        return Pressed(entries)
    count = len(entered.rows(target))
    row = below(target, count)
    fresh = {entry: [text] for entry, text in spelled.row(rows.item, row, None, fresh=True)}
    if count >= MAX_ROWS or len(entries) + len(fresh) > MAX_ENTRIES:
        return Pressed(entries, target, {target: FULL})
    return Pressed(_numbered(part, name, entries, lambda _, each: entered.rows(each)) | fresh, row)


def _removed(part: SchemaPart, name: str, entries: Entries, target: str) -> Pressed:
    list_name, entered = target.rpartition("/")[0], Entered(entries)
    if _found(part, name, list_name) is None:
        return Pressed(entries)

    def others(_: SchemaPart, rows: str) -> Sequence[int]:
        return [row for row in entered.rows(rows) if below(rows, row) != target]

    return Pressed(_numbered(part, name, entries, others), list_name)


def _found(part: SchemaPart, name: str, target: str) -> SchemaPart | None:
    """Return the list that has that name, or None if there is none."""
    if part.kind == "rows" and name == target:
        return part
    if part.item is not None and target.startswith(f"{name}/"):
        step = target[len(name) + 1 :].partition("/")[0]
        return _found(part.item, f"{name}/{step}", target)
    inside = (member for member in part.members if f"{target}/".startswith(f"{below(name, member.name)}/"))
    return next((_found(member, below(name, member.name), target) for member in inside), None)


def _numbered(
    part: SchemaPart, name: str, entries: Entries, kept: Callable[[SchemaPart, str], Sequence[int]]
) -> Entries:
    """Return the entries with those rows of lists that are kept; what is entered elsewhere is left alone."""
    numbered = {
        entry: texts for entry, texts in entries.items() if entry != name and not entry.startswith(f"{name}/")
    }

    def copy(part: SchemaPart, old: str, new: str) -> None:
        if old in entries:
            numbered[new] = entries[old]
        if part.item is not None:
            for index, row in enumerate(kept(part, old)):
                copy(part.item, below(old, row), below(new, index))
        for member in part.members:
            copy(member, below(old, member.name), below(new, member.name))

    copy(part, name, name)
    return numbered
