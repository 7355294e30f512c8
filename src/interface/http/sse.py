"""Server-sent events: frames as they come, a ping while nothing does."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from starlette.types import Receive, Scope, Send

from interface.failpoints import armed, failpoint
from interface.http.shutdown import Shutdown
from interface.http.wake import Wake

PING = b"event: ping\n\n"
PING_SECONDS = 10
STALLED_SECONDS = 60
"""How long a reader may take nothing of what is sent, before the connection is given up."""

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

    `open_source` gives the source, and sets the event it is given whenever there is more to take.
    """

    def __init__(
        self,
        open_source: Callable[[Wake], AbstractAsyncContextManager[Source]],
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
            await send({"type": "http.response.body", "body": b""})
            return
        wake = Wake()
        pulse = _Pulse(send, wake, ping_seconds=self._ping_seconds)
        watch = asyncio.create_task(_disconnect(receive, wake))
        try:
            if self._ping_first:
                await pulse.send(PING)
            failpoint("stream.opened")
            with self._shutdown.waking(wake):
                async with self._open_source(wake) as source:
                    ended = await self._relay(source, pulse, wake, watch)
            failpoint("stream.before-end")
            if not ended and not watch.done():
                await pulse.send(b"", more=False)
        except asyncio.CancelledError:
            if not pulse.has_stalled:  # else the server closes what is incomplete
                raise
        finally:
            pulse.stop()
            watch.cancel()

    async def _relay(self, source: Source, pulse: "_Pulse", wake: Wake, watch: asyncio.Task[None]) -> bool:
        """Send what comes; say whether the end of the answer went out with the last of it."""
        limit = 1 if armed("stream.mid") else BATCH
        while True:
            wake.clear()
            chunk = source.take(limit)
            over = source.over
            if chunk:
                await pulse.send(chunk, more=not over)
                failpoint("stream.mid")
            if over or watch.done() or self._shutdown.begun:
                await asyncio.sleep(0)  # others get the same frames before this answer is taken down
                return bool(chunk) and over
            await wake.wait()
            if pulse.ping_is_due:
                await pulse.send(PING)


class _Pulse:
    """
    Sends, and watches the time with one timer for the whole stream: frames that come often set and cancel none.

    It wakes the stream when nothing was sent for so long that a ping is due, and gives a reader up that has stalled.
    """

    def __init__(self, send: Send, wake: Wake, *, ping_seconds: float) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._task = task
        self._send = send
        self._wake = wake
        self._ping_seconds = ping_seconds
        self._loop = asyncio.get_running_loop()
        self._since = self._loop.time()
        self._sending = False
        self.ping_is_due = False
        """Whether nothing was sent for as long as a stream may be silent."""
        self.has_stalled = False
        """Whether the reader took nothing for too long, so that the stream was cancelled."""
        self._timer = self._loop.call_later(ping_seconds, self._beat)

    async def send(self, body: bytes, *, more: bool = True) -> None:
        """Send the bytes; it is cancelled if the reader takes nothing for too long."""
        self._since, self._sending, self.ping_is_due = self._loop.time(), True, False
        await self._send({"type": "http.response.body", "body": body, "more_body": more})
        self._sending = False

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.cancel()

    def _beat(self) -> None:
        silent = self._loop.time() - self._since
        limit = STALLED_SECONDS if self._sending else self._ping_seconds
        if silent < limit:
            again = limit - silent
        elif self._sending:
            self.has_stalled = True
            self._task.cancel()
            return
        else:
            self.ping_is_due = True
            self._wake.set()
            again = self._ping_seconds
        self._timer = self._loop.call_later(min(again, self._ping_seconds), self._beat)


async def _disconnect(receive: Receive, wake: Wake) -> None:
    """Return when the client has left."""
    while (await receive())["type"] != "http.disconnect":
        pass
    wake.set()
