"""What a worker sleeps by."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime

from application.ports.clock import Clock
from application.ports.tasks import Tasks
from domain.run.tasks import Queue

_SOON_SECONDS = 0.001
POLL_SECONDS = 1.0
"""How long a worker sleeps at the most: tasks that another process set are seen after that time."""


@dataclass(kw_only=True)
class TaskWaiter:
    """Lasts until the next task of a queue is due, until one is heard of that is due before it, or until the end."""

    queue: Queue
    tasks: Tasks
    clock: Clock
    stopping: bool = False
    """Whether nothing more is to be begun."""
    _wake: asyncio.Event = field(default_factory=asyncio.Event)
    _wakes_at: datetime | None = None
    _soon: float = _SOON_SECONDS

    def hint(self, due_at: datetime) -> None:
        """Tell that a task was set; one that is due before the worker would look wakes it."""
        if self._wakes_at is None or due_at < self._wakes_at:
            self._wake.set()

    def ring(self) -> None:
        """Wake the worker now."""
        self._wake.set()

    def stop(self) -> None:
        """Begin the end."""
        self.stopping = True
        self._wake.set()

    def reset(self) -> None:
        """Forget what was heard so far: to be called before looking, so that a hint given while looking is not lost."""
        self._wake.clear()

    async def until_next(self) -> None:
        """
        Return when a task is due, as far as that can be known here.

        Our clock may be ahead of the database's, which decides: then it is looked again ever later, not all the time.
        """
        next_due = await self.tasks.next_due(self.queue)
        seconds = POLL_SECONDS
        if next_due is not None:
            seconds = min(seconds, (next_due - self.clock.now()).total_seconds())
        if seconds > _SOON_SECONDS:
            self._soon = _SOON_SECONDS
        else:
            seconds = self._soon
            self._soon = min(2 * self._soon, POLL_SECONDS)
        self._wakes_at = next_due
        await self.at_most(seconds)
        self._wakes_at = None

    async def at_most(self, seconds: float) -> None:
        """Return after that time, or when woken."""
        if self.stopping:
            return
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            return
