"""Mail through a server."""

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NoReturn

from application.ports.mail import EmailRefusedError
from interface.mail.smtp_url import SmtpServer
from interface.mail.transport import Message

if TYPE_CHECKING:
    from aiosmtplib import SMTP, SMTPResponseException

TIME_LIMIT_SECONDS: Final = 60.0
"""For how long one e-mail is tried, everything included."""

_LONGEST_REASON: Final = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class SmtpTransport:
    """Hands messages to a mail server, each over a connection of its own."""

    server: SmtpServer
    sender: str
    seconds: float = TIME_LIMIT_SECONDS
    channel: Literal["email"] = "email"

    async def carry(self, message: Message, *, to: str) -> str:
        """
        Return what the server answered when it took the message.

        A message whose end the server got without answering may have been taken: its code is `unanswered`.

        :raises EmailRefusedError: if it was not taken; finally, where the server says so of recipient or content
        """
        progress = _Progress()
        async with self._speaking(progress) as client:
            await client.mail(self.sender)
            await client.rcpt(to)
            progress.sending = True
            taken = await client.data(message.content)
        return f"{taken.code} {_said(taken.message)}"

    async def greet(self) -> str:
        """Return what the server answers to who signs in and sends nothing. :raises EmailRefusedError:"""
        async with self._speaking(_Progress()) as client:
            answered = await client.noop()
            return f"{answered.code} {_said(answered.message)}"

    @asynccontextmanager
    async def _speaking(self, progress: "_Progress") -> "AsyncIterator[SMTP]":
        """A connection that is encrypted and signed in as the settings say. :raises EmailRefusedError:"""
        client = await self._client()
        try:
            async with asyncio.timeout(self.seconds):
                await client.connect()
                yield client
        except Exception as error:
            _refuse(error, sending=progress.sending)
        finally:
            await _leave(client)

    async def _client(self) -> "SMTP":
        from aiosmtplib import SMTP

        server = self.server
        try:
            context = await asyncio.to_thread(_context, str(server.ca) if server.ca else None)
        except OSError:
            raise EmailRefusedError(
                "The certificates for the mail server cannot be read", code="settings", final=False
            ) from None
        return SMTP(
            hostname=server.host,
            port=server.port,
            use_tls=server.tls,
            start_tls={"required": True, "offered": None, "never": False}[server.start_tls],
            tls_context=context,
            username=server.user,
            password=server.password,
            local_hostname=self.sender.rpartition("@")[2],
            timeout=self.seconds,
        )


@dataclass(slots=True)
class _Progress:
    """How far a message has come."""

    sending: bool = False
    """Whether the server was given it, as far as we know."""


@lru_cache(maxsize=4)
def _context(ca: str | None) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if ca is not None:
        context.load_verify_locations(cafile=ca)
    return context


async def _leave(client: "SMTP") -> None:
    """What was taken stays taken, however the farewell goes."""
    with contextlib.suppress(Exception):
        if client.is_connected:
            await client.quit(timeout=1)
    client.close()


def _refuse(error: Exception, *, sending: bool) -> NoReturn:
    """:raises EmailRefusedError: which says what the error means for the e-mail"""
    import aiosmtplib

    if isinstance(error, aiosmtplib.SMTPResponseException) and error.code > 0:
        of_the_letter = isinstance(error, aiosmtplib.SMTPRecipientRefused | aiosmtplib.SMTPDataError)
        final = of_the_letter and 500 <= error.code < 600
        raise EmailRefusedError(_told(error), code=str(error.code), final=final) from None
    if isinstance(error, aiosmtplib.SMTPNotSupported):
        raise EmailRefusedError(
            "The mail server does not support what it was asked to do", code="unsupported", final=False
        ) from None
    if isinstance(error, aiosmtplib.SMTPException | OSError | ssl.SSLError):
        code, what = ("unanswered", "stopped answering") if sending else ("unreachable", "cannot be reached")
        late = "it takes too long" if isinstance(error, TimeoutError) else type(error).__name__
        reason = _said(str(error)) or late
        raise EmailRefusedError(f"The mail server {what}: {reason}", code=code, final=False) from None
    raise error


def _told(error: "SMTPResponseException") -> str:
    return f"The mail server answered {error.code} {_said(error.message)}".strip()


def _said(text: str) -> str:
    from interface.mail.markup import one_line

    return one_line(text, limit=_LONGEST_REASON)
