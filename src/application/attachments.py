"""Find the files of an answer before the domain decides about it."""

from collections.abc import Callable, Collection
from functools import partial
from typing import TypeVar

from application.ports.files import FileRefusedError, Files, FileUse
from application.ports.processor import UNITS_HERE, Processor
from domain.fields import AttachmentField, FileListField
from domain.form import submission
from domain.form.form import Form
from domain.form.submission import InvalidSubmissionError
from domain.values.allowance import Allowance, TooMuchWorkError
from domain.values.json import Json, JsonObject

T = TypeVar("T")


async def attached(
    files: Files, form: Form, *, action: str, inputs: JsonObject, use: FileUse, processor: Processor
) -> JsonObject:
    """
    Return the answer's inputs with the files themselves in place of what names them.

    What can be no file stays as it is: the form refuses it, or drops it where the field is not shown. Nothing is
    fetched for an answer that is wrong anyway.

    :param processor: judges what is much work to be judged
    :raises InvalidSubmissionError: if a file cannot be used; or if something else is wrong, where one is to be fetched
    :raises LogUnavailableError: if the files cannot be looked up now
    """
    if not any(isinstance(field, AttachmentField) for field in form.fields):
        return inputs
    shown = await _judged(processor, submission.shown, form, action=action, inputs=inputs)
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
            found[field.name] = await _resolved(
                files, form, field, action=action, inputs=found, use=use, processor=processor
            )
    if elsewhere:
        others = _without(form, {field.name for field in elsewhere})
        await _judged(processor, submission.accept, others, action=action, inputs=found)
    for field in elsewhere:
        found[field.name] = await _resolved(
            files, form, field, action=action, inputs=found, use=use, processor=processor
        )
    return found


async def _resolved(
    files: Files,
    form: Form,
    field: AttachmentField,
    *,
    action: str,
    inputs: JsonObject,
    use: FileUse,
    processor: Processor,
) -> Json:
    value = inputs[field.name]
    try:
        resolved: list[Json] = [await files.resolve(mapping, use=use) for mapping in _mappings(value)]
    except FileRefusedError as refused:
        others = _without(form, {field.name})
        problems = await _judged(processor, submission.problems, others, action=action, inputs=inputs)
        message = f"Invalid value for {field.noun} input '{field.name}': {refused}"
        raise InvalidSubmissionError(message, {**problems, field.name: str(refused)}) from None
    return resolved if isinstance(value, list) else resolved[0]


async def _judged(
    processor: Processor, judge: Callable[..., T], form: Form, *, action: str, inputs: JsonObject
) -> T:
    judging = partial(judge, form, action=action, inputs=inputs)
    try:
        submission.pay(form, inputs, Allowance(UNITS_HERE, strict=True))
    except TooMuchWorkError:
        return await processor.run(judging)
    return judging()


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
