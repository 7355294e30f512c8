"""SIGTERM, and a terminal that is closed, end a command as Ctrl-C does: so that nothing is left behind."""

import asyncio
import signal
from collections.abc import Callable, Coroutine
from types import FrameType
from typing import Any, TypeVar

T = TypeVar("T")


class Termination:
    """Listens for signals to end, and cancels what runs when one comes."""

    def __init__(self) -> None:
        self.came: int | None = None
        """The signal, once one has come."""
        self._cancel: Callable[[], None] | None = None

    def listen(self) -> None:
        """Take the signals from now on; not those that whoever started us has us ignore."""
        for number in (signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, self._on_signal)

    async def ending(self, work: Coroutine[Any, Any, T]) -> T:
        """
        Return what the coroutine returns; a signal cancels it.

        :raises KeyboardInterrupt: once it has ended because of one
        """
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        assert task is not None

        def cancel() -> None:
            loop.call_soon_threadsafe(task.cancel)

        self._cancel = cancel
        try:
            return await work
        except asyncio.CancelledError:
            if self.came is not None:
                raise KeyboardInterrupt from None
            raise
        finally:
            self._cancel = None

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self.came = number
        if self._cancel is None:
            raise KeyboardInterrupt
        self._cancel()


termination = Termination()
