"""The log, for code that knows no event loop."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import AsyncExitStack
from typing import Any, TypeVar

from interface.postgres.log.append import NewEvents
from interface.postgres.log.log import Log

T = TypeVar("T")


class LogThread:
    """A log that runs on an event loop in a thread of its own; any thread may append."""

    def __init__(self, make: Callable[[AsyncExitStack], Awaitable[Log]]) -> None:
        """:param make: starts the log, on the thread where it will live; the stack takes it down"""
        self._make = make
        self._starting = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._log: Log | None = None
        self._stack = AsyncExitStack()

    def append_together(self, new: Sequence[NewEvents]) -> list[int]:
        """Record the events and wait until they are recorded; as `Log.append_together`, errors included."""
        return self.call(lambda log: log.append_together(new))

    def call(self, ask: Callable[[Log], Coroutine[Any, Any, T]]) -> T:
        """Return what the log answers, asked on its own thread."""
        log, loop = self._started()
        return asyncio.run_coroutine_threadsafe(ask(log), loop).result()

    def close(self) -> None:
        """Record what waits, and end the thread."""
        with self._starting:
            if self._loop is not None and self._log is not None and self._thread is not None:
                asyncio.run_coroutine_threadsafe(self._stack.aclose(), self._loop).result()
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
            try:
                return await self._make(self._stack)
            except BaseException:
                await self._stack.aclose()
                raise

        try:
            self._log = asyncio.run_coroutine_threadsafe(start(), loop).result()
        except BaseException:
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()
            raise
        self._loop, self._thread = loop, thread
