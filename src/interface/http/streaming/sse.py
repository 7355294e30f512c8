"""Server-sent events: frames as they come, a ping while nothing does."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Protocol

from starlette.types import Message, Receive, Scope, Send

from interface.http.kernel.connection import SENDS_NO_MORE
from interface.http.kernel.shutdown import Shutdown
from interface.http.kernel.wakeup_event import WakeupEvent
from interface.runtime.failpoints import armed, failpoint

PING = b"event: ping\n\n"
PING_SECONDS = 10
_SOON_SECONDS = 0.5

BATCH = 64
"""How many frames are written at a time, so that a long history does not fill memory for a slow reader."""

HEADERS = (
    (b"content-type", b"text/event-stream"),
    (b"cache-control", b"no-cache"),
    (b"connection", b"keep-alive"),
    (b"x-accel-buffering", b"no"),
)


class Source(Protocol):
    """Where the frames come from."""

    over: bool

    def take(self, limit: int) -> bytes:
        """Return what can be sent now, at most so many frames; it wakes the stream if it leaves some behind."""
        ...


class EventStream:
    """
    An answer that stays open until its source is over, the client leaves, or the service stops.

    A client that sends no more may have left, or not: what is sent to it finds that out, and so two pings follow soon.

    `open_source` gives the source, and sets the event it is given whenever there is more to take. What is there from
    the beginning is sent at once; only a stream that has to wait looks after its client and the time.
    """

    def __init__(
        self,
        open_source: Callable[[WakeupEvent], AbstractContextManager[Source]],
        *,
        shutdown: Shutdown,
        ping_first: bool = True,
        ping_seconds: float = PING_SECONDS,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self._open_source = open_source
        self._shutdown = shutdown
        self._ping_first = ping_first
        self._ping_seconds = ping_seconds
        self._headers = [*HEADERS, *((k.lower().encode(), v.encode()) for k, v in (headers or {}).items())]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self._headers})
        if scope["method"] == "HEAD":
            await send(_body(b"", more=False))
            return
        if self._ping_first:
            await send(_body(PING))
        failpoint("stream.opened")
        wakeup = WakeupEvent()
        limit = 1 if armed("stream.mid") else BATCH
        with self._open_source(wakeup) as source:
            del self._open_source  # with what it was made of: an answer is given once
            ended = await _pass_on(source, send, limit)
            if not source.over:
                ended = await self._wait(source, scope, receive, send, wakeup, limit)
        failpoint("stream.before-end")
        if not ended:
            await send(_body(b"", more=False))

    async def _wait(
        self, source: Source, scope: Scope, receive: Receive, send: Send, wakeup: WakeupEvent, limit: int
    ) -> bool:
        """Send what comes from now on; say whether there is no end of the answer left to send."""
        pulse = _Pulse(wakeup, seconds=self._ping_seconds)
        watch = asyncio.create_task(_disconnect(scope, receive, wakeup, pulse))
        try:
            await asyncio.sleep(0)  # a client that has left meanwhile is noticed
            with self._shutdown.waking(wakeup):
                while True:
                    await wakeup.wait()
                    wakeup.clear()
                    if pulse.is_due:
                        await send(_body(PING))
                        pulse.restart()
                    ended = await _pass_on(source, send, limit, pulse)
                    if source.over or watch.done() or self._shutdown.begun:
                        await asyncio.sleep(0)  # others get the same frames before this answer is taken down
                        return ended or watch.done()
        finally:
            pulse.stop()
            watch.cancel()


class _Pulse:
    """Wakes a stream that was silent for so long; one timer for the whole stream, however often something is sent."""

    def __init__(self, wakeup: WakeupEvent, *, seconds: float) -> None:
        self.is_due = False
        """Whether a ping is to be sent."""
        self._wakeup = wakeup
        self._seconds = seconds
        self._loop = asyncio.get_running_loop()
        self._since = self._loop.time()
        self._timer = self._loop.call_later(seconds, self._beat)

    def restart(self) -> None:
        """Begin anew: something was sent."""
        self._since, self.is_due = self._loop.time(), False

    def hurry(self) -> None:
        """Wake it now, and once more soon: the second time it is known what became of the first."""
        self.is_due = True
        self._wakeup.set()
        self._timer.cancel()
        self._timer = self._loop.call_later(_SOON_SECONDS, self._again)

    def _again(self) -> None:
        self._since = self._loop.time() - self._seconds
        self._beat()

    def stop(self) -> None:
        """Wake it no more."""
        self._timer.cancel()

    def _beat(self) -> None:
        left = self._since + self._seconds - self._loop.time()
        if left <= 0:
            self.is_due, left = True, self._seconds
            self._wakeup.set()
        self._timer = self._loop.call_later(left, self._beat)


async def _pass_on(source: Source, send: Send, limit: int, pulse: _Pulse | None = None) -> bool:
    """Send what the source has; say whether the answer has ended with it."""
    chunk = source.take(limit)
    if not chunk:
        return False
    await send(_body(chunk, more=not source.over))
    if pulse is not None:
        pulse.restart()
    failpoint("stream.mid")
    return source.over


def _body(body: bytes, *, more: bool = True) -> Message:
    return {"type": "http.response.body", "body": body, "more_body": more}


async def _disconnect(scope: Scope, receive: Receive, wakeup: WakeupEvent, pulse: _Pulse) -> None:
    """Return when the client has left."""
    while (await receive())["type"] != "http.disconnect":
        if SENDS_NO_MORE in scope:
            pulse.hurry()
    wakeup.set()
