"""Runs as a list shows them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from domain.run.end_user import end_user_id
from domain.run.state import RunStatus


@dataclass(frozen=True, kw_only=True, slots=True)
class RunSummary:
    """A run as a list shows it."""

    run_id: UUID
    workflow_id: UUID
    version_id: UUID
    version: int
    """The run's own version: how many events it has."""
    status: RunStatus
    channel: str
    started_by: str
    """The user, as the caller asserted."""
    started_at: datetime
    finished_at: datetime | None
    steps: int
    exceptions: int
    error: str | None

    @property
    def end_user_id(self) -> UUID:
        """The id of the user among those of the workflow."""
        return end_user_id(self.workflow_id, self.started_by)


@dataclass(frozen=True, kw_only=True, slots=True)
class RunPage:
    """Some runs, the latest first, and how many there are in all, as far as they were counted."""

    runs: tuple[RunSummary, ...]
    total: int
    searched_until: datetime | None = None
    """Where a search for a keyword ended before it had looked at all: runs begun before were not looked at."""


class RunList(Protocol):
    """Lists runs, page by page."""

    async def page(
        self,
        *,
        workflow_id: UUID | None = None,
        status: RunStatus | None = None,
        keyword: str | None = None,
        created_before: datetime | None = None,
        created_after: datetime | None = None,
        user: str | None = None,
        page: int = 1,
        limit: int = 20,
    ) -> RunPage:
        """Return the runs that meet every given condition, the latest first."""
        ...

    async def run_of_form(self, form_id: UUID) -> UUID | None:
        """Return the run that issued the form, or None if there is no such form."""
        ...
