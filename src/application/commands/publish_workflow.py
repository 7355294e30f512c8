"""Store workflow definitions and publish them."""

from dataclasses import dataclass
from uuid import UUID

from application.ports.clock import Clock
from application.ports.workflows import Workflows, WorkflowVersion
from domain.workflow.definition import Finding, WorkflowDefinition


class NotPublishableError(Exception):
    """The definition cannot run; `problems` says why, node by node."""

    def __init__(self, problems: tuple[Finding, ...]) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True, kw_only=True, slots=True)
class PublishWorkflow:
    """Add versions of workflows, and publish those that can run."""

    workflows: Workflows
    clock: Clock

    async def add(
        self, definition: WorkflowDefinition, *, workflow_id: UUID | None = None, publish: bool = False
    ) -> WorkflowVersion:
        """
        Store the definition as a new version, of a new workflow if none is named; publish it if asked to.

        :raises NotPublishableError: if it is to be published and cannot run; then nothing is stored
        :raises WorkflowNotFoundError: if the workflow is named and unknown
        """
        if publish:
            _check(definition)
        version = await self.workflows.add(definition, workflow_id=workflow_id, now=self.clock.now())
        if publish:
            version = await self.publish(version.workflow_id, number=version.number)
        return version

    async def publish(self, workflow_id: UUID, *, number: int | None = None) -> WorkflowVersion:
        """
        Publish a version, the newest if none is named; new runs follow it from now on.

        :raises NotPublishableError: if it cannot run
        :raises WorkflowNotFoundError: if there is no such workflow or version
        """
        candidate = await self.workflows.numbered(workflow_id, number=number)
        _check(candidate.definition)
        return await self.workflows.publish(workflow_id, number=candidate.number, now=self.clock.now())


def _check(definition: WorkflowDefinition) -> None:
    problems = definition.problems()
    if problems:
        raise NotPublishableError(problems)
