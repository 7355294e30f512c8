"""What a process has claimed stays its own as long as it is at it, and no longer."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest
from eventually import eventually
from memory.workflows import MemoryWorkflows
from stored import Stored, asking, stored
from working import worker

from application.ports.runs import LogUnavailableError
from application.ports.tasks import DueTask, ShiftIsOver
from interface.postgres.stores.tasks import PostgresTasks
from interface.workers.claims import Claims
from interface.workers.worker import Worker

LONG_AGO = datetime(2026, 3, 2, 12, tzinfo=UTC)
UNTIL = "SELECT due_at FROM task WHERE kind = 'expire'"
RUNS_OUT = "UPDATE task SET due_at = fires_at RETURNING 1"


@dataclass
class Slow:
    """Performs tasks until it is told to end."""

    began: asyncio.Event = field(default_factory=asyncio.Event)
    go_on: asyncio.Event = field(default_factory=asyncio.Event)
    performed: list[DueTask] = field(default_factory=list)
    cancelled: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, task: DueTask, shift_is_over: ShiftIsOver) -> None:
        self.performed.append(task)
        self.began.set()
        try:
            await self.go_on.wait()
        except asyncio.CancelledError:
            self.cancelled.set()
            raise


@asynccontextmanager
async def at_work(s: Stored) -> AsyncIterator[tuple[Worker, Slow]]:
    """A worker that is at its only task."""
    await s.runs.save(asking(now=LONG_AGO))
    slow, working = Slow(), worker(s, MemoryWorkflows())
    working.perform = slow
    running = asyncio.create_task(working.run())
    await slow.began.wait()
    yield working, slow
    slow.go_on.set()
    working.waiter.stop()
    await running


class TestClaims:
    def test_are_renewed_while_a_worker_is_at_it(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s, at_work(s) as (working, _):
                before = s.rows(UNTIL)
                await working.claims.renew()  # it has time: it was claimed a moment ago
                assert s.rows(UNTIL) == before
                for _ in range(3):
                    await working.claims.renew()
                    assert s.rows(UNTIL) > before
                    before = s.rows(UNTIL)
                s.rows(RUNS_OUT)
                assert len(await PostgresTasks(s.database).claim("decisions", limit=1)) == 1

        asyncio.run(scenario())

    def test_that_are_lost_end_what_was_begun(self, conninfo: str) -> None:
        """Whoever has the task now does it."""

        async def scenario() -> None:
            async with stored(conninfo) as s, at_work(s) as (working, slow):
                s.rows("UPDATE task SET due_at = fires_at + interval '1 s', claims = 2 RETURNING 1")
                working.waiter.stop()
                for _ in range(2):
                    await working.claims.renew()
                await slow.cancelled.wait()
            async with stored(conninfo) as s:
                assert s.rows("SELECT due_at - fires_at, claims FROM task") == [
                    (datetime(1, 1, 1, 0, 0, 1) - datetime(1, 1, 1), 2)
                ]

        asyncio.run(scenario())

    def test_that_are_claimed_again_here_are_ours_still(self, conninfo: str) -> None:
        """What is due then is claimed anew once it is done: it may be another matter."""

        async def scenario() -> None:
            async with stored(conninfo) as s, at_work(s) as (working, slow):
                s.rows(RUNS_OUT)
                working.waiter.ring()

                async def claimed() -> bool:
                    return s.rows("SELECT due_at > fires_at FROM task") == [(True,)]

                await eventually(claimed, what="another claim")
                for _ in range(2):
                    await working.claims.renew()
                assert len(slow.performed) == 1
                slow.go_on.set()

                async def again() -> bool:
                    return len(slow.performed) > 1

                await eventually(again, what="it is performed again, since it is still due")

        asyncio.run(scenario())

    def test_are_renewed_again_once_the_database_is_back(self) -> None:
        class Away:
            def __init__(self) -> None:
                self.asked = asyncio.Event()
                self.times = 0

            async def renew(self, tasks: Any) -> Any:
                self.times += 1
                if self.times == 3:
                    self.asked.set()
                raise LogUnavailableError("away") if self.times == 1 else ZeroDivisionError

        async def scenario() -> None:
            tasks: Any = Away()
            claims = Claims(tasks=tasks, seconds=0)
            task: Any = DueTask(run_id=asking().id, kind="expire", key="", fires_at=LONG_AGO)
            performing = asyncio.create_task(asyncio.Event().wait())
            claims.hold(task, performing)  # type: ignore[arg-type]
            keeping = asyncio.create_task(claims.keep())
            await tasks.asked.wait()
            keeping.cancel()
            performing.cancel()

        asyncio.run(scenario())


class TestALostWorker:
    def test_is_told_of_by_the_next_one(self, conninfo: str, caplog: pytest.LogCaptureFixture) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                await s.runs.save(asking(now=LONG_AGO))
                assert len(await PostgresTasks(s.database, claim_seconds=0).claim("decisions", limit=1)) == 1
                slow, working = Slow(), worker(s, MemoryWorkflows())
                working.perform = slow
                running = asyncio.create_task(working.run())
                await slow.began.wait()
                slow.go_on.set()
                working.waiter.stop()
                await running

        asyncio.run(scenario())
        assert "the worker that had it was lost" in caplog.text
