"""What brings finished messages on their way."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol, Self

if TYPE_CHECKING:
    from email.message import EmailMessage


@dataclass(frozen=True, slots=True)
class Message:
    """A finished message."""

    id: str
    """With its angle brackets, as it stands in the message."""
    content: bytes

    @classmethod
    def of(cls, made: "EmailMessage") -> Self:
        """Return the message as it travels."""
        return cls(str(made["Message-ID"]), made.as_bytes())


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

    async def carry(self, message: Message, *, to: str) -> str:
        """Return what was answered when the message was taken. :raises EmailRefusedError: if it was not"""
        ...
