"""Workflows: versions are added and published, and nothing of them changes otherwise."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from ports import OpenPorts
from stored import ASKING
from use_cases import in_loop

from application.ports.workflows import WorkflowNotFoundError, WorkflowNotPublishedError
from domain.workflow.definition import WorkflowDefinition

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)


def asking(name: str | None = None) -> WorkflowDefinition:
    """A workflow of that name, or of one that no other has."""
    return WorkflowDefinition.model_validate(ASKING.model_dump() | {"name": name or f"Asking {uuid4()}"})


class TestWorkflows:
    @in_loop
    async def test_keep_every_version(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            first = await ports.workflows.add(asking(), workflow_id=None, now=NOON)
            second = await ports.workflows.add(asking(), workflow_id=first.workflow_id, now=LATER)
            assert (first.number, second.number) == (1, 2)
            assert (first.created_at, second.created_at) == (NOON, LATER)
            assert first.published_at is None
            for version in (first, second):
                assert await ports.workflows.version(version.version_id) == version
                found = await ports.workflows.numbered(first.workflow_id, number=version.number)
                assert found == version
            assert await ports.workflows.numbered(first.workflow_id, number=None) == second

    @in_loop
    async def test_count_the_versions_of_each_by_itself(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            one = await ports.workflows.add(ASKING, workflow_id=None, now=NOON)
            another = await ports.workflows.add(ASKING, workflow_id=None, now=NOON)
            assert one.workflow_id != another.workflow_id
            assert (another.number, one.digest) == (1, another.digest)

    @in_loop
    async def test_run_by_the_version_that_was_published_last(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            workflow_id = (await ports.workflows.add(asking(), workflow_id=None, now=NOON)).workflow_id
            await ports.workflows.add(asking(), workflow_id=workflow_id, now=NOON)
            with pytest.raises(WorkflowNotPublishedError):
                await ports.workflows.published(workflow_id)
            for number in (2, 1):
                published = await ports.workflows.publish(workflow_id, number=number, now=LATER)
                assert (published.number, published.published_at) == (number, LATER)
                assert await ports.workflows.published(workflow_id) == published
                assert await ports.workflows.version(published.version_id) == published

    @in_loop
    async def test_say_when_a_version_was_published_first(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            workflow_id = (await ports.workflows.add(asking(), workflow_id=None, now=NOON)).workflow_id
            await ports.workflows.publish(workflow_id, number=1, now=NOON)
            again = await ports.workflows.publish(workflow_id, number=1, now=LATER)
            assert again.published_at == NOON

    @in_loop
    async def test_have_no_versions_but_their_own(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            known = await ports.workflows.add(asking(), workflow_id=None, now=NOON)
            with pytest.raises(WorkflowNotFoundError):
                await ports.workflows.add(asking(), workflow_id=uuid4(), now=NOON)
            with pytest.raises(WorkflowNotFoundError):
                await ports.workflows.publish(known.workflow_id, number=2, now=NOON)
            with pytest.raises(WorkflowNotFoundError):
                await ports.workflows.published(uuid4())
            with pytest.raises(WorkflowNotFoundError):
                await ports.workflows.version(known.workflow_id)
            with pytest.raises(WorkflowNotFoundError):
                await ports.workflows.numbered(known.workflow_id, number=2)
            with pytest.raises(WorkflowNotFoundError):
                await ports.workflows.numbered(uuid4(), number=None)
            with pytest.raises(WorkflowNotPublishedError):
                await ports.workflows.published(known.workflow_id)

    @in_loop
    async def test_are_found_by_their_content(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            content = asking()
            assert await ports.workflows.with_content(content) is None
            first = await ports.workflows.add(content, workflow_id=None, now=NOON)
            last = await ports.workflows.add(content, workflow_id=None, now=LATER)
            assert await ports.workflows.with_content(content) == last
            assert await ports.workflows.with_content(content, workflow_id=first.workflow_id) == first
            assert await ports.workflows.with_content(content, workflow_id=uuid4()) is None
            assert await ports.workflows.with_content(asking()) is None
