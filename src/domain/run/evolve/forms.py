"""How forms are issued, seen and closed."""

from datetime import datetime

from domain.form.form import Form
from domain.form.mail import Mail
from domain.run import events
from domain.run.evolve.nodes import end
from domain.run.mailing import Mailing, Step
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun


def on_issued(run: WorkflowRun, event: events.FormIssued) -> None:
    """Let the execution wait for its form."""
    execution = run.executions[event.execution_id]
    execution.status = "waiting"
    run.scopes[execution.scope].forms.append(event.form_id)
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
        mailing=_mailing(event),
    )


def on_viewed(run: WorkflowRun, event: events.FormViewed) -> None:
    """Remember by which way the form was seen."""
    run.forms[event.form_id].viewed.add((event.channel or event.surface, event.recipient))


def on_submitted(run: WorkflowRun, event: events.FormSubmitted) -> None:
    """Close the form with its answer."""
    form = run.forms[event.form_id]
    form.status, form.closed_at = "submitted", event.timestamp
    form.closed_version = event.originator_version
    form.action, form.values = event.action, event.values
    form.user, form.channel, form.level = event.user, event.channel, event.level
    form.idempotency_key, form.recipient = event.idempotency_key, event.recipient
    form.member_id = event.member_id
    form.in_place_of = tuple(event.in_place_of or ())


def on_expired(run: WorkflowRun, event: events.FormExpired) -> None:
    """Close the form unanswered; the execution goes on, unless the limit on all forms ended it."""
    form = run.forms[event.form_id]
    form.status, form.closed_at = "expired", event.timestamp
    form.closed_version = event.originator_version
    if form.limited:
        end(run, form.execution_id, "stopped", event)


def on_withdrawn(run: WorkflowRun, event: events.FormWithdrawn) -> None:
    """Close the form unanswered, and its execution with it."""
    form = run.forms[event.form_id]
    form.status, form.closed_at, form.reason = "withdrawn", event.timestamp, event.reason
    form.user, form.idempotency_key = event.by, event.idempotency_key
    form.closed_version = event.originator_version
    end(run, form.execution_id, "stopped", event)


def on_deadline_changed(run: WorkflowRun, event: events.FormDeadlineChanged) -> None:
    """A deadline that somebody has set is like the node's own: the run goes on when it is over."""
    form = run.forms[event.form_id]
    form.expires_at, form.limited = datetime.fromisoformat(event.expires_at), False
    if event.schedule is not None:
        run.mailing(event.form_id).move(event.schedule)


def _mailing(event: events.FormIssued) -> Mailing | None:
    """Return what is known of the form's mail when it is issued, or None if it has none."""
    if event.mail is None:
        return None
    steps = {name: Step.read(rule) for name, rule in (event.schedule or {}).items()}
    return Mailing(mail=Mail.model_validate(event.mail), steps=steps)
