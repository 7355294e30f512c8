"""Effects, performed by workers on a real database; what is outside does as the test says."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from altered_runs import FlakyRuns
from memory.workflows import MemoryWorkflows
from stored import TOKENS, Stored, stored
from workflows import end, http, start, workflow
from working import worker

from application.command_executor import CommandExecutor
from application.commands.start_run import StartRun
from application.commands.stop_run import StopRun
from application.ports.effects import Progress
from application.recording import PATIENCE_SECONDS
from domain.run import events
from domain.run.effects import lose_effect
from domain.run.workflow_run import WorkflowRun
from domain.values.json import JsonObject
from interface.runtime.clock import SystemClock
from interface.runtime.ids import new_id
from interface.workers.lanes import HTTP
from interface.workers.worker import Worker

CALLING = workflow(
    [start(), http("call", "https://example.com/"), end(said="call.body")], ["start > call", "call > end"]
)
OK: JsonObject = {"status_code": 200, "headers": {}, "body": "hi", "files": [], "log": ""}


@dataclass
class Outside:
    """The `Performer` port: it answers once it may."""

    attempts: list[int] = field(default_factory=list)
    began: asyncio.Event = field(default_factory=asyncio.Event)
    may_answer: asyncio.Event = field(default_factory=asyncio.Event)
    cancelled: asyncio.Event = field(default_factory=asyncio.Event)

    async def perform(
        self, request: JsonObject, *, key: UUID, attempt: int, progress: Progress
    ) -> JsonObject:
        self.attempts.append(attempt)
        self.began.set()
        try:
            await self.may_answer.wait()
        except asyncio.CancelledError:
            self.cancelled.set()
            raise
        return OK


class Begun:
    """Runs that wait for what is outside."""

    def __init__(self, s: Stored) -> None:
        self.s = s
        self.workflows = MemoryWorkflows()
        self.executor = CommandExecutor(
            runs=s.runs,
            conversations=s.conversations,
            workflows=self.workflows,
            clock=SystemClock(),
            new_id=new_id,
            token_key=TOKENS.current,
        )

    async def run(self) -> WorkflowRun:
        now = datetime.now(UTC)
        version = await self.workflows.add(CALLING, workflow_id=None, now=now)
        await self.workflows.publish(version.workflow_id, number=version.number, now=now)
        unused: Any = None
        begun = await StartRun(executor=self.executor, files=unused)(
            workflow_id=version.workflow_id,
            version_id=version.version_id,
            inputs={},
            user="u-1",
            channel="test",
        )
        return begun.run

    @asynccontextmanager
    async def working(
        self,
        outside: Outside,
        *,
        runs: Any = None,
        grace: float = 5.0,
        width: int = HTTP.width,
        patience: float = PATIENCE_SECONDS,
    ) -> AsyncIterator[Worker]:
        """A worker that runs while the block does, and is stopped then."""
        performing = worker(
            self.s,
            self.workflows,
            runs=runs,
            lane=replace(HTTP, grace_seconds=grace, width=width),
            effects={"http": outside},
            patience=patience,
        )
        running = asyncio.create_task(performing.run())
        try:
            yield performing
        finally:
            performing.waiter.stop()
            await running

    async def over(self, run: WorkflowRun) -> list[Any]:
        """What happened in the run, once it is over."""
        happened: list[Any] = []
        async for more in self.s.feed.follow(run.id):
            happened += [recorded.event for recorded in more]
        return happened


def in_database(conninfo: str, scenario: Callable[[Begun], Any]) -> None:
    """Let the scenario happen."""

    async def happen() -> None:
        async with stored(conninfo) as s:
            await scenario(Begun(s))

    asyncio.run(happen())


class TestAnEffect:
    def test_is_performed_and_settled(self, conninfo: str) -> None:
        async def scenario(begun: Begun) -> None:
            outside, run = Outside(), await begun.run()
            assert begun.s.rows("SELECT kind, key, queue FROM task") == [("effect", "call#1", "http")]
            outside.may_answer.set()
            async with begun.working(outside):
                happened = await begun.over(run)
            assert isinstance(happened[-1], events.RunSucceeded)
            assert begun.s.rows("SELECT 1 FROM task") == []

        in_database(conninfo, scenario)

    def test_is_cancelled_once_its_run_was_stopped(self, conninfo: str) -> None:
        async def scenario(begun: Begun) -> None:
            outside, run = Outside(), await begun.run()
            async with begun.working(outside) as working:
                await outside.began.wait()
                await StopRun(executor=begun.executor)(run_id=run.id, workflow_id=None, user="u-1")
                for _ in range(2):
                    await working.claims.renew()
                await outside.cancelled.wait()
            assert [type(event) for event in await begun.over(run)][-2:] == [
                events.NodeCancelled, events.RunStopped,
            ]  # fmt: skip

        in_database(conninfo, scenario)

    def test_is_cancelled_at_once_where_the_stop_was_recorded(self, conninfo: str) -> None:
        async def scenario(begun: Begun) -> None:
            outside, run = Outside(), await begun.run()
            async with begun.working(outside) as working:
                begun.s.log.on_recorded = working.claims.hear
                await outside.began.wait()
                await StopRun(executor=begun.executor)(run_id=run.id, workflow_id=None, user="u-1")
                await outside.cancelled.wait()

        in_database(conninfo, scenario)

    def test_is_not_asked_for_again_because_the_log_was_away_for_a_moment(self, conninfo: str) -> None:
        async def scenario(begun: Begun) -> None:
            outside, run = Outside(), await begun.run()
            outside.may_answer.set()
            runs: Any = FlakyRuns(begun.s, 1)
            async with begun.working(outside, runs=runs):
                happened = await begun.over(run)
            assert isinstance(happened[-1], events.RunSucceeded)
            assert outside.attempts == [1]

        in_database(conninfo, scenario)

    def test_that_ends_while_the_service_stops_is_recorded(self, conninfo: str) -> None:
        async def scenario(begun: Begun) -> None:
            outside, run = Outside(), await begun.run()
            async with begun.working(outside) as working:
                await outside.began.wait()
                working.waiter.stop()
                outside.may_answer.set()
            assert isinstance((await begun.over(run))[-1], events.RunSucceeded)
            assert outside.attempts == [1]

        in_database(conninfo, scenario)

    def test_that_does_not_end_while_the_service_stops_is_lost_and_begun_by_another(
        self, conninfo: str
    ) -> None:
        async def scenario(begun: Begun) -> None:
            outside, run = Outside(), await begun.run()
            async with begun.working(outside, grace=0.01):
                await outside.began.wait()
            assert begun.s.rows("SELECT claims, due_at <= statement_timestamp() FROM task") == [(0, True)]
            outside.may_answer.set()
            async with begun.working(outside):
                happened = await begun.over(run)
            (lost,) = [event for event in happened if isinstance(event, events.NodeRetried)]
            assert (lost.attempt, lost.lost) == (1, True)
            assert outside.attempts == [1, 2]

        in_database(conninfo, scenario)

    def test_of_a_worker_that_died_is_lost_and_begun_by_another(self, conninfo: str) -> None:
        async def scenario(begun: Begun) -> None:
            outside, run = Outside(), await begun.run()
            begun.s.rows(
                "UPDATE task SET claims = 1 RETURNING 1"
            )  # as it is left, once its claim has run out
            outside.may_answer.set()
            async with begun.working(outside):
                happened = await begun.over(run)
            (lost,) = [event for event in happened if isinstance(event, events.NodeRetried)]
            assert (lost.attempt, lost.lost) == (1, True)
            assert outside.attempts == [2]

        in_database(conninfo, scenario)

    def test_whose_result_nobody_could_record_is_begun_by_another_as_a_new_attempt(
        self, conninfo: str
    ) -> None:
        async def scenario(begun: Begun) -> None:
            outside, run = Outside(), await begun.run()
            outside.may_answer.set()
            async with begun.working(outside, runs=FlakyRuns(begun.s, 1), patience=0.0):
                happened = await begun.over(run)
            (lost,) = [event for event in happened if isinstance(event, events.NodeRetried)]
            assert (lost.attempt, lost.lost) == (1, True)
            assert outside.attempts == [1, 2]

        in_database(conninfo, scenario)

    def test_that_two_workers_perform_is_recorded_once(self, conninfo: str) -> None:
        """The first has lost its claim and does not know: what comes first counts, whichever attempt it is of."""

        async def scenario(begun: Begun) -> None:
            slow, quick, run = Outside(), Outside(), await begun.run()
            async with begun.working(slow, width=1):  # so that it claims nothing more
                await slow.began.wait()
                begun.s.rows("UPDATE task SET due_at = fires_at RETURNING 1")
                quick.may_answer.set()
                async with begun.working(quick):
                    happened = await begun.over(run)
                slow.may_answer.set()
            assert (slow.attempts, quick.attempts) == ([1], [2])
            (succeeded,) = [it for it in happened if isinstance(it, events.NodeSucceeded) and it.attempt]
            assert succeeded.attempt == 2
            assert len(await begun.over(run)) == len(happened)

        in_database(conninfo, scenario)

    def test_that_somebody_else_has_lost_makes_way_for_the_next_attempt(self, conninfo: str) -> None:
        async def scenario(begun: Begun) -> None:
            outside, run = Outside(), await begun.run()
            async with begun.working(outside):
                await outside.began.wait()
                for attempt in begun.executor.attempts():
                    now = await begun.s.runs.get(run.id)
                    context = begun.executor.context()
                    loss = lose_effect(
                        now, definition=CALLING, execution_id="call#1", attempt=1, context=context
                    )
                    await attempt.take(now, loss, context)
                await outside.cancelled.wait()
                outside.may_answer.set()
                happened = await begun.over(run)
            assert outside.attempts == [1, 2]
            assert isinstance(happened[-1], events.RunSucceeded)

        in_database(conninfo, scenario)
