"""Says to everything that waits that the service stops."""

from collections.abc import Iterator
from contextlib import contextmanager

from interface.http.kernel.wakeup_event import WakeupEvent


class Shutdown:
    """Begins once; whoever waits on an event of its own can have that set when it does."""

    def __init__(self) -> None:
        self._begun = False
        self._waiting: set[WakeupEvent] = set()

    @property
    def begun(self) -> bool:
        """Whether the service is stopping."""
        return self._begun

    def begin(self) -> None:
        """Wake everything that waits; to be called in the event loop's thread."""
        self._begun = True
        for event in self._waiting:
            event.set()

    @contextmanager
    def waking(self, event: WakeupEvent) -> Iterator[None]:
        """Set the event when the shutdown begins while the block runs, or at once if it has begun."""
        self._waiting.add(event)
        if self._begun:
            event.set()
        try:
            yield
        finally:
            self._waiting.discard(event)

    async def wait(self) -> None:
        """Return when the shutdown begins."""
        event = WakeupEvent()
        with self.waking(event):
            await event.wait()
