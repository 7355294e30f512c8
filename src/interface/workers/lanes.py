"""The queues that a process works on, and how many tasks of each at a time."""

from dataclasses import dataclass
from typing import Final

from domain.run.tasks import Queue


@dataclass(frozen=True, kw_only=True, slots=True)
class Lane:
    """How one queue is worked on."""

    queue: Queue
    width: int
    """How many tasks are performed at a time."""
    refill: int = 1
    """How many places must be free before more tasks are claimed."""
    grace_seconds: float = 5.0
    """How long a task may still take once the service is asked to stop; another process performs it then."""


DECISIONS: Final = Lane(queue="decisions", width=250, refill=125, grace_seconds=2.0)
"""Many at once, since their appends share a few commits."""
MAIL: Final = Lane(queue="mail", width=10)
HTTP: Final = Lane(queue="http", width=64)

ALL: Final = (DECISIONS, MAIL, HTTP)
