"""The worker: performs tasks when they fall due."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from application.commands.perform_task import PerformTask
from application.ports.runs import LogUnavailableError, NewerVersionError, VersionConflictError
from application.ports.tasks import DueTask, Tasks
from interface.runtime.failpoints import failpoint
from interface.runtime.logs import Logger
from interface.workers.task_waiter import POLL_SECONDS, TaskWaiter

log = Logger(__name__)

BATCH = 250
"""How many tasks are claimed at once; their appends share a few commits."""


@dataclass(kw_only=True)
class Worker:
    """Sleeps until the next task is due, or until it hears of an earlier one."""

    tasks: Tasks
    perform: PerformTask
    waiter: TaskWaiter

    async def run(self) -> None:
        """
        Perform tasks until told to stop; what is claimed then is performed or handed back.

        Failures are logged and tried again when their claim runs out.
        """
        while not self.waiter.stopping:
            self.waiter.reset()
            try:
                due = await self.tasks.claim(limit=BATCH)
                if due:
                    failpoint("worker.claimed")
                    await self._perform(due)
                else:
                    await self.waiter.until_next()
            except (LogUnavailableError, OSError) as problem:
                log.warning("tasks cannot be reached", problem=str(problem))
                await self.waiter.at_most(POLL_SECONDS)
            except Exception:  # whatever it is, forms must expire once it is over
                log.exception("tasks cannot be looked for")
                await self.waiter.at_most(POLL_SECONDS)

    async def _perform(self, due: Sequence[DueTask]) -> None:
        if self.waiter.stopping:
            await self.tasks.release(due)
            return
        results = await asyncio.gather(*(self.perform(task) for task in due), return_exceptions=True)
        failpoint("worker.performed")
        undone, unreadable = [], []
        for task, result in zip(due, results, strict=True):
            if isinstance(result, LogUnavailableError | VersionConflictError):
                undone.append(task)
            elif isinstance(result, NewerVersionError):
                log.warning("a task is left to a newer version", kind=task.kind, unknown=str(result))
                unreadable.append(task)
            elif isinstance(result, BaseException):
                log.error("task failed", run_id=str(task.run_id), kind=task.kind, exc_info=result)
        if undone:
            await self.tasks.release(undone)
        if unreadable:
            await self.tasks.leave(unreadable)
