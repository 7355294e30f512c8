"""The worker that performs what is due, on a real database."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from altered_runs import AlteredRuns
from memory.workflows import MemoryWorkflows
from stored import ASKING, MAILING, Stored, a_newer_event, asking, stored
from working import worker

from application.ports.runs import LogUnavailableError, VersionConflictError
from application.ports.tasks import DueTask
from domain.run import events
from domain.run.tasks import Queue
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition
from interface.postgres.stores import tasks as tasks_module
from interface.postgres.stores.tasks import PostgresTasks
from interface.workers.lanes import DECISIONS
from interface.workers.task_waiter import TaskWaiter
from interface.workers.worker import handed_back

BEHIND = timedelta(hours=3)
"""How far the worker's clock is behind the database's."""


class LaggingClock:
    """A clock that is behind."""

    def now(self) -> datetime:
        return datetime.now(UTC) - BEHIND


async def waiting(
    s: Stored, workflows: MemoryWorkflows, definition: WorkflowDefinition = ASKING, *, ago: timedelta
) -> WorkflowRun:
    """A run whose form was issued that long ago; it waits for an hour."""
    now = datetime.now(UTC) - ago
    version = await workflows.add(definition, workflow_id=None, now=now)
    run = asking(definition=definition, version_id=version.version_id, now=now)
    await s.runs.save(run)
    return run


class TestAClockThatIsBehind:
    """The database says what is due: a worker that believes otherwise would put it off, again and again."""

    def test_puts_no_deadline_off(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = MemoryWorkflows()
                run = await waiting(s, workflows, ago=timedelta(hours=1, seconds=1))
                (expired,) = await performed(s, workflows, run, events.FormExpired)
                assert expired.timestamp == run.waiting_forms[0].expires_at
                assert expired.late_ms == 0
                assert (await s.runs.get(run.id)).is_over

        asyncio.run(scenario())

    def test_puts_no_mail_reminder_or_escalation_off(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = MemoryWorkflows()
                run = await waiting(s, workflows, MAILING, ago=timedelta(minutes=40))
                happened = await performed(
                    s, workflows, run, events.FormAddressed, events.FormReminded, until=3
                )
                assert {(type(it), getattr(it, "step", it.__dict__.get("reminder"))) for it in happened} == {
                    (events.FormAddressed, None),
                    (events.FormAddressed, 1),
                    (events.FormReminded, 1),
                }
                assert s.rows("SELECT 1 FROM task WHERE kind <> 'mail' AND fires_at < now()") == []

        asyncio.run(scenario())


async def performed(
    s: Stored, workflows: MemoryWorkflows, run: WorkflowRun, *kinds: type[Any], until: int = 1
) -> list[Any]:
    """Let a worker whose clock is behind work until that many such events are recorded; return them."""
    working = worker(s, workflows, clock=LaggingClock())
    running = asyncio.create_task(working.run())
    found: list[Any] = []
    async for happened in s.feed.follow(run.id):
        found += [it.event for it in happened if isinstance(it.event, kinds)]
        if len(found) >= until:
            break
    working.waiter.stop()
    await running
    return found


@dataclass
class StoppingTasks:
    """The `Tasks` port of a service that is told to stop while it claims."""

    tasks: PostgresTasks
    waiter: TaskWaiter | None = None

    async def claim(self, queue: Queue, *, limit: int) -> Sequence[DueTask]:
        claimed = await self.tasks.claim(queue, limit=limit)
        assert claimed
        assert self.waiter is not None
        self.waiter.stop()
        return claimed

    async def release(self, tasks: Sequence[DueTask]) -> None:
        await self.tasks.release(tasks)

    async def next_due(self, queue: Queue) -> datetime | None:
        return await self.tasks.next_due(queue)


class TestShutdown:
    def test_hands_back_what_is_claimed_and_not_begun(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = MemoryWorkflows()
                runs = [await waiting(s, workflows, ago=timedelta(hours=2)) for _ in range(5)]
                stopping = StoppingTasks(PostgresTasks(s.database))
                working = worker(s, workflows, tasks=stopping)
                stopping.waiter = working.waiter
                await working.run()
                assert s.rows("SELECT status, count(*) FROM form GROUP BY 1") == [("waiting", 5)]
                assert s.rows("SELECT count(*) FROM task WHERE due_at <= statement_timestamp()") == [(5,)]
                again = await PostgresTasks(s.database).claim("decisions", limit=10)
                assert {task.run_id for task in again} == {run.id for run in runs}

        asyncio.run(scenario())

    @pytest.mark.parametrize("problem", [LogUnavailableError("no database"), VersionConflictError("others")])
    def test_hands_back_what_could_not_be_recorded(self, conninfo: str, problem: Exception) -> None:
        """Others, or this one when it comes back, need not wait until the claim has run out."""

        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = MemoryWorkflows()
                await waiting(s, workflows, ago=timedelta(hours=2))
                refusing: Any = RefusingRuns(s, problem)
                working = worker(s, workflows, runs=refusing)
                refusing.on_save = working.waiter.stop
                await working.run()
                assert s.rows("SELECT kind, due_at <= statement_timestamp() FROM task") == [("expire", True)]

        asyncio.run(scenario())


class TestATaskThatTakesLong:
    def test_delays_no_other_one(self, conninfo: str) -> None:
        """Neither one that was claimed with it, nor one that falls due later."""

        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = MemoryWorkflows()
                heavy, light = [await waiting(s, workflows, ago=timedelta(hours=2)) for _ in range(2)]
                holding: Any = HoldingRuns(s, heavy)
                working = worker(s, workflows, runs=holding)
                running = asyncio.create_task(working.run())
                await holding.held.wait()
                await over(s, light)
                later = await waiting(s, workflows, ago=timedelta(hours=2))
                await over(s, later)
                assert not (await s.runs.get(heavy.id)).is_over
                holding.go_on.set()
                await over(s, heavy)
                working.waiter.stop()
                await running

        asyncio.run(scenario())

    def test_is_handed_back_when_the_service_stops(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = MemoryWorkflows()
                heavy = await waiting(s, workflows, ago=timedelta(hours=2))
                holding: Any = HoldingRuns(s, heavy)
                working = worker(s, workflows, runs=holding, lane=replace(DECISIONS, grace_seconds=0.05))
                running = asyncio.create_task(working.run())
                await holding.held.wait()
                working.waiter.stop()
                await running
                again = await PostgresTasks(s.database).claim("decisions", limit=10)
                assert [task.run_id for task in again] == [heavy.id]

        asyncio.run(scenario())

    def test_is_not_begun_again_while_it_goes_on(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = MemoryWorkflows()
                heavy = await waiting(s, workflows, ago=timedelta(hours=2))
                holding: Any = HoldingRuns(s, heavy)
                working = worker(s, workflows, runs=holding)
                running = asyncio.create_task(working.run())
                await holding.held.wait()
                s.rows("UPDATE task SET due_at = fires_at RETURNING 1")  # as if its claim had run out
                working.waiter.ring()
                later = await waiting(s, workflows, ago=timedelta(hours=2))
                await over(s, later)
                assert holding.asked == 1
                holding.go_on.set()
                await over(s, heavy)
                working.waiter.stop()
                await running

        asyncio.run(scenario())


async def over(s: Stored, run: WorkflowRun) -> None:
    """Return when the run is over."""
    async for happened in s.feed.follow(run.id):
        if isinstance(happened[-1].event, events.TERMINAL):
            return


class HoldingRuns(AlteredRuns):
    """Reading one run takes long."""

    def __init__(self, s: Stored, slow: WorkflowRun) -> None:
        super().__init__(s)
        self.held, self.go_on = asyncio.Event(), asyncio.Event()
        self.asked = 0
        self._slow = slow

    async def get(self, run_id: UUID) -> WorkflowRun:
        if run_id == self._slow.id:
            self.asked += 1
            self.held.set()
            await self.go_on.wait()
        return await self._runs.get(run_id)

    def remembered_run(self, run_id: UUID) -> WorkflowRun | None:
        """It has to be read."""
        return None if run_id == self._slow.id else self._runs.remembered_run(run_id)


class RefusingRuns(AlteredRuns):
    """Nothing can be recorded."""

    def __init__(self, s: Stored, problem: Exception) -> None:
        super().__init__(s)
        self.problem = problem
        self.on_save: Callable[[], None] = lambda: None

    async def save(self, run: WorkflowRun) -> int:
        self.on_save()
        raise self.problem


class TestANewerVersion:
    def test_is_left_what_only_it_can_read(self, conninfo: str) -> None:
        """This worker asks for it once, and others may have it at once; it goes on with everything else."""

        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = MemoryWorkflows()
                theirs = await waiting(s, workflows, ago=timedelta(hours=2))
                a_newer_event(conninfo, theirs.id)
                ours = await waiting(s, workflows, ago=timedelta(hours=1, seconds=1))
                tasks = CountedTasks(PostgresTasks(s.database))
                working = worker(s, workflows, tasks=tasks)
                running = asyncio.create_task(working.run())
                async for happened in s.feed.follow(ours.id):
                    if isinstance(happened[-1].event, events.RunFailed | events.RunSucceeded):
                        break
                await tasks.left.wait()
                assert await tasks.next_due("decisions") is None
                working.waiter.stop()
                await running
                assert await tasks.claim("decisions", limit=10) == []
                assert [task.run_id for claim in tasks.claims for task in claim].count(theirs.id) == 1
                another = PostgresTasks(s.database)
                assert [(it.run_id, it.kind) for it in await another.claim("decisions", limit=10)] == [
                    (theirs.id, "expire")
                ]
                assert s.rows("SELECT kind, due_at <= now() FROM task WHERE kind = 'unseal'") == [
                    ("unseal", True)
                ]

        asyncio.run(scenario())

    def test_is_left_more_than_can_be_remembered(
        self, conninfo: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What cannot be remembered keeps its claim, so that it is not asked for again all the time."""
        monkeypatch.setattr(tasks_module, "LEFT_RUNS", 2)

        async def scenario() -> None:
            async with stored(conninfo) as s:
                workflows = MemoryWorkflows()
                for _ in range(5):
                    run = await waiting(s, workflows, ago=timedelta(hours=2))
                    a_newer_event(conninfo, run.id)
                tasks = PostgresTasks(s.database)
                await tasks.leave(await tasks.claim("decisions", limit=10))
                assert await tasks.claim("decisions", limit=10) == []
                due = (
                    "SELECT count(*) FILTER (WHERE due_at <= now()), count(*) FROM task WHERE kind = 'expire'"
                )
                assert s.rows(due) == [(2, 5)]

        asyncio.run(scenario())


@dataclass
class CountedTasks:
    """The `Tasks` port, with a record of what was claimed."""

    tasks: PostgresTasks
    claims: list[Sequence[DueTask]] = field(default_factory=list)
    left: asyncio.Event = field(default_factory=asyncio.Event)

    async def claim(self, queue: Queue, *, limit: int) -> Sequence[DueTask]:
        self.claims.append(await self.tasks.claim(queue, limit=limit))
        return self.claims[-1]

    async def release(self, tasks: Sequence[DueTask]) -> None:
        await self.tasks.release(tasks)

    async def leave(self, tasks: Sequence[DueTask]) -> None:
        await self.tasks.leave(tasks)
        self.left.set()

    async def next_due(self, queue: Queue) -> datetime | None:
        return await self.tasks.next_due(queue)


class TestWhatIsHandedBack:
    """A claim that comes to be handed back while others are is no less ours."""

    @staticmethod
    def claimed(number: int) -> DueTask:
        return DueTask(run_id=UUID(int=number), kind="advance", key="", fires_at=datetime.now(UTC))

    def test_is_not_what_came_meanwhile(self) -> None:
        first, second = self.claimed(1), self.claimed(2)
        waiting, handed = [first], list[DueTask]()

        async def hand_back(tasks: Sequence[DueTask]) -> None:
            waiting.append(second)  # its performing ends just now
            handed.extend(tasks)

        asyncio.run(handed_back(waiting, hand_back))
        assert (handed, waiting) == ([first], [second])

    def test_waits_on_if_the_database_is_away(self) -> None:
        waiting = [self.claimed(1), self.claimed(2)]
        before = [*waiting]

        async def hand_back(_: Sequence[DueTask]) -> None:
            raise LogUnavailableError("away")

        with pytest.raises(LogUnavailableError):
            asyncio.run(handed_back(waiting, hand_back))
        assert waiting == before
