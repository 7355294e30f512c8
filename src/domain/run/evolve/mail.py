"""How mails about forms become due, and are taken, tried again or given up."""

from datetime import datetime
from typing import Final

from domain.run import events
from domain.run.mailing import EmailState, Recipient
from domain.run.workflow_run import WorkflowRun
from domain.values.json import Json

OUTBOX: Final = "outbox"
"""The channel of mails that go nowhere: see `application.ports.mail.Mailer`."""


def on_addressed(run: WorkflowRun, event: events.FormAddressed) -> None:
    """To each new recipient, a first mail is due."""
    form = run.forms[event.form_id]
    mailing = run.mailing(event.form_id)
    for recipient in event.recipients:
        number = str(recipient["id"])
        who = event.addresses[number]
        assert isinstance(who, dict), "addresses are objects of texts"
        first = EmailState(
            round=0,
            kind="request" if event.step is None else "escalation",
            written_at=event.timestamp,
            closes_at=form.expires_at,
        )
        mailing.recipients[number] = Recipient(
            id=number,
            address=str(who["address"]),
            name=_text(who.get("name")),
            member_id=_text(recipient.get("member_id")),
            step=event.step,
            emails={0: first},
        )
    mailing.unaddressed += event.unaddressed or []
    if event.step is None:
        mailing.addressed = True
    else:
        mailing.steps[f"escalate:{event.step}"].done = True


def on_delivered(run: WorkflowRun, event: events.FormDelivered) -> None:
    """The mail is settled."""
    email = run.mailing(event.form_id).recipients[event.recipient].emails[event.round]
    email.status = "kept" if event.channel == OUTBOX else "sent"
    email.at, email.attempts = event.timestamp, event.attempt
    email.channel, email.message_id, email.response = event.channel, event.message_id, event.response
    email.retry_at = None


def on_delivery_failed(run: WorkflowRun, event: events.FormDeliveryFailed) -> None:
    """The mail waits for its next try, or is given up."""
    email = run.mailing(event.form_id).recipients[event.recipient].emails[event.round]
    email.at, email.attempts = event.timestamp, event.attempt
    email.code, email.reason = event.code, event.reason
    email.retry_at = None if event.retry_at is None else datetime.fromisoformat(event.retry_at)
    if event.retry_at is None:
        email.status = "refused"


def on_reminded(run: WorkflowRun, event: events.FormReminded) -> None:
    """A mail is due to each; one that waited for its next try waits no longer."""
    form, mailing = run.forms[event.form_id], run.mailing(event.form_id)
    for recipient, written in event.mails.items():
        number = int(str(written))
        emails = mailing.recipients[recipient].emails
        if number in emails:
            emails[number].retry_at = event.timestamp
        else:
            emails[number] = EmailState(
                round=number, kind="reminder", written_at=event.timestamp, closes_at=form.expires_at
            )
        mailing.rounds = max(mailing.rounds, number)
    if event.reminder is not None:
        mailing.steps[f"remind:{event.reminder}"].done = True
    if event.idempotency_key is not None:
        mailing.reminded[event.idempotency_key] = (event.to, event.by)


def _text(value: Json) -> str | None:
    return None if value is None else str(value)
