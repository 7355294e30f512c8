"""Refusals of our own paths: RFC 9457, with the members that clients of Dify look for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from pydantic import ValidationError
from starlette.responses import Response

from application.commands.submit_form import FormNotReachableError
from application.commands.write_variable import VariableTooLargeError
from application.ports.people import AddressTakenError, LastAdminError, MemberNotFoundError, NameRefusedError
from application.preconditions import RunChangedError
from domain.form.submission import ACTION, InvalidSubmissionError
from domain.run.deadlines import DeadlineRefusedError
from domain.run.reminders import RemindedTooOftenError, ReminderRefusedError
from domain.run.withdrawals import ReasonRefusedError
from domain.run.workflow_run import FormExpiredError, FormSubmittedError
from domain.values.addresses import AddressError
from domain.values.template import TemplateTooLargeError
from domain.workflow.conversation_variable import VariableTypeError
from interface.http.api.conversation_models import ConversationQuery, OwnerQuery, TurnQuery
from interface.http.api.form_data import by
from interface.http.api.models import Answered, By, Fault, FormQuery, MemberQuery, Problem, written
from interface.http.kernel.errors import Refusal, refusal
from interface.http.kernel.json_response import JsonResponse
from interface.http.kernel.root_path import address

MEDIA_TYPE = "application/problem+json"
_QUERIES = tuple(
    model.__name__ for model in (FormQuery, MemberQuery, ConversationQuery, OwnerQuery, TurnQuery)
)
DESCRIBED_AT = "/docs"
"""The page on which every code has a paragraph of its own."""


@dataclass(frozen=True, slots=True)
class Detailed(Refusal):
    """A refusal that says more than its code and its message."""

    errors: Sequence[Fault] = ()
    answered: Answered | None = None


def refusal_here(error: Exception) -> Refusal | None:
    """Return how our own paths answer the error, or None if nobody has foreseen it."""
    for kind in type(error).__mro__:
        if kind in _TABLE:
            return _TABLE[kind](error)
    return refusal(error)


def problem(refused: Refusal, *, request_id: str) -> Response:
    """Return the refusal as a problem document."""
    detailed = refused if isinstance(refused, Detailed) else None
    body = Problem(
        type=f"{address(DESCRIBED_AT)}#{refused.code}",
        title=HTTPStatus(refused.status).phrase,
        status=refused.status,
        detail=refused.message,
        code=refused.code,
        message=refused.message,
        request_id=request_id,
        errors=list(detailed.errors) or None if detailed else None,
        answered=detailed.answered if detailed else None,
    )
    members = {name: value for name, value in body.model_dump(mode="json").items() if value is not None}
    if body.errors:
        members["errors"] = [fault.model_dump(exclude_none=True) for fault in body.errors]
    answer = JsonResponse(members, refused.status, refused.headers)
    answer.headers["content-type"] = MEDIA_TYPE
    return answer


def _answered(error: FormSubmittedError) -> Refusal:
    form = error.form
    assert form.closed_at is not None  # since it was submitted
    answered = Answered(at=form.closed_at, channel=form.channel or "", by=by(form))
    detail = f"This form was answered at {written(form.closed_at)} by {_named(answered.by)}"
    return Detailed(409, "form_already_answered", detail, answered=answered)


def _closed(error: FormExpiredError) -> Refusal:
    form = error.form
    if form.status == "withdrawn":
        return Refusal(410, "form_withdrawn", f"This form was withdrawn: {form.reason}")
    return Refusal(
        410, "form_expired", f"The time to answer this form was over at {written(form.expires_at)}"
    )


def _invalid_answer(error: InvalidSubmissionError) -> Refusal:
    faults = [
        Fault(pointer="/action" if place == ACTION else f"/inputs/{place}", detail=detail)
        for place, detail in error.problems.items()
    ]
    return Detailed(
        422, "invalid_answer", str(error), errors=faults or [Fault(pointer="", detail=str(error))]
    )


def _invalid(error: ValidationError) -> Refusal:
    """The body, or the query, is not as its model says."""
    in_query = error.title in _QUERIES
    faults = [_fault(fault["loc"], fault["msg"], in_query=in_query) for fault in error.errors()]
    message = "; ".join(f"{fault.parameter or fault.pointer or '/'}: {fault.detail}" for fault in faults)
    return Detailed(400, "invalid_param", message, errors=faults)


def _fault(steps: Sequence[int | str], message: str, *, in_query: bool) -> Fault:
    if in_query:
        return Fault(parameter=".".join(map(str, steps)), detail=message)
    return Fault(pointer="".join(f"/{_step(str(step))}" for step in steps), detail=message)


def _step(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def _named(who: By) -> str:
    """A name that nobody has proven is not told as if somebody had."""
    if who.user is not None:
        return who.user
    return f"“{who.asserted_user}”, as the caller says" if who.asserted_user else "someone with the link"


def _at(pointer: str, code: str) -> Callable[[Exception], Refusal]:
    return lambda e: Detailed(422, code, str(e), errors=[Fault(pointer=pointer, detail=str(e))])


def _changed(error: RunChangedError) -> Refusal:
    return Refusal(
        412,
        "precondition_failed",
        f"The run of this form is at version {error.version} by now: read the form again",
        {"ETag": f'"{error.version}"'},
    )


def _too_often(error: RemindedTooOftenError) -> Refusal:
    return Refusal(
        429,
        "reminded_too_often",
        f"{error}: try again at {written(error.again_at)}",
        {"Retry-After": str(error.seconds)},
    )


_TABLE: dict[type[Exception], Callable[[Any], Refusal]] = {
    ValidationError: _invalid,
    RunChangedError: _changed,
    FormSubmittedError: _answered,
    FormExpiredError: _closed,
    FormNotReachableError: lambda _: Refusal(
        403, "form_not_reachable", "Only the people this form was sent to can answer it, and not here"
    ),
    InvalidSubmissionError: _invalid_answer,
    TemplateTooLargeError: _at("/inputs", "invalid_answer"),
    DeadlineRefusedError: _at("", "invalid_deadline"),
    ReasonRefusedError: _at("/reason", "invalid_reason"),
    RemindedTooOftenError: _too_often,
    ReminderRefusedError: _at("/recipient", "nobody_to_remind"),
    VariableTypeError: _at("/value", "invalid_value"),
    VariableTooLargeError: _at("/value", "invalid_value"),
    AddressError: _at("/email", "invalid_address"),
    NameRefusedError: _at("/name", "invalid_name"),
    MemberNotFoundError: lambda _: Refusal(404, "not_found", "Member not found"),
    AddressTakenError: lambda e: Refusal(
        409, "address_taken", f"Member {e.member.id} has this address already"
    ),
    LastAdminError: lambda e: Refusal(409, "last_admin", str(e)),
}
