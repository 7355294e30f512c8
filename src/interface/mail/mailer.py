"""The post: e-mails about forms, and links to sign in."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from uuid import UUID

from application.ports.mail import Email, EmailRefusedError
from application.ports.people import Member
from application.queries.outbox import KIND, SIGN_IN
from domain.values.addresses import AddressError, address
from interface.mail.letters import Letters
from interface.mail.transport import MailTransport, Message
from interface.runtime.failpoints import failpoint


@dataclass(frozen=True, kw_only=True, slots=True)
class TransportMailer:
    """The `Post` port on top of a way for messages to go."""

    transport: MailTransport
    letters: Letters = field(default_factory=Letters)

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
        message = await self.letters.message(email, sender=self.transport.sender)
        failpoint("mail.before-send")
        response = await self.transport.carry(message, to=to)
        failpoint("mail.after-send")
        return response

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
        return await self.transport.carry(Message.of(made), to=member.email)
