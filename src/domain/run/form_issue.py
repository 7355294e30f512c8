"""How a node asks people: its form is issued, with its deadline and its mail."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from domain.form.form import issue
from domain.form.mail import compose
from domain.run import events
from domain.run.context import CommandContext
from domain.run.mailing import schedule
from domain.run.workflow_run import WorkflowRun
from domain.values.json import JsonObject
from domain.values.variables import Variables
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.nodes.email import EmailDelivery, Moment
from domain.workflow.nodes.human_input import FAIL_BRANCH, RESERVED_FIELDS, TIMEOUT, HumanInput


def issue_form(
    run: WorkflowRun,
    node: HumanInput,
    *,
    execution_id: str,
    definition: WorkflowDefinition,
    context: CommandContext,
) -> events.FormIssued:
    """
    Return that the node's form is issued.

    :raises FormIssueError: :raises TemplateTooLargeError: if it cannot be made of the run's variables
    """
    variables = run.variables(definition)
    form = issue(node, variables)
    expires_at, limited = _deadline(node, context)
    return events.FormIssued(
        form_id=run.form_id(execution_id),
        execution_id=execution_id,
        form=form.as_json,
        expires_at=expires_at.isoformat(),
        digest=form.digest,
        surfaces=[
            surface for surface, used in (("web", node.web), ("email", node.email is not None)) if used
        ],
        token_key=context.token_key,
        limited=limited,
        mail=None if node.email is None else _mail(node.email, variables),
        schedule=_schedule(node.email, issued_at=context.now, expires_at=expires_at),
    )


class WayAround(NamedTuple):
    """How a run goes on although its form could not be issued."""

    strategy: str
    handle: str
    outputs: JsonObject


def way_around(node: HumanInput, definition: WorkflowDefinition, problem: Exception) -> WayAround | None:
    """
    Return how the run goes on after that problem, or None if it fails.

    A form that nobody was asked is, where its node has no error branch, like one that nobody answered in time.
    """
    told: JsonObject = {"error_message": str(problem), "error_type": type(problem).__name__}
    if node.error_strategy == FAIL_BRANCH:
        return WayAround(FAIL_BRANCH, FAIL_BRANCH, told)
    if any(edge.handle == TIMEOUT for edge in definition.graph.outgoing[node.id]):
        return WayAround("timeout", TIMEOUT, {**dict.fromkeys(sorted(RESERVED_FIELDS), ""), **told})
    return None


def _deadline(node: HumanInput, context: CommandContext) -> tuple[datetime, bool]:
    """Return when the form closes if it is issued now, and whether the limit on all forms cut its time."""
    own, limit = timedelta(seconds=node.timeout_seconds), context.form_time_limit
    limited = limit is not None and limit < own
    return context.now + (limit if limit is not None and limited else own), limited


def _mail(email: EmailDelivery, variables: Variables) -> JsonObject:
    """Return the form's mail as an event holds it."""
    mail: JsonObject = compose(email, variables).model_dump(mode="json", exclude_defaults=True)
    return mail


def _schedule(email: EmailDelivery | None, *, issued_at: datetime, expires_at: datetime) -> JsonObject | None:
    """Return when people are to be written to again, and who else, or None if nothing is foreseen."""
    if email is None:
        return None
    return schedule(_moments(email), issued_at=issued_at, expires_at=expires_at) or None


def _moments(email: EmailDelivery) -> Iterator[tuple[str, Moment]]:
    for number, reminder in enumerate(email.reminders, start=1):
        yield f"remind:{number}", reminder
    for number, escalation in enumerate(email.escalation, start=1):
        yield f"escalate:{number}", escalation
