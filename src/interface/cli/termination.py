"""Ctrl-C, SIGTERM, and a terminal that is closed end a command by cancelling it, so that nothing is left behind."""

import asyncio
import signal
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, TypeVar

T = TypeVar("T")
_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Termination:
    """Listens for signals to end, and cancels what runs when one comes."""

    def __init__(self) -> None:
        self.came: int | None = None
        """The signal, once one has come."""

    async def ending(self, work: Coroutine[Any, Any, T]) -> T:
        """
        Return what the coroutine returns; a signal cancels it, and one that comes again does so again.

        :raises KeyboardInterrupt: once it has ended because of one
        """
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        assert task is not None
        try:
            with self._listening(lambda: loop.call_soon_threadsafe(task.cancel)):
                return await work
        except asyncio.CancelledError:
            if self.came is not None:
                raise KeyboardInterrupt from None
            raise

    @contextmanager
    def _listening(self, cancel: Callable[[], object]) -> Iterator[None]:
        """Take the signals while the block runs; not those that whoever started us has us ignore."""

        def on_signal(number: int, frame: FrameType | None) -> None:
            self.came = number
            cancel()

        ours = [number for number in _SIGNALS if signal.getsignal(number) is signal.SIG_DFL]
        for number in ours:
            signal.signal(number, on_signal)
        try:
            yield
        finally:
            for number in ours:
                signal.signal(number, signal.SIG_DFL)  # all is in order: the next one may end us on the spot


termination = Termination()
