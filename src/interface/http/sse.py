"""Server-sent events: frames as they come, a ping while nothing does."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from starlette.types import Receive, Scope, Send

from interface.failpoints import armed, failpoint
from interface.http.shutdown import Shutdown

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
        """Return the frames that can be sent now, at most so many; nothing, if there are none."""
        ...


class EventStream:
    """
    An answer that stays open until its source is over, the client leaves, or the service stops.

    `open_source` gives the source, and sets the event it is given whenever there is more to take.
    """

    def __init__(
        self,
        open_source: Callable[[asyncio.Event], AbstractAsyncContextManager[Source]],
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
        if self._ping_first:
            await _send(send, PING)
        failpoint("stream.opened")
        wake = asyncio.Event()
        watch = asyncio.create_task(_disconnect(receive, wake))
        try:
            with self._shutdown.waking(wake):
                async with self._open_source(wake) as source:
                    ended = await self._relay(source, send, wake, watch)
            failpoint("stream.before-end")
            if not ended and not watch.done():
                await _send(send, b"", more=False)
        except TimeoutError:
            return  # the reader has stalled: the server closes what is incomplete
        finally:
            watch.cancel()

    async def _relay(
        self, source: Source, send: Send, wake: asyncio.Event, watch: asyncio.Task[None]
    ) -> bool:
        """Send what comes; say whether the end of the answer went out with the last of it."""
        limit = 1 if armed("stream.mid") else BATCH
        while True:
            wake.clear()
            chunk = source.take(limit)
            if chunk:
                await _send(send, chunk, more=not source.over)
                failpoint("stream.mid")
                await asyncio.sleep(0)  # whoever waits for the same frames gets them before this answer is taken down
            if source.over or watch.done() or self._shutdown.begun:
                return bool(chunk) and source.over
            if not chunk and not await _woken(wake, self._ping_seconds):
                await _send(send, PING)


async def _woken(wake: asyncio.Event, seconds: float) -> bool:
    """Wait for the event; say whether it came within that time."""
    try:
        async with asyncio.timeout(seconds):
            await wake.wait()
    except TimeoutError:
        return False
    return True


async def _send(send: Send, body: bytes, *, more: bool = True) -> None:
    """:raises TimeoutError: if the reader takes nothing for too long"""
    async with asyncio.timeout(STALLED_SECONDS):
        await send({"type": "http.response.body", "body": body, "more_body": more})


async def _disconnect(receive: Receive, wake: asyncio.Event) -> None:
    """Return when the client has left."""
    while (await receive())["type"] != "http.disconnect":
        pass
    wake.set()
