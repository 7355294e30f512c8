"""What people enter on the page, as values of the form's fields."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from domain.fields import (
    AnyField,
    AttachmentField,
    CheckboxField,
    ChoiceField,
    FileListField,
    JsonField,
    MultiSelectField,
    SelectField,
)
from domain.form.form import Form
from domain.values.json import Json, JsonObject
from interface.http.pages.fields.entered import MANGLED, TICKED
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
        elif isinstance(field, ChoiceField):
            _give_options(given, field, entered)
        elif isinstance(field, JsonField) and (part := drawn_part(form, field)) is not None:
            given[field.name] = composed(part, field.name, entries)
        else:
            given[field.name] = entered[-1] if entered else ""
    return given


def initial(form: Form, field: AnyField) -> Sequence[str]:
    """Return what the field holds before anybody has entered anything, as it would be entered."""
    value: Json = form.initial(field)
    if isinstance(field, ChoiceField):
        options = value if isinstance(value, list) else [value]
        return [option_entry(field, str(option)) for option in options] if form.is_preset(field) else []
    if isinstance(field, CheckboxField):
        return [TICKED] if value is True else []
    text = field.text(value)
    return [text] if text else []


def option_entry(field: ChoiceField, option: str) -> str:
    """
    Return what the browser sends for an option: the option, if browsers send every option of the field as it is.

    An empty option would be sent as what stands for no choice at all.
    """
    plain = all(other and not MANGLED.search(other) for other in field.options.value)
    return option if plain else json.dumps(option)


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


def _give_options(given: JsonObject, field: ChoiceField, entered: Sequence[str]) -> None:
    """What stands for no choice is no value; what stands for no option is left for the field to refuse."""
    known = {option_entry(field, option): option for option in field.options.value}
    chosen: list[Json] = [known.get(entry, entry) for entry in entered if entry]
    if not isinstance(field, SelectField):
        given[field.name] = chosen
    elif chosen:
        given[field.name] = chosen[-1]


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
