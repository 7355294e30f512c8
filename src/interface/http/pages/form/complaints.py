"""What is said on a form of an answer that was not recorded."""

from application.commands.submit_form import FormChangedError
from application.ports.runs import (
    FormNotFoundError,
    LogUnavailableError,
    OutcomeUnknownError,
    VersionConflictError,
)
from application.recipients import FormerRecipientError
from domain.fields import InvalidValueError, SecretField
from domain.form import submission
from domain.form.form import Form
from domain.form.submission import ACTION, InvalidSubmissionError
from domain.values.template import TemplateTooLargeError
from interface.http.kernel.errors import refusal
from interface.http.pages.fields.widgets import PREFIX
from interface.http.pages.form.entries import Entries, inputs
from interface.http.pages.form.sent import Sent


def complaint(error: Exception) -> tuple[int, str, dict[str, str]]:
    """Return the status, the code, and the messages by place; errors that the form cannot show are raised again."""
    if isinstance(error, FormChangedError):
        return (
            409,
            "form_changed",
            {"form": "The form has changed since it was shown to you: please read it again"},
        )
    if isinstance(error, InvalidSubmissionError) and error.problems:
        return 422, "invalid_answer", error.problems
    if isinstance(error, InvalidSubmissionError | TemplateTooLargeError):
        return 422, "invalid_answer", {"form": str(error)}
    if isinstance(error, OutcomeUnknownError):
        said = "We do not know whether your answer was recorded: press the same button again; it will count only once"
        return 503, "outcome_unknown", {ACTION: said}
    if isinstance(error, LogUnavailableError | VersionConflictError):
        said = "Your answer could not be recorded just now: please press the button again"
        return 503, "service_unavailable", {ACTION: said}
    foreseen = refusal(error)
    if foreseen is None or isinstance(error, FormNotFoundError | FormerRecipientError):
        raise error
    return foreseen.status, foreseen.code, {"form": f"Your answer was not recorded: {foreseen.message}"}


def problems(form: Form, sent: Sent, entries: Entries) -> dict[str, str]:
    """
    Return the messages by field where files were refused; accepted files are checked once all could be stored.

    :param entries: what was entered, with the secrets as they were typed
    """
    found = submission.problems(form, action=sent.text("action"), inputs=inputs(form, entries))
    for field in form.fields:
        if isinstance(field, SecretField) and any(entries.get(field.name, ())):
            found.pop(field.name, None)
            try:
                field.check_plain(entries[field.name][-1])
            except InvalidValueError as invalid:
                found[field.name] = invalid.message
    wrong = {name: text for name, text in found.items() if sent.attachment(PREFIX + name) is None}
    return wrong | sent.refused
