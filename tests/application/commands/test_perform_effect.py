"""What is done outside for a run: once for each attempt, recorded once, and never in clear where it is secret."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import pytest
from memory.rings import SEAL
from use_cases import UseCases, by_link, in_loop
from workflows import end, http, human, start, workflow

from application import recording
from application.ports.effects import Accepted, EffectFailedError, Progress
from application.ports.runs import LogUnavailableError
from application.ports.tasks import DueTask, ShiftOverError
from domain.run import events
from domain.run.effects import MAX_LOST
from domain.run.workflow_run import WorkflowRun
from domain.values.json import JsonObject

OK: JsonObject = {"status_code": 200, "headers": {}, "body": "hi", "files": [], "log": ""}


class Outside:
    """The `Performer` port: what comes of a request is said before."""

    def __init__(self, *outcomes: Any) -> None:
        self.outcomes = list(outcomes)
        self.asked: list[tuple[UUID, int]] = []
        self.requests: list[Any] = []
        self.meanwhile: Callable[[], Awaitable[object]] | None = None

    async def perform(self, request: JsonObject, *, key: UUID, attempt: int, progress: Progress) -> Any:
        self.asked.append((key, attempt))
        self.requests.append(request)
        if self.meanwhile is not None:
            await self.meanwhile()
        outcome = self.outcomes.pop(0) if self.outcomes else OK
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome


def asking_outside(**settings: Any) -> Any:
    settings = {
        "authorization": {"type": "api-key", "scheme": "bearer", "api_key": "sk-top-secret"}
    } | settings
    return workflow(
        [
            start("topic"),
            http("call", "https://example.com/{{#start.topic#}}", **settings),
            end(said="call.body"),
        ],
        ["start > call", "call > end"],
    )


async def waiting(outside: Outside, **settings: Any) -> tuple[UseCases, WorkflowRun, DueTask]:
    """A run that waits for what is done outside."""
    cases = UseCases()
    cases.performers["http"] = outside
    run = await cases.started(asking_outside(**settings))
    return cases, run, due(cases, run)


def due(cases: UseCases, run: WorkflowRun, *, claims: int = 1) -> DueTask:
    return DueTask(run_id=run.id, kind="effect", key="call#1", fires_at=cases.clock.now(), claims=claims)


class TestAnEffect:
    @in_loop
    async def test_is_performed_and_the_run_goes_on(self) -> None:
        outside = Outside()
        cases, run, task = await waiting(outside)
        assert await cases.perform_task(task) is None
        now = await cases.now(run)
        assert (now.status, now.outputs) == ("succeeded", {"said": "hi"})
        assert outside.asked == [(run.effect_key("call#1"), 1)]
        (succeeded,) = [it for it in await cases.events(run, events.NodeSucceeded) if it.attempt]  # type: ignore[attr-defined]
        assert succeeded.execution_id == "call#1"  # type: ignore[attr-defined]
        assert cases.log.tasks == {}

    @in_loop
    async def test_is_recorded_together_with_others_of_its_run(self) -> None:
        cases, calls = UseCases(), [f"call{number}" for number in range(6)]
        cases.performers["http"] = Outside()
        nodes = [
            start("topic"),
            *(http(call, "https://example.com/") for call in calls),
            end(said="call5.body"),
        ]
        ways = [way for call in calls for way in (f"start > {call}", f"{call} > end")]
        run = await cases.started(workflow(nodes, ways))
        now, before = cases.clock.now(), cases.contested.appends

        async def slow() -> None:
            """The first append takes until all others have their results."""
            while len(cases.performers["http"].asked) < len(calls):  # type: ignore[attr-defined]
                await asyncio.sleep(0)
            for _ in range(20):
                await asyncio.sleep(0)

        cases.contested.before_appends([slow])
        tasks = [
            DueTask(run_id=run.id, kind="effect", key=f"{call}#1", fires_at=now, claims=1) for call in calls
        ]
        await asyncio.gather(*map(cases.perform_task, tasks))
        assert (await cases.now(run)).status == "succeeded"
        assert len([it for it in await cases.events(run, events.NodeSucceeded) if it.attempt]) == len(calls)  # type: ignore[attr-defined]
        assert cases.contested.appends - before == 2

    @in_loop
    async def test_is_not_performed_when_nobody_waits_for_it(self) -> None:
        outside = Outside()
        cases, run, task = await waiting(outside)
        await cases.stop_run(run_id=run.id, workflow_id=None, user="u-1")
        await cases.perform_task(task)
        assert outside.asked == []

    @in_loop
    async def test_takes_no_effect_when_the_run_was_stopped_meanwhile(self) -> None:
        outside = Outside()
        cases, run, task = await waiting(outside)
        outside.meanwhile = lambda: cases.rival.stop_run(run_id=run.id, workflow_id=None, user="u-1")
        await cases.perform_task(task)
        assert (await cases.now(run)).status == "stopped"
        assert await cases.events(run, events.RunSucceeded) == []

    @in_loop
    async def test_takes_effect_once_however_often_its_result_comes(self) -> None:
        outside = Outside()
        cases, run, task = await waiting(outside)
        outside.meanwhile = lambda: (
            cases.rival.perform_task(task) if len(outside.asked) == 1 else asyncio.sleep(0)
        )
        await cases.perform_task(task)
        assert len(outside.asked) == 2
        assert len(await cases.events(run, events.RunSucceeded)) == 1

    @in_loop
    async def test_is_tried_again_as_its_node_says_and_with_the_same_key(self) -> None:
        outside = Outside(EffectFailedError("Nobody there", code="unreachable", error_type="E"))
        cases, run, task = await waiting(outside, retries=(1, 0))
        await cases.perform_task(task)
        (retried,) = await cases.events(run, events.NodeRetried)
        assert (retried.attempt, retried.code, retried.lost) == (1, "unreachable", False)  # type: ignore[attr-defined]
        await cases.perform_task(due(cases, run))
        assert [attempt for _, attempt in outside.asked] == [1, 2]
        assert len({key for key, _ in outside.asked}) == 1
        assert (await cases.now(run)).status == "succeeded"

    @in_loop
    async def test_fails_its_run_when_it_is_not_tried_again(self) -> None:
        outside = Outside(EffectFailedError("Nobody there", code="unreachable"))
        cases, run, task = await waiting(outside)
        await cases.perform_task(task)
        assert ((await cases.now(run)).status, (await cases.now(run)).error) == ("failed", "Nobody there")

    @in_loop
    async def test_that_nobody_had_foreseen_is_told_of(self) -> None:
        problem = ZeroDivisionError()
        cases, run, task = await waiting(Outside(problem))
        trouble = await cases.perform_task(task)
        assert trouble is not None
        assert trouble.problem is problem
        assert (await cases.now(run)).error == "An internal error"

    @in_loop
    async def test_can_be_accepted_and_then_no_worker_waits_for_it(self) -> None:
        outside = Outside(Accepted(reference="job-7"))
        cases, run, task = await waiting(outside)
        await cases.perform_task(task)
        (accepted,) = await cases.events(run, events.EffectAccepted)
        assert accepted.reference == "job-7"  # type: ignore[attr-defined]
        assert cases.log.tasks == {}
        await cases.perform_task(task)
        assert len(outside.asked) == 1


class TestALostWorker:
    @in_loop
    async def test_makes_another_attempt(self) -> None:
        """Nobody knows what became of the first: what is asked now is recorded as another one."""
        outside = Outside()
        cases, run, _ = await waiting(outside)
        await cases.perform_task(due(cases, run, claims=2))
        assert outside.asked == []
        (lost,) = await cases.events(run, events.NodeRetried)
        assert (lost.attempt, lost.lost) == (1, True)  # type: ignore[attr-defined]
        await cases.perform_task(due(cases, run))
        assert outside.asked == [(run.effect_key("call#1"), 2)]

    @in_loop
    async def test_after_another_ends_it(self) -> None:
        cases, run, _ = await waiting(Outside())
        for _ in range(MAX_LOST + 1):
            assert (await cases.now(run)).status == "running"
            await cases.perform_task(due(cases, run, claims=2))
        assert (await cases.now(run)).status == "failed"


class TestAServiceThatStops:
    @in_loop
    async def test_begins_nothing(self) -> None:
        outside = Outside()
        cases, _, task = await waiting(outside)
        with pytest.raises(ShiftOverError):
            await cases.perform_task(task, lambda: True)
        assert outside.asked == []

    @in_loop
    async def test_records_that_it_does_not_know_what_became_of_it(self) -> None:
        outside, began = Outside(), asyncio.Event()

        async def for_ever() -> None:
            began.set()
            await asyncio.Event().wait()

        cases, run, task = await waiting(outside)
        outside.meanwhile = for_ever
        performing = asyncio.create_task(cases.perform_task(task))
        await began.wait()
        performing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await performing
        (lost,) = await cases.events(run, events.NodeRetried)
        assert (lost.attempt, lost.lost) == (1, True)  # type: ignore[attr-defined]
        (kept,) = cases.log.tasks.values()
        assert (kept.queue, kept.due_at <= cases.clock.now()) == ("http", True)

    @in_loop
    async def test_records_what_has_come(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Also while the log is away for a moment: what was asked must not be asked again."""
        monkeypatch.setattr(recording, "PAUSE_SECONDS", 0)
        outside = Outside()
        cases, run, task = await waiting(outside)

        async def away() -> None:
            cases.log.refusal = LogUnavailableError("away")

        async def back() -> None:
            cases.log.refusal = None
            performing.cancel()

        outside.meanwhile = away
        cases.contested.before_appends([lambda: asyncio.sleep(0), back])
        performing = asyncio.create_task(cases.perform_task(task))
        await performing
        assert (await cases.now(run)).status == "succeeded"
        assert len(outside.asked) == 1


class TestASecret:
    @in_loop
    async def test_of_the_node_is_told_to_who_performs_and_to_no_event(self) -> None:
        outside = Outside({**OK, "body": "you are sk-top-secret"})
        cases, run, task = await waiting(outside)
        await cases.perform_task(task)
        assert outside.requests[0]["authorization"]["key"] == "sk-top-secret"
        assert "sk-top-secret" not in repr(cases.log.recorded)
        assert (await cases.now(run)).outputs == {"said": "you are [secret]"}

    @in_loop
    async def test_that_somebody_entered_is_told_to_who_performs_and_to_no_event(self) -> None:
        outside = Outside({**OK, "body": "hunter2 it is"})
        cases = UseCases()
        cases.performers["http"] = outside
        ask = human("ask", fields=()) | {"fields": [{"type": "secret", "name": "password"}]}
        run = await cases.started(
            workflow(
                [
                    start("topic"),
                    ask,
                    http("call", "https://example.com/", headers="X-Key: {{#ask.password#}}"),
                    end(said="call.body"),
                ],
                ["start > ask", "ask:approve > call", "call > end"],
            )
        )
        await cases.submit_form(
            by_link(run),
            workflow_id=None,
            action="approve",
            inputs={"password": "hunter2"},
            user="u-2",
            channel="service-api",
        )
        await cases.perform_task(due(cases, run))
        assert outside.requests[0]["headers"] == [["X-Key", "hunter2"]]
        assert "hunter2" not in repr(cases.log.recorded)
        assert SEAL.current in repr(cases.log.recorded)
        assert (await cases.now(run)).outputs == {"said": "[secret] it is"}
