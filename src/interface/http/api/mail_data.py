"""To whom a form was sent, as our own paths show it."""

from domain.run.mailing import LetterState, Mailing, Recipient
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
        mails=[_mail(letter) for letter in recipient.letters.values()],
    )


def _mail(letter: LetterState) -> MailItem:
    return MailItem(
        round=letter.round,
        kind=letter.kind,
        status=letter.status,
        attempts=letter.attempts,
        at=letter.at,
        next_try_at=letter.retry_at,
        channel=letter.channel,
        message_id=letter.message_id,
        code=letter.code if letter.status != "delivered" else None,
        reason=letter.reason if letter.status != "delivered" else None,
    )
