"""The worker: performs tasks when they fall due."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from application.perform_task import PerformTask
from application.ports import Clock, DueTask, LogUnavailableError, Tasks, VersionConflictError
from interface.failpoints import failpoint
from interface.logs import Logger

log = Logger(__name__)

BATCH = 250
"""How many tasks are claimed at once; their appends share a few commits."""

POLL_SECONDS = 1.0
"""How long the worker sleeps at the most: tasks that another process set are seen after that time."""


@dataclass(kw_only=True)
class Worker:
    """Sleeps until the next task is due, or until it hears of an earlier one."""

    tasks: Tasks
    perform: PerformTask
    clock: Clock
    _wake: asyncio.Event = field(default_factory=asyncio.Event)
    _stopping: bool = False
    _wakes_at: datetime | None = None

    def hint(self, due_at: datetime) -> None:
        """Tell that a task was set; one that is due before the worker would look wakes it."""
        if self._wakes_at is None or due_at < self._wakes_at:
            self._wake.set()

    def stop(self) -> None:
        """Claim nothing more; `run` ends when what is claimed has been performed or handed back."""
        self._stopping = True
        self._wake.set()

    async def run(self) -> None:
        """Perform tasks until told to stop; failures are logged and tried again when their claim runs out."""
        while not self._stopping:
            self._wake.clear()  # before looking, so that a hint given while looking is not lost
            try:
                due = await self.tasks.claim(limit=BATCH)
                if due:
                    failpoint("worker.claimed")
                    await self._perform(due)
                else:
                    await self._sleep()
            except (LogUnavailableError, OSError) as problem:
                log.warning("tasks cannot be reached", problem=str(problem))
                await self._sleep_at_most(POLL_SECONDS)

    async def _perform(self, due: Sequence[DueTask]) -> None:
        if self._stopping:
            await self.tasks.release(due)
            return
        results = await asyncio.gather(*(self.perform(task) for task in due), return_exceptions=True)
        failpoint("worker.performed")
        undone = []
        for task, result in zip(due, results, strict=True):
            if isinstance(result, LogUnavailableError | VersionConflictError):
                undone.append(task)
            elif isinstance(result, BaseException):
                log.error("task failed", run_id=str(task.run_id), kind=task.kind, exc_info=result)
        if undone:
            await self.tasks.release(undone)

    async def _sleep(self) -> None:
        next_due = await self.tasks.next_due()
        seconds = POLL_SECONDS
        if next_due is not None:
            seconds = min(seconds, (next_due - self.clock.now()).total_seconds())
            self._wakes_at = next_due
        else:
            self._wakes_at = None
        await self._sleep_at_most(max(seconds, 0.001))
        self._wakes_at = None

    async def _sleep_at_most(self, seconds: float) -> None:
        if self._stopping:
            return
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            return
