"""The rules of a submission: which answers a form accepts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.fields import AnyField, InvalidValueError
from domain.form.form import Form
from domain.values.allowance import Allowance
from domain.values.json import Json, JsonObject

ACTION = ""
"""Stands for the action among the problems of an answer: no field has that name."""


class InvalidSubmissionError(Exception):
    """
    The answer does not fit the form; the message says why, in the words of the Dify contract.

    `problems` holds everything that is wrong, by place, for whoever fills in the form: a place is the name of a
    field, followed by a JSON Pointer into its value where it is a part of that which is wrong.
    """

    def __init__(self, message: str, problems: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.problems = dict(problems or {})


def accept(form: Form, *, action: str, inputs: JsonObject) -> JsonObject:
    """
    Return the values of the form's fields, by name; a field that is not shown has its type's empty value.

    Checks come in the order that Dify's Service API has: each value given, the action, then what is missing.
    Names that the form does not have are dropped. What was accepted is accepted again, unchanged.

    :raises InvalidSubmissionError: if a value, the action or a name is wrong or missing
    """
    judgement = _judge(form, action, inputs)
    complaint = judgement.complaint(form, action)
    if complaint is not None:
        raise InvalidSubmissionError(complaint, judgement.problems(form, action))
    return judgement.values


def problems(form: Form, *, action: str, inputs: JsonObject) -> dict[str, str]:
    """
    Return everything for which `accept` would refuse the answer, by place, or None if it accepts.

    What concerns the action stands under `ACTION`.
    """
    return _judge(form, action, inputs).problems(form, action)


def pay(form: Form, inputs: JsonObject, allowance: Allowance) -> None:
    """
    Pay for judging the answer, before it is judged.

    :raises TooMuchWorkError: if the allowance is strict and does not suffice
    """
    for asked in form.fields:
        if asked.name in inputs:
            allowance.weigh(inputs[asked.name], times=asked.effort(most=max(1, allowance.left)))


def field_of(place: str) -> str:
    """Return the name of the field in which the place is."""
    return place.partition("/")[0]


def visible(form: Form, values: JsonObject) -> frozenset[str]:
    """Return the names of the fields that are shown while the fields hold those values."""
    return frozenset(field.name for field in form.fields if _is_visible(field, values))


def shown(form: Form, *, action: str, inputs: JsonObject) -> frozenset[str]:
    """Return the names of the fields that are shown to whoever gives this answer, valid or not."""
    return visible(form, _judge(form, action, inputs).values)


@dataclass(slots=True)
class _Judgement:
    """What became of each field."""

    values: JsonObject = field(default_factory=dict)
    invalid: dict[str, InvalidValueError] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)

    def complaint(self, form: Form, action: str) -> str | None:
        """Return the first thing that is wrong, in the words of the contract."""
        for asked in form.fields:
            if asked.name in self.invalid:
                return (
                    f"Invalid value for {asked.noun} input '{asked.name}': {self.invalid[asked.name].reason}"
                )
        if form.action_title(action) is None:
            return f"Invalid action: {action}"
        return f"Missing required inputs: {', '.join(self.missing)}" if self.missing else None

    def problems(self, form: Form, action: str) -> dict[str, str]:
        """Return everything that is wrong, by place."""
        found: dict[str, str] = {}
        for asked in form.fields:
            if asked.name in self.invalid:
                places = self.invalid[asked.name].places
                found |= {f"{asked.name}{pointer}": message for pointer, message in places.items()}
            elif asked.name in self.missing:
                found[asked.name] = _wanted(form, asked, action)
        if form.action_title(action) is None:
            found[ACTION] = "Press one of the buttons below the form"
        return found


def _judge(form: Form, action: str, inputs: JsonObject) -> _Judgement:
    judgement = _Judgement()
    for asked in form.fields:
        name = asked.name
        value: Json = asked.empty()
        if _is_visible(asked, judgement.values):
            if name not in inputs:
                lacking = asked.lacks_key(action)
            else:
                try:
                    value = asked.accept(inputs[name])
                except InvalidValueError as invalid:
                    judgement.invalid[name] = invalid
                says_nothing = asked.is_blank(inputs[name]) or asked.is_empty(value)
                lacking = name not in judgement.invalid and asked.is_demanded(action) and says_nothing
            if lacking:
                judgement.missing.append(name)
        judgement.values[name] = value
    return judgement


def _is_visible(asked: AnyField, values: JsonObject) -> bool:
    condition = asked.visible_if
    return condition is None or condition.field not in values or condition.holds(values[condition.field])


def _wanted(form: Form, asked: AnyField, action: str) -> str:
    if asked.required or action not in asked.required_for:
        return asked.wanted
    return f"{asked.wanted}: it is needed for “{form.action_title(action)}”"
