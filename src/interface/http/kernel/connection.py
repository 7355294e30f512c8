"""A client's connection: how much it may send before it is heard, and how long it may keep us waiting."""

import asyncio
from dataclasses import dataclass
from typing import Any, Final, Literal

import httptools
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from interface.http.kernel.answer_transport import AnswerTransport
from interface.http.kernel.crowd import Crowd, Pause
from interface.http.kernel.whole_answer import answer_whole

HEAD_LIMIT: Final = 64 * 1024
"""How many bytes the address and the headers of a request may have together."""

_SINGLE: Final = (b"host", b"authorization", b"content-type", b"origin", b"sec-fetch-site")
"""Headers that say one thing: where one comes twice, a proxy may go by the one and we by the other."""
_WITHOUT_PIECES: Final = ("0.9", "1.0")
"""Versions of HTTP that know no chunks, and need no Host."""
_REASONS: Final = {
    200: b"",
    400: b"Invalid HTTP request received.",
    408: b"The request did not come in time.",
    405: b"The method is not allowed for this path.",
    431: b"The headers of the request are too large.",
    503: b"There are too many connections.",
    505: b"This version of HTTP is not spoken here.",
}

SENDS_NO_MORE: Final = "placet.sends-no-more"
"""What is in the scope of a request whose client has closed its side, whether it still listens or not."""

Awaited = Literal["head", "body", "nothing"]


@dataclass(frozen=True, kw_only=True, slots=True)
class ConnectionTimeouts:
    """For how many seconds a connection is waited for."""

    head: float = 20
    """From the moment that a request may come until all of its headers have."""
    body: float = 30
    """For a body, in any case."""
    bytes_a_second: int = 1000
    """How fast a body has to come if it takes longer."""
    silence: float = 30
    """How long nothing of a body may come."""
    longest: float = 3600
    """For a body, however fast it comes."""
    look: float = 10
    """How often it is looked who is late."""


PATIENT: Final = ConnectionTimeouts()
"""What suits clients over bad lines."""


class _RefusedError(Exception):
    """The request is not taken."""


class Connection(HttpToolsProtocol):
    """
    A connection of uvicorn's, with bounds on the head of a request and on the time that it may take.

    One timer looks after these, and rests while nothing is awaited, as in a stream. For who does not read what is
    sent, see `server.bind`. Who is waited for gives way to others where there is no more room, see `Crowd`.
    """

    def __init__(self, *, patience: ConnectionTimeouts, crowd: Crowd, **given: Any) -> None:
        super().__init__(**given)
        self._crowd = crowd
        self._patience = patience
        self._awaited: Awaited = "head"
        self._since = self._heard = 0.0
        self._head = self._body = 0
        self._progress = self._unfinished = 0
        self._status = 400
        self._look_at: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """Wait for the first request, unless there are too many connections already."""
        self._answers = AnswerTransport(transport, self.loop)
        super().connection_made(self._answers)  # type: ignore[arg-type]  # it is a transport in all that is used
        if self._crowd.has_room(len(self.connections)):
            self._await("head")
        else:
            transport.write(_answer(503))
            transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        if self._look_at is not None:
            self._look_at.cancel()
        self._crowd.await_(self, None)
        super().connection_lost(exc)

    def give_way(self) -> None:
        """End, since others need the room."""
        self._refuse(503)
        if self._answers.get_write_buffer_size():  # which it does not take
            self._answers.abort()

    def pause_writing(self) -> None:
        """It takes nothing of what is written."""
        super().pause_writing()
        self._tell_crowd()

    def resume_writing(self) -> None:
        """It takes something again."""
        super().resume_writing()
        self._tell_crowd()

    def data_received(self, data: bytes) -> None:
        """Take what has come; refuse a line of which no end is in sight before it fills the memory."""
        progress = self._progress
        super().data_received(data)
        if self.parser is None or self.transport.is_closing():
            return
        if self._progress == progress:
            self._unfinished += len(data)
            if self._unfinished > HEAD_LIMIT:
                self._refuse(431)
        else:
            self._unfinished = 0

    def eof_received(self) -> bool:  # type: ignore[override]  # asyncio asks whether to stay open
        """The client sends no more: it gets what it has asked for. A stream finds out whether it is still there."""
        if self._is_answering and (self._awaited != "body" or self.cycle.response_started):
            self.cycle.keep_alive = False
            self.cycle.scope[SENDS_NO_MORE] = True  # type: ignore[typeddict-unknown-key]
            self.cycle.message_event.set()
            return True
        if self._awaited == "body" or self._head:
            self._refuse(400)
        self.transport.close()
        return False

    def on_message_begin(self) -> None:
        """A request begins."""
        super().on_message_begin()
        self._head = 0
        if self._awaited != "head":
            self._await("head")

    def on_url(self, url: bytes) -> None:
        """Count the bytes of the address."""
        super().on_url(url)
        self._count(len(url))

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take a header. One that follows on the body was seen by nobody who let the request through: it is dropped."""
        self._count(len(name) + len(value) + 4)
        if self._awaited == "head":
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """Answer the request, unless it can be understood in two ways."""
        names = [name for name, _ in self.headers]
        if any(names.count(name) > 1 for name in _SINGLE):
            raise _RefusedError
        version = self.parser.get_http_version()
        if b"host" not in names and version not in _WITHOUT_PIECES:
            raise _RefusedError
        self.url = self._target()
        self._progress += 1
        self._await("body")
        self._answers.hold()
        self.expect_100_continue &= version not in _WITHOUT_PIECES
        super().on_headers_complete()
        if version in _WITHOUT_PIECES:
            answer_whole(self.cycle)
        if self.parser.should_upgrade():  # what follows is not parsed as a request any more
            self.cycle.keep_alive = False

    def on_body(self, body: bytes) -> None:
        """Take a piece of the body."""
        self._progress += 1
        self._body += len(body)
        self._heard = self.loop.time()
        super().on_body(body)

    def on_message_complete(self) -> None:
        """The whole request is there."""
        self._progress += 1
        self._head = 0
        super().on_message_complete()
        self._await("nothing" if self._is_answering else "head")

    def on_response_complete(self) -> None:
        """Wait for the next request, if none has begun."""
        super().on_response_complete()
        if self._awaited != "body":
            self._await("head")
        self._tell_crowd()

    def send_400_response(self, msg: str) -> None:
        """Refuse what could not be parsed."""
        self._refuse(self._status)

    @property
    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _target(self) -> bytes:
        """Return what is asked for. :raises _RefusedError: if that can be no address of ours"""
        version, method = self.parser.get_http_version(), self.parser.get_method()
        if version.partition(".")[0] not in ("0", "1"):
            self._status = 505
        elif method == b"CONNECT":  # a tunnel: what it names is no address
            self._status = 405
        elif (
            self.url == b"*" and method == b"OPTIONS"
        ):  # the service as a whole, of which there is nothing to tell
            self._status = 200
        else:
            parsed = httptools.parse_url(self.url)
            return self.url if parsed.path else b"/" + (b"?" + parsed.query if parsed.query else b"")
        raise _RefusedError

    def _count(self, size: int) -> None:
        self._head += size
        if self._head > HEAD_LIMIT:
            self._status = 431
            raise _RefusedError

    def _await(self, what: Awaited) -> None:
        self._awaited = what
        self._since = self._heard = self.loop.time()
        self._body = 0
        self._tell_crowd()
        if what != "nothing":
            self._watch()

    def _tell_crowd(self) -> None:
        self._crowd.await_(self, None if self.transport.is_closing() else self._pause)

    @property
    def _pause(self) -> Pause | None:
        """What it is waited for, so that it can be done without."""
        if self.flow.write_paused:
            return "reads nothing"
        if not self._is_answering:
            return "asks nothing"
        return "sends" if self._awaited == "body" and not self.flow.read_paused else None

    def _watch(self) -> None:
        if self._look_at is None:
            self._look_at = self.loop.call_later(self._patience.look, self._look)

    def _look(self) -> None:
        """Refuse who is late, and look again if there is still something to wait for."""
        self._look_at = None
        if self._is_late() and not self.transport.is_closing():
            self._refuse(408)
        if self._awaited != "nothing":
            self._watch()

    def _is_late(self) -> bool:
        passed = self.loop.time() - self._since
        if self._awaited == "head":
            return passed > self._patience.head and not self._is_answering
        if self.flow.read_paused:  # it waits for us
            self._since += self._patience.look
            self._heard = self.loop.time()
            return False
        if self._awaited != "body":
            return False
        allowed = self._patience.body + self._body / self._patience.bytes_a_second
        silence = self.loop.time() - self._heard
        return passed > min(allowed, self._patience.longest) or silence > self._patience.silence

    def _may_be_told(self, status: int) -> bool:
        if self._awaited == "body":
            return not self.cycle.response_started
        asked = self._head > 0 or status not in (408, 503)
        return self._awaited == "head" and asked and not self._is_answering

    def _refuse(self, status: int) -> None:
        """Close the connection; say why to who waits for an answer and has none of it yet."""
        if self._may_be_told(status):
            self.transport.write(_answer(status))
        self.transport.close()


def _answer(status: int) -> bytes:
    reason = _REASONS[status]
    headers = b"content-type: text/plain; charset=utf-8\r\nconnection: close\r\ncontent-length: %d\r\n"
    return STATUS_LINE[status] + headers % len(reason) + b"\r\n" + reason
