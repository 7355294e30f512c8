"""The log, for code that knows no event loop."""

import asyncio
import threading
from collections.abc import Callable, Sequence
from uuid import UUID

from domain.event import Event
from interface.postgres.log.log import Log


class LogThread:
    """A log that runs on an event loop in a thread of its own; any thread may append."""

    def __init__(self, make: Callable[[], Log]) -> None:
        """:param make: builds the log, on the thread where it will live"""
        self._make = make
        self._starting = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._log: Log | None = None

    def append(
        self,
        stream_id: UUID,
        expected_version: int,
        events: Sequence[Event],
        *,
        states: Sequence[bytes] | None = None,
    ) -> int:
        """Record the events and wait until they are recorded; as `Log.append`, errors included."""
        log, loop = self._started()
        appending = log.append(stream_id, expected_version, events, states=states)
        return asyncio.run_coroutine_threadsafe(appending, loop).result()

    def close(self) -> None:
        """Record what waits, and end the thread."""
        with self._starting:
            if self._loop is not None and self._log is not None and self._thread is not None:
                asyncio.run_coroutine_threadsafe(self._log.close(), self._loop).result()
                self._loop.call_soon_threadsafe(self._loop.stop)
                self._thread.join()
                self._loop.close()
            self._loop = self._log = self._thread = None

    def _started(self) -> tuple[Log, asyncio.AbstractEventLoop]:
        log, loop = self._log, self._loop
        if log is not None and loop is not None:
            return log, loop
        with self._starting:
            if self._log is None or self._loop is None:
                self._start()
            assert self._log is not None
            assert self._loop is not None
            return self._log, self._loop

    def _start(self) -> None:
        loop = asyncio.new_event_loop()
        thread = threading.Thread(target=loop.run_forever, name="placet-log", daemon=True)
        thread.start()

        async def start() -> Log:
            log = self._make()
            await log.start()
            return log

        try:
            self._log = asyncio.run_coroutine_threadsafe(start(), loop).result()
        except BaseException:
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()
            raise
        self._loop, self._thread = loop, thread
