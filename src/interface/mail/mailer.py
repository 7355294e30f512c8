"""The post: e-mails about forms, and links to sign in."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from application.ports.mail import Email, EmailRefusedError
from application.ports.people import Member
from application.ports.processor import InPlace, Processor
from application.queries.outbox import KIND, SIGN_IN
from domain.values.addresses import AddressError, address
from interface.mail.transport import MailTransport
from interface.processing.texts import WorkedTexts

if TYPE_CHECKING:
    from interface.mail.email import Body


def bodies(processor: Processor) -> "WorkedTexts[Body]":
    """Return what makes the bodies of e-mails, long ones by that processor."""
    return WorkedTexts(_body, processor)


def _body(source: str) -> "Body":
    from interface.mail.email import body  # as below

    return body(source)


@dataclass(frozen=True, kw_only=True, slots=True)
class TransportMailer:
    """The `Post` port on top of a way for messages to go."""

    transport: MailTransport
    body: Callable[[str], Awaitable["Body"]] = field(default_factory=lambda: bodies(InPlace()))
    """Makes the body of e-mails, once for all who get the same."""

    @property
    def channel(self) -> Literal["email", "outbox"]:
        """Whether e-mails go out by e-mail, or lie in a folder of ours."""
        return self.transport.channel

    async def send(self, email: Email) -> str:
        """Return what the server answered when it took the e-mail. :raises EmailRefusedError: if it did not"""
        try:
            to = address(email.address)
        except AddressError as error:
            raise EmailRefusedError(
                f"Not a valid e-mail address: {error}", code="invalid_address", final=True
            ) from None
        from interface.mail.email import composed  # what writes e-mails is loaded with the first one

        body = await self.body(email.body)
        return await self.transport.carry(composed(email, body, sender=self.transport.sender), to=to)

    async def invite(
        self, member: Member, *, url: str, minutes: int, invitation_id: UUID, now: datetime
    ) -> str:
        """Send a member the link by which they sign in. :raises EmailRefusedError: if it was not taken"""
        from interface.mail.message import Envelope, filled, message

        subject = "Sign in to Placet"
        values = {"subject": subject, "name": member.name, "url": url, "minutes": minutes}
        envelope = Envelope(
            message_id=f"{invitation_id}.sign-in@{self.transport.sender.rpartition('@')[2]}",
            sender=self.transport.sender,
            address=member.email,
            name=member.name,
            subject=subject,
            written_at=now,
        )
        made = message(envelope, text=filled("sign_in.txt", **values), html=filled("sign_in.html", **values))
        made[KIND] = SIGN_IN
        return await self.transport.carry(made, to=member.email)
