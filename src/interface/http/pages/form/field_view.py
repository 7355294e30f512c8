"""What the page shows of one field."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from domain.fields import (
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
from domain.files.limits import Limits
from domain.form.form import Form
from domain.form.submission import field_of
from domain.values.json import Json
from interface.http.pages.fields import labels, zones
from interface.http.pages.fields.widgets import PREFIX, FieldView, OptionView, Steering
from interface.http.pages.form.entries import Entries, file_name, initial, option_entry
from interface.http.pages.form.kept_secrets import is_sealed
from interface.http.pages.objects.drawn import decomposed, drawn_part, unreadable
from interface.http.pages.objects.part_view import part_views, root_fault
from interface.http.pages.objects.schema_parts import SchemaPart
from interface.markup.invisible import escape_invisible

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


def field_view(
    form: Form, field: AnyField, *, entries: Entries | None, wrong: Mapping[str, str], limits: Limits
) -> FieldView:
    """
    Return the field with what was entered into it; with its default if the page is shown for the first time.

    :param wrong: what is wrong, by place
    """
    part = drawn_part(form, field) if isinstance(field, JsonField) else None
    if part is not None:
        return _object(form, field, part, entries, wrong)
    entered = initial(form, field) if entries is None else entries.get(field.name, ())
    fault = _fault(field, wrong)
    if isinstance(field, SecretField):
        return _secret(form, field, fault, () if fault else entered)
    value, zone = entered[-1] if entered else "", ""
    if isinstance(field, DateTimeField):
        value, zone = zones.parted(value)
    return replace(
        _basis(form, field, fault),
        hint=labels.hint(field, limits),
        value=value,
        zones=zones.options(zone) if zone else (),
        required=labels.is_required(field),
        options=_options(field, entered),
        multiple=isinstance(field, FileListField),
        attributes=_attributes(field),
    )


def _secret(form: Form, field: SecretField, fault: str | None, entered: Sequence[str]) -> FieldView:
    """A secret is in no page as it was typed, not even in the one that asks for it again."""
    kept = [OptionView(it, "Keep what you entered before", True) for it in entered[-1:] if is_sealed(it)]
    return replace(
        _basis(form, field, fault),
        required=labels.is_required(field) and not kept,
        options=kept,
        attributes=_attributes(field),
    )


def _basis(form: Form, field: AnyField, error: str | None) -> FieldView:
    return FieldView(
        name=field.name,
        widget=_WIDGETS.get(field.type, "input"),
        label=labels.label(field),
        note=labels.note(form, field),
        help=escape_invisible(field.help),
        condition=labels.condition(form, field),
        error=None if error is None else labels.complaint(field, error),
        steering=_steering(form, field),
    )


def _object(
    form: Form, field: AnyField, part: SchemaPart, entries: Entries | None, wrong: Mapping[str, str]
) -> FieldView:
    """An object that is entered part by part; where a part is no JSON, nothing else is known of the others."""
    name = field.name
    entered = decomposed(part, name, form.initial(field)) if entries is None else entries
    inside = {place: message for place, message in wrong.items() if field_of(place) == name}
    if inside:
        inside = unreadable(part, name, entered) or inside
    basis = _basis(form, field, root_fault(part, name, entered, inside))
    members = part_views(part, name, entered, inside, demanded=labels.is_required(field))
    return replace(basis, widget="group", members=members)


def _fault(field: AnyField, wrong: Mapping[str, str]) -> str | None:
    """Return what is wrong with a field that is entered at once; what is wrong inside of it says where."""
    if field.name in wrong:
        return wrong[field.name]
    for place, message in wrong.items():
        if field_of(place) == field.name:
            inside = escape_invisible(place.removeprefix(f"{field.name}/"))
            return f"In “{inside}”: {message[:1].lower()}{message[1:]}"
    return None


def _options(field: AnyField, entered: Sequence[str]) -> list[OptionView]:
    if isinstance(field, AttachmentField):
        known = [(entry, file_name(entry)) for entry in dict.fromkeys(entered)]
        kept = known if isinstance(field, FileListField) else known[-1:]
        return [OptionView(entry, escape_invisible(name), True) for entry, name in kept if name is not None]
    if isinstance(field, ChoiceField):
        options = [(option_entry(field, option), option) for option in dict.fromkeys(field.options.value)]
        return [OptionView(entry, labels.option(option), entry in entered) for entry, option in options]
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
    wanted: list[Json] = list(field.visible_if.equals)
    if isinstance(steering, ChoiceField):
        wanted += [option_entry(steering, it) for it in field.visible_if.equals if isinstance(it, str)]
    return Steering(f"{PREFIX}{steering.name}", json.dumps(wanted))
