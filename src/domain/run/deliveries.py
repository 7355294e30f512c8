"""How a form reaches its recipients: each mail is taken, tried again, or given up."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from domain.run import events
from domain.run.context import CommandContext
from domain.run.events import Decision
from domain.run.mailing import EmailState, Recipient
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun

MAX_ATTEMPTS: Final = 10
FIRST_PAUSE: Final = timedelta(seconds=1)
LONGEST_PAUSE: Final = timedelta(hours=4)
MAX_REASON: Final = 500
"""How much of what a server says is recorded."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DeliveryKey:
    """Which mail: of which form, to whom, and in which round."""

    form_id: str
    recipient: str
    round: int


def due_email(run: WorkflowRun, at: DeliveryKey) -> tuple[IssuedForm, Recipient, EmailState] | None:
    """Return what is to be sent, or None if it was sent or given up, or if nobody needs it any more."""
    mailing = run.open_mailing(at.form_id)
    email = None if mailing is None else mailing.due_email(at.recipient, at.round)
    if mailing is None or email is None:
        return None
    return run.form(at.form_id), mailing.recipients[at.recipient], email


def deliver(
    run: WorkflowRun,
    at: DeliveryKey,
    *,
    channel: str,
    message_id: str,
    response: str,
) -> Decision:
    """Record that a mail was taken; does nothing if that is known or the run is over."""
    email = _unsettled(run, at)
    if email is not None:
        yield events.FormDelivered(
            form_id=at.form_id,
            recipient=at.recipient,
            channel=channel,
            message_id=message_id,
            attempt=email.attempts + 1,
            round=at.round,
            response=response[:MAX_REASON],
        )


def fail_delivery(
    run: WorkflowRun,
    at: DeliveryKey,
    *,
    code: str,
    reason: str,
    final: bool,
    chance: float,
    context: CommandContext,
) -> Decision:
    """
    Record that a mail was not taken, and when it is tried again; does nothing if it is settled or the run is over.

    :param chance: a random number from 0 to 1, so that not all mails of a server that was away come back at once
    """
    email = _unsettled(run, at)
    if email is None:
        return
    attempt = email.attempts + 1
    given_up = final or attempt >= MAX_ATTEMPTS or run.open_mailing(at.form_id) is None
    yield events.FormDeliveryFailed(
        form_id=at.form_id,
        recipient=at.recipient,
        code=code,
        reason=reason[:MAX_REASON],
        attempt=attempt,
        round=at.round,
        retry_at=None if given_up else (context.now + pause(attempt, chance)).isoformat(),
    )


def pause(attempt: int, chance: float) -> timedelta:
    """Return how long to wait after that attempt: ever longer, and up to half as much more or less by chance."""
    pause: timedelta = FIRST_PAUSE * 4 ** (attempt - 1)
    return min(pause, LONGEST_PAUSE) * (0.5 + chance)


def _unsettled(run: WorkflowRun, at: DeliveryKey) -> EmailState | None:
    issued = run.forms.get(at.form_id)
    if run.is_over or issued is None or issued.mailing is None:
        return None
    return issued.mailing.due_email(at.recipient, at.round)
