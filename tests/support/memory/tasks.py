"""The `Tasks` port, kept in memory."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from application.ports.tasks import DueTask, TaskId
from domain.run.tasks import Queue
from memory.clock import MemoryClock
from memory.log import KeptTask, MemoryLog


class MemoryTasks:
    """What follows from what is in the log: set and settled by appends, claimed by one worker at a time."""

    def __init__(
        self,
        log: MemoryLog,
        clock: MemoryClock,
        *,
        claim: timedelta = timedelta(seconds=30),
    ) -> None:
        self._log = log
        self._clock = clock
        self._claim = claim
        self._left: set[UUID] = set()

    async def claim(self, queue: Queue, *, limit: int) -> Sequence[DueTask]:
        now = self._clock.now()
        due = [task for at, task in self._ours(queue) if at <= now][:limit]
        return [self._claimed(task, self._log.tasks[task], now=now) for task in due]

    def _claimed(self, task: TaskId, kept: KeptTask, *, now: datetime) -> DueTask:
        kept.due_at, kept.claims = now + self._claim, kept.claims + 1
        run_id, kind, key = task
        return DueTask(
            run_id=run_id,
            kind=kind,  # type: ignore[arg-type]
            key=key,
            fires_at=kept.fires_at,
            claims=kept.claims,
            claimed_until=kept.due_at,
        )

    async def renew(self, tasks: Sequence[DueTask]) -> Sequence[DueTask]:
        renewed = []
        for task, kept in self._held(tasks):
            kept.due_at = self._clock.now() + self._claim
            renewed.append(replace(task, claimed_until=kept.due_at))
        return renewed

    async def release(self, tasks: Sequence[DueTask]) -> None:
        for _, kept in self._held(tasks):
            kept.due_at, kept.claims = self._clock.now(), kept.claims - 1

    async def drop(self, tasks: Sequence[DueTask]) -> None:
        for _, kept in self._held(tasks):
            kept.due_at = self._clock.now()

    async def put_off(self, tasks: Sequence[DueTask]) -> None:
        for _, kept in self._held(tasks):
            kept.claims -= 1

    async def leave(self, tasks: Sequence[DueTask]) -> None:
        self._left |= {task.run_id for task in tasks}
        await self.release(tasks)

    async def next_due(self, queue: Queue) -> datetime | None:
        return next((at for at, _ in self._ours(queue)), None)

    def _ours(self, queue: Queue) -> list[tuple[datetime, TaskId]]:
        return sorted(
            (kept.due_at, task)
            for task, kept in self._log.tasks.items()
            if kept.queue == queue and task[0] not in self._left
        )

    def _held(self, tasks: Sequence[DueTask]) -> Iterator[tuple[DueTask, KeptTask]]:
        """Those that are still theirs who claimed them."""
        for task in tasks:
            kept = self._log.tasks.get(task.id)
            if kept is not None and kept.due_at == (task.claimed_until or kept.due_at):
                yield task, kept
