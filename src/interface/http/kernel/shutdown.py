"""Says to everything that waits that the service stops."""

from interface.http.kernel.wakeup_event import WakeupEvent, Woken


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

    def waking(self, event: WakeupEvent) -> Woken:
        """Set the event when the shutdown begins while the block runs, or at once if it has begun."""
        if self._begun:
            event.set()
        return Woken(event, self._waiting)

    async def wait(self) -> None:
        """Return when the shutdown begins."""
        event = WakeupEvent()
        with self.waking(event):
            await event.wait()
