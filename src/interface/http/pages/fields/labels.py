"""What fields are called, and what is said of them."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from domain.fields import (
    AnyField,
    AttachmentField,
    CheckboxField,
    FileField,
    FileListField,
    JsonField,
    SelectField,
)
from domain.files.limits import MEBIBYTE, Limits
from domain.form.form import Form
from domain.values.json import Json
from interface.markup.invisible import escape_invisible

_MEMBERS: Final = 20
_PLURALS: Final = {"image": "images", "document": "documents", "audio": "audio files", "video": "videos"}
_PICKERS: Final = {"image": "image/*", "audio": "audio/*", "video": "video/*"}
_EXAMPLES: Final = {"image": "png", "audio": "mp3", "video": "mp4", "document": "pdf"}


def label(field: AnyField) -> str:
    """Return what the field is called on the page."""
    return escape_invisible(field.label) or field.name.replace("_", " ").strip().capitalize() or field.name


def option(text: str) -> str:
    """Return what an option is called: one without a visible character is told from no choice at all."""
    return escape_invisible(text) if text.strip() else "(empty)"


def complaint(field: AnyField, message: str) -> str:
    """Return what is wrong with the field as a sentence that names it."""
    return sentence(label(field), message)


def sentence(name: str, message: str) -> str:
    """Return what is wrong as a sentence that names where."""
    if name[-1] in "?!.:":
        return f"{name} {escape_invisible(message)}"
    lowered = message[:1].lower() + message[1:] if message[1:2].islower() else message
    return f"{name}: {escape_invisible(lowered)}"


def is_required(field: AnyField) -> bool:
    """Return whether something must be entered, whatever button is pressed."""
    if field.required is None and not field.required_for:
        return isinstance(field, SelectField | FileField)
    return bool(field.required)


def note(form: Form, field: AnyField) -> str:
    """Return what stands behind the label: when something need be entered."""
    if is_required(field):
        return ""
    titles = [f"“{escape_invisible(form.action_title(action) or action)}”" for action in field.required_for]
    return f"needed for {' and '.join(titles)}" if titles else "optional"


def condition(form: Form, field: AnyField) -> str:
    """Return in a sentence when the field counts; empty if it always does."""
    if field.visible_if is None:
        return ""
    steering = form.field(field.visible_if.field)
    if steering is None:
        return ""
    if isinstance(steering, CheckboxField):
        ticked = True in field.visible_if.equals
        return f"Only if “{label(steering)}” is {'' if ticked else 'not '}ticked."
    wanted = " or ".join(f"“{escape_invisible(_spoken(value))}”" for value in field.visible_if.equals)
    return f"Only if “{label(steering)}” is {wanted}."


def hint(field: AnyField, limits: Limits) -> str:
    """Return what the type of the field asks for; empty if that goes without saying."""
    if isinstance(field, AttachmentField):
        many = f"Up to {field.limit} files" if isinstance(field, FileListField) else "One file"
        return f"{many}: {', '.join(_kinds(field, limits))}."
    if isinstance(field, JsonField):
        members = escape_invisible(", ".join(_members(field.json_schema)))
        return f"An object in JSON, with {members}." if members else "An object in JSON."
    return ""


def pickers(field: AttachmentField) -> str:
    """Return what the browser offers to choose: the value of `accept`; empty for everything."""
    kinds = [kind for kind in field.allowed_file_types if kind != "custom"]
    if not all(kind in _PICKERS for kind in kinds):
        return ""
    extensions = [f".{extension.lower().removeprefix('.')}" for extension in field.allowed_file_extensions]
    return ",".join([*(_PICKERS[kind] for kind in kinds), *extensions])


def time_left(left: timedelta) -> str:
    """Return about how much time that is, as a person says it."""
    seconds = left.total_seconds()
    for unit, size in (("day", 86_400), ("hour", 3600), ("minute", 60)):
        if seconds >= 2 * size or (unit == "minute" and seconds >= size):
            count = round(seconds / size)
            return f"in {count} {unit}{'' if count == 1 else 's'}"
    return "in less than a minute"


def moment(at: datetime, *, now: datetime) -> str:
    """Return when that was, in a sentence: the time alone if it was today."""
    if at.date() == now.date():
        return f"at {at:%H:%M} UTC"
    return f"on {at.day} {at:%b}{'' if at.year == now.year else f' {at.year}'}, {at:%H:%M} UTC"


def _kinds(field: AttachmentField, limits: Limits) -> Iterator[str]:
    kinds = [kind for kind in field.allowed_file_types if kind in _PLURALS]
    for kind in kinds:
        yield f"{_PLURALS[kind]} up to {_megabytes(_EXAMPLES[kind], limits)}"
    if field.allowed_file_extensions:
        yield " ".join(
            f".{escape_invisible(extension).lower().removeprefix('.')}"
            for extension in field.allowed_file_extensions
        )
    elif not kinds:
        yield f"files up to {_megabytes('pdf', limits)}, images {_megabytes('png', limits)}"


def _members(schema: Json) -> Iterator[str]:
    """Yield each member that an object of that schema has, and what it is."""
    properties = schema.get("properties") if isinstance(schema, dict) else None
    required = schema.get("required") if isinstance(schema, dict) else None
    if not isinstance(properties, dict):
        return
    for name, member in list(properties.items())[:_MEMBERS]:
        kind = member.get("type") if isinstance(member, dict) else None
        said = [kind] if isinstance(kind, str) else []
        if isinstance(required, list) and name not in required:
            said.append("optional")
        yield f"“{name}” ({', '.join(said)})" if said else f"“{name}”"
    if len(properties) > _MEMBERS:
        yield "and more"


def _megabytes(extension: str, limits: Limits) -> str:
    return f"{limits.bytes_of(extension) // MEBIBYTE} MB"


def _spoken(value: Json) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
