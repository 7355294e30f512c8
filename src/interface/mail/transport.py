"""What brings finished messages on their way."""

from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from email.message import EmailMessage


class MailTransport(Protocol):
    """A way for messages to go."""

    @property
    def channel(self) -> Literal["email", "outbox"]:
        """Whether messages go out by e-mail, or lie in a folder of ours."""
        ...

    @property
    def sender(self) -> str:
        """The address that messages come from."""
        ...

    async def carry(self, message: "EmailMessage", *, to: str) -> str:
        """Return what was answered when the message was taken. :raises EmailRefusedError: if it was not"""
        ...
