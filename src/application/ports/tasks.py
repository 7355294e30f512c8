"""Tasks: what has to be done with a run at a certain time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol, TypeAlias
from uuid import UUID

from domain.run.tasks import Queue, TaskKind

TaskId: TypeAlias = tuple[UUID, str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class DueTask:
    """A task whose time has come, claimed for this worker."""

    run_id: UUID
    kind: TaskKind
    key: str
    """What it is about: empty, a form's id, a form's id and more after a colon, or an execution's id."""
    fires_at: datetime
    claims: int = field(default=1, compare=False)
    """How often it was claimed: more than once where a worker was lost that had it before."""
    claimed_until: datetime | None = field(default=None, compare=False)
    """When the claim runs out; it is ours as long as the task is due at this instant, whoever else has claimed it."""

    @property
    def id(self) -> TaskId:
        """Which task it is, however often it is claimed."""
        return self.run_id, self.kind, self.key


class Tasks(Protocol):
    """The tasks of all runs, claimed by one worker at a time."""

    async def claim(self, queue: Queue, *, limit: int) -> Sequence[DueTask]:
        """
        Take up to `limit` due tasks of the queue; a claim that is neither settled nor renewed comes back by itself.

        Leaves out kinds that this version does not know, and what was handed back by `leave`.
        """
        ...

    async def renew(self, tasks: Sequence[DueTask]) -> Sequence[DueTask]:
        """
        Let claims begin anew, and return them as they are now.

        Those are missing that are no longer ours: they were settled, moved, or claimed by somebody else.
        """
        ...

    async def release(self, tasks: Sequence[DueTask]) -> None:
        """Hand back claimed tasks, due at once, as if they had not been claimed."""
        ...

    async def drop(self, tasks: Sequence[DueTask]) -> None:
        """Hand back claimed tasks, due at once, as if the worker had been lost that has them."""
        ...

    async def put_off(self, tasks: Sequence[DueTask]) -> None:
        """Hand back claimed tasks, due when their claim would have run out, as if they had not been claimed."""
        ...

    async def leave(self, tasks: Sequence[DueTask]) -> None:
        """Hand back claimed tasks of runs that cannot be read here: other processes may claim them, we do not."""
        ...

    async def next_due(self, queue: Queue) -> datetime | None:
        """Return when the next task of the queue that we may claim falls due, or None if there is none."""
        ...


class ShiftOverError(Exception):
    """The task was not begun, since its worker begins nothing more: another one is to have it."""


class UnrecordedError(Exception):
    """What was begun has ended, and what came of it could not be recorded: it is lost."""


ShiftIsOver: TypeAlias = Callable[[], bool]
"""Tells whether the worker begins nothing more."""


def never_over() -> bool:
    """Where nobody tells the worker to stop."""
    return False


@dataclass(frozen=True, kw_only=True, slots=True)
class Trouble:
    """What went wrong with a task that was performed nevertheless: what came of it is recorded."""

    what: str
    code: str
    problem: Exception | None = None
    """What nobody had foreseen."""


class TaskPerformer(Protocol):
    """Performs a task of any kind."""

    async def __call__(self, task: DueTask, shift_is_over: ShiftIsOver = never_over) -> Trouble | None:
        """
        Return what went wrong outside, if anything did, once what came of the task is recorded.

        If it is cancelled, it comes to nothing, or what came of it is recorded.

        :raises ShiftOverError: if nothing was begun
        :raises UnrecordedError: if it was begun, and nobody will know what came of it
        """
        ...
