"""The workflows and their versions, kept in memory."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from application.ports.workflows import WorkflowNotFoundError, WorkflowNotPublishedError, WorkflowVersion
from domain.workflow.definition import WorkflowDefinition
from interface.runtime.ids import new_id


class MemoryWorkflows:
    """The `Workflows` port."""

    def __init__(self) -> None:
        self._versions: dict[UUID, WorkflowVersion] = {}
        self._published: dict[UUID, UUID] = {}

    async def add(
        self, definition: WorkflowDefinition, *, workflow_id: UUID | None, now: datetime
    ) -> WorkflowVersion:
        if workflow_id is not None:
            await self.numbered(workflow_id, number=None)
        version = WorkflowVersion(
            workflow_id=workflow_id or new_id(),
            version_id=new_id(),
            number=1 + sum(known.workflow_id == workflow_id for known in self._versions.values()),
            created_at=now,
            published_at=None,
            digest=definition.digest,
            definition=definition,
        )
        self._versions[version.version_id] = version
        return version

    async def publish(self, workflow_id: UUID, *, number: int, now: datetime) -> WorkflowVersion:
        version = await self.numbered(workflow_id, number=number)
        if version.published_at is None:
            version = replace(version, published_at=now)
        self._versions[version.version_id] = version
        self._published[workflow_id] = version.version_id
        return version

    async def published(self, workflow_id: UUID) -> WorkflowVersion:
        await self.numbered(workflow_id, number=None)
        if workflow_id not in self._published:
            raise WorkflowNotPublishedError(workflow_id)
        return self._versions[self._published[workflow_id]]

    async def version(self, version_id: UUID) -> WorkflowVersion:
        try:
            return self._versions[version_id]
        except KeyError:
            raise WorkflowNotFoundError(version_id) from None

    async def numbered(self, workflow_id: UUID, *, number: int | None) -> WorkflowVersion:
        mine = [version for version in self._versions.values() if version.workflow_id == workflow_id]
        found = [version for version in mine if number in (None, version.number)]
        if not found:
            raise WorkflowNotFoundError(workflow_id)
        return found[-1]

    async def with_content(
        self, definition: WorkflowDefinition, *, workflow_id: UUID | None = None
    ) -> WorkflowVersion | None:
        same = [version for version in self._versions.values() if version.definition == definition]
        return next((v for v in reversed(same) if workflow_id in (None, v.workflow_id)), None)
