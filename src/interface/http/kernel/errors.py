"""Refusals as answers: one table from the named errors to HTTP."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from application.commands.start_run import (
    ChatNotRunnableError,
    IdempotencyKeyReusedError,
    NoChatError,
    VersionNotPublishedError,
)
from application.commands.submit_form import FormChangedError
from application.commands.write_variable import VariableNotFoundError, VariableTooLargeError
from application.files.uploads import (
    BlockedExtensionError,
    EmptyFileError,
    FileTooLargeError,
    FileTypeError,
    QuotaReachedError,
    StorageFullError,
)
from application.ports.conversations import ConversationNotFoundError
from application.ports.file_contents import DamagedContentError
from application.ports.files import TooManyFilesError
from application.ports.processor import OverloadedError, WorkLostError, WorkTooLongError
from application.ports.runs import (
    AppendRefusedError,
    DamagedRunError,
    FormNotFoundError,
    LogUnavailableError,
    NewerVersionError,
    OutcomeUnknownError,
    RunErasedError,
    RunNotFoundError,
    VersionConflictError,
)
from application.ports.workflows import WorkflowNotFoundError, WorkflowNotPublishedError
from application.recipients import FormerAddressError, FormerMemberError
from domain.files.names import InvalidNameError
from domain.form.submission import InvalidSubmissionError
from domain.run.workflow_run import FormExpiredError, FormSubmittedError
from domain.values.template import TemplateTooLargeError
from domain.workflow.conversation_variable import VariableTypeError
from domain.workflow.nodes.start_inputs import InvalidInputError
from interface.http.kernel.ingress import BodyTooLargeError, InvalidRequestError, UnsupportedMediaTypeError
from interface.http.kernel.json_response import JsonResponse


@dataclass(frozen=True, slots=True)
class Refusal:
    """How a request is refused; `code` is for programs, `message` for people."""

    status: int
    code: str
    message: str
    headers: Mapping[str, str] = field(default_factory=dict)


class RefusedError(Exception):
    """The endpoint itself refuses the request."""

    def __init__(
        self, status: int, code: str, message: str, *, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(message)
        self.refusal = Refusal(status, code, message, headers or {})


UNFORESEEN = Refusal(500, "unknown", "Internal Server Error")
_RETRY = {"Retry-After": "1"}

_TABLE: dict[type[Exception], Callable[[Any], Refusal]] = {
    RefusedError: lambda e: e.refusal,
    InvalidRequestError: lambda e: Refusal(400, "invalid_param", str(e)),
    ValidationError: lambda e: Refusal(400, "invalid_param", _fields(e)),
    BodyTooLargeError: lambda e: Refusal(413, "request_entity_too_large", str(e)),
    UnsupportedMediaTypeError: lambda e: Refusal(415, "unsupported_media_type", str(e)),
    InvalidInputError: lambda e: Refusal(400, "invalid_param", str(e)),
    InvalidNameError: lambda e: Refusal(400, "invalid_param", str(e)),
    BlockedExtensionError: lambda e: Refusal(400, "invalid_param", str(e)),
    EmptyFileError: lambda e: Refusal(400, "invalid_param", str(e)),
    FileTooLargeError: lambda _: Refusal(413, "file_too_large", "File size exceeded."),
    FileTypeError: lambda _: Refusal(415, "unsupported_file_type", "File type not allowed."),
    TooManyFilesError: lambda _: Refusal(429, "too_many_files", "Too many files were sent for this form."),
    QuotaReachedError: lambda _: Refusal(
        403, "file_quota_reached", "The files of this workspace have reached their limit"
    ),
    StorageFullError: lambda _: Refusal(
        503, "service_unavailable", "There is no space for files at the moment", _RETRY
    ),
    DamagedContentError: lambda _: Refusal(
        503, "file_damaged", "The file is damaged: what is stored is not what was sent"
    ),
    WorkflowNotPublishedError: lambda _: Refusal(400, "invalid_param", "Workflow not published"),
    ChatNotRunnableError: lambda _: Refusal(
        400, "not_workflow_app", "Please check if your app mode matches the right API route."
    ),
    NoChatError: lambda _: Refusal(
        400, "not_chat_app", "Please check if your app mode matches the right API route."
    ),
    ConversationNotFoundError: lambda _: Refusal(404, "not_found", "Conversation Not Exists."),
    VariableNotFoundError: lambda _: Refusal(404, "not_found", "Conversation Variable Not Exists."),
    VariableTypeError: lambda e: Refusal(400, "bad_request", str(e)),
    VariableTooLargeError: lambda e: Refusal(400, "bad_request", str(e)),
    VersionNotPublishedError: lambda _: Refusal(
        400, "bad_request", "Draft versions cannot be run: publish it first"
    ),
    WorkflowNotFoundError: lambda _: Refusal(404, "not_found", "Workflow not found"),
    RunNotFoundError: lambda _: Refusal(404, "not_found", "Workflow run not found."),
    FormNotFoundError: lambda _: Refusal(404, "not_found", "Form not found"),
    FormerMemberError: lambda _: Refusal(
        403, "former_member", "You are no longer a member of this workspace"
    ),
    FormerAddressError: lambda _: Refusal(
        403, "former_address", "This link went to an address that is no longer yours: sign in instead"
    ),
    FormSubmittedError: lambda e: Refusal(
        412,
        "human_input_form_submitted",
        f"This form has already been submitted by another user, form_id={e.form_id}",
    ),
    FormExpiredError: lambda e: Refusal(
        412, "human_input_form_expired", f"This form has expired, form_id={e.form_id}"
    ),
    FormChangedError: lambda _: Refusal(
        409, "form_changed", "The form has changed since it was read: read it again"
    ),
    InvalidSubmissionError: lambda e: Refusal(400, "invalid_form_data", str(e)),
    TemplateTooLargeError: lambda e: Refusal(400, "invalid_form_data", str(e)),
    IdempotencyKeyReusedError: lambda _: Refusal(
        422, "idempotency_key_reused", "This Idempotency-Key was already used for another request"
    ),
    AppendRefusedError: lambda _: Refusal(
        400, "invalid_param", "This request contains something that cannot be recorded"
    ),
    OutcomeUnknownError: lambda _: Refusal(
        503,
        "service_unavailable",
        "This may or may not have been recorded: repeat the request with the same Idempotency-Key to find out",
        _RETRY,
    ),
    VersionConflictError: lambda _: Refusal(
        503, "service_unavailable", "Too many changes to this run at once", _RETRY
    ),
    NewerVersionError: lambda e: Refusal(
        503,
        "service_unavailable",
        f"A newer version of this service recorded {e}, which this one cannot read: try again in a moment",
        _RETRY,
    ),
    OverloadedError: lambda _: Refusal(
        503, "service_unavailable", "Too much is being worked out at once: try again", _RETRY
    ),
    WorkTooLongError: lambda _: Refusal(
        422,
        "too_much_work",
        "Working this out takes more time or memory than anything may: nothing was recorded",
    ),
    WorkLostError: lambda _: Refusal(
        503, "service_unavailable", "What worked this out has died: nothing was recorded, try again", _RETRY
    ),
    RunErasedError: lambda _: Refusal(
        410, "run_erased", "What this run tells of people was erased: nothing further happens in it"
    ),
    DamagedRunError: lambda e: Refusal(
        503, "service_unavailable", f"What was recorded of this run is damaged and cannot be read: {e}"
    ),
    LogUnavailableError: lambda _: Refusal(
        503, "service_unavailable", "Nothing can be recorded at the moment: try again", _RETRY
    ),
    HTTPException: lambda e: _plain(e),
}


def refusal(error: Exception) -> Refusal | None:
    """Return how the error is answered, or None if nobody has foreseen it."""
    for kind in type(error).__mro__:
        if kind in _TABLE:
            return _TABLE[kind](error)
    return None


def envelope(refusal: Refusal) -> Response:
    """Return the refusal in the envelope of the Dify contract."""
    body = {"code": refusal.code, "message": refusal.message, "status": refusal.status}
    return JsonResponse(body, refusal.status, refusal.headers)


def _plain(error: HTTPException) -> Refusal:
    code, message = {
        404: ("not_found", "No page or resource at this path"),
        405: ("method_not_allowed", "The method is not allowed for this path"),
    }.get(error.status_code, ("bad_request", str(error.detail)))
    return Refusal(error.status_code, code, message, error.headers or {})


def _fields(error: ValidationError) -> str:
    return "; ".join(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors())
