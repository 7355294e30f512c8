"""Looks at a database as it is now: what an operator should know about it."""

from dataclasses import dataclass
from datetime import datetime
from typing import LiteralString

from interface.postgres.connection import APP_ROLE
from interface.postgres.database import Database, Row

TAIL = 10_000
"""How many events at the log's end are checked for gaps."""

_CLOCK = "SELECT clock_timestamp()"
_LOG = """
WITH log AS (SELECT coalesce(max(pos), 0) AS head FROM placet.event WHERE log_id = %s)
SELECT head, (SELECT count(*) FROM placet.event WHERE log_id = %s AND pos > head - %s) FROM log
"""
_GUARD = """
SELECT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'placet.event'::regclass AND tgname = 'refuse_change'
               AND tgenabled = 'A'),
       has_table_privilege(%s, 'placet.event', 'UPDATE') OR has_table_privilege(%s, 'placet.event', 'DELETE')
       OR has_table_privilege(%s, 'placet.event', 'TRUNCATE')
"""
_OVERDUE = "SELECT count(*), min(fires_at) FROM placet.task WHERE log_id = %s AND due_at < now() - interval '1 minute'"


@dataclass(frozen=True, kw_only=True, slots=True)
class LogEnd:
    """Where the log ends, and whether its last events follow on each other."""

    head: int
    checked: int
    dense: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Overdue:
    """Tasks that nobody has performed for a minute."""

    count: int
    since: datetime | None


class Inspection:
    """Asks the database about itself; changes nothing."""

    def __init__(self, database: Database, *, log_id: int = 0) -> None:
        self._database = database
        self._log_id = log_id

    async def clock(self) -> datetime:
        """Return the instant by the database's clock."""
        now: datetime = (await self._one(_CLOCK))[0]
        return now

    async def log_end(self) -> LogEnd:
        """Return where the log ends."""
        head, present = await self._one(_LOG, self._log_id, self._log_id, TAIL)
        checked = min(head, TAIL)
        return LogEnd(head=head, checked=checked, dense=present == checked)

    async def log_is_guarded(self) -> bool:
        """Return whether events are refused to change, and the service's role may not try."""
        guarded, changeable = await self._one(_GUARD, APP_ROLE, APP_ROLE, APP_ROLE)
        return bool(guarded and not changeable)

    async def overdue(self) -> Overdue:
        """Return the tasks that are due and that nobody performs."""
        count, since = await self._one(_OVERDUE, self._log_id)
        return Overdue(count=count, since=since)

    async def _one(self, query: LiteralString, *arguments: object) -> Row:
        row = await self._database.row(query, arguments)
        assert row is not None
        return row
