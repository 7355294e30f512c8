"""A form that is taken back: its run fails and says why, once."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from use_cases import UseCases, by_id, in_loop, the_form
from workflows import parallel_reviews, review

from application.ports.runs import FormId, FormNotFoundError, OutcomeUnknownError
from application.preconditions import RunChangedError
from domain.run.events import FormWithdrawn, RunFailed
from domain.run.withdrawals import MAX_REASON, ReasonRefusedError
from domain.run.workflow_run import FormExpiredError, FormSubmittedError, WorkflowRun


async def withdrawn(cases: UseCases, run: WorkflowRun, reason: str = "A mistake", **more: Any) -> WorkflowRun:
    """Take the run's form back."""
    given = {"workflow_id": None, "who": "lena"} | more
    return await cases.withdraw_form(by_id(run), reason=reason, **given)


class TestAWithdrawal:
    @in_loop
    async def test_fails_the_run_and_says_why(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        over = await withdrawn(cases, run, "  A mistake ")
        assert over == await cases.now(run)
        assert (over.status, over.error) == ("failed", "The form 'Review' was withdrawn: A mistake")
        assert (the_form(over).status, the_form(over).reason) == ("withdrawn", "A mistake")

    @in_loop
    async def test_closes_the_other_forms_of_the_run_too(self) -> None:
        cases = UseCases()
        run = await cases.started(parallel_reviews())
        form = FormId(form_id=UUID(run.waiting_forms[0].id))
        over = await cases.withdraw_form(form, workflow_id=None, reason="A mistake", who="lena")
        assert [form.status for form in over.forms.values()] == ["withdrawn", "withdrawn"]

    @in_loop
    async def test_comes_too_late_at_the_moment_of_the_deadline(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.clock.move(timedelta(days=3))
        with pytest.raises(FormExpiredError):
            await withdrawn(cases, run)
        assert await cases.now(run) == run

    @in_loop
    async def test_loses_against_an_answer_that_was_first(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.contested.before_appends([lambda: cases.answer(run)])
        with pytest.raises(FormSubmittedError) as late:
            await withdrawn(cases, run)
        assert late.value.form.user == "u-2"
        assert (await cases.now(run)).status == "succeeded"

    @pytest.mark.parametrize("reason", ["", "  ", "x" * (MAX_REASON + 1)])
    def test_has_a_reason_of_some_length(self, reason: str) -> None:
        @in_loop
        async def scenario() -> None:
            cases = UseCases()
            run = await cases.started(review())
            with pytest.raises(ReasonRefusedError):
                await withdrawn(cases, run, reason)
            assert await cases.now(run) == run

        scenario()

    @in_loop
    async def test_is_for_who_acts_for_the_workflow_and_has_seen_the_run(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        with pytest.raises(FormNotFoundError):
            await withdrawn(cases, run, workflow_id=await cases.publish(review()))
        with pytest.raises(RunChangedError):
            await withdrawn(cases, run, seen=frozenset({1}))
        assert await cases.now(run) == run


class TestTheSameAgain:
    @in_loop
    async def test_changes_nothing_with_the_same_key(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        seen = frozenset({run.version})
        first = await withdrawn(cases, run, idempotency_key="k", seen=seen)
        assert await withdrawn(cases, run, idempotency_key="k", seen=seen) == first == await cases.now(run)

    @in_loop
    async def test_is_recorded_once_for_two_at_once(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.contested.before_appends([lambda: withdrawn(cases.rival, run, idempotency_key="k")])
        assert (await withdrawn(cases, run, idempotency_key="k")).status == "failed"
        assert len(await cases.events(run, FormWithdrawn, RunFailed)) == 2

    @pytest.mark.parametrize("other", [{"reason": "Another"}, {"who": "eve"}, {"idempotency_key": "l"}])
    def test_is_another_request_if_anything_in_it_differs(self, other: dict[str, Any]) -> None:
        @in_loop
        async def scenario() -> None:
            cases = UseCases()
            run = await cases.started(review())
            first = await withdrawn(cases, run, idempotency_key="k")
            with pytest.raises(FormExpiredError):
                await withdrawn(cases, run, **({"idempotency_key": "k"} | other))
            assert await cases.now(run) == first

        scenario()

    @in_loop
    async def test_tells_what_became_of_one_whose_acknowledgement_was_lost(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.log.loses_acknowledgement = True
        with pytest.raises(OutcomeUnknownError):
            await withdrawn(cases, run, idempotency_key="k")
        assert (await withdrawn(cases, run, idempotency_key="k")).status == "failed"
        assert len(await cases.events(run, FormWithdrawn)) == 1
