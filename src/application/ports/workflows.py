"""The workflows and their versions."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, Protocol
from uuid import UUID

from domain.workflow.definition import WorkflowDefinition


class WorkflowNotFoundError(Exception):
    """There is no workflow, or no version of one, with that id."""


class WorkflowNotPublishedError(Exception):
    """The workflow has no published version."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkflowVersion:
    """One immutable version of a workflow."""

    workflow_id: UUID
    version_id: UUID
    number: int
    created_at: datetime
    published_at: datetime | None
    digest: str
    """The SHA-256, in hexadecimal, of the document as it was stored: it names the definition for ever."""
    definition: WorkflowDefinition


class Workflows(Protocol):
    """The workflows and their versions."""

    async def add(
        self, definition: WorkflowDefinition, *, workflow_id: UUID | None, now: datetime
    ) -> WorkflowVersion:
        """
        Store a new version, of a new workflow if no id is given.

        :raises WorkflowNotFoundError: if the id is given and unknown
        """
        ...

    async def publish(self, workflow_id: UUID, *, number: int, now: datetime) -> WorkflowVersion:
        """Publish the version with that number. :raises WorkflowNotFoundError:"""
        ...

    async def published(self, workflow_id: UUID) -> WorkflowVersion:
        """:raises WorkflowNotFoundError: :raises WorkflowNotPublishedError:"""
        ...

    async def version(self, version_id: UUID) -> WorkflowVersion:
        """:raises WorkflowNotFoundError: if there is none"""
        ...

    async def numbered(self, workflow_id: UUID, *, number: int | None) -> WorkflowVersion:
        """Return the version with that number, or the newest, published or not. :raises WorkflowNotFoundError:"""
        ...

    async def with_content(
        self, definition: WorkflowDefinition, *, workflow_id: UUID | None = None
    ) -> WorkflowVersion | None:
        """Return the latest version with this very content, of any workflow if none is named; or None."""
        ...


class ImportRefusedError(Exception):
    """The file cannot become a workflow; the message says where in it and why."""


ImportMode = Literal["workflow", "advanced-chat"]


@dataclass(frozen=True, kw_only=True, slots=True)
class ImportedWorkflow:
    """
    What became of a file.

    `warnings` say, with line and node, what was left out or cannot run; without any, nothing was.
    """

    definition: WorkflowDefinition
    warnings: tuple[str, ...]
    mode: ImportMode


MAX_WORKFLOW_BYTES: Final = 10 * 1024 * 1024
"""How large a workflow file may be."""

WorkflowReader = Callable[[bytes], ImportedWorkflow]
"""Reads a workflow file. It raises ImportRefusedError if the file cannot become a workflow."""
