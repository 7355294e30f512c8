"""How a form closes so that its run goes on: with an answer, or because its time is over."""

from dataclasses import dataclass
from datetime import timedelta

from domain.event import Level
from domain.form import submission
from domain.form.form import Form
from domain.run import events
from domain.run.advance import advance
from domain.run.context import CommandContext
from domain.run.endings import stop_run
from domain.run.events import Decision
from domain.run.faults import attempted
from domain.run.settling import settle
from domain.run.state import TIMEOUT_HANDLE, IssuedForm
from domain.run.workflow_run import WorkflowRun
from domain.values.json import Json, JsonObject
from domain.workflow.definition import WorkflowDefinition


@dataclass(frozen=True, kw_only=True, slots=True)
class FormAnswer:
    """The action that somebody chose and what they entered, who they are, and how it came."""

    action: str
    inputs: JsonObject
    user: str
    channel: str
    level: Level = "api"
    idempotency_key: str | None = None
    member_id: str | None = None
    recipient: str | None = None
    """By whose link it came, if that is somebody's own."""
    in_place_of: tuple[str, ...] = ()
    """The recipients in whose place it is given."""


def submit_form(
    run: WorkflowRun,
    *,
    definition: WorkflowDefinition,
    form_id: str,
    answer: FormAnswer,
    context: CommandContext,
) -> Decision:
    """
    Close the form with this answer, and go on along the action's branch.

    The same answer with the same idempotency key again changes nothing.

    :raises FormSubmittedError: if it was answered before
    :raises FormExpiredError: if its time is over or it was withdrawn
    :raises InvalidSubmissionError: if the answer does not fit the form
    :raises TooMuchWorkError: if the context has no allowance for that much
    """
    issued = run.form(form_id)
    if context.allowance is not None:
        submission.pay(issued.form, answer.inputs, context.allowance)
    if _is_repeated(issued, answer):
        return
    run.check_open(form_id, now=context.now)
    values = submission.accept(issued.form, action=answer.action, inputs=answer.inputs)
    yield events.FormSubmitted(
        form_id=form_id,
        action=answer.action,
        values=values,
        digest=issued.digest,
        user=answer.user,
        channel=answer.channel,
        level=answer.level,
        idempotency_key=answer.idempotency_key,
        recipient=answer.recipient,
        member_id=answer.member_id,
        in_place_of=list(answer.in_place_of) or None,
    )
    specials = _specials(issued.form, action=answer.action, rendered=issued.form.rendered(values))
    yield from _go_on(
        run, issued, definition, context, handle=answer.action, inputs=values, outputs=values | specials
    )


def expire_form(
    run: WorkflowRun, *, definition: WorkflowDefinition, form_id: str, context: CommandContext
) -> Decision:
    """
    Close the form unanswered and go on along the timeout branch; does nothing if it is closed or not yet due.

    Where it was the limit on all forms that cut its time, the run is stopped instead.
    """
    issued = run.forms.get(form_id)
    if issued is None or issued.status != "waiting" or context.now < issued.expires_at:
        return
    late = context.now - issued.expires_at
    yield events.FormExpired(
        form_id=form_id, due_at=issued.expires_at.isoformat(), late_ms=late // timedelta(milliseconds=1)
    )
    if issued.limited:
        reason = f"Human input global timeout at node {issued.node_id}"
        yield from stop_run(run, user=None, reason=reason)
        return
    outputs = _specials(issued.form, action="", rendered=issued.form.content)
    yield from _go_on(run, issued, definition, context, handle=TIMEOUT_HANDLE, inputs=None, outputs=outputs)


def _is_repeated(issued: IssuedForm, answer: FormAnswer) -> bool:
    """Whether it is the answer that closed the form, which comes again."""
    if issued.status != "submitted" or answer.idempotency_key is None or issued.values is None:
        return False
    first = (issued.idempotency_key, issued.action, issued.user, issued.recipient)
    if first != (answer.idempotency_key, answer.action, answer.user, answer.recipient):
        return False
    try:
        return submission.accept(issued.form, action=answer.action, inputs=answer.inputs) == issued.values
    except submission.InvalidSubmissionError:
        return False


def _go_on(
    run: WorkflowRun,
    issued: IssuedForm,
    definition: WorkflowDefinition,
    context: CommandContext,
    *,
    handle: str,
    inputs: JsonObject | None,
    outputs: JsonObject,
) -> Decision:
    """Let the node that asked end, by the handle as a rule."""
    left_off, scope = run.needs_advance, run.executions[issued.execution_id].scope
    if run.status == "paused":
        yield events.RunResumed()
    node, variables = definition.node(issued.node_id), run.variables(definition, scope)
    outcome = attempted(
        lambda: node.answered(variables, handle=handle, values=inputs, outputs=outputs), context
    )
    yield from settle(run, issued.execution_id, outcome, definition=definition)
    yield from advance(run, definition, context, left_off=left_off, scope=scope)


def _specials(form: Form, *, action: str, rendered: str) -> JsonObject:
    """Return what every form gives besides its fields, by the names that the Dify contract has for it."""
    title: Json = form.action_title(action) or ""
    return {"__action_id": action, "__rendered_content": rendered, "__action_value": title}
