"""The workers of a process: what performs what is due."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from functools import partial
from typing import Final

from domain.event import Event
from interface.main.placet import Placet
from interface.main.texts import keep_swept
from interface.workers import lanes
from interface.workers.claims import Claims
from interface.workers.contact import Contact
from interface.workers.lanes import Lane
from interface.workers.task_waiter import TaskWaiter
from interface.workers.worker import Worker

SILENT_SECONDS: Final = 10.0
"""How long a worker may not have been at its tasks: then something is wrong with it."""


class Workers:
    """A worker for each queue; none where the process only answers requests."""

    def __init__(self, placet: Placet) -> None:
        self._placet = placet
        self._claims = Claims(tasks=placet.tasks)
        self._workers = {lane.queue: self._worker(lane) for lane in lanes.ALL}
        self._running: dict[str, tuple[asyncio.Task[None], Contact]] = {}

    def stop(self) -> None:
        """Let the workers begin nothing more."""
        for worker in self._workers.values():
            worker.waiter.stop()

    async def problem(self) -> str | None:
        """Return what is wrong with a worker, or None."""
        for name, (running, contact) in self._running.items():
            if running.done():
                return f"{name}: ended"
            if contact.age > SILENT_SECONDS:
                return f"{name}: not at its tasks for {contact.age:.0f} s"
        return None if self._running else "not started"

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Perform what is due while the block runs, or until `stop` is called."""
        log, tell = self._placet.log, self._placet.log.on_recorded
        log.on_task = self._hint
        log.on_recorded = partial(self._recorded, tell)
        keeping = [
            asyncio.create_task(self._claims.keep(), name="claims"),
            asyncio.create_task(keep_swept(self._placet.texts), name="sweep texts"),
        ]
        self._running = {
            queue: (asyncio.create_task(worker.run(), name=f"{queue} worker"), worker.contact)
            for queue, worker in self._workers.items()
        }
        try:
            yield
        finally:
            self.stop()
            await asyncio.gather(*(running for running, _ in self._running.values()))
            for kept in keeping:
                kept.cancel()
            log.on_recorded = tell

    def _worker(self, lane: Lane) -> Worker:
        placet = self._placet
        return Worker(
            lane=lane,
            tasks=placet.tasks,
            perform=placet.perform_task,
            waiter=TaskWaiter(queue=lane.queue, tasks=placet.tasks, clock=placet.clock),
            claims=self._claims,
        )

    def _recorded(self, tell: Callable[[Sequence[Event]], None] | None, events: Sequence[Event]) -> None:
        if tell is not None:
            tell(events)
        self._claims.hear(events)

    def _hint(self, queue: str | None, due_at: datetime) -> None:
        """Tell those of a task whom it may concern."""
        for worker in self._workers.values():
            if queue is None or queue == worker.lane.queue:
                worker.waiter.hint(due_at)


@asynccontextmanager
async def performing(placet: Placet) -> AsyncIterator[None]:
    """Perform what is due while the block runs, unless the process only answers requests."""
    if placet.settings.role == "web":
        yield
        return
    async with Workers(placet).running():
        yield
