"""The worker: performs tasks when they fall due."""

import asyncio
import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from application.commands.perform_task import PerformTask
from application.ports.runs import (
    LogUnavailableError,
    OutcomeUnknownError,
    UnreadableRunError,
    VersionConflictError,
)
from application.ports.tasks import DueTask, Tasks
from interface.runtime.failpoints import failpoint
from interface.runtime.logs import Logger
from interface.workers.contact import Contact
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
    contact: Contact = field(default_factory=lambda: Contact("decisions"))
    _undone: list[DueTask] = field(default_factory=list)
    """What was claimed and is to be handed back, as soon as the database can be reached."""

    async def run(self) -> None:
        """
        Perform tasks until told to stop; what is claimed then is performed or handed back.

        Failures are logged and tried again when their claim runs out.
        """
        while not self.waiter.stopping:
            self.waiter.reset()
            try:
                await self._hand_back()
                due = await self.tasks.claim(limit=BATCH)
                self.contact.made()
                if due:
                    failpoint("worker.claimed")
                    await self._perform(due)
                else:
                    await self.waiter.until_next()
            except (LogUnavailableError, OSError) as problem:
                self.contact.lost(problem)
                await self.waiter.at_most(POLL_SECONDS)
            except Exception:  # whatever it is, forms must expire once it is over
                log.exception("tasks cannot be looked for")
                await self.waiter.at_most(POLL_SECONDS)
        with contextlib.suppress(LogUnavailableError):  # then they come back when their claim runs out
            await self._hand_back()

    async def _hand_back(self) -> None:
        """What could not be recorded is due again at once, and not only when its claim runs out."""
        if self._undone:
            await self.tasks.release(self._undone)
            self._undone = []

    async def _perform(self, due: Sequence[DueTask]) -> None:
        if self.waiter.stopping:
            await self.tasks.release(due)
            return
        results = await asyncio.gather(*(self.perform(task) for task in due), return_exceptions=True)
        failpoint("worker.performed")
        unreadable = []
        for task, result in zip(due, results, strict=True):
            if isinstance(result, LogUnavailableError | OutcomeUnknownError | VersionConflictError):
                self._undone.append(task)
            elif isinstance(result, UnreadableRunError):
                log.warning(
                    "a task is left: its run cannot be read here", kind=task.kind, unreadable=str(result)
                )
                unreadable.append(task)
            elif isinstance(result, BaseException):
                log.error("task failed", run_id=str(task.run_id), kind=task.kind, exc_info=result)
        if unreadable:
            await self.tasks.leave(unreadable)
        await self._hand_back()
