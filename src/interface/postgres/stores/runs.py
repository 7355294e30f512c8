"""Every run there has been, in PostgreSQL."""

from collections.abc import Sequence
from typing import cast
from uuid import UUID

from pydantic import ValidationError

from application.ports.runs import (
    DamagedRunError,
    FormGrant,
    FormNotFoundError,
    FormRef,
    FormToken,
    NewerVersionError,
    Recorded,
    RunNotFoundError,
)
from domain.fields import UnsupportedField
from domain.run.events import FormIssued, RunEvent
from domain.run.workflow_run import WorkflowRun
from interface.keys.tokens import digest
from interface.postgres.database import Database
from interface.postgres.log.history import history
from interface.postgres.log.log import Log
from interface.postgres.log.mapper import decode_rows
from interface.postgres.stores.run_reader import RunReader
from interface.runtime.failpoints import failpoint


class BrokenRunError(DamagedRunError):
    """The events of a run do not follow on each other, which no log allows."""

    def __init__(self, run_id: UUID) -> None:
        super().__init__(f"the order of the events of run {run_id}")


def fold(events: Sequence[RunEvent]) -> WorkflowRun:
    """
    Return the run that the events, from the first one on, tell of.

    :raises BrokenRunError: if a version is missing
    :raises NewerVersionError: if an event holds something that this version does not know, such as a type of field
    :raises DamagedRunError: if an event says what cannot be
    """
    event, last = events[0], events[-1]
    if event.originator_version != 1 or last.originator_version != len(events):
        raise BrokenRunError(last.originator_id)
    try:
        run = cast("WorkflowRun", event.mutate(None))
        evolve = run.evolve
        for event in events[1:]:
            evolve(event)
        fields = [field for form in run.forms.values() for field in form.form.fields]
    except ValidationError as unknown:
        raise NewerVersionError(f"a part of the {unknown.title} of run {last.originator_id}") from unknown
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as problem:
        raise DamagedRunError(f"event {event.originator_version} of run {last.originator_id}") from problem
    for field in fields:
        if isinstance(field, UnsupportedField):  # we issue none: an answer without it would be none
            raise NewerVersionError(f"the field '{field.kind}' of a form of run {run.id}")
    run.version = last.originator_version
    run.modified_on = last.timestamp
    return run


class PostgresRuns:
    """The `Runs` port: reads over a pool, appends through the log."""

    def __init__(self, database: Database, log: Log, *, log_id: int = 0) -> None:
        self._database = database
        self._log = log
        self._log_id = log_id
        self._reader = RunReader(database, log_id)

    async def get(self, run_id: UUID) -> WorkflowRun:
        """:raises RunNotFoundError: if there is none"""
        rows = await self._reader.events(run_id)
        if not rows:
            raise RunNotFoundError(run_id)
        return fold(decode_rows(run_id, rows))

    async def by_form(self, form: FormRef) -> tuple[WorkflowRun, FormGrant]:
        """Return the run that issued the form. :raises FormNotFoundError: if there is no such form"""
        if isinstance(form, FormToken):
            found = await self._reader.by_digest(digest(form.token))
        else:
            found = await self._reader.by_id(form.form_id)
        if found is None:
            raise FormNotFoundError
        events = decode_rows(found.run_id, found.events)
        issued = events[found.version - 1]
        if not isinstance(issued, FormIssued):
            raise BrokenRunError(found.run_id)
        grant = FormGrant(
            run_id=found.run_id, form_id=issued.form_id, surface=found.surface, recipient=found.recipient
        )
        return fold(events), grant

    async def save(self, run: WorkflowRun) -> Sequence[Recorded]:
        """
        Append the run's new events, all or none; return them as they were recorded.

        :raises VersionConflictError: if the run has moved on since it was read
        :raises LogUnavailableError: if nothing can be appended now
        """
        events = cast("Sequence[RunEvent]", run.collect_events())
        before = events[0].originator_version - 1
        failpoint("runs.decided")
        last = await self._log.append(run.id, before, events, needs_advance=run.needs_advance)
        failpoint("runs.saved")
        positions = range(
            last - len(events) + 1, last + 1
        )  # an append's events stand side by side in the log
        return [Recorded(position=at, event=event) for at, event in zip(positions, events, strict=True)]

    async def history(self, run_id: UUID, *, after: int = 0) -> Sequence[Recorded]:
        """Return the run's events whose version is greater than `after`, in order; empty if there are none."""
        return await history(self._database, self._log_id, run_id, after=after)
