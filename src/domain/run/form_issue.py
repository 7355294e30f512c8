"""How a node asks people: its form is issued, with its deadline and its mail."""

from collections.abc import Iterator
from datetime import datetime, timedelta

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
from domain.workflow.nodes.question import Question


def issue_form(
    run: WorkflowRun,
    question: Question,
    *,
    execution_id: str,
    definition: WorkflowDefinition,
    context: CommandContext,
) -> events.FormIssued:
    """
    Return that the form with the question is issued.

    :raises FormIssueError: :raises TemplateTooLargeError: if it cannot be made of the run's variables
    """
    variables = run.variables(definition, run.executions[execution_id].scope)
    form = issue(question, variables)
    expires_at, limited = _deadline(question, context)
    return events.FormIssued(
        form_id=run.form_id(execution_id),
        execution_id=execution_id,
        form=form.as_json,
        expires_at=expires_at.isoformat(),
        digest=form.digest,
        surfaces=[
            surface
            for surface, used in (("web", question.web), ("email", question.email is not None))
            if used
        ],
        token_key=context.token_key,
        limited=limited,
        mail=None if question.email is None else _mail(question.email, variables),
        schedule=_schedule(question.email, issued_at=context.now, expires_at=expires_at),
    )


def _deadline(question: Question, context: CommandContext) -> tuple[datetime, bool]:
    """Return when the form closes if it is issued now, and whether the limit on all forms cut its time."""
    own, limit = timedelta(seconds=question.timeout_seconds), context.form_time_limit
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
