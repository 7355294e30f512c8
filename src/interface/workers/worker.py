"""The worker: performs tasks when they fall due."""

import asyncio
import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from application.commands.perform_task import PerformTask
from application.ports.processor import OverloadedError, WorkLostError
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
"""How many tasks are performed at once; their appends share a few commits."""
GRACE_SECONDS = 2.0
"""How long a task may still take once the service is asked to stop; another process performs it."""


@dataclass(kw_only=True)
class Worker:
    """Sleeps until the next task is due, or until it hears of an earlier one."""

    tasks: Tasks
    perform: PerformTask
    waiter: TaskWaiter
    contact: Contact = field(default_factory=lambda: Contact("decisions"))
    _begun: dict[asyncio.Task[None], DueTask] = field(default_factory=dict)
    _undone: list[DueTask] = field(default_factory=list)
    """What was claimed and is to be handed back, as soon as the database can be reached."""

    async def run(self) -> None:
        """
        Perform tasks until told to stop; what is claimed then is performed or handed back.

        No task waits for another one: while some take long, more are claimed. Failures are logged and tried again when
        their claim runs out.
        """
        while not self.waiter.stopping:
            self.waiter.reset()
            try:
                if len(self._begun) > BATCH // 2:
                    await self.waiter.at_most(POLL_SECONDS)
                    self.contact.kept()
                    continue
                await self._hand_back()
                due = await self.tasks.claim(limit=BATCH - len(self._begun))
                self.contact.made()
                if due:
                    failpoint("worker.claimed")
                    await self._begin(due)
                else:
                    await self.waiter.until_next()
            except (LogUnavailableError, OSError) as problem:
                self.contact.lost(problem)
                await self.waiter.at_most(POLL_SECONDS)
            except Exception:  # whatever it is, forms must expire once it is over
                log.exception("tasks cannot be looked for")
                await self.waiter.at_most(POLL_SECONDS)
        await self._end()

    async def _hand_back(self) -> None:
        """What could not be recorded is due again at once, and not only when its claim runs out."""
        if self._undone:
            await self.tasks.release(self._undone)
            self._undone = []

    async def _begin(self, due: Sequence[DueTask]) -> None:
        """What is begun is not begun again, though its claim may have run out since."""
        if self.waiter.stopping:
            await self.tasks.release(due)
            return
        known = {_about(task) for task in self._begun.values()}
        for task in due:
            if _about(task) not in known:
                began = asyncio.create_task(self._perform(task), name=f"{task.kind} {task.key}")
                self._begun[began] = task
                began.add_done_callback(self._done)

    async def _perform(self, task: DueTask) -> None:
        try:
            await self.perform(task)
        except (LogUnavailableError, OutcomeUnknownError, VersionConflictError):
            self._put_back(task)
        except UnreadableRunError as unreadable:
            log.warning(
                "a task is left: its run cannot be read here", kind=task.kind, unreadable=str(unreadable)
            )
            await self.tasks.leave([task])
        except (OverloadedError, WorkLostError) as problem:
            log.warning(
                "a task is put off", run_id=str(task.run_id), kind=task.kind, problem=type(problem).__name__
            )
        failpoint("worker.performed")

    def _put_back(self, task: DueTask) -> None:
        self._undone.append(task)
        self.waiter.ring()

    def _done(self, ended: asyncio.Task[None]) -> None:
        task = self._begun.pop(ended)
        if len(self._begun) == BATCH // 2:
            self.waiter.ring()
        if not ended.cancelled() and (problem := ended.exception()) is not None:
            log.error("task failed", run_id=str(task.run_id), kind=task.kind, exc_info=problem)

    async def _end(self) -> None:
        """What takes long now is handed back; whatever of it was recorded is recorded once."""
        if self._begun:
            await asyncio.wait(self._begun, timeout=GRACE_SECONDS)
        self._undone += self._begun.values()
        for begun in self._begun:
            begun.cancel()
        await asyncio.gather(*self._begun, return_exceptions=True)
        with contextlib.suppress(LogUnavailableError):  # then they come back when their claim runs out
            await self._hand_back()


def _about(task: DueTask) -> tuple[UUID, str, str]:
    return task.run_id, task.kind, task.key
