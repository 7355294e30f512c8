"""Withdrawing a form."""

from typing import Final

from domain.run import events
from domain.run.advance import advance
from domain.run.context import CommandContext
from domain.run.events import Decision
from domain.run.settling import fail
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.nodes.outcome import Failed

WITHDRAWN: Final = "form_withdrawn"
"""The code with which a node fails whose form was withdrawn."""
MAX_REASON: Final = 1000
"""How many characters a reason may have."""


class ReasonRefusedError(Exception):
    """The reason is missing or too long."""


def withdraw_form(
    run: WorkflowRun,
    *,
    definition: WorkflowDefinition,
    form_id: str,
    reason: str,
    by: str,
    idempotency_key: str | None = None,
    context: CommandContext,
) -> Decision:
    """
    Close the form unanswered: its node fails, and so does the run, with every form that is still open.

    In a round of a container that goes on without it, only the round fails.

    Nothing, if the same was done with the same key.

    :raises FormSubmittedError: if it was answered before
    :raises FormExpiredError: if its time is over or it was withdrawn
    :raises ReasonRefusedError: if there is no reason, or more than `MAX_REASON` characters
    """
    reason = reason.strip()
    if _is_withdrawn(run.form(form_id), reason, by, idempotency_key):
        return
    issued = run.check_open(form_id, now=context.now)
    if not reason:
        raise ReasonRefusedError("A form is withdrawn for a reason: say which.")
    if len(reason) > MAX_REASON:
        raise ReasonRefusedError(f"The reason exceeds {MAX_REASON} characters.")
    left_off, scope = run.needs_advance, run.executions[issued.execution_id].scope
    message = f"The form {issued.form.title or issued.node_id!r} was withdrawn: {reason}"
    yield events.FormWithdrawn(form_id=form_id, reason=reason, by=by, idempotency_key=idempotency_key)
    if run.status == "paused":
        yield events.RunResumed()
    failed = Failed(WITHDRAWN, message)
    yield from fail(run, issued.execution_id, failed, definition=definition, reason=message)
    yield from advance(run, definition, context, left_off=left_off, scope=scope)


def _is_withdrawn(form: IssuedForm, reason: str, by: str, idempotency_key: str | None) -> bool:
    """Whether the request that withdrew the form is repeated."""
    if idempotency_key is None or form.status != "withdrawn":
        return False
    return (form.idempotency_key, form.reason, form.user) == (idempotency_key, reason, by)
