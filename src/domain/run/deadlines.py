"""Changing when a form closes."""

from datetime import datetime, timedelta

from domain.run import events
from domain.run.context import CommandContext
from domain.run.events import Decision
from domain.run.workflow_run import WorkflowRun
from domain.workflow.nodes.human_input import MAX_TIMEOUT_SECONDS


class DeadlineRefusedError(Exception):
    """The form cannot close at that instant; the message says why."""


def extend_form(
    run: WorkflowRun, *, form_id: str, until: datetime, by: str, context: CommandContext
) -> Decision:
    """
    Let the form close at that instant, later or earlier than before; does nothing if it does so already.

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
        yield events.FormDeadlineChanged(
            form_id=form_id,
            expires_at=until.isoformat(),
            by=by,
            schedule=None if mailing is None else mailing.moved(issued_at=issued.issued_at, expires_at=until),
        )
