"""Recording that somebody was shown a form."""

from domain.event import Level
from domain.run import events
from domain.run.context import CommandContext
from domain.run.events import Decision
from domain.run.workflow_run import WorkflowRun


def view_form(
    run: WorkflowRun,
    *,
    form_id: str,
    surface: str,
    recipient: str | None,
    level: Level,
    channel: str | None = None,
    member_id: str | None = None,
    context: CommandContext,
) -> Decision:
    """Record that the open form was shown; does nothing if it is closed, or was shown by that way before."""
    form = run.form(form_id)
    is_known = (channel or surface, recipient) in form.viewed
    if form.status != "waiting" or context.now >= form.expires_at or is_known:
        return
    yield events.FormViewed(
        form_id=form_id,
        digest=form.digest,
        surface=surface,
        recipient=recipient,
        level=level,
        channel=channel,
        member_id=member_id,
    )
