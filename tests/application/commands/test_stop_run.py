"""A run that is stopped: its forms are withdrawn, and one that is over stays as it is."""

from uuid import uuid4

import pytest
from use_cases import UseCases, in_loop
from workflows import parallel_reviews, review

from application.ports.runs import OutcomeUnknownError, RunNotFoundError
from domain.run.events import RunStopped


class TestStopRun:
    @in_loop
    async def test_ends_the_run_and_withdraws_its_forms(self) -> None:
        cases = UseCases()
        run = await cases.started(parallel_reviews())
        over = await cases.stop_run(run_id=run.id, workflow_id=None, user="u-1")
        assert over == await cases.now(run)
        assert (over.status, [form.status for form in over.forms.values()]) == ("stopped", 2 * ["withdrawn"])

    @in_loop
    async def test_again_changes_nothing_also_after_a_lost_acknowledgement(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.log.loses_acknowledgement = True
        with pytest.raises(OutcomeUnknownError):
            await cases.stop_run(run_id=run.id, workflow_id=None, user="u-1")
        assert (await cases.stop_run(run_id=run.id, workflow_id=None, user="u-1")).status == "stopped"
        assert len(await cases.events(run, RunStopped)) == 1

    @in_loop
    async def test_leaves_a_run_that_an_answer_ended_first(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        cases.contested.before_appends([lambda: cases.answer(run)])
        over = await cases.stop_run(run_id=run.id, workflow_id=None, user="u-1")
        assert (over.status, await cases.events(run, RunStopped)) == ("succeeded", [])

    @in_loop
    async def test_finds_no_run_of_another_workflow(self) -> None:
        cases = UseCases()
        run = await cases.started(review())
        for run_id, workflow_id in ((run.id, await cases.publish(review())), (uuid4(), None)):
            with pytest.raises(RunNotFoundError):
                await cases.stop_run(run_id=run_id, workflow_id=workflow_id, user="u-1")
        assert await cases.now(run) == run
