"""A task: whatever it is about, it takes effect once, and its append settles it."""

from collections.abc import Callable
from copy import deepcopy
from datetime import timedelta
from itertools import pairwise
from typing import TypeVar, TypeVarTuple
from uuid import uuid4

import pytest
from mailed import mailed
from memory.tasks import MemoryTasks
from use_cases import UseCases, by_id, in_loop, the_form
from workflows import end, human, review, start, template, two_steps, workflow

from application.commands.perform_task import TOO_MUCH
from application.ports.processor import WorkTooLongError
from application.ports.runs import LogUnavailableError, OutcomeUnknownError, RunNotFoundError
from application.ports.tasks import DueTask
from domain.run import events
from domain.run.advance import STEPS_PER_DECISION
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.nodes.human_input import TIMEOUT

T = TypeVar("T")
Args = TypeVarTuple("Args")

HOUR = timedelta(hours=1)
MOMENT = timedelta(microseconds=1)


def expiry(run: WorkflowRun, *, fires_at: timedelta = timedelta()) -> DueTask:
    """The task that expires the run's form, that long after its deadline."""
    form = the_form(run)
    return DueTask(run_id=run.id, kind="expire", key=form.id, fires_at=form.expires_at + fires_at)


def long_way() -> WorkflowDefinition:
    """A workflow with more nodes on its way than one decision takes."""
    names = [f"t{n}" for n in range(STEPS_PER_DECISION + 50)]
    way = ["start", *names, "end"]
    edges = [f"{one} > {other}" for one, other in pairwise(way)]
    return workflow([start("topic"), *(template(name, "x") for name in names), end()], edges)


class Exhausted:
    """The `Processor` port where whatever is asked for takes more than any may."""

    async def run(self, work: Callable[[*Args], T], *arguments: *Args) -> T:
        raise WorkTooLongError


class TestAnExpiry:
    @in_loop
    async def test_takes_effect_once(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.clock.move(timedelta(days=3))
        for _ in range(2):
            await cases.perform_task(expiry(run))
        late = await cases.now(run)
        assert (late.status, the_form(late).status) == ("succeeded", "expired")
        assert len(await cases.events(run, events.FormExpired)) == 1

    @in_loop
    async def test_counts_when_the_database_says_so_though_our_clock_lags(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        await cases.perform_task(expiry(run))
        (expired,) = await cases.events(run, events.FormExpired)
        assert expired.timestamp == the_form(run).expires_at

    @in_loop
    async def test_does_nothing_a_moment_too_early(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        await cases.perform_task(expiry(run, fires_at=-MOMENT))
        assert await cases.now(run) == run

    @in_loop
    async def test_does_nothing_to_a_form_that_was_extended_first(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.clock.move(timedelta(days=3) - MOMENT)
        longer = [lambda: cases.rival.extend_form(by_id(run), workflow_id=None, to=HOUR, who="u-9")]
        cases.contested.before_appends(longer)
        await cases.perform_task(expiry(run))
        assert (await cases.now(run)).status == "paused"

    @in_loop
    async def test_does_nothing_to_a_form_that_was_answered_first(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.contested.before_appends([lambda: cases.answer(run)])
        await cases.perform_task(expiry(run))
        assert await cases.events(run, events.FormExpired) == []
        assert (await cases.now(run)).outputs["result"] == "Fine."

    @in_loop
    async def test_goes_by_no_state_that_the_run_was_seen_in_before(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        await cases.contested.remember_run(run.id)
        await cases.answer(run)
        await cases.perform_task(expiry(run))
        assert await cases.events(run, events.FormExpired) == []

    @in_loop
    async def test_looks_where_what_was_seen_before_says_that_there_is_nothing_to_do(self) -> None:
        cases = UseCases()
        run = await cases.started(two_steps())
        await cases.contested.remember_run(run.id)
        await cases.answer(run)
        (second,) = (await cases.now(run)).waiting_forms
        task = DueTask(run_id=run.id, kind="expire", key=second.id, fires_at=second.expires_at)
        await cases.perform_task(task)
        assert len(await cases.events(run, events.FormExpired)) == 1

    @in_loop
    async def test_stops_the_run_where_the_limit_on_all_forms_is_reached(self) -> None:
        cases = UseCases(form_time_limit=HOUR)
        run = await cases.started(review())
        await cases.perform_task(expiry(run))
        assert (await cases.now(run)).status == "stopped"

    @in_loop
    async def test_is_recorded_once_where_the_acknowledgement_was_lost(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.log.loses_acknowledgement = True
        with pytest.raises(OutcomeUnknownError):
            await cases.perform_task(expiry(run))
        await cases.perform_task(expiry(run))
        assert len(await cases.events(run, events.FormExpired)) == 1


class TestEveryTask:
    @in_loop
    async def test_is_settled_by_what_it_records(self) -> None:
        """A form that is sent, reminded of and escalated, and that nobody answers: then nothing is left to do."""
        cases = UseCases()
        boss = {"items": [{"type": "external", "email": "boss@example.com"}]}
        definition = mailed(
            "ann@example.com",
            reminders=[{"after": "PT1H"}],
            escalation=[{"after": "PT2H", "recipients": boss}],
        )
        run = await cases.started(definition)
        tasks = MemoryTasks(cases.log, cases.clock)
        for _ in range(12):
            for task in await tasks.claim("decisions", limit=10):
                await cases.perform_task(task)
            for task in await tasks.claim("mail", limit=10):
                await cases.perform_task(task)
            cases.clock.move(HOUR)

        assert [(mail.kind, mail.address) for mail in cases.mailer.taken] == [
            ("request", "ann@example.com"), ("reminder", "ann@example.com"), ("escalation", "boss@example.com"),
        ]  # fmt: skip
        assert (await cases.now(run)).is_over
        assert (cases.log.tasks, await tasks.next_due("decisions"), await tasks.next_due("mail")) == (
            {},
            None,
            None,
        )

    @in_loop
    async def test_ends_a_run_whose_next_step_takes_more_than_any_may(self) -> None:
        """Else it would be tried again for ever, and what it takes be taken each time."""
        cases = UseCases(processor=Exhausted())
        asking = human("ask", content="x", fields=())
        heavy = [template(f"t{n}", "{{ value * 4 }}", value="start.value") for n in range(12)]
        names = [f"t{n}" for n in range(12)]
        edges = ["start > ask", f"ask:{TIMEOUT} > t0"]
        edges += [f"{one} > {other}" for one, other in pairwise([*names, "end"])]
        run = await cases.started(
            workflow([start("value"), asking, *heavy, end()], edges), value="x" * 90_000
        )
        await cases.perform_task(expiry(run))
        ended = await cases.now(run)
        assert (ended.status, ended.error) == ("failed", TOO_MUCH)
        assert the_form(ended).status == "withdrawn"
        tasks = MemoryTasks(cases.log, cases.clock)
        assert (await tasks.claim("decisions", limit=10), await tasks.next_due("decisions")) == ([], None)

    @in_loop
    async def test_goes_on_with_a_run_that_stopped_before_its_time(self) -> None:
        cases = UseCases()
        run = await cases.started(long_way())
        tasks = MemoryTasks(cases.log, cases.clock)
        assert run.status == "running"
        for _ in range(2):
            (task,) = await tasks.claim("decisions", limit=10) or [advance(run)]
            await cases.perform_task(task)
        assert (await cases.now(run)).status == "succeeded"
        assert len(await cases.events(run, events.RunSucceeded)) == 1
        assert await tasks.next_due("decisions") is None

    @in_loop
    async def test_that_cannot_be_recorded_now_is_left_as_it_was(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        before = deepcopy(cases.log.tasks)
        cases.log.refusal = LogUnavailableError("away")
        with pytest.raises(LogUnavailableError):
            await cases.perform_task(expiry(run))
        assert (cases.log.tasks, await cases.now(run)) == (before, run)

    @in_loop
    async def test_of_a_run_that_is_not_there_is_refused(self) -> None:
        cases = UseCases()
        task = DueTask(run_id=uuid4(), kind="expire", key="f", fires_at=cases.clock.now())
        with pytest.raises(RunNotFoundError):
            await cases.perform_task(task)


def advance(run: WorkflowRun) -> DueTask:
    """The task that goes on with the run, performed once more."""
    return DueTask(run_id=run.id, kind="advance", key="", fires_at=run.started_at)
