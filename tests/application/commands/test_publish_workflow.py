"""Versions: added as drafts or published at once, and never published where they cannot run."""

from datetime import timedelta
from uuid import uuid4

import pytest
from use_cases import UseCases, in_loop
from workflows import end, review, workflow

from application.commands.publish_workflow import NotPublishableError
from application.ports.workflows import WorkflowNotFoundError, WorkflowNotPublishedError

BROKEN = workflow([end()], [])


class TestPublishWorkflow:
    @in_loop
    async def test_adds_drafts_that_do_not_run(self) -> None:
        cases = UseCases()
        draft = await cases.publish_workflow.add(BROKEN)
        assert (draft.number, draft.published_at) == (1, None)
        with pytest.raises(WorkflowNotPublishedError):
            await cases.workflows.published(draft.workflow_id)

    @in_loop
    async def test_publishes_the_newest_version_or_the_one_that_is_named(self) -> None:
        cases = UseCases()
        workflow_id = (await cases.publish_workflow.add(review())).workflow_id
        await cases.publish_workflow.add(review(), workflow_id=workflow_id)
        for number, expected in ((None, 2), (1, 1)):
            assert (await cases.publish_workflow.publish(workflow_id, number=number)).number == expected
            assert (await cases.workflows.published(workflow_id)).number == expected

    @in_loop
    async def test_keeps_when_a_version_was_first_published(self) -> None:
        cases = UseCases()
        first = await cases.publish_workflow.add(review(), publish=True)
        cases.clock.move(timedelta(days=1))
        assert await cases.publish_workflow.publish(first.workflow_id) == first

    @in_loop
    async def test_stores_nothing_of_what_is_to_be_published_and_cannot_run(self) -> None:
        cases = UseCases()
        known = await cases.publish(review())
        with pytest.raises(NotPublishableError) as refused:
            await cases.publish_workflow.add(BROKEN, workflow_id=known, publish=True)
        assert refused.value.problems
        assert (await cases.workflows.numbered(known, number=None)).number == 1

    @in_loop
    async def test_leaves_what_runs_where_the_newest_version_cannot(self) -> None:
        cases = UseCases()
        known = await cases.publish(review())
        await cases.publish_workflow.add(BROKEN, workflow_id=known)
        with pytest.raises(NotPublishableError):
            await cases.publish_workflow.publish(known)
        assert (await cases.workflows.published(known)).number == 1

    @in_loop
    async def test_knows_no_other_workflows_and_versions(self) -> None:
        cases = UseCases()
        known = await cases.publish(review())
        for asked in (
            cases.publish_workflow.add(review(), workflow_id=uuid4(), publish=True),
            cases.publish_workflow.publish(uuid4()),
            cases.publish_workflow.publish(known, number=7),
        ):
            with pytest.raises(WorkflowNotFoundError):
                await asked
