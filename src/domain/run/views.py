"""That somebody was shown a form."""

from domain.run import events
from domain.run.context import CommandContext
from domain.run.workflow_run import WorkflowRun


def view_form(
    run: WorkflowRun,
    *,
    form_id: str,
    surface: str,
    recipient: str | None,
    level: events.Level,
    context: CommandContext,
) -> None:
    """Record that the open form was shown; does nothing if it is closed, or was shown by that link before."""
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
