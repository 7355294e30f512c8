"""What people enter on the page, as values of the form's fields."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from domain.fields import (
    AnyField,
    AttachmentField,
    CheckboxField,
    DateTimeField,
    FileListField,
    JsonField,
    MultiSelectField,
)
from domain.form.form import Form
from domain.values.json import Json, JsonObject
from interface.http.pages.fields.entered import TICKED
from interface.http.pages.objects.drawn import composed, drawn_part

Entries = Mapping[str, Sequence[str]]
"""What was entered, by the name of the field: of a choice among several, each that was chosen."""

_REFERENCE: Final = re.compile(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (.*)", re.S)


def inputs(form: Form, entries: Entries) -> JsonObject:
    """Return the entries as the inputs of an answer."""
    given: JsonObject = {}
    for field in form.fields:
        entered = entries.get(field.name, ())
        if isinstance(field, AttachmentField):
            _give_files(given, field, entered)
        elif isinstance(field, CheckboxField):
            given[field.name] = TICKED in entered
        elif isinstance(field, MultiSelectField):
            given[field.name] = list(entered)
        elif isinstance(field, JsonField) and (part := drawn_part(form, field)) is not None:
            given[field.name] = composed(part, field.name, entries)
        else:
            given[field.name] = entered[-1] if entered else ""
    return given


def initial(form: Form, field: AnyField) -> Sequence[str]:
    """Return what the field holds before anybody has entered anything, as it would be entered."""
    value: Json = form.initial(field)
    if isinstance(field, MultiSelectField) and isinstance(value, list):
        return [str(option) for option in value]
    if isinstance(field, CheckboxField):
        return [TICKED] if value is True else []
    text = field.text(value)
    if isinstance(field, DateTimeField) and text:
        moment = datetime.fromisoformat(text).astimezone(UTC)
        return [moment.strftime("%Y-%m-%dT%H:%M:%S")]
    return [text] if text else []


def reference(file_id: UUID, name: str) -> str:
    """Return how a file that was stored already is entered into its field; the name is for people only."""
    return f"{file_id} {name}"


def file_name(entered: str) -> str | None:
    """Return the name of a file that was stored already, or None if that is no reference to one."""
    match = _REFERENCE.fullmatch(entered)
    return match[2] if match else None


def is_repeatable(field: AnyField | None) -> bool:
    """Return whether a field can be entered several times."""
    return isinstance(field, AttachmentField | MultiSelectField)


def _give_files(given: JsonObject, field: AttachmentField, entered: Sequence[str]) -> None:
    """Without a file, a field for one has no value at all: the form says whether that is allowed."""
    files: list[Json] = [
        {"transfer_method": "local_file", "upload_file_id": match[1]}
        for match in map(_REFERENCE.fullmatch, dict.fromkeys(entered))
        if match
    ]
    if isinstance(field, FileListField):
        given[field.name] = files
    elif files:
        given[field.name] = files[-1]
