"""
Delivery by e-mail in Dify's DSL, in the spellings that it has had.

Beyond Dify, recipients may come from a variable, they may be reminded, further people may be asked after a time, and
the subject may have variables where the file asks for it: see `examples/README.md`.
"""

from datetime import timedelta
from typing import Any, Final, TypeVar

from pydantic import TypeAdapter, ValidationError

from domain.workflow.nodes.email import (
    AnyRecipient,
    EmailDelivery,
    Escalation,
    ExternalRecipient,
    MemberRecipient,
    Moment,
    Recipients,
    Reminder,
    VariableRecipient,
)
from interface.formats.part import Part
from interface.formats.refused import quoted

_SPAN: Final = TypeAdapter(timedelta)

M = TypeVar("M", bound=Moment)


def read_email(config: Part | None) -> EmailDelivery:
    """
    Return how the form is sent.

    :raises ImportRefusedError: if something in it has the wrong shape
    """
    if config is None:
        return EmailDelivery()
    return EmailDelivery(
        recipients=_recipients(config.part("recipients")),
        subject=config.text("subject"),
        subject_variables=config.flag("subject_variables"),
        body=config.text("body"),
        debug_mode=config.flag("debug_mode"),
        reminders=tuple(map(_reminder, config.parts("reminders"))),
        escalation=tuple(map(_escalation, config.parts("escalation"))),
    )


def _reminder(part: Part) -> Reminder:
    return _read(part, Reminder, **_moment(part))


def _escalation(part: Part) -> Escalation:
    return _read(
        part, Escalation, **_moment(part, "recipients"), recipients=_recipients(part.part("recipients"))
    )


def _read(part: Part, model: type[M], **values: Any) -> M:
    try:
        return model(**values)
    except ValidationError as error:
        raise part.invalid(error) from None


def _recipients(part: Part | None) -> Recipients:
    """Return who gets the mail; `include_bound_group` and `reference_id` are older names."""
    if part is None:
        return Recipients()
    everyone = part.flag("whole_workspace", default=part.flag("include_bound_group"))
    return Recipients(whole_workspace=everyone, items=tuple(map(_recipient, part.parts("items"))))


def _recipient(item: Part) -> AnyRecipient:
    match item.needed("type"):
        case "member":
            named = item.text("user_id") or item.text("reference_id")
            return MemberRecipient(user_id=named or item.needed("user_id"))
        case "external":
            return ExternalRecipient(email=item.text("email"))
        case "variable" | "dynamic_email":
            return VariableRecipient(selector=item.texts("selector"))
        case other:
            known = "member, external, variable"
            raise item.refused(f"{item.path}type must be one of {known}, not {quoted(other)}", key="type")


def _moment(part: Part, *more: str) -> dict[str, Any]:
    """In a notation of ours, a key that means nothing is a mistake."""
    for key in part.values:
        if key not in ("at", "after", "before", *more):
            part.warn(f"{part.path}{quoted(key)} means nothing here", key=key)
    return {"at": part.number("at"), "after": _span(part, "after"), "before": _span(part, "before")}


def _span(part: Part, key: str) -> timedelta | None:
    """Return the span of time under the key: ISO 8601, or a number of seconds."""
    written = part.text(key)
    if not written:
        return None
    try:
        return _SPAN.validate_python(int(written) if written.isdecimal() else written)
    except (ValidationError, ValueError, OverflowError):
        raise part.refused(
            f"{part.path}{key} must be a span of time, as PT2H or P1D is, not {quoted(written)}", key=key
        ) from None
