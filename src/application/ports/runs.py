"""The runs, and what goes wrong between us and their log."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol
from uuid import UUID

from domain.run.events import RunEvent
from domain.run.workflow_run import WorkflowRun

Surface = Literal["web", "email"]


class RunNotFoundError(Exception):
    """There is no run with that id."""


class FormNotFoundError(Exception):
    """There is no such form."""


class VersionConflictError(Exception):
    """Someone else appended to the run first: read it again and decide again."""


class UnreadableRunError(Exception):
    """The events of a run cannot be read here; the text says which of them. All other runs go on."""


class NewerVersionError(UnreadableRunError):
    """A newer version of the program recorded something that this one cannot read."""


class DamagedRunError(UnreadableRunError):
    """What was recorded is damaged: no version of the program can read it."""


class RunErasedError(UnreadableRunError):
    """What the run tells of people was erased: nothing further happens in it."""


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
class EventPage:
    """Some of a run's events, side by side and in order."""

    events: Sequence[Recorded]
    has_more: bool
    """Whether there may be more behind them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FormToken:
    """A form, by the secret in its link: whoever has that may answer as the link says."""

    token: str = field(repr=False)
    of_everybody: bool = False
    """Whether only the link that anybody may have is meant, and not one that was mailed to somebody."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FormId:
    """A form, by its id: for those who may act for its workflow."""

    form_id: UUID


FormRef = FormToken | FormId


@dataclass(frozen=True, kw_only=True, slots=True)
class FormGrant:
    """Which form it is, and over which surface and in whose place it is used."""

    run_id: UUID
    form_id: str
    surface: Surface
    recipient: str | None


class Runs(Protocol):
    """Every run there has been."""

    async def get(self, run_id: UUID) -> WorkflowRun:
        """:raises RunNotFoundError: if there is none"""
        ...

    async def with_form(self, run_id: UUID, form_id: str) -> WorkflowRun:
        """
        Return the run, which knows of the form, also if the form has gone with its round.

        :raises RunNotFoundError: if there is none
        """
        ...

    async def by_form(self, form: FormRef) -> tuple[WorkflowRun, FormGrant]:
        """
        Return the run that issued the form; it knows of the form, also if that has gone with its round.

        :raises FormNotFoundError: if there is no such form
        """
        ...

    def remembered(self, form: FormRef) -> tuple[WorkflowRun, FormGrant] | None:
        """
        Return what `by_form` would, as far as this process has seen the run, or None if it has not.

        There may be more by now: what is decided by it is right if it can be saved, and no refusal is.
        """
        ...

    def remembered_run(self, run_id: UUID) -> WorkflowRun | None:
        """Return what `get` would, in the same way, or None."""
        ...

    async def save(self, run: WorkflowRun) -> Sequence[Recorded]:
        """
        Append the run's new events, all or none; return them as they were recorded.

        Those of the conversation that it has brought are appended with them, or none of either are.

        :raises VersionConflictError: if the run has moved on since it was read, or the conversation has
        :raises LogUnavailableError: if nothing can be appended now
        """
        ...

    async def history(self, run_id: UUID, *, after: int = 0) -> Sequence[Recorded]:
        """Return the run's events whose version is greater than `after`, in order; empty if there are none."""
        ...

    async def page(self, run_id: UUID, *, after: int = 0) -> EventPage:
        """Return the first of what `history` would: no more than can be kept in memory for everybody who reads."""
        ...

    async def newest(self, run_id: UUID) -> Recorded:
        """Return the run's last event. :raises RunNotFoundError: if there is none"""
        ...

    async def version_at(self, run_id: UUID, position: int) -> int | None:
        """Return the version of the run's event at that position of the log, or None if none is there."""
        ...


async def pages(runs: Runs, run_id: UUID, *, after: int = 0) -> AsyncIterator[Sequence[Recorded]]:
    """Give the run's events behind that version page by page, one of which is in memory at a time."""
    page = EventPage(events=(), has_more=True)
    while page.has_more:
        page = await runs.page(run_id, after=after)
        if page.events:
            after = page.events[-1].event.originator_version
            yield page.events
