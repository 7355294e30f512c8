"""The worker: performs the tasks of one queue when they fall due."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field

from application.ports.processor import OverloadedError, WorkLostError
from application.ports.runs import (
    LogUnavailableError,
    OutcomeUnknownError,
    UnreadableRunError,
    VersionConflictError,
)
from application.ports.tasks import (
    DueTask,
    ShiftOverError,
    TaskPerformer,
    Tasks,
    Trouble,
    UnrecordedError,
)
from interface.runtime.failpoints import failpoint
from interface.runtime.logs import Logger
from interface.workers.claims import Claims
from interface.workers.contact import Contact
from interface.workers.lanes import Lane
from interface.workers.task_waiter import POLL_SECONDS, TaskWaiter

log = Logger(__name__)


@dataclass(kw_only=True)
class Worker:
    """Sleeps until the next task of its queue is due, or until it hears of an earlier one."""

    lane: Lane
    tasks: Tasks
    perform: TaskPerformer
    waiter: TaskWaiter
    claims: Claims
    contact: Contact = field(init=False)
    _begun: dict[asyncio.Task[None], DueTask] = field(default_factory=dict)
    _undone: list[DueTask] = field(default_factory=list)
    """What was claimed and is to be handed back, as soon as the database can be reached."""
    _lost: list[DueTask] = field(default_factory=list)
    """The same, of which it is to be known that it was begun."""

    def __post_init__(self) -> None:
        self.contact = Contact(self.lane.queue)

    async def run(self) -> None:
        """
        Perform tasks until told to stop; what is claimed then is performed or handed back.

        No task waits for another one: while some take long, more are claimed. Failures are logged, and tried again when
        the claim would have run out.
        """
        while not self.waiter.stopping:
            self.waiter.reset()
            try:
                if self._room < self.lane.refill:
                    await self.waiter.at_most(POLL_SECONDS)
                    self.contact.kept()
                    continue
                await self._hand_back()
                due = await self.tasks.claim(self.lane.queue, limit=self._room)
                self.contact.made()
                if due:
                    failpoint("worker.claimed")
                    failpoint(f"{self.lane.queue}.claimed")
                    await self._begin(due)
                else:
                    await self.waiter.until_next()
            except (LogUnavailableError, OSError) as problem:
                self.contact.lost(problem)
                await self.waiter.at_most(POLL_SECONDS)
            except Exception:  # whatever it is, forms must expire once it is over
                log.exception("tasks cannot be looked for", queue=self.lane.queue)
                await self.waiter.at_most(POLL_SECONDS)
        await self._end()

    @property
    def _room(self) -> int:
        return self.lane.width - len(self._begun)

    async def _hand_back(self) -> None:
        """What could not be recorded is due again at once, and not only when its claim runs out."""
        if self._undone:
            await handed_back(self._undone, self.tasks.release)
        if self._lost:
            await handed_back(self._lost, self.tasks.drop)

    async def _begin(self, due: Sequence[DueTask]) -> None:
        """What is performed here is not begun again, though its claim was lost for a while, as by a rebuild."""
        if self.waiter.stopping:
            await self.tasks.release(due)
            return
        for task in due:
            if self.claims.take_again(task):
                continue
            if task.claims > 1:
                log.warning(
                    "a task is begun again: the worker that had it was lost",
                    run_id=str(task.run_id),
                    kind=task.kind,
                    key=task.key,
                )
            began = asyncio.create_task(self._perform(task), name=f"{task.kind} {task.key}")
            self._begun[began] = task
            self.claims.hold(task, began)
            began.add_done_callback(self._done)

    async def _perform(self, task: DueTask) -> None:
        try:
            trouble = await self.perform(task, lambda: self.waiter.stopping)
        except (LogUnavailableError, OutcomeUnknownError, VersionConflictError, ShiftOverError):
            self._put_back(task)
        except UnrecordedError:
            self._lost.append(self.claims.current(task))
            self.waiter.ring()
        except asyncio.CancelledError:
            self._put_back(task)
            raise
        except UnreadableRunError as unreadable:
            log.warning(
                "a task is left: its run cannot be read here", kind=task.kind, unreadable=str(unreadable)
            )
            await self.tasks.leave([self.claims.current(task)])
        except Exception as problem:
            await self._put_off(task, problem)
        else:
            if trouble is not None:
                _tell(task, trouble)
            if self.claims.was_taken_again(task):  # what is due now is another matter, unless it is settled
                self._put_back(task)
        failpoint("worker.performed")
        failpoint(f"{self.lane.queue}.recorded")

    def _put_back(self, task: DueTask) -> None:
        self._undone.append(self.claims.current(task))
        self.waiter.ring()

    async def _put_off(self, task: DueTask, problem: Exception) -> None:
        if isinstance(problem, OverloadedError | WorkLostError):
            log.warning(
                "a task is put off", run_id=str(task.run_id), kind=task.kind, problem=type(problem).__name__
            )
        else:
            log.error("task failed", run_id=str(task.run_id), kind=task.kind, exc_info=problem)
        await self.tasks.put_off([self.claims.current(task)])

    def _done(self, ended: asyncio.Task[None]) -> None:
        task = self._begun.pop(ended)
        if self._room == self.lane.refill:
            self.waiter.ring()
        if not ended.cancelled() and (problem := ended.exception()) is not None:
            log.error("task failed", run_id=str(task.run_id), kind=task.kind, exc_info=problem)

    async def _end(self) -> None:
        """What takes long now is handed back; whatever of it was recorded is recorded once."""
        if self._begun:
            await asyncio.wait(self._begun, timeout=self.lane.grace_seconds)
        for begun in self._begun:
            begun.cancel()
        await asyncio.gather(*self._begun, return_exceptions=True)
        with contextlib.suppress(LogUnavailableError):  # then they come back when their claim runs out
            await self._hand_back()


async def handed_back(
    waiting: list[DueTask], hand_back: Callable[[Sequence[DueTask]], Awaitable[None]]
) -> None:
    """Hand back what waits for that now; what comes to wait meanwhile is left for the next time."""
    now = [*waiting]
    await hand_back(now)
    del waiting[: len(now)]


def _tell(task: DueTask, trouble: Trouble) -> None:
    log.warning(
        trouble.what, run_id=str(task.run_id), key=task.key, code=trouble.code, exc_info=trouble.problem
    )
