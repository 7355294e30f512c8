"""JSON objects as fields of their own: one for each member, where the schema is plain enough to draw."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from domain.workflow.json import Json, JsonObject
from domain.workflow.nodes import spelling
from domain.workflow.nodes.fields import JsonField

Kind = Literal["text", "number", "box", "select"]

_MOST: Final = 30
_KINDS: Final[Mapping[str, Kind]] = {
    "string": "text",
    "integer": "number",
    "number": "number",
    "boolean": "box",
}
_DRAWN: Final = frozenset(
    {"type", "properties", "required", "additionalProperties", "title", "description", "$schema", "$id"}
)
"""What a schema may say; of anything else the page could not show what it asks for."""


@dataclass(frozen=True, slots=True)
class Member:
    """One member of an object."""

    name: str
    kind: Kind
    label: str
    help: str
    required: bool
    options: tuple[str, ...] = ()


def members(field: JsonField) -> tuple[Member, ...]:
    """Return the members that the field's object can have; none, if it is to be written in JSON."""
    schema = field.json_schema
    if not isinstance(schema, dict) or not schema.keys() <= _DRAWN:
        return ()
    properties, required = schema.get("properties"), schema.get("required", [])
    if not isinstance(properties, dict) or not isinstance(required, list) or len(properties) > _MOST:
        return ()
    drawn = [_member(name, schema, name in required) for name, schema in properties.items()]
    known = [member for member in drawn if member is not None]
    preset = field.preset
    presets = preset.value if preset is not None and preset.type == "constant" else {}
    if preset is not None and (preset.type == "variable" or not _is_plain(presets, properties)):
        return ()
    return tuple(known) if len(known) == len(properties) and set(required) <= set(properties) else ()


def entry_name(field: JsonField, member: Member) -> str:
    """Return the name under which the member is entered: the field's, and a JSON Pointer into it."""
    return f"{field.name}/{member.name.replace('~', '~0').replace('/', '~1')}"


def composed(field: JsonField, entries: Mapping[str, Sequence[str]]) -> Json:
    """Return the object of the entries; an empty text if nothing was entered and nothing need be."""
    value: JsonObject = {}
    touched = bool(field.required)
    for member in members(field):
        entered = entries.get(entry_name(field, member), ())
        text = entered[-1] if entered else ""
        touched = touched or bool(text)
        if member.kind == "box":
            if text or member.required:
                value[member.name] = bool(text)
        elif text:
            value[member.name] = _number(text) if member.kind == "number" else text
    return value if touched else ""


def decomposed(field: JsonField, value: Json) -> dict[str, Sequence[str]]:
    """Return the entries of an object that the field accepts."""
    entries: dict[str, Sequence[str]] = {}
    for member in members(field) if isinstance(value, dict) else ():
        held = value.get(member.name) if isinstance(value, dict) else None
        if held is True:
            entries[entry_name(field, member)] = ["true"]
        elif held is not None and held is not False:
            entries[entry_name(field, member)] = [str(held)]
    return entries


def _member(name: str, schema: Json, required: bool) -> Member | None:
    if not isinstance(schema, dict) or not name:
        return None
    label = str(schema.get("title") or name.replace("_", " ").strip().capitalize() or name)
    explained = str(schema.get("description") or "")
    options = schema.get("enum")
    if isinstance(options, list):
        if not options or not all(isinstance(option, str) and option for option in options):
            return None
        return Member(name, "select", label, explained, required, tuple(map(str, options)))
    kind = schema.get("type")
    if not isinstance(kind, str) or kind not in _KINDS:
        return None
    return Member(name, _KINDS[kind], label, explained, required)


def _is_plain(preset: Json, properties: JsonObject) -> bool:
    """Whether the members show all of what the object holds from the beginning."""
    return isinstance(preset, dict) and preset.keys() <= properties.keys()


def _number(text: str) -> Json:
    """Return the number; the text itself if it is none, which the schema refuses."""
    number = spelling.number(text)
    return text if number is None else number
