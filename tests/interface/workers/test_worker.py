"""The worker that performs what is due, on a real database."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from memory import MemoryWorkflows
from stored import ASKING, MAILING, TOKENS, Stored, asking, stored

from application.command_executor import CommandExecutor
from application.commands.address_form import AddressForm
from application.commands.perform_task import PerformTask
from application.commands.remind_form import RemindForm
from application.ports.tasks import DueTask
from domain.run import events
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition
from interface.postgres.stores.members import PostgresMembers
from interface.postgres.stores.tasks import PostgresTasks
from interface.runtime.clock import SystemClock
from interface.runtime.ids import new_id
from interface.workers.task_waiter import TaskWaiter
from interface.workers.worker import Worker

BEHIND = timedelta(hours=3)
"""How far the worker's clock is behind the database's."""


class LaggingClock:
    """A clock that is behind."""

    def now(self) -> datetime:
        return datetime.now(UTC) - BEHIND


def worker(s: Stored, workflows: MemoryWorkflows, *, clock: Any = None, tasks: Any = None) -> Worker:
    """A worker as a service has it."""
    clock, tasks = clock or SystemClock(), tasks or PostgresTasks(s.database)
    executor = CommandExecutor(
        runs=s.runs, workflows=workflows, clock=clock, new_id=new_id, token_key=TOKENS.current
    )
    perform = PerformTask(
        executor=executor,
        address_form=AddressForm(executor=executor, members=PostgresMembers(s.database)),
        remind_form=RemindForm(executor=executor),
    )
    return Worker(tasks=tasks, perform=perform, waiter=TaskWaiter(tasks=tasks, clock=clock))


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

    async def claim(self, *, limit: int) -> Sequence[DueTask]:
        claimed = await self.tasks.claim(limit=limit)
        assert claimed
        assert self.waiter is not None
        self.waiter.stop()
        return claimed

    async def release(self, tasks: Sequence[DueTask]) -> None:
        await self.tasks.release(tasks)

    async def next_due(self) -> datetime | None:
        return await self.tasks.next_due()


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
                again = await PostgresTasks(s.database).claim(limit=10)
                assert {task.run_id for task in again} == {run.id for run in runs}

        asyncio.run(scenario())
