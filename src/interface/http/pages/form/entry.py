"""A field as it stood on the page, and what was entered into it, for reading."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from domain.fields import (
    AnyField,
    AttachmentField,
    CheckboxField,
    ChoiceField,
    JsonField,
    SecretField,
)
from domain.fields.field import same
from domain.fields.json_text import as_text
from domain.files.record import FileRecord
from domain.form.form import Form
from domain.values.json import Json
from interface.http.pages.fields import labels
from interface.http.pages.form.receipt import attached
from interface.http.pages.objects.drawn import drawn_part
from interface.http.pages.objects.schema_parts import SchemaPart
from interface.markup.invisible import escape_invisible

NOTHING: Final = "Nothing was entered"
NOT_ASKED: Final = "Not asked for"
PREFILLED: Final = "Left as it was prefilled"


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A field, or a part of an object."""

    name: str = ""
    label: str
    help: str = ""
    condition: str = ""
    text: str = ""
    """What was entered."""
    remark: str = ""
    """What is said where nothing was entered, or about what was."""
    prefilled: str = ""
    """What it held before anybody entered anything, where that is not what was entered."""
    options: Sequence[tuple[str, bool]] = ()
    """What could be chosen, and whether it was."""
    box: Literal["", "ticked", "not ticked", "open"] = ""
    """How the box was left, if it is one."""
    members: Sequence["Entry"] = ()
    is_code: bool = False


def asked(form: Form, field: AnyField) -> Entry:
    """Return the field as it was asked for, without what was entered."""
    basis = replace(_basis(form, field), prefilled=_prefilled(field, form.initial(field)))
    if isinstance(field, ChoiceField):
        return replace(
            basis,
            options=[(escape_invisible(option), False) for option in dict.fromkeys(field.options.value)],
        )
    return replace(basis, box="open") if isinstance(field, CheckboxField) else basis


def entry(
    form: Form, field: AnyField, value: Json, *, files: Mapping[str, FileRecord], was_asked: bool
) -> Entry:
    """
    Return the field with the value that an answer has for it.

    :param files: what is known of the files of the answer, by their ids
    :param was_asked: whether the field was shown to whoever gave the answer
    """
    basis = _basis(form, field)
    if not was_asked:
        return replace(asked(form, field), prefilled="", remark=NOT_ASKED)
    if isinstance(field, AttachmentField):
        text = attached(value, files)
        return replace(basis, text=text, remark="" if text else NOTHING)
    found, initial = _with(basis, form, field, value), form.initial(field)
    if field.preset is None or field.is_empty(initial):
        return found
    if same(value, initial):
        return replace(found, remark=PREFILLED)
    return replace(found, prefilled=_prefilled(field, initial))


def _basis(form: Form, field: AnyField) -> Entry:
    return Entry(
        name=field.name,
        label=labels.label(field),
        help=escape_invisible(field.help),
        condition=labels.condition(form, field),
    )


def _with(basis: Entry, form: Form, field: AnyField, value: Json) -> Entry:
    if isinstance(field, ChoiceField):
        chosen = value if isinstance(value, list) else [value]
        options = [
            (escape_invisible(option), option in chosen) for option in dict.fromkeys(field.options.value)
        ]
        return replace(basis, options=options, remark="" if any(is_it for _, is_it in options) else NOTHING)
    if isinstance(field, CheckboxField):
        return replace(basis, box="ticked" if value is True else "not ticked")
    if isinstance(field, JsonField) and isinstance(value, dict):
        part = drawn_part(form, field)
        if part is not None and _fits(part, value):
            return replace(basis, members=_members(part, value))
    text = escape_invisible(field.shown(value))
    return replace(
        basis,
        text=text,
        remark="" if text else NOTHING,
        is_code=isinstance(field, JsonField) and bool(text),
    )


def _prefilled(field: AnyField, initial: Json) -> str:
    if field.preset is None or field.is_empty(initial) or isinstance(field, SecretField):
        return ""
    if isinstance(field, CheckboxField):
        return "ticked" if initial is True else ""
    return escape_invisible(field.shown(initial))


def _fits(part: SchemaPart, value: Json) -> bool:
    """Whether the parts say everything that the object says."""
    if part.kind == "group":
        known = {member.name: member for member in part.members}
        return isinstance(value, dict) and all(
            name in known and _fits(known[name], member) for name, member in value.items()
        )
    if part.kind == "rows" and part.item is not None:
        return isinstance(value, list) and all(_fits(part.item, item) for item in value)
    return True


def _members(part: SchemaPart, value: Json) -> list[Entry]:
    """Return the parts of a group in the order of its schema."""
    held = value if isinstance(value, dict) else {}
    return [_part(member, held.get(member.name)) for member in part.members]


def _part(part: SchemaPart, value: Json) -> Entry:
    basis = Entry(label=part.label, help=part.help)
    if part.kind == "group" and value is not None:
        return replace(basis, members=_members(part, value))
    if part.kind == "rows" and isinstance(value, list) and value:
        return replace(basis, members=[_row(part, item, number) for number, item in enumerate(value, 1)])
    if part.kind == "box":
        return replace(basis, box="ticked" if value is True else "not ticked")
    if part.kind == "choice":
        options = [(option.text, same(option.value, value)) for option in part.options]
        return replace(basis, options=options, remark="" if value is not None else NOTHING)
    text = escape_invisible(as_text(value))
    is_code = part.kind == "json" or isinstance(value, dict | list)
    return replace(basis, text=text, remark="" if text else NOTHING, is_code=is_code)


def _row(part: SchemaPart, value: Json, number: int) -> Entry:
    assert part.item is not None
    called = part.item.label or "Row"
    return replace(_part(part.item, value), label=f"{called} {number}")
