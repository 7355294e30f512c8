"""Reminders to those who have not answered: as the workflow schedules them, or because somebody asks."""

from datetime import datetime, timedelta
from typing import Final

from domain.run import events
from domain.run.context import CommandContext
from domain.run.events import Decision
from domain.run.mailing import Mailing, Recipient
from domain.run.workflow_run import WorkflowRun
from domain.values.json import JsonObject

MOST: Final = ((3, timedelta(hours=1)), (10, timedelta(days=1)))
"""How many reminders of one form an address gets in what time, before somebody who asks for more has to wait."""


class ReminderRefusedError(Exception):
    """Nobody can be reminded of the form; the message says why."""


class RemindedTooOftenError(Exception):
    """Everybody who is to be reminded was, often enough; from `again_at` on the next one can be."""

    def __init__(self, *, now: datetime, again_at: datetime) -> None:
        super().__init__(
            "They were reminded of this form often enough: at most"
            f" {MOST[0][0]} reminders an hour and {MOST[1][0]} a day go to one address"
        )
        self.again_at = again_at
        self.seconds = max(1, -((now - again_at) // timedelta(seconds=1)))
        """How long it is until then, rounded up."""


class ReminderRepeatedError(Exception):
    """The idempotency key came before, for another recipient or by another user."""


def remind_form(run: WorkflowRun, *, form_id: str, reminder: int, context: CommandContext) -> Decision:
    """Write again to everybody whose mail arrived; does nothing if that reminder is done or nobody needs it."""
    mailing = run.open_mailing(form_id)
    if mailing is None or not mailing.is_due(f"remind:{reminder}", context.now):
        return
    reached = [it.id for it in mailing.recipients.values() if it.is_reached]
    yield events.FormReminded(
        form_id=form_id, mails=dict.fromkeys(reached, mailing.rounds + 1), reminder=reminder
    )


def remind_again(
    run: WorkflowRun,
    *,
    form_id: str,
    recipient: str | None,
    by: str,
    idempotency_key: str | None,
    context: CommandContext,
) -> Decision:
    """
    Write again to one recipient, or to all. A mail that waits for its next try is tried now, and is not a new one.

    The same with the same idempotency key again changes nothing; nor does it while all these mails are on their way.

    :raises FormSubmittedError: if the form was answered before
    :raises FormExpiredError: if its time is over or it was withdrawn
    :raises ReminderRefusedError: if it has no such recipient, or none at all
    :raises RemindedTooOftenError: if all whom it would write to got as many as they should
    :raises ReminderRepeatedError: if the key came before, for another recipient or by another user
    """
    mailing = run.form(form_id).mailing
    if mailing is not None and idempotency_key is not None and idempotency_key in mailing.reminded:
        if mailing.reminded[idempotency_key] != (recipient, by):
            raise ReminderRepeatedError(idempotency_key)
        return
    run.check_open(form_id, now=context.now)
    mails = _mails(mailing, recipient, context)
    if mails:
        yield events.FormReminded(
            form_id=form_id, mails=mails, by=by, to=recipient, idempotency_key=idempotency_key
        )


def _mails(mailing: Mailing | None, recipient: str | None, context: CommandContext) -> JsonObject:
    """Return which mail is due to whom: a new one, or that which waits for its next try."""
    if mailing is None:
        raise ReminderRefusedError("This form is not sent by e-mail.")
    if not mailing.recipients:
        raise ReminderRefusedError("This form was sent to nobody.")
    if recipient is not None and recipient not in mailing.recipients:
        raise ReminderRefusedError(f"This form has no recipient {recipient!r}.")
    mails: JsonObject = {}
    waits: list[datetime] = []
    for one in [mailing.recipients[recipient]] if recipient is not None else mailing.recipients.values():
        if one.last.status != "due":
            again_at = _again_at(one)
            if again_at <= context.now:
                mails[one.id] = mailing.rounds + 1
            else:
                waits.append(again_at)
        elif one.last.retry_at is not None and one.last.retry_at > context.now:
            mails[one.id] = one.last.round
    if waits and not mails:
        raise RemindedTooOftenError(now=context.now, again_at=min(waits))
    return mails


def _again_at(recipient: Recipient) -> datetime:
    """Return from when on they may be reminded because somebody asks: the log knows what they got, whoever wrote it."""
    got = [email.written_at for email in recipient.emails.values() if email.kind == "reminder"]
    return max(
        [got[-most] + span for most, span in MOST if len(got) >= most], default=recipient.last.written_at
    )
