"""What somebody waits on who is woken often."""

import asyncio
from types import TracebackType


class WakeupEvent:
    """
    An event for one who waits, which costs less than `asyncio.Event`, for which any number may.

    What happens in a run wakes all its streams at once: a tenth of what that takes was spent on waking.
    """

    __slots__ = ("_is_set", "_waiter")

    def __init__(self) -> None:
        self._is_set = False
        self._waiter: asyncio.Future[None] | None = None

    def set(self) -> None:
        """Wake who waits, or who will wait next; to be called in the event loop's thread."""
        self._is_set = True
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    def clear(self) -> None:
        """Forget that it was set."""
        self._is_set = False

    async def wait(self) -> None:
        """Return once it is set."""
        if not self._is_set:
            self._waiter = asyncio.get_running_loop().create_future()
            await self._waiter
            self._waiter = None


class Woken:
    """Has the event be among those that somebody sets, while the block runs; thousands may at the same time."""

    __slots__ = ("_among", "_event")

    def __init__(self, event: WakeupEvent, among: set[WakeupEvent]) -> None:
        self._event = event
        self._among = among

    def __enter__(self) -> None:
        self._among.add(self._event)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._among.discard(self._event)
