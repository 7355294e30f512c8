"""Every run there has been, in PostgreSQL."""

from collections.abc import Sequence
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
from domain.run.decision import recall
from domain.run.events import FormIssued, RunEvent
from domain.run.evolve import evolve
from domain.run.workflow_run import WorkflowRun
from interface.keys.tokens import digest
from interface.postgres.database import Database
from interface.postgres.log.codec import EventRow, decode_rows, encode, topic_of
from interface.postgres.log.history import history
from interface.postgres.log.log import Log
from interface.postgres.stores.recent_runs import RecentRuns, Ticket
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
        run = WorkflowRun(id=event.originator_id)
        for event in events:
            evolve(run, event)
        fields = [field for form in run.forms.values() for field in form.form.fields]
    except ValidationError as unknown:
        raise NewerVersionError(f"a part of the {unknown.title} of run {last.originator_id}") from unknown
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as problem:
        raise DamagedRunError(f"event {event.originator_version} of run {last.originator_id}") from problem
    for field in fields:
        if isinstance(field, UnsupportedField):  # we issue none: an answer without it would be none
            raise NewerVersionError(f"the field '{field.kind}' of a form of run {run.id}")
    return run


class PostgresRuns:
    """The `Runs` port: reads over a pool, appends through the log."""

    def __init__(self, database: Database, log: Log, *, log_id: int = 0) -> None:
        self._database = database
        self._log = log
        self._log_id = log_id
        self._reader = RunReader(database, log_id)
        self._recent = RecentRuns()

    async def get(self, run_id: UUID) -> WorkflowRun:
        """:raises RunNotFoundError: if there is none"""
        rows = await self._reader.events(run_id)
        if not rows:
            raise RunNotFoundError(run_id)
        return fold(decode_rows(run_id, rows))

    async def with_form(self, run_id: UUID, form_id: str) -> WorkflowRun:
        """Return the run, which knows of the form if it ever had it. :raises RunNotFoundError: if there is none"""
        rows = await self._reader.events(run_id)
        if not rows:
            raise RunNotFoundError(run_id)
        events = decode_rows(run_id, rows)
        run = fold(events)
        recall(run, events, form_id)
        return run

    async def by_form(self, form: FormRef) -> tuple[WorkflowRun, FormGrant]:
        """Return the run that issued the form. :raises FormNotFoundError: if there is no such form"""
        if isinstance(form, FormToken):
            named = digest(form.token)
            found = await self._reader.by_digest(named)
            if found is not None:
                self._recent.read(found.ticket.run_id, found.events)
                self._recent.named(named, found.ticket)
        else:
            found = await self._reader.by_id(form.form_id)
        if found is None:
            raise FormNotFoundError
        return _granted(found.ticket, found.events)

    def remembered(self, form: FormRef) -> tuple[WorkflowRun, FormGrant] | None:
        """Return what `by_form` would, as far as this process has seen the run; None if it has not."""
        ticket = self._recent.ticket(digest(form.token)) if isinstance(form, FormToken) else None
        rows = None if ticket is None else self._recent.rows(ticket.run_id)
        return None if ticket is None or rows is None else _granted(ticket, rows)

    async def save(self, run: WorkflowRun) -> Sequence[Recorded]:
        """
        Append the run's new events, all or none; return them as they were recorded.

        :raises VersionConflictError: if the run has moved on since it was read
        :raises LogUnavailableError: if nothing can be appended now
        """
        events = run.collect_events()
        before = events[0].originator_version - 1
        failpoint("runs.decided")
        states = [encode(event) for event in events]
        try:
            last = await self._log.append(run.id, before, events, states=states)
        except Exception:
            self._recent.forget(run.id)
            raise
        failpoint("runs.saved")
        first = last - len(events) + 1  # an append's events stand side by side in the log
        positions = range(first, last + 1)
        self._recent.appended(run.id, before, map(_row, positions, events, states))
        return [Recorded(position=at, event=event) for at, event in zip(positions, events, strict=True)]

    async def history(self, run_id: UUID, *, after: int = 0) -> Sequence[Recorded]:
        """Return the run's events whose version is greater than `after`, in order; empty if there are none."""
        return await history(self._database, self._log_id, run_id, after=after)


def _granted(ticket: Ticket, rows: Sequence[EventRow]) -> tuple[WorkflowRun, FormGrant]:
    """Return the run that the rows tell of, and the form to which the ticket leads."""
    events = decode_rows(ticket.run_id, rows)
    issued = events[ticket.version - 1]
    if not isinstance(issued, FormIssued):
        raise BrokenRunError(ticket.run_id)
    grant = FormGrant(
        run_id=ticket.run_id, form_id=issued.form_id, surface=ticket.surface, recipient=ticket.recipient
    )
    run = fold(events)
    recall(run, events, grant.form_id)
    return run, grant


def _row(position: int, event: RunEvent, state: bytes) -> EventRow:
    return (position, event.originator_version, event.timestamp, event.request_id, topic_of(event), state)
