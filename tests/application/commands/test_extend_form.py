"""A deadline that is changed: while the form is open, within bounds, and from what the deadline is at that moment."""

from datetime import timedelta
from typing import Any

import pytest
from use_cases import UseCases, by_id, in_loop, the_form
from workflows import review

from application.ports.runs import FormNotFoundError
from application.preconditions import RunChangedError
from domain.run.deadlines import DeadlineRefusedError
from domain.run.events import FormDeadlineChanged
from domain.run.workflow_run import FormExpiredError, FormSubmittedError, WorkflowRun

HOUR = timedelta(hours=1)
MOMENT = timedelta(microseconds=1)


async def extended(cases: UseCases, run: WorkflowRun, to: Any = HOUR, **more: Any) -> WorkflowRun:
    """Change the deadline of the run's form."""
    return await cases.extend_form(by_id(run), to=to, who="lena", **({"workflow_id": None} | more))


class TestADeadline:
    @in_loop
    async def test_is_moved_by_a_span_or_to_an_instant(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        before = the_form(run).expires_at
        assert the_form(await extended(cases, run, HOUR)).expires_at == before + HOUR
        assert the_form(await extended(cases, run, -HOUR)).expires_at == before
        last = await extended(cases, run, before + 2 * HOUR)
        assert the_form(last).expires_at == before + 2 * HOUR
        assert last == await cases.now(run)

    @in_loop
    async def test_that_is_so_already_is_not_recorded(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        assert await extended(cases, run, the_form(run).expires_at) == run == await cases.now(run)

    @in_loop
    async def test_is_counted_from_what_somebody_else_made_of_it(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.contested.before_appends([lambda: extended(cases.rival, run, 2 * HOUR)])
        moved = await extended(cases, run, HOUR)
        assert the_form(moved).expires_at == the_form(run).expires_at + 3 * HOUR

    @in_loop
    async def test_may_be_moved_at_the_last_moment(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.clock.move(timedelta(days=3) - MOMENT)
        assert the_form(await extended(cases, run)).status == "waiting"

    @in_loop
    async def test_that_is_reached_cannot_be_moved(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.clock.move(timedelta(days=3))
        with pytest.raises(FormExpiredError):
            await extended(cases, run)
        assert await cases.now(run) == run

    @in_loop
    async def test_cannot_be_moved_once_somebody_has_answered_first(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.contested.before_appends([lambda: cases.answer(run)])
        with pytest.raises(FormSubmittedError):
            await extended(cases, run)
        assert await cases.events(run, FormDeadlineChanged) == []

    @pytest.mark.parametrize("to", [timedelta(days=-3), timedelta(days=3700), timedelta.max, timedelta.min])
    def test_is_neither_past_nor_too_far_away(self, to: timedelta) -> None:
        @in_loop
        async def scenario() -> None:
            cases = UseCases()
            run = await cases.started(review())
            with pytest.raises(DeadlineRefusedError):
                await extended(cases, run, to)
            assert await cases.now(run) == run

        scenario()

    @in_loop
    async def test_stays_within_the_limit_on_all_forms(self) -> None:
        cases = UseCases(form_time_limit=HOUR)
        run = await cases.started(review())
        limit = the_form(run).issued_at + HOUR
        assert the_form(await extended(cases, run, limit)).expires_at == limit
        with pytest.raises(DeadlineRefusedError):
            await extended(cases, run, limit + MOMENT)


class TestWhoMay:
    @in_loop
    async def test_is_who_acts_for_the_workflow(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        with pytest.raises(FormNotFoundError):
            await extended(cases, run, workflow_id=await cases.publish(review()))
        assert await cases.now(run) == run

    @in_loop
    async def test_is_who_has_seen_the_run_as_it_is(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        with pytest.raises(RunChangedError) as changed:
            await extended(cases, run, seen=frozenset({run.version - 1}))
        assert changed.value.version == run.version
        assert (await extended(cases, run, seen=frozenset({run.version}))).version > run.version

    @in_loop
    async def test_is_not_who_saw_it_before_somebody_else_was_first(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.contested.before_appends([lambda: extended(cases.rival, run, 2 * HOUR)])
        with pytest.raises(RunChangedError):
            await extended(cases, run, seen=frozenset({run.version}))
        assert len(await cases.events(run, FormDeadlineChanged)) == 1
