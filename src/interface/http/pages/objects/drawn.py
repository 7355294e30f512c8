"""JSON objects entered part by part, where the schema can be drawn; under names that are JSON Pointers."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.fields import JsonField
from domain.form.form import Form
from domain.values.json import Json
from interface.http.pages.fields.entered import MAX_ENTRIES, Entered
from interface.http.pages.objects import spelled
from interface.http.pages.objects.composing import Composing
from interface.http.pages.objects.schema_parts import SchemaPart, drawn


def drawn_part(form: Form, field: JsonField) -> SchemaPart | None:
    """Return the group that is drawn for the field, or None if its object is to be written in JSON."""
    part = drawn(field.json_schema)
    if part is None:
        return None
    part = replace(part, required=bool(field.required))
    value = form.initial(field)
    return part if value is None or _shows(part, field.name, value) else None


def composed(part: SchemaPart, name: str, entries: Mapping[str, Sequence[str]]) -> Json:
    """
    Return the object of the entries; an empty text if nothing was entered and nothing need be.

    Where JSON was asked for and something else was entered, that itself is returned: no field takes it for an object.
    """
    composing = Composing(Entered(entries))
    found = composing.composed(part, name)
    for unreadable in composing.unreadable:
        return entries[unreadable][-1]
    return found.value if found.there else ""


def unreadable(part: SchemaPart, name: str, entries: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return by name the entries that should be JSON and are not, and why."""
    composing = Composing(Entered(entries))
    composing.composed(part, name)
    return composing.unreadable


def decomposed(part: SchemaPart, name: str, value: Json) -> dict[str, Sequence[str]]:
    """Return the entries for an object, or for None those of a page that is shown for the first time."""
    return {entry: [text] for entry, text in spelled.entries(part, name, value, fresh=value is None)}


def _shows(part: SchemaPart, name: str, value: Json) -> bool:
    """Whether a page that is left as it is sends what the object says."""
    entries = decomposed(part, name, value)
    return len(entries) <= MAX_ENTRIES and _said(composed(part, name, entries)) == _said(_boxed(part, value))


def _boxed(part: SchemaPart, value: Json) -> Json:
    """Return the value with what its boxes hold where nothing is said."""
    if part.item is not None and isinstance(value, list):
        return [_boxed(part.item, item) for item in value]
    if part.kind != "group" or not isinstance(value, dict):
        return value
    boxes = {it.name: it.default for it in part.members if it.kind == "box" and isinstance(it.default, bool)}
    inside = {it.name: _boxed(it, value[it.name]) for it in part.members if it.name in value}
    return boxes | value | inside


def _said(value: Json) -> Json:
    """Return the value without its members that say nothing."""
    if isinstance(value, list):
        return [_said(item) for item in value]
    if not isinstance(value, dict):
        return value
    members = {name: _said(member) for name, member in value.items()}
    return {name: member for name, member in members.items() if member not in (None, "", [], {})}
