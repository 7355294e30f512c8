"""How long a worker sleeps, by a clock that is not the database's."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from interface.workers.task_waiter import POLL_SECONDS, TaskWaiter

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@dataclass
class Standing:
    """A clock that stands, and tasks of which the next is due when the test says."""

    due: datetime | None = None

    def now(self) -> datetime:
        return NOW

    async def next_due(self, queue: str) -> datetime | None:
        return self.due


@dataclass(kw_only=True)
class Sleepless(TaskWaiter):
    """An alarm that notes for how long it would have slept."""

    slept: list[float] = field(default_factory=list)

    async def at_most(self, seconds: float) -> None:
        self.slept.append(seconds)


def slept(*due: timedelta | None) -> list[float]:
    """For how long a worker sleeps each time, while the next task is due at that distance from now."""
    standing: Any = Standing()
    waiter = Sleepless(queue="decisions", tasks=standing, clock=standing)

    async def scenario() -> None:
        for distance in due:
            standing.due = None if distance is None else NOW + distance
            await waiter.until_next()

    asyncio.run(scenario())
    return waiter.slept


class TestTaskWaiter:
    def test_lasts_until_the_next_task_is_due_or_until_it_is_time_to_look(self) -> None:
        assert slept(timedelta(seconds=0.25), timedelta(days=1), None) == [0.25, POLL_SECONDS, POLL_SECONDS]

    def test_looks_ever_later_for_what_is_due_by_our_clock_alone(self) -> None:
        late = -timedelta(minutes=1)
        pauses = slept(*[late] * 12)
        assert pauses[:4] == [0.001, 0.002, 0.004, 0.008]
        assert pauses[-1] == POLL_SECONDS

    def test_begins_anew_once_a_task_was_waited_for(self) -> None:
        late = -timedelta(minutes=1)
        assert slept(late, late, timedelta(seconds=0.5), late) == [0.001, 0.002, 0.5, 0.001]
