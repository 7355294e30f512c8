"""SIGTERM ends a command as Ctrl-C does: what it has begun is undone, so that nothing is left behind."""

import asyncio
import signal
from collections.abc import Callable, Coroutine
from types import FrameType
from typing import Any, TypeVar

T = TypeVar("T")


class Termination:
    """Listens for SIGTERM, and cancels what runs when it comes."""

    def __init__(self) -> None:
        self.came = False
        self._cancel: Callable[[], None] | None = None

    def listen(self) -> None:
        """Take the signal from now on."""
        signal.signal(signal.SIGTERM, self._on_signal)

    async def ending(self, work: Coroutine[Any, Any, T]) -> T:
        """
        Return what the coroutine returns; the signal cancels it.

        :raises KeyboardInterrupt: once it has ended because of the signal
        """
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        assert task is not None

        def cancel() -> None:
            loop.call_soon_threadsafe(task.cancel)

        self._cancel = cancel
        try:
            return await work
        except asyncio.CancelledError:
            if self.came:
                raise KeyboardInterrupt from None
            raise
        finally:
            self._cancel = None

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self.came = True
        if self._cancel is None:
            raise KeyboardInterrupt
        self._cancel()


termination = Termination()
