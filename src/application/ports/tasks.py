"""Tasks: what has to be done with a run at a certain time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.run.tasks import TaskKind


@dataclass(frozen=True, kw_only=True, slots=True)
class DueTask:
    """A task whose time has come, claimed for this worker."""

    run_id: UUID
    kind: TaskKind
    key: str
    """What it is about: empty, a form's id, or a form's id and more after a colon."""
    fires_at: datetime


class Tasks(Protocol):
    """The tasks of all runs, claimed by one worker at a time."""

    async def claim(self, *, limit: int) -> Sequence[DueTask]:
        """
        Take up to `limit` due tasks; a claim that is not settled comes back by itself.

        Leaves out kinds that this version does not know, and what was handed back by `leave`.
        """
        ...

    async def release(self, tasks: Sequence[DueTask]) -> None:
        """Hand back claimed tasks, due at once."""
        ...

    async def leave(self, tasks: Sequence[DueTask]) -> None:
        """Hand back claimed tasks of runs that cannot be read here: other processes may claim them, we do not."""
        ...

    async def next_due(self) -> datetime | None:
        """Return when the next task that we may claim falls due, or None if there is none."""
        ...
