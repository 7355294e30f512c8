"""To whom a form was sent, as our own paths show it."""

from domain.run.mailing import EmailState, Mailing, Recipient
from interface.http.api.models import MailItem, RecipientItem, UnaddressedItem


def recipients(mailing: Mailing | None) -> list[RecipientItem]:
    """Return the recipients in the order in which they were asked, and what became of their mails."""
    return [] if mailing is None else [_recipient(recipient) for recipient in mailing.recipients.values()]


def unaddressed(mailing: Mailing | None) -> list[UnaddressedItem]:
    """Return what was asked for and gave no recipient."""
    missed = [] if mailing is None else mailing.unaddressed
    return [UnaddressedItem(asked=str(one["asked"]), reason=str(one["reason"])) for one in missed]


def _recipient(recipient: Recipient) -> RecipientItem:
    return RecipientItem(
        id=recipient.id,
        address=recipient.address,
        name=recipient.name,
        member_id=recipient.member_id,
        escalation=recipient.step,
        mails=[_mail(email) for email in recipient.emails.values()],
    )


def _mail(email: EmailState) -> MailItem:
    is_taken = email.status in ("kept", "sent")
    return MailItem(
        round=email.round,
        kind=email.kind,
        status=email.status,
        attempts=email.attempts,
        at=email.at,
        next_try_at=email.retry_at,
        channel=email.channel,
        message_id=email.message_id,
        code=None if is_taken else email.code,
        reason=None if is_taken else email.reason,
    )
