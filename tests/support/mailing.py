"""A real SMTP server on loopback, and letters to send through it."""

import asyncio
import ssl
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from application.ports.mail import Email

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
URL = "http://127.0.0.1:8000/form/ABCDEFGHIJKLMNOPQRSTUV"


def email(**members: Any) -> Email:
    """A letter about a form."""
    return Email(
        **{
            "message_id": "01890000.1.request@placet.example",
            "kind": "request",
            "address": "ann@example.com",
            "name": "Ann Lee",
            "subject": "Please review",
            "body": "Open {{#url#}}",
            "url": URL,
            "title": "Review",
            "workflow": "Content review",
            "closes_at": NOON + timedelta(days=2),
            "written_at": NOON,
        }
        | members
    )


@dataclass(frozen=True, kw_only=True)
class Received:
    """A message that the server took."""

    sender: str
    to: tuple[str, ...]
    content: bytes
    encrypted: bool

    @property
    def message(self) -> EmailMessage:
        """The message, read."""
        read = BytesParser(policy=policy.default).parsebytes(self.content)
        assert isinstance(read, EmailMessage)
        return read


@dataclass
class Mailbox:
    """What an SMTP server does with what it gets; the answers can be set for the next one."""

    received: list[Received] = field(default_factory=list)
    to_recipients: str = "250 OK"
    to_content: str = "250 taken as 42"
    port: int = 0
    stop: asyncio.Event | None = None

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.to_recipients.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.to_recipients

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.to_content.startswith("250"):
            assert isinstance(envelope.content, bytes) and envelope.mail_from is not None
            received = Received(
                sender=envelope.mail_from,
                to=tuple(envelope.rcpt_tos),
                content=envelope.content,
                encrypted=session.ssl is not None,
            )
            self.received.append(received)
        return self.to_content


@contextmanager
def mail_server(
    *, certificate: ssl.SSLContext | None = None, start_tls: bool = True, password: str | None = None
) -> Iterator[Mailbox]:
    """An SMTP server that ends with the block; `password` is what the user `placet` has to show."""
    mailbox = Mailbox()

    def check(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        right = (data.login, data.password) == (b"placet", (password or "").encode())
        return AuthResult(success=right, handled=False)

    settings: dict[str, Any] = {"ident": "mail", "hostname": "mail.example"}
    if password is not None:
        settings |= {"authenticator": check, "auth_required": True, "auth_require_tls": start_tls}
    if certificate is not None and start_tls:
        settings |= {"tls_context": certificate, "require_starttls": True}
    context = certificate if certificate is not None and not start_tls else None
    loop, started = asyncio.new_event_loop(), threading.Event()

    async def serve() -> None:
        server = await loop.create_server(
            lambda: SMTP(mailbox, loop=loop, **settings), "127.0.0.1", 0, ssl=context
        )
        mailbox.port = server.sockets[0].getsockname()[1]
        mailbox.stop = asyncio.Event()
        started.set()
        async with server:
            await mailbox.stop.wait()

    thread = threading.Thread(target=lambda: _run(loop, serve()), name="mail server")
    thread.start()
    started.wait()
    try:
        yield mailbox
    finally:
        assert mailbox.stop is not None
        loop.call_soon_threadsafe(mailbox.stop.set)
        thread.join(30)


def _run(loop: asyncio.AbstractEventLoop, serving: Coroutine[Any, Any, None]) -> None:
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        runner.run(serving)
