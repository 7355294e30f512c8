"""Looks at a database as it is now: what an operator should know about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import LiteralString, get_args
from uuid import UUID

from application.ports.runs import UnreadableRunError
from domain.run.tasks import Queue
from interface.postgres.connection import APP_ROLE, AsyncConnection
from interface.postgres.database import Database, Row
from interface.postgres.log.codec import StoredEvent, readable_topics
from interface.postgres.queries.holders import HOLDERS, Holder
from interface.postgres.room import TAKE_ROOM

APPEND_ONLY = (
    "event",
    "workspace",
    "definition",
    "workflow",
    "workflow_version",
    "workflow_publication",
    "file",
    "ring_key",
    "lost_key",
)
"""The tables to which is only added."""
TAIL = 10_000
"""How many events at the log's end are checked for gaps, and read."""
TOPICS_LOOKED_AT = 1_000_000
"""How many events at the log's end are looked at for their topics."""

_CLOCK = "SELECT clock_timestamp()"
_LOG = """
WITH log AS (SELECT coalesce(max(pos), 0) AS head FROM placet.event WHERE log_id = %s)
SELECT head, (SELECT count(*) FROM placet.event WHERE log_id = %s AND pos > head - %s) FROM log
"""
# The programs that have worked here have named what they record: other topics are nobody's.
_STRANGE: LiteralString = """
SELECT run_id, min(topic) FROM placet.event
WHERE log_id = %(log_id)s AND pos > %(after)s AND topic <> ALL (%(readable)s)
  AND topic NOT IN (SELECT topic FROM placet.event_topic)
GROUP BY run_id LIMIT 100
"""
_STATES: LiteralString = """
SELECT run_id, version, at, request_id, topic, state FROM placet.event
WHERE log_id = %(log_id)s AND pos > %(after)s AND topic = ANY (%(readable)s) AND octet_length(state) < 65536
"""
_UNGUARDED = """
SELECT c.relname::text FROM pg_class c
WHERE c.relnamespace = 'placet'::regnamespace AND c.relname = ANY (%s)
  AND (NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'refuse_change'
                      AND t.tgenabled = 'A')
       OR has_table_privilege(%s, c.oid, 'UPDATE, DELETE, TRUNCATE') OR has_any_column_privilege(%s, c.oid, 'UPDATE'))
ORDER BY c.relname
"""
# What a session could do that has left the restricted role.
_LOGIN = """
SELECT session_user::text, array_remove(ARRAY [
    CASE WHEN rolsuper THEN 'is a superuser' END,
    CASE WHEN NOT rolsuper AND EXISTS (
        SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = 'placet' AND (pg_has_role(session_user, c.relowner, 'MEMBER')
                                         OR pg_has_role(session_user, n.nspowner, 'MEMBER'))
    ) THEN 'owns the tables' END,
    CASE WHEN rolcreaterole AND NOT rolsuper THEN 'may make users' END,
    CASE WHEN NOT rolsuper AND EXISTS (
        SELECT FROM pg_roles g WHERE g.rolname = ANY (%s) AND pg_has_role(session_user, g.oid, 'MEMBER')
    ) THEN 'may reach files and programs of the server' END
], NULL)
FROM pg_roles WHERE rolname = session_user
"""
_OF_THE_SERVER = ["pg_execute_server_program", "pg_read_server_files", "pg_write_server_files"]
_READ_ONLY = "SELECT current_setting('transaction_read_only')::bool"
_PROGRAMS = """
SELECT (SELECT version FROM placet.program ORDER BY first_at DESC, version DESC LIMIT 1),
       (SELECT program FROM placet.migration ORDER BY number DESC LIMIT 1)
"""
_UNKNOWN = "SELECT topic, program FROM placet.event_topic WHERE topic <> ALL (%s) ORDER BY topic"
# A claim moves when a task is due, by no more than that; so those that fell due are at the front of the index. What
# asks somebody outside takes its time: as long as a worker is at it, it is not overdue.
_FRONT: LiteralString = """ FROM unnest(%(queues)s::text[]) q,
LATERAL (SELECT run_id, fires_at, due_at, claims FROM placet.task
          WHERE log_id = %(log_id)s AND queue = q AND due_at < now() + interval '5 minutes') front
WHERE fires_at < now() - interval '1 minute' AND (q = 'decisions' OR claims = 0 OR due_at <= now())
"""
_OVERDUE: LiteralString = f"""
SELECT q, count(*), min(fires_at), count(*) FILTER (WHERE due_at > now()) {_FRONT} GROUP BY q ORDER BY q
"""
_OVERDUE_RUNS: LiteralString = f"SELECT DISTINCT run_id {_FRONT} LIMIT 100"


@dataclass(frozen=True, kw_only=True, slots=True)
class LogEnd:
    """Where the log ends, and whether its last events follow on each other."""

    head: int
    checked: int
    dense: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Overdue:
    """Tasks that fell due over a minute ago, whether or not somebody has claimed them since."""

    queues: Mapping[str, int]
    """How many there are in each queue, where there are any."""
    since: datetime | None
    """When the first of them fell due."""
    claimed: int
    """How many of them somebody has claimed lately."""

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(self.queues.values())


@dataclass(frozen=True, kw_only=True, slots=True)
class Programs:
    """Which versions of the program have worked on the database."""

    newest: str | None
    """The one that came last."""
    schema: str | None
    """The one that last changed the schema, if that was noted."""
    unknown: Mapping[str, str]
    """What may be in the log that this version cannot read: the topics, each with the version that brought it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Login:
    """As whom the service signs in to the database."""

    name: str
    surplus: Sequence[str]
    """What it is or may beyond what the service needs, as ends of a sentence."""


class Inspection:
    """Asks the database about itself; changes nothing."""

    def __init__(self, database: Database, *, log_id: int = 0) -> None:
        self._database = database
        self._log_id = log_id
        self._queues = {"log_id": log_id, "queues": [*get_args(Queue)]}

    async def clock(self) -> datetime:
        """Return the instant by the database's clock."""
        now: datetime = (await self._one(_CLOCK))[0]
        return now

    async def log_end(self) -> LogEnd:
        """Return where the log ends."""
        head, present = await self._one(_LOG, self._log_id, self._log_id, TAIL)
        checked = min(head, TAIL)
        return LogEnd(head=head, checked=checked, dense=present == checked)

    async def unreadable(self, head: int) -> Mapping[UUID, str]:
        """Return the runs with events at the log's end that no version reads, each with what cannot be read."""
        arguments = {"log_id": self._log_id, "readable": sorted(readable_topics())}
        strange = await self._database.rows(_STRANGE, {**arguments, "after": head - TOPICS_LOOKED_AT})
        found = {run_id: f"the event '{topic}' of run {run_id}" for run_id, topic in strange}
        for run_id, version, at, request_id, topic, state in await self._database.rows(
            _STATES, {**arguments, "after": head - TAIL}
        ):
            try:
                stored = StoredEvent(
                    topic, state, run_id=run_id, version=version, at=at, request_id=request_id
                )
                if not stored.sealed:  # what was sealed is looked at by who replays the run
                    stored.event()
            except UnreadableRunError as problem:
                found.setdefault(run_id, str(problem))
        return found

    async def overdue_runs(self) -> Sequence[UUID]:
        """Return the runs of tasks that fell due and are not done, a hundred at the most."""
        rows = await self._database.rows(_OVERDUE_RUNS, self._queues)
        return [run_id for (run_id,) in rows]

    async def unguarded(self) -> list[str]:
        """Return the append-only tables that can be changed: whose trigger is off, or open to the service's role."""
        rows = await self._database.rows(_UNGUARDED, (list(APPEND_ONLY), APP_ROLE, APP_ROLE))
        return [name for (name,) in rows]

    async def login(self) -> Login:
        """Return as whom the service signs in."""
        name, surplus = await self._one(_LOGIN, _OF_THE_SERVER)
        return Login(name=name, surplus=surplus)

    async def holders(self) -> frozenset[Holder]:
        """Return the transactions that hold what others want to change, at this moment."""
        rows = await self._database.rows(HOLDERS)
        return frozenset(
            Holder(pid=pid, transaction=transaction, program=program) for pid, transaction, program in rows
        )

    async def take_room(self) -> None:
        """Take some room in the database for a moment. :raises LogUnavailableError: if there is none"""

        async def write(connection: AsyncConnection) -> None:
            await connection.execute(TAKE_ROOM)

        await self._database.transact(write)

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
        """Return the tasks that fell due and are not done."""
        rows = await self._database.rows(_OVERDUE, self._queues)
        return Overdue(
            queues={queue: count for queue, count, _, _ in rows},
            since=min((since for _, _, since, _ in rows), default=None),
            claimed=sum(claimed for _, _, _, claimed in rows),
        )

    async def _one(self, query: LiteralString, *arguments: object) -> Row:
        row = await self._database.row(query, arguments)
        assert row is not None
        return row
