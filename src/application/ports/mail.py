"""E-mail about forms."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol
from uuid import UUID

from application.ports.people import Member
from domain.run.state import IssuedForm


@dataclass(frozen=True, kw_only=True, slots=True)
class Email:
    """An e-mail to one recipient of a form. The mailer decides how it is laid out and sent."""

    message_id: str
    """Names the e-mail all over the world, without the angle brackets: the same however often it is tried."""
    kind: Literal["request", "reminder", "escalation"]
    address: str
    name: str | None
    subject: str
    body: str
    """Markdown with the run's variables in it; the link stands where `{{#url#}}` does, else behind it."""
    url: str
    title: str
    """The form's."""
    workflow: str
    closes_at: datetime
    written_at: datetime


class EmailRefusedError(Exception):
    """An e-mail was not taken; the message says why."""

    def __init__(self, reason: str, *, code: str, final: bool) -> None:
        super().__init__(reason)
        self.code = code
        """The server's code, such as `550`, or ours, such as `unreachable`."""
        self.final = final
        """Whether it would be refused every time."""


class Mailer(Protocol):
    """Sends e-mail."""

    @property
    def channel(self) -> Literal["email", "outbox"]:
        """Whether e-mails go out by e-mail, or lie in a folder of ours, since there is no mail server."""
        ...

    async def send(self, email: Email) -> str:
        """
        Return what the server answered when it took the e-mail.

        :raises EmailRefusedError: if it did not take it
        """
        ...


class FormLinks(Protocol):
    """Makes the links in e-mails about forms."""

    def mailed(self, form: IssuedForm, recipient: str) -> str:
        """Return the address that opens the form to that recipient alone; it is in no event and in no log."""
        ...


class InvitationMailer(Protocol):
    """Sends links for signing in."""

    async def invite(
        self, member: Member, *, url: str, minutes: int, invitation_id: UUID, now: datetime
    ) -> str:
        """Return what the server answered. :raises EmailRefusedError: if it did not take the e-mail"""
        ...
