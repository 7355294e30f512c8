"""The rules of a submission: which answers a form accepts."""

from domain.form.form import Form
from domain.workflow.json import Json, JsonObject
from domain.workflow.nodes.fields import AnyField, SelectField


class InvalidSubmissionError(Exception):
    """The answer does not fit the form; the message says why, in the words of the Dify contract."""


def accept(form: Form, *, action: str, inputs: JsonObject) -> JsonObject:
    """
    Return the values of the form's fields, by name.

    Checks come in the order that Dify's Service API has: each value given, the action, then what is missing.
    Names that the form does not have are dropped.

    :raises InvalidSubmissionError: if a value, the action or a name is wrong or missing
    """
    for field in form.fields:
        if field.name in inputs:
            _check(field, inputs[field.name])
    if form.action_title(action) is None:
        raise InvalidSubmissionError(f"Invalid action: {action}")
    missing = [field.name for field in form.fields if field.name not in inputs]
    if missing:
        raise InvalidSubmissionError(f"Missing required inputs: {', '.join(missing)}")
    return {field.name: inputs[field.name] for field in form.fields}


def _check(field: AnyField, value: Json) -> None:
    if not isinstance(field, SelectField):
        return
    if not isinstance(value, str):
        raise InvalidSubmissionError(f"Invalid value for select input '{field.name}': expected string")
    if value not in field.options.value:
        raise InvalidSubmissionError(f"Invalid value for select input '{field.name}': {value}")
