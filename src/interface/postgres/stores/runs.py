"""Every run there has been, in PostgreSQL."""

from collections.abc import Sequence
from uuid import UUID

from application.ports.runs import (
    EventPage,
    FormGrant,
    FormNotFoundError,
    FormRef,
    FormToken,
    Recorded,
    RunNotFoundError,
    pages,
)
from domain.run.decision import Recollection, recall
from domain.run.events import FormIssued, RunEvent
from domain.run.workflow_run import WorkflowRun
from interface.keys.tokens import digest
from interface.postgres.database import Database
from interface.postgres.log.append import NewEvents
from interface.postgres.log.codec import EventRow, is_of_conversation, size_of
from interface.postgres.log.history import PAGE, history, newest, page, version_at
from interface.postgres.log.log import Log
from interface.postgres.projections.views import shared_tokens
from interface.postgres.stores.conversations import PostgresConversations, new_events
from interface.postgres.stores.folding import BrokenRunError, fold
from interface.postgres.stores.run_cache import RunCache, Ticket
from interface.postgres.stores.run_reader import FormRows, RunReader
from interface.runtime.failpoints import failpoint


class PostgresRuns:
    """
    The `Runs` port: reads over a pool, appends through the log.

    Of a run that was seen before, only what has happened since is read.
    """

    def __init__(
        self,
        database: Database,
        log: Log,
        *,
        conversations: PostgresConversations | None = None,
        log_id: int = 0,
    ) -> None:
        """:param conversations: where it is known how those stand that are saved with runs"""
        self._conversations = conversations or PostgresConversations(database, log, log_id=log_id)
        self._database = database
        self._log = log
        self._vault = log.vault
        self._log_id = log_id
        self._reader = RunReader(database, log_id)
        self._cache = RunCache()
        self._vault.on_forget(self._cache.clear)

    async def get(self, run_id: UUID) -> WorkflowRun:
        """:raises RunNotFoundError: if there is none"""
        while known := self._cache.version(run_id):
            rows = await self._reader.events(run_id, after=known)
            run = self._cache.run(run_id)
            if run is not None and run.version >= known:  # else it was forgotten meanwhile
                news = [row for row in rows if row[1] > run.version]
                return await self._folded(run_id, news, run, has_more=len(rows) == PAGE) if news else run
        rows = await self._reader.events(run_id)
        if not rows or is_of_conversation(rows[0][4]):
            raise RunNotFoundError(run_id)
        return await self._folded(run_id, rows, None, has_more=len(rows) == PAGE)

    async def with_form(self, run_id: UUID, form_id: str) -> WorkflowRun:
        """Return the run, which knows of the form if it ever had it. :raises RunNotFoundError: if there is none"""
        run = await self.get(run_id)
        if form_id not in run.forms:
            await self._recall(run, form_id)
        return run

    async def by_form(self, form: FormRef) -> tuple[WorkflowRun, FormGrant]:
        """Return the run that issued the form. :raises FormNotFoundError: if there is no such form"""
        if not isinstance(form, FormToken):
            return await self._granted(_found(await self._reader.by_id(form.form_id)))
        named = digest(form.token)
        ticket = self._cache.ticket(named)
        if ticket is not None:
            return await self.with_form(ticket.run_id, ticket.form_id), _grant(ticket)
        found = _found(await self._reader.by_digest(named))
        run, grant = await self._granted(found)
        self._cache.keep(run, size=_size(found.events))
        self._cache.name(named, Ticket(run.id, grant.form_id, found.surface, found.recipient))
        return run, grant

    def remembered(self, form: FormRef) -> tuple[WorkflowRun, FormGrant] | None:
        """Return what `by_form` would, as far as this process has seen the run; None if it has not."""
        ticket = self._cache.ticket(digest(form.token)) if isinstance(form, FormToken) else None
        run = None if ticket is None else self._cache.run(ticket.run_id)
        if ticket is None or run is None or ticket.form_id not in run.forms:
            return None
        return run, _grant(ticket)

    def remembered_run(self, run_id: UUID) -> WorkflowRun | None:
        """Return what `get` would, as far as this process has seen the run; None if it has not."""
        return self._cache.run(run_id)

    async def save(self, run: WorkflowRun) -> Sequence[Recorded]:
        """
        Append the run's new events, all or none; return them as they were recorded.

        Those of the conversation that it has brought are appended with them, or none of either are.

        :raises VersionConflictError: if the run has moved on since it was read, or the conversation has
        :raises LogUnavailableError: if nothing can be appended now
        """
        events, conversation = run.collect_events(), run.conversation
        before = events[0].originator_version - 1
        failpoint("runs.decided")
        sealed = await self._vault.seal(run.id, before, events)
        new = [NewEvents(stream_id=run.id, expected_version=before, events=events, sealed=sealed)]
        if conversation is not None and conversation.pending_events:
            new.append(new_events(conversation))
        last = (await self._log.append_together(new))[0]
        failpoint("runs.saved")
        if len(new) > 1 and conversation is not None:
            self._conversations.saved(conversation)
        self._remember(run, before, events, size=sealed.size)
        first = last - len(events) + 1  # an append's events stand side by side in the log
        return [
            Recorded(position=at, event=event)
            for at, event in zip(range(first, last + 1), events, strict=True)
        ]

    async def history(self, run_id: UUID, *, after: int = 0) -> Sequence[Recorded]:
        """Return the run's events whose version is greater than `after`, in order; empty if there are none."""
        return await history(self._database, self._vault, self._log_id, run_id, after=after)

    def _remember(self, run: WorkflowRun, before: int, events: Sequence[RunEvent], *, size: int) -> None:
        """Know what was appended, and the forms that are asked for next."""
        self._cache.bring_on(run.id, before, events, size=size)
        issued = [event for event in events if isinstance(event, FormIssued)]
        if not issued or run.is_over:
            return
        self._cache.keep(run, size=size)
        for event in issued:
            for named, surface in shared_tokens(event, self._log.tokens):
                self._cache.name(named, Ticket(run.id, event.form_id, surface, None))

    async def page(self, run_id: UUID, *, after: int = 0) -> EventPage:
        """Return the first of what `history` would: so many events, or so many bytes, at the most."""
        return await page(self._database, self._vault, self._log_id, run_id, after=after)

    async def newest(self, run_id: UUID) -> Recorded:
        """Return the run's last event. :raises RunNotFoundError: if there is none"""
        return await newest(self._database, self._vault, self._log_id, run_id)

    async def version_at(self, run_id: UUID, position: int) -> int | None:
        """Return the version of the run's event at that position of the log, or None if none is there."""
        return await version_at(self._database, self._log_id, run_id, position)

    async def _folded(
        self, run_id: UUID, rows: Sequence[EventRow], known: WorkflowRun | None, *, has_more: bool
    ) -> WorkflowRun:
        """Return the run as it is after those rows, and after all further pages; it is kept if that is worth it."""
        run, size = fold(await self._vault.opened(run_id, rows, of=RunEvent), known), _size(rows)
        while has_more:
            rows = await self._reader.events(run_id, after=run.version)
            has_more = len(rows) == PAGE
            if rows:
                news = await self._vault.opened(run_id, rows, of=RunEvent)
                run, size = fold(news, run), size + _size(rows)
        if known is not None or _is_decided_on_often(run):
            self._cache.keep(run, size=size)
        return run

    async def _granted(self, found: FormRows) -> tuple[WorkflowRun, FormGrant]:
        """Return the run that issued the form, and what its token, or its id, grants."""
        if len(found.events) < PAGE:
            events = await self._vault.opened(found.run_id, found.events, of=RunEvent)
            issued = _issued(found, events[found.version - 1 : found.version])
            run = fold(events)
            recall(run, events, issued.form_id)
        else:
            rows = await self._reader.event(found.run_id, found.version)
            issued = _issued(found, await self._vault.opened(found.run_id, rows, of=RunEvent))
            run = await self.with_form(found.run_id, issued.form_id)
        return run, _grant(Ticket(run.id, issued.form_id, found.surface, found.recipient))

    async def _recall(self, run: WorkflowRun, form_id: str) -> None:
        """Let the run know of a form again that has gone with its round."""
        recollection = Recollection(run.id, form_id)
        async for happened in pages(self, run.id):
            form = recollection.go_on(recorded.event for recorded in happened)
            if form is not None:
                run.departed[form_id] = form
                return


def _is_decided_on_often(run: WorkflowRun) -> bool:
    """Whether much is to come that nobody reads it for: what was asked for by its form is kept anyway."""
    return not run.is_over and bool(run.effects or run.containers)


def _size(rows: Sequence[EventRow]) -> int:
    return sum(map(size_of, rows))


def _found(found: FormRows | None) -> FormRows:
    """:raises FormNotFoundError: if there is none"""
    if found is None:
        raise FormNotFoundError
    return found


def _issued(found: FormRows, events: Sequence[RunEvent]) -> FormIssued:
    """Return the event by which the form was issued, which is the only one."""
    for event in events:
        if isinstance(event, FormIssued):
            return event
    raise BrokenRunError(found.run_id)


def _grant(ticket: Ticket) -> FormGrant:
    return FormGrant(
        run_id=ticket.run_id, form_id=ticket.form_id, surface=ticket.surface, recipient=ticket.recipient
    )
