"""The `Tasks` port, kept in memory."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from application.ports.tasks import DueTask
from memory.clock import MemoryClock
from memory.log import MemoryLog


class MemoryTasks:
    """What follows from what is in the log: set and settled by appends, claimed by one worker at a time."""

    def __init__(
        self,
        log: MemoryLog,
        clock: MemoryClock,
        *,
        mail: bool = False,
        claim: timedelta = timedelta(seconds=30),
    ) -> None:
        self._log = log
        self._clock = clock
        self._mail = mail
        self._claim = claim
        self._left: set[UUID] = set()

    async def claim(self, *, limit: int) -> Sequence[DueTask]:
        now = self._clock.now()
        due = [(at, task) for at, task in self._ours() if at <= now][:limit]
        for _, task in due:
            self._log.tasks[task] = (now + self._claim, self._log.tasks[task][1])
        return [
            DueTask(run_id=run_id, kind=kind, key=key, fires_at=self._log.tasks[run_id, kind, key][1])
            for _, (run_id, kind, key) in due
        ]

    async def release(self, tasks: Sequence[DueTask]) -> None:
        for task in tasks:
            known = (task.run_id, task.kind, task.key)
            if known in self._log.tasks:
                self._log.tasks[known] = (self._clock.now(), self._log.tasks[known][1])

    async def leave(self, tasks: Sequence[DueTask]) -> None:
        self._left |= {task.run_id for task in tasks}
        await self.release(tasks)

    async def next_due(self) -> datetime | None:
        return next((at for at, _ in self._ours()), None)

    def _ours(self) -> list[tuple[datetime, Any]]:
        return sorted(
            (at, task)
            for task, (at, _) in self._log.tasks.items()
            if (task[1] == "mail") == self._mail and task[0] not in self._left
        )
