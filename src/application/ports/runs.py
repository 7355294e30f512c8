"""The runs, and what goes wrong between us and their log."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol
from uuid import UUID

from domain.run.events import RunEvent
from domain.run.workflow_run import WorkflowRun

Surface = Literal["web", "email"]


class RunNotFoundError(Exception):
    """There is no run with that id."""


class FormNotFoundError(Exception):
    """No form can be reached by that token."""


class VersionConflictError(Exception):
    """Someone else appended to the run first: read it again and decide again."""


class NewerVersionError(Exception):
    """A newer version of the program recorded something that this one cannot read; the text says what."""


class LogUnavailableError(Exception):
    """The log cannot take the append now (overload, or no database): nothing was recorded."""


class AppendRefusedError(Exception):
    """The log cannot store these events, now or ever: nothing was recorded."""


class OutcomeUnknownError(Exception):
    """The database was lost in the very moment of the commit: the append is recorded or not; repeat it to know."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Recorded:
    """An event and its position in the log."""

    position: int
    event: RunEvent


@dataclass(frozen=True, kw_only=True, slots=True)
class FormGrant:
    """What a form token stands for."""

    run_id: UUID
    form_id: str
    surface: Surface
    recipient: str | None


class Runs(Protocol):
    """Every run there has been."""

    async def get(self, run_id: UUID) -> WorkflowRun:
        """:raises RunNotFoundError: if there is none"""
        ...

    async def by_token(self, token: str) -> tuple[WorkflowRun, FormGrant]:
        """
        Return the run whose form the token opens.

        :raises FormNotFoundError: if the token opens none
        """
        ...

    async def save(self, run: WorkflowRun) -> int:
        """
        Append the run's new events, all or none; return the position of the last one.

        :raises VersionConflictError: if the run has moved on since it was read
        :raises LogUnavailableError: if nothing can be appended now
        """
        ...

    async def history(self, run_id: UUID, *, after: int = 0) -> Sequence[Recorded]:
        """Return the run's events whose version is greater than `after`, in order; empty if there are none."""
        ...
