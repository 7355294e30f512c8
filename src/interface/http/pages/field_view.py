"""What the page shows of one field."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as member
from typing import Final

from domain.form.form import Form
from domain.workflow.nodes.fields import (
    AnyField,
    AttachmentField,
    ChoiceField,
    DateField,
    DateTimeField,
    FileListField,
    JsonField,
    NumberField,
    SecretField,
)
from interface.files.limits import Limits
from interface.http.pages import labels
from interface.http.pages.entries import Entries, file_name, initial
from interface.http.pages.members import Member, decomposed, entry_name, members
from interface.http.pages.unseen import seen

PREFIX: Final = "field."
"""What the names of a form's fields begin with among those of the page."""

_WIDGETS: Final = {
    "paragraph": "textarea",
    "json": "textarea",
    "select": "select",
    "multi-select": "boxes",
    "checkbox": "box",
    "file": "files",
    "file-list": "files",
}
_INPUTS: Final[dict[str, dict[str, str]]] = {
    "number": {"type": "text", "inputmode": "decimal", "autocomplete": "off"},
    "date": {"type": "date"},
    "date-time": {"type": "datetime-local", "step": "1"},
    "email": {"type": "email", "autocomplete": "email", "spellcheck": "false"},
    "url": {"type": "url", "inputmode": "url", "spellcheck": "false"},
    "secret": {"type": "password", "autocomplete": "new-password"},
    "json": {"class": "code", "spellcheck": "false", "rows": "8"},
}


@dataclass(frozen=True, slots=True)
class OptionView:
    """One of the things that can be chosen, or a file that is there already."""

    value: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Steering:
    """Which field, holding one of which values, lets this one be shown."""

    name: str
    equals: str


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldView:
    """One field: what is entered now, and what is wrong with it."""

    name: str
    widget: str
    label: str
    note: str
    help: str
    condition: str
    hint: str
    error: str | None
    value: str
    required: bool
    options: Sequence[OptionView] = ()
    steering: Steering | None = None
    members: Sequence["FieldView"] = ()
    multiple: bool = False
    attributes: Mapping[str, str] = member(default_factory=dict)

    @property
    def id(self) -> str:
        return f"field-{self.name}"

    @property
    def input(self) -> str:
        return f"{PREFIX}{self.name}"

    @property
    def target(self) -> str:
        """Where a link to the field leads: to what can be focused first."""
        if self.members:
            return self.members[0].target
        return f"{self.id}-0" if self.widget == "boxes" and self.options else self.id

    @property
    def described_by(self) -> str:
        """The ids of what is said about the field."""
        said = {"help": self.help, "condition": self.condition, "hint": self.hint, "error": self.error}
        return " ".join(f"{self.id}-{part}" for part, text in said.items() if text)


def field_view(
    form: Form, field: AnyField, *, entries: Entries | None, error: str | None, limits: Limits
) -> FieldView:
    """Return the field with what was entered into it; with its default if the page is shown for the first time."""
    entered = initial(form, field) if entries is None else entries.get(field.name, ())
    if isinstance(field, SecretField):
        entered = ()  # it is in no page, not even in the one that asks for it again
    inner = _members(form, field, entries) if isinstance(field, JsonField) else []
    return FieldView(
        name=field.name,
        widget="group" if inner else _WIDGETS.get(field.type, "input"),
        label=labels.label(field),
        note=labels.note(form, field),
        help=seen(field.help),
        condition=labels.condition(form, field),
        hint="" if inner else labels.hint(field, limits),
        error=None if error is None else labels.complaint(field, error),
        value=entered[-1] if entered else "",
        required=labels.is_required(field),
        options=_options(field, entered),
        steering=_steering(form, field),
        members=inner,
        multiple=isinstance(field, FileListField),
        attributes=_attributes(field),
    )


def _members(form: Form, field: JsonField, entries: Entries | None) -> list[FieldView]:
    entered = decomposed(field, form.initial(field)) if entries is None else entries
    return [_member(field, member, entered) for member in members(field)]


def _member(field: JsonField, member: Member, entries: Entries) -> FieldView:
    name = entry_name(field, member)
    value = (*entries.get(name, ()), "")[0]
    is_needed = member.required and bool(field.required)
    return FieldView(
        name=name,
        widget={"box": "box", "select": "select"}.get(member.kind, "input"),
        label=seen(member.label),
        note="" if member.required else "optional",
        help=seen(member.help),
        condition="",
        hint="",
        error=None,
        value=value,
        required=is_needed and member.kind != "box",
        options=[OptionView(option, seen(option), option == value) for option in member.options],
        attributes=_INPUTS["number"] if member.kind == "number" else {},
    )


def _options(field: AnyField, entered: Sequence[str]) -> list[OptionView]:
    if isinstance(field, AttachmentField):
        kept = [(entry, file_name(entry)) for entry in dict.fromkeys(entered)]
        return [OptionView(entry, seen(name), True) for entry, name in kept if name is not None]
    if isinstance(field, ChoiceField):
        options = dict.fromkeys(field.options.value)
        return [OptionView(option, seen(option), option in entered) for option in options]
    return []


def _attributes(field: AnyField) -> dict[str, str]:
    attributes = dict(_INPUTS.get(field.type, {}))
    if isinstance(field, NumberField) and field.integer:
        attributes["inputmode"] = "numeric"
    if isinstance(field, DateField):
        limits = {"min": field.min, "max": field.max}
        attributes |= {name: limit for name, limit in limits.items() if limit is not None}
    if isinstance(field, AttachmentField) and (accept := labels.pickers(field)):
        attributes["accept"] = accept
    return attributes


def _steering(form: Form, field: AnyField) -> Steering | None:
    """Spellings of an instant are many: a field that one steers is always shown."""
    if field.visible_if is None:
        return None
    steering = form.field(field.visible_if.field)
    if steering is None or isinstance(steering, DateTimeField):
        return None
    return Steering(f"{PREFIX}{steering.name}", json.dumps(field.visible_if.equals))
