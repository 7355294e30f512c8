"""What is due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol
from uuid import UUID

TaskKind = Literal["expire", "advance", "address", "mail", "remind", "escalate"]


@dataclass(frozen=True, kw_only=True, slots=True)
class DueTask:
    """A task whose time has come, claimed for this worker."""

    run_id: UUID
    kind: TaskKind
    key: str
    """What it is about: nothing, a form's id, or one with more behind a colon."""
    fires_at: datetime


class Tasks(Protocol):
    """What is due."""

    async def claim(self, *, limit: int) -> Sequence[DueTask]:
        """
        Take up to `limit` due tasks; a claim that is not settled comes back by itself.

        Kinds that this version does not know are none of ours, nor is what was left.
        """
        ...

    async def release(self, tasks: Sequence[DueTask]) -> None:
        """Hand back claimed tasks, due at once."""
        ...

    async def leave(self, tasks: Sequence[DueTask]) -> None:
        """Hand back claimed tasks of runs that only newer versions can read: others may claim them, we do not."""
        ...

    async def next_due(self) -> datetime | None:
        """Return when the next task that we may claim falls due, or None if there is none."""
        ...
