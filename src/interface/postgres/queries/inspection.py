"""Looks at a database as it is now: what an operator should know about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import LiteralString

from interface.postgres.connection import APP_ROLE
from interface.postgres.database import Database, Row
from interface.postgres.log.mapper import readable_topics

APPEND_ONLY = (
    "event",
    "workspace",
    "definition",
    "workflow",
    "workflow_version",
    "workflow_publication",
    "file",
)
"""The tables to which is only added."""
TAIL = 10_000
"""How many events at the log's end are checked for gaps."""

_CLOCK = "SELECT clock_timestamp()"
_LOG = """
WITH log AS (SELECT coalesce(max(pos), 0) AS head FROM placet.event WHERE log_id = %s)
SELECT head, (SELECT count(*) FROM placet.event WHERE log_id = %s AND pos > head - %s) FROM log
"""
_UNGUARDED = """
SELECT c.relname::text FROM pg_class c
WHERE c.relnamespace = 'placet'::regnamespace AND c.relname = ANY (%s)
  AND (NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'refuse_change'
                      AND t.tgenabled = 'A')
       OR has_table_privilege(%s, c.oid, 'UPDATE, DELETE, TRUNCATE') OR has_any_column_privilege(%s, c.oid, 'UPDATE'))
ORDER BY c.relname
"""
_READ_ONLY = "SELECT current_setting('transaction_read_only')::bool"
_PROGRAMS = """
SELECT (SELECT version FROM placet.program ORDER BY first_at DESC, version DESC LIMIT 1),
       (SELECT program FROM placet.migration ORDER BY number DESC LIMIT 1)
"""
_UNKNOWN = "SELECT topic, program FROM placet.event_topic WHERE topic <> ALL (%s) ORDER BY topic"
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


@dataclass(frozen=True, kw_only=True, slots=True)
class Programs:
    """Which versions of the program have worked on the database."""

    newest: str | None
    """The one that came last."""
    schema: str | None
    """The one that last changed the schema, if that was noted."""
    unknown: Mapping[str, str]
    """What may be in the log that this version cannot read: the topics, each with the version that brought it."""


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

    async def unguarded(self) -> list[str]:
        """Return the append-only tables that can be changed: whose trigger is off, or open to the service's role."""
        rows = await self._database.rows(_UNGUARDED, (list(APPEND_ONLY), APP_ROLE, APP_ROLE))
        return [name for (name,) in rows]

    async def takes_writes(self) -> bool:
        """Return whether the database is one that can be written to."""
        (read_only,) = await self._one(_READ_ONLY)
        return not read_only

    async def programs(self) -> Programs:
        """Return which versions of the program have worked on the database."""
        newest, schema = await self._one(_PROGRAMS)
        unknown = await self._database.rows(_UNKNOWN, (sorted(readable_topics()),))
        return Programs(newest=newest, schema=schema, unknown=dict(unknown))

    async def overdue(self) -> Overdue:
        """Return the tasks that are due and that nobody performs."""
        count, since = await self._one(_OVERDUE, self._log_id)
        return Overdue(count=count, since=since)

    async def _one(self, query: LiteralString, *arguments: object) -> Row:
        row = await self._database.row(query, arguments)
        assert row is not None
        return row
