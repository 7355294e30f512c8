"""The files of an answer: looked up, or fetched, before the domain decides about them."""

from collections.abc import Collection

from application.ports.files import FileRefusedError, Files, FileUse
from domain.fields import AttachmentField, FileListField
from domain.form import submission
from domain.form.form import Form
from domain.form.submission import InvalidSubmissionError
from domain.values.json import Json, JsonObject


async def attached(files: Files, form: Form, *, action: str, inputs: JsonObject, use: FileUse) -> JsonObject:
    """
    Return the answer's inputs with the files themselves in place of what names them.

    What can be no file stays as it is: the form refuses it, or drops it where the field is not shown. Nothing is
    fetched for an answer that is wrong anyway.

    :raises InvalidSubmissionError: if a file cannot be used; or if something else is wrong, where one is to be fetched
    :raises LogUnavailableError: if the files cannot be looked up now
    """
    shown = submission.shown(form, action=action, inputs=inputs)
    asked = [
        field
        for field in form.fields
        if isinstance(field, AttachmentField)
        and field.name in shown
        and _resolvable(field, inputs.get(field.name))
    ]
    elsewhere = [field for field in asked if any(map(_is_remote, _mappings(inputs[field.name])))]
    found = dict(inputs)
    for field in asked:
        if field not in elsewhere:
            found[field.name] = await _resolved(files, form, field, action=action, inputs=found, use=use)
    if elsewhere:
        submission.accept(_without(form, {field.name for field in elsewhere}), action=action, inputs=found)
    for field in elsewhere:
        found[field.name] = await _resolved(files, form, field, action=action, inputs=found, use=use)
    return found


async def _resolved(
    files: Files, form: Form, field: AttachmentField, *, action: str, inputs: JsonObject, use: FileUse
) -> Json:
    value = inputs[field.name]
    try:
        resolved: list[Json] = [await files.resolve(mapping, use=use) for mapping in _mappings(value)]
    except FileRefusedError as refused:
        problems = submission.problems(_without(form, {field.name}), action=action, inputs=inputs)
        message = f"Invalid value for {field.noun} input '{field.name}': {refused}"
        raise InvalidSubmissionError(message, {**problems, field.name: str(refused)}) from None
    return resolved if isinstance(value, list) else resolved[0]


def _resolvable(field: AttachmentField, value: Json) -> bool:
    """Whether the value has the shape that the field takes; too many files are not even looked up."""
    if isinstance(field, FileListField):
        return (
            isinstance(value, list) and len(value) <= field.limit and all(isinstance(v, dict) for v in value)
        )
    return isinstance(value, dict)


def _mappings(value: Json) -> list[JsonObject]:
    return [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, dict)]


def _is_remote(mapping: JsonObject) -> bool:
    return mapping.get("transfer_method") == "remote_url"


def _without(form: Form, names: Collection[str]) -> Form:
    return form.model_copy(
        update={"fields": tuple(field for field in form.fields if field.name not in names)}
    )
