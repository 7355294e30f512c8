"""The events of runs as they are read from the log: by the run's id, or by the token of one of its forms."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, cast
from uuid import UUID

from interface.postgres.database import Database
from interface.postgres.log.codec import EventRow
from interface.postgres.log.history import event_rows
from interface.postgres.stores.batched_reads import BatchedReads
from interface.postgres.stores.recent_runs import Ticket

_EVENTS = """
SELECT run_id, pos, version, at, request_id, topic, state FROM placet.events_of_runs(%b::smallint, %b::uuid[])
"""
_COLUMNS = (
    "t.run_id, t.version, t.surface, t.recipient, e.pos, e.version, e.at, e.request_id, e.topic, e.state"
)
_BY_TOKEN = f"""
SELECT t.digest, {_COLUMNS}
FROM placet.form_token t CROSS JOIN LATERAL placet.run_events(t.log_id, t.run_id) e
WHERE t.log_id = %b AND t.digest = %b
"""
_BY_TOKENS = f"""
SELECT t.digest, {_COLUMNS}
FROM unnest(%b::bytea[]) AS asked (digest)
CROSS JOIN LATERAL (SELECT * FROM placet.form_token WHERE log_id = %b::smallint AND digest = asked.digest OFFSET 0) t
CROSS JOIN LATERAL placet.run_events(t.log_id, t.run_id) e
"""
_BY_ID = """
SELECT NULL, f.run_id, f.version, 'web', NULL::text, e.pos, e.version, e.at, e.request_id, e.topic, e.state
FROM placet.forms_by_id(%b::smallint, %b::uuid) f CROSS JOIN LATERAL placet.run_events(f.log_id, f.run_id) e
"""


class FormRows(NamedTuple):
    """What is stored of a form, and of the run that issued it."""

    ticket: Ticket
    events: list[EventRow]


class RunReader:
    """Reads what is asked for at the same time by one query, such as many forms that fall due at once."""

    def __init__(self, database: Database, log_id: int) -> None:
        self._database = database
        self._log_id = log_id
        self._by_run = BatchedReads(self._read_runs, missing=list[EventRow])
        self._by_digest = BatchedReads(self._read_digests, missing=lambda: None)

    async def events(self, run_id: UUID) -> list[EventRow]:
        """Return the rows of all the run's events, in order. :raises LogUnavailableError: if they cannot be read"""
        return await self._by_run(run_id)

    async def by_digest(self, digest: bytes) -> FormRows | None:
        """Return the form whose token has that digest, or None. :raises LogUnavailableError: as `events`"""
        return await self._by_digest(digest)

    async def by_id(self, form_id: UUID) -> FormRows | None:
        """Return the form with that id, or None. :raises LogUnavailableError: as `events`"""
        return next(iter(_forms(await self._database.rows(_BY_ID, (self._log_id, form_id))).values()), None)

    async def _read_runs(self, run_ids: Sequence[UUID]) -> Mapping[UUID, list[EventRow]]:
        if len(run_ids) == 1:
            return {run_ids[0]: await event_rows(self._database, self._log_id, run_ids[0], after=0)}
        rows: dict[UUID, list[EventRow]] = defaultdict(list)
        for run_id, *row in await self._database.rows(_EVENTS, (self._log_id, list(run_ids))):
            rows[run_id].append(cast("EventRow", tuple(row)))
        return rows

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
            forms[row[0]] = form = FormRows(Ticket(*row[1:5]), events=[])
        form.events.append(cast("EventRow", row[5:]))
    return forms
