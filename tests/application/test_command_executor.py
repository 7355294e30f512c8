"""How every command changes a run: the loser of a race decides anew, and nothing is recorded in part."""

from datetime import timedelta
from itertools import repeat

import pytest
from use_cases import SOMEBODY, UseCases, by_id, by_link, in_loop
from workflows import review

from application.command_executor import ATTEMPTS
from application.ports.runs import LogUnavailableError, OutcomeUnknownError, VersionConflictError
from domain.run import events
from domain.run.decision import take
from domain.run.endings import stop_run
from domain.run.workflow_run import WorkflowRun


async def stop(cases: UseCases, run_id: object, seen: list[int]) -> WorkflowRun:
    """Stop the run, and tell what was seen of it at each attempt."""
    for attempt in cases.executor.attempts():
        run = await cases.executor.runs.get(run_id)  # type: ignore[arg-type]
        seen.append(run.version)
        await attempt.take(run, stop_run(run, user="u-1", reason="enough"), cases.executor.context())
    return run


class TestAttempts:
    @in_loop
    async def test_end_with_what_was_decided(self) -> None:
        cases, seen = UseCases(), list[int]()
        started = await cases.started(review())

        stopped = await stop(cases, started.id, seen)

        assert seen == [started.version]
        assert stopped == await cases.now(started)
        assert len(await cases.events(started, events.RunStopped)) == 1

    @in_loop
    async def test_append_nothing_where_nothing_is_decided(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        await cases.rival.stop_run(run_id=run.id, workflow_id=None, user=None)
        recorded = len(cases.log.recorded)

        await stop(cases, run.id, [])

        assert (len(cases.log.recorded), cases.contested.appends) == (recorded, 0)

    @in_loop
    async def test_begin_anew_with_what_others_recorded_first(self) -> None:
        cases, seen = UseCases(), list[int]()
        run = await cases.started(review())
        views = (lambda: cases.rival.view_form(by_link(run), viewer=SOMEBODY), lambda: extended(cases, run))
        cases.contested.before_appends(views)

        stopped = await stop(cases, run.id, seen)

        assert seen == [run.version, run.version + 1, run.version + 2]
        assert stopped.version == len(await cases.events(run))

    @in_loop
    async def test_are_given_up_when_others_are_first_every_time(self) -> None:
        cases, seen = UseCases(), list[int]()
        run = await cases.started(review())
        cases.contested.before_appends(repeat(lambda: extended(cases, run)))

        with pytest.raises(VersionConflictError):
            await stop(cases, run.id, seen)

        assert len(seen) == ATTEMPTS
        assert (await cases.now(run)).status == "paused"

    @pytest.mark.parametrize("problem", [LogUnavailableError("away"), OutcomeUnknownError("lost")])
    def test_are_not_repeated_for_another_reason(self, problem: Exception) -> None:
        @in_loop
        async def scenario() -> None:
            cases, seen = UseCases(), list[int]()
            run = await cases.started(review())
            cases.log.refusal = problem

            with pytest.raises(type(problem)):
                await stop(cases, run.id, seen)

            assert len(seen) == 1
            assert (await cases.now(run)).status == "paused"

        scenario()

    @in_loop
    async def test_record_nothing_of_a_decision_that_is_refused(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        recorded = len(cases.log.recorded)

        with pytest.raises(ZeroDivisionError):
            for _ in cases.executor.attempts():
                found = await cases.executor.runs.get(run.id)
                take(found, stop_run(found, user=None, reason="enough"), cases.executor.context())
                raise ZeroDivisionError

        assert (len(cases.log.recorded), cases.contested.appends) == (recorded, 0)


class TestContext:
    @pytest.mark.parametrize(("ahead", "counts"), [(timedelta(hours=1), True), (timedelta(hours=-1), False)])
    def test_is_never_before_the_task_fell_due(self, ahead: timedelta, counts: bool) -> None:
        cases = UseCases()
        due_at = cases.clock.now() + ahead
        assert cases.executor.context(due_at=due_at).now == (due_at if counts else cases.clock.now())

    def test_names_another_request_each_time(self) -> None:
        executor = UseCases().executor
        assert executor.context().request_id != executor.context().request_id


async def extended(cases: UseCases, run: WorkflowRun) -> None:
    """Somebody else lets the form wait a second longer."""
    await cases.rival.extend_form(by_id(run), workflow_id=None, to=timedelta(seconds=1), who="u-9")
