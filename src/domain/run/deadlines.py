"""How long a form waits: its deadline, the limit on all forms, and its end before its time."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from domain.form.form import Form
from domain.run import events, recipients
from domain.run.context import CommandContext
from domain.run.state import IssuedForm
from domain.workflow.nodes.human_input import MAX_TIMEOUT_SECONDS, HumanInput

if TYPE_CHECKING:
    from domain.run.workflow_run import WorkflowRun

WITHDRAWN: Final = "form_withdrawn"
"""The code with which a node fails whose form was withdrawn."""
MAX_REASON: Final = 1000
"""How many characters a reason may have."""


class DeadlineRefusedError(Exception):
    """The form cannot close at that instant; the message says why."""


class ReasonRefusedError(Exception):
    """A form is not withdrawn without a reason, nor with one that is too long."""


def first_deadline(node: HumanInput, context: CommandContext) -> tuple[datetime, bool]:
    """Return when the node's form closes if it is issued now, and whether the limit on all forms cut its time."""
    own, limit = timedelta(seconds=node.timeout_seconds), context.form_time_limit
    limited = limit is not None and limit < own
    return context.now + (limit if limit is not None and limited else own), limited


def extend_form(run: WorkflowRun, *, form_id: str, until: datetime, by: str, context: CommandContext) -> None:
    """
    Let the form close at that instant, later or earlier than before; nothing, if it does so already.

    :raises FormSubmittedError: if it was answered before
    :raises FormExpiredError: if its time is over or it was withdrawn
    :raises DeadlineRefusedError: if that instant is past, too far away, or beyond the limit on all forms
    """
    issued = run.check_open(form_id, now=context.now)
    if until <= context.now:
        raise DeadlineRefusedError("A form cannot close in the past.")
    if until > context.now + timedelta(seconds=MAX_TIMEOUT_SECONDS):
        raise DeadlineRefusedError("A form cannot wait for more than ten years.")
    if context.form_time_limit is not None and until > (last := issued.issued_at + context.form_time_limit):
        raise DeadlineRefusedError(f"The limit on all forms lets this one wait until {last.isoformat()}.")
    if until != issued.expires_at:
        mailing = issued.mailing
        run.record(
            events.FormDeadlineChanged,
            context,
            form_id=form_id,
            expires_at=until.isoformat(),
            by=by,
            schedule=mailing and mailing.moved(issued_at=issued.issued_at, expires_at=until),
        )


def view_form(
    run: WorkflowRun,
    *,
    form_id: str,
    surface: str,
    recipient: str | None,
    level: events.Level,
    context: CommandContext,
) -> None:
    """Record that the open form was shown; nothing, if it is closed, or was shown by that link before."""
    form = run.forms[form_id]
    if form.status != "waiting" or context.now >= form.expires_at or (surface, recipient) in form.viewed:
        return
    run.record(
        events.FormViewed,
        context,
        form_id=form_id,
        digest=form.digest,
        surface=surface,
        recipient=recipient,
        level=level,
    )


def on_issued(run: WorkflowRun, event: events.FormIssued) -> None:
    """Let the execution wait for its form."""
    execution = run.executions[event.execution_id]
    execution.status = "waiting"
    run.forms[event.form_id] = IssuedForm(
        id=event.form_id,
        execution_id=event.execution_id,
        node_id=execution.node_id,
        form=Form.model_validate(event.form),
        digest=event.digest,
        expires_at=datetime.fromisoformat(event.expires_at),
        surfaces=tuple(event.surfaces),
        token_key=event.token_key,
        version=event.originator_version,
        issued_at=event.timestamp,
        limited=event.limited,
        mailing=recipients.mailing_of(event),
    )


def on_viewed(run: WorkflowRun, event: events.FormViewed) -> None:
    """Remember by which link the form was seen."""
    run.forms[event.form_id].viewed.add((event.surface, event.recipient))


def on_submitted(run: WorkflowRun, event: events.FormSubmitted) -> None:
    """Close the form with its answer."""
    form = run.forms[event.form_id]
    form.status, form.closed_at = "submitted", event.timestamp
    form.closed_version = event.originator_version
    form.action, form.values = event.action, event.values
    form.user, form.channel, form.level = event.user, event.channel, event.level
    form.idempotency_key, form.recipient = event.idempotency_key, event.recipient
    form.member_id = event.member_id


def on_expired(run: WorkflowRun, event: events.FormExpired) -> None:
    """Close the form unanswered; the execution goes on, unless the limit on all forms ended it."""
    form = run.forms[event.form_id]
    form.status, form.closed_at = "expired", event.timestamp
    form.closed_version = event.originator_version
    if form.limited:
        _end(run, form, event.timestamp)


def on_withdrawn(run: WorkflowRun, event: events.FormWithdrawn) -> None:
    """Close the form unanswered, and its execution with it."""
    form = run.forms[event.form_id]
    form.status, form.closed_at, form.reason = "withdrawn", event.timestamp, event.reason
    form.user, form.idempotency_key = event.by, event.idempotency_key
    form.closed_version = event.originator_version
    _end(run, form, event.timestamp)


def on_deadline_changed(run: WorkflowRun, event: events.FormDeadlineChanged) -> None:
    """A deadline that somebody has set is like the node's own: the run goes on when it is over."""
    form = run.forms[event.form_id]
    form.expires_at, form.limited = datetime.fromisoformat(event.expires_at), False
    if event.schedule is not None:
        run.mailing(event.form_id).move(event.schedule)


def withdraw_form(
    run: WorkflowRun,
    *,
    form_id: str,
    reason: str,
    by: str,
    idempotency_key: str | None = None,
    context: CommandContext,
) -> None:
    """
    Close the form unanswered: its node fails, and so does the run, with every form that is still open.

    Nothing, if the same was done with the same key.

    :raises FormSubmittedError: if it was answered before
    :raises FormExpiredError: if its time is over or it was withdrawn
    :raises ReasonRefusedError: if there is no reason, or more than `MAX_REASON` characters
    """
    reason = reason.strip()
    if _is_withdrawn(run.forms[form_id], reason, by, idempotency_key):
        return
    issued = run.check_open(form_id, now=context.now)
    if not reason:
        raise ReasonRefusedError("A form is withdrawn for a reason: say which.")
    if len(reason) > MAX_REASON:
        raise ReasonRefusedError(f"The reason exceeds {MAX_REASON} characters.")
    message = f"The form {issued.form.title or issued.node_id!r} was withdrawn: {reason}"
    run.record(
        events.FormWithdrawn, context, form_id=form_id, reason=reason, by=by, idempotency_key=idempotency_key
    )
    if run.status == "paused":
        run.record(events.RunResumed, context)
    run.record(events.NodeFailed, context, execution_id=issued.execution_id, code=WITHDRAWN, message=message)
    run.withdraw_forms(message, context)
    run.record(events.RunFailed, context, error=message, node_id=issued.node_id)


def _is_withdrawn(form: IssuedForm, reason: str, by: str, idempotency_key: str | None) -> bool:
    """Whether the request that withdrew the form is repeated."""
    if idempotency_key is None or form.status != "withdrawn":
        return False
    return (form.idempotency_key, form.reason, form.user) == (idempotency_key, reason, by)


def _end(run: WorkflowRun, form: IssuedForm, at: datetime) -> None:
    execution = run.executions[form.execution_id]
    execution.status, execution.finished_at = "stopped", at


def limit_reached(form: IssuedForm) -> str:
    """Return why a run is stopped whose form waited for as long as any form may."""
    return f"Human input global timeout at node {form.node_id}"
