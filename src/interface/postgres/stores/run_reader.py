"""The events of runs as they are read from the log: by the run's id, or by the token of one of its forms."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Literal, LiteralString, NamedTuple, cast
from uuid import UUID

from interface.postgres.batched_reads import BatchedReads
from interface.postgres.database import Database
from interface.postgres.log.codec import EVENT_COLUMNS, EventRow
from interface.postgres.log.history import PAGE, event_rows

_EVENTS: LiteralString = f"""
SELECT e.run_id, {EVENT_COLUMNS} FROM placet.events_of_runs_after(%b::smallint, %b::uuid[], %b::int[], %b::int) e
"""
_COLUMNS: LiteralString = f"t.run_id, t.version, t.surface, t.recipient, {EVENT_COLUMNS}"
_BY_TOKEN: LiteralString = f"""
SELECT t.digest, {_COLUMNS}
FROM placet.form_token t
CROSS JOIN LATERAL (SELECT * FROM placet.run_events(t.log_id, t.run_id) LIMIT {PAGE}) e
WHERE t.log_id = %b AND t.digest = %b
"""
_BY_TOKENS: LiteralString = f"""
SELECT t.digest, {_COLUMNS}
FROM unnest(%b::bytea[]) AS asked (digest)
CROSS JOIN LATERAL (SELECT * FROM placet.form_token WHERE log_id = %b::smallint AND digest = asked.digest OFFSET 0) t
CROSS JOIN LATERAL (SELECT * FROM placet.run_events(t.log_id, t.run_id) LIMIT {PAGE}) e
"""
_BY_ID: LiteralString = f"""
SELECT NULL, f.run_id, f.version, 'web', NULL::text, {EVENT_COLUMNS}
FROM placet.forms_by_id(%b::smallint, %b::uuid) f
CROSS JOIN LATERAL (SELECT * FROM placet.run_events(f.log_id, f.run_id) LIMIT {PAGE}) e
"""
_EVENT: LiteralString = f"""
SELECT {EVENT_COLUMNS} FROM placet.run_event(%b::smallint, %b::uuid, %b::int) e
"""


class FormRows(NamedTuple):
    """What is stored of a form's token, and of the run that issued the form."""

    run_id: UUID
    version: int
    """That of the event by which the form was issued."""
    surface: Literal["web", "email"]
    recipient: str | None
    events: list[EventRow]
    """Its first page."""


class _Asked(NamedTuple):
    """A run, and up to which version it is known."""

    run_id: UUID
    after: int


class RunReader:
    """Reads what is asked for at the same time by one query, such as many forms that fall due at once."""

    def __init__(self, database: Database, log_id: int) -> None:
        self._database = database
        self._log_id = log_id
        self._by_run = BatchedReads(self._read_runs, missing=list[EventRow])
        self._by_digest = BatchedReads(self._read_digests, missing=lambda: None)

    async def events(self, run_id: UUID, *, after: int = 0) -> list[EventRow]:
        """
        Return the rows of the run's next events, `PAGE` at the most, behind that version, in order.

        :raises LogUnavailableError: if they cannot be read
        """
        return await self._by_run(_Asked(run_id, after))

    async def by_digest(self, digest: bytes) -> FormRows | None:
        """Return the form whose token has that digest, or None. :raises LogUnavailableError: as `events`"""
        return await self._by_digest(digest)

    async def by_id(self, form_id: UUID) -> FormRows | None:
        """Return the form with that id, or None. :raises LogUnavailableError: as `events`"""
        return next(iter(_forms(await self._database.rows(_BY_ID, (self._log_id, form_id))).values()), None)

    async def event(self, run_id: UUID, version: int) -> list[EventRow]:
        """Return the row of the event with that version, if there is one. :raises LogUnavailableError: as `events`"""
        return cast("list[EventRow]", await self._database.rows(_EVENT, (self._log_id, run_id, version)))

    async def _read_runs(self, asked: Sequence[_Asked]) -> Mapping[_Asked, list[EventRow]]:
        if len(asked) == 1:
            return {asked[0]: await self._page(asked[0])}
        least: dict[UUID, int] = {}
        for run_id, after in asked:
            least[run_id] = min(after, least.get(run_id, after))
        rows: dict[UUID, list[EventRow]] = defaultdict(list)
        arguments = (self._log_id, list(least), list(least.values()), PAGE)
        for run_id, *row in await self._database.rows(_EVENTS, arguments):
            rows[run_id].append(cast("EventRow", tuple(row)))
        pages = {one: rows[one.run_id][one.after - least[one.run_id] :] for one in asked}
        for one, page in pages.items():
            if (
                len(page) < len(rows[one.run_id]) == PAGE
            ):  # somebody knew less, and has had a part of this page
                pages[one] = await self._page(one)
        return pages

    async def _page(self, asked: _Asked) -> list[EventRow]:
        return await event_rows(self._database, self._log_id, asked.run_id, after=asked.after)

    async def _read_digests(self, digests: Sequence[bytes]) -> Mapping[bytes, FormRows | None]:
        if len(digests) == 1:
            return _forms(await self._database.rows(_BY_TOKEN, (self._log_id, digests[0])))
        return _forms(await self._database.rows(_BY_TOKENS, (list(digests), self._log_id)))


def _forms(rows: Sequence[tuple[Any, ...]]) -> dict[bytes, FormRows | None]:
    """Return the forms by the digests of their tokens."""
    forms: dict[bytes, FormRows | None] = {}
    for row in rows:
        form = forms.get(row[0])
        if form is None:
            forms[row[0]] = form = FormRows(row[1], row[2], row[3], row[4], events=[])
        form.events.append(cast("EventRow", row[5:]))
    return forms
