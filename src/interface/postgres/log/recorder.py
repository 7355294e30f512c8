"""
The library's application recorder on our log.

Plugged in by the library's own configuration:

    PERSISTENCE_MODULE=eventsourcing.postgres
    APPLICATION_RECORDER_TOPIC=interface.postgres.log.recorder:PlacetRecorder
    MAPPER_TOPIC=interface.postgres.log.mapper:PlacetMapper
"""

import os
import weakref
from collections.abc import Sequence
from contextlib import AsyncExitStack
from functools import cached_property
from pathlib import Path
from typing import Any, LiteralString, TypeVar, cast
from uuid import UUID

import psycopg
from eventsourcing.persistence import (
    ApplicationRecorder,
    IntegrityError,
    InterfaceError,
    Notification,
    NotSupportedError,
    OperationalError,
    ProgrammingError,
    StoredEvent,
    Subscription,
    Tracking,
)
from eventsourcing.postgres import PostgresApplicationRecorder, PostgresDatastore, PostgresSubscription
from eventsourcing.utils import retry
from psycopg.conninfo import make_conninfo
from psycopg.rows import tuple_row

from application.ports.runs import (
    AppendRefusedError,
    LogUnavailableError,
    OutcomeUnknownError,
    UnreadableRunError,
    VersionConflictError,
)
from domain.event import Event
from interface.keys.data_keys import KeyWrap
from interface.keys.keyring import KeyRing
from interface.keys.sealing import SecretSeal
from interface.keys.tokens import FormTokens
from interface.postgres.database import Database
from interface.postgres.log.append import NewEvents
from interface.postgres.log.codec import EVENT_COLUMNS, EventRow, decode
from interface.postgres.log.feed import LOG_CHANNEL
from interface.postgres.log.log import Log
from interface.postgres.log.log_thread import LogThread
from interface.postgres.log.mapper import TimedEvent, timed_event, timed_notification
from interface.postgres.log.vault import Vault
from interface.postgres.migrate import migrate

_FORWARDS: LiteralString = f"""
SELECT e.run_id, {EVENT_COLUMNS} FROM placet.run_events(0::smallint, %s) e
WHERE e.version > coalesce(%s, 0) AND e.version <= coalesce(%s, 2147483647) ORDER BY e.version LIMIT %s
"""
_BACKWARDS: LiteralString = f"""
SELECT e.run_id, {EVENT_COLUMNS} FROM placet.run_events(0::smallint, %s) e
WHERE e.version > coalesce(%s, 0) AND e.version <= coalesce(%s, 2147483647) ORDER BY e.version DESC LIMIT %s
"""
_NOTIFICATIONS: LiteralString = f"""
SELECT e.run_id, {EVENT_COLUMNS} FROM placet.event e
WHERE e.log_id = 0 AND e.pos >= %s AND e.pos <= %s ORDER BY e.pos
"""
_NOTIFICATIONS_ON: LiteralString = f"""
SELECT e.run_id, {EVENT_COLUMNS} FROM placet.event e
WHERE e.log_id = 0 AND e.pos >= %s AND e.pos <= %s AND e.topic = ANY(%s) ORDER BY e.pos LIMIT %s
"""
_LAST = "SELECT max(pos) FROM placet.event WHERE log_id = 0"
Ring = TypeVar("Ring", bound=KeyRing)
_MAX_POSITION = 2**63 - 1
_MAY_ACT = "SELECT rolname FROM pg_roles WHERE rolname = 'placet_app' AND pg_has_role(oid, 'MEMBER')"


class UnsafeSettingError(Exception):
    """A setting of the library would let readers lose events."""


class PlacetRecorder(PostgresApplicationRecorder):
    """Inserts through the log's group commit, from any thread, and reads our table."""

    def __init__(self, datastore: PostgresDatastore, *, events_table_name: str = "stored_events") -> None:
        """:raises UnsafeSettingError: if POSTGRES_ENABLE_DB_FUNCTIONS is set, which gives positions without a lock"""
        if datastore.enable_db_functions:
            raise UnsafeSettingError(
                "POSTGRES_ENABLE_DB_FUNCTIONS loses events for readers: it must not be set"
            )
        super().__init__(datastore, events_table_name=events_table_name)
        self.channel_name = LOG_CHANNEL
        self._conninfo = _conninfo(datastore)
        self._log = LogThread(self._make_log())
        weakref.finalize(self, self._log.close)

    def create_table(self) -> None:
        """Bring the schema up to date. :raises SchemaError: if it cannot be"""
        migrate(self._conninfo)

    def insert_events(self, stored_events: Sequence[StoredEvent], **kwargs: Any) -> Sequence[int] | None:
        """
        Append the events, of one run or of several, all or none; return their positions.

        :raises IntegrityError: if one of the runs has moved on
        :raises OperationalError: if the log cannot take it now, or its fate is unknown
        :raises NotSupportedError: for tracking, and for another mapper's events
        """
        if not stored_events:
            return []
        if isinstance(kwargs.get("tracking"), Tracking):
            raise NotSupportedError("Tracking is not recorded with events")
        timed = [
            event
            for event in stored_events
            if isinstance(event, TimedEvent) and isinstance(event.originator_id, UUID)
        ]
        if len(timed) < len(stored_events):
            raise NotSupportedError("MAPPER_TOPIC must be interface.postgres.log.mapper:PlacetMapper")
        streams: dict[UUID | str, list[TimedEvent]] = {}
        for event in timed:
            streams.setdefault(event.originator_id, []).append(event)
        try:
            last = self._log.append_together([_new_events(events) for events in streams.values()])
        except VersionConflictError as conflict:
            raise IntegrityError(str(conflict)) from conflict
        except (LogUnavailableError, OutcomeUnknownError, psycopg.OperationalError) as problem:
            raise OperationalError(str(problem)) from problem
        except (AppendRefusedError, ValueError) as refusal:
            raise ProgrammingError(str(refusal)) from refusal
        ends = dict(zip(streams, last, strict=True))
        ahead = {stream: events[-1].originator_version for stream, events in streams.items()}
        return [
            ends[event.originator_id] - (ahead[event.originator_id] - event.originator_version)
            for event in timed
        ]

    @retry((InterfaceError, OperationalError), max_attempts=10, wait=0.2)
    def select_events(
        self,
        originator_id: UUID | str,
        *,
        gt: int | None = None,
        lte: int | None = None,
        desc: bool = False,
        limit: int | None = None,
    ) -> Sequence[StoredEvent]:
        """Return the run's events, of version `gt` exclusively to `lte` inclusively."""
        rows = self._rows(_BACKWARDS if desc else _FORWARDS, (originator_id, gt, lte, limit))
        return [timed_event(event) for _, event in self._opened(rows)]

    @retry((InterfaceError, OperationalError), max_attempts=10, wait=0.2)
    def select_notifications(
        self,
        start: int | None,
        limit: int,
        stop: int | None = None,
        topics: Sequence[str] = (),
        *,
        inclusive_of_start: bool = True,
    ) -> Sequence[Notification]:
        """Return events of the log by position."""
        first = (start or 0) if inclusive_of_start else (start or 0) + 1
        last = _MAX_POSITION if stop is None else stop
        if topics:
            rows = self._rows(_NOTIFICATIONS_ON, (first, last, list(topics), limit))
        else:
            first = max(first, 1)  # positions are dense: this is how many rows come
            rows = self._rows(_NOTIFICATIONS, (first, min(last, first + limit - 1)))
        return [timed_notification(position, event) for position, event in self._opened(rows)]

    @retry((InterfaceError, OperationalError), max_attempts=10, wait=0.2)
    def max_notification_id(self) -> int | None:
        """Return the last position, or None if the log is empty."""
        last: int | None = self._rows(_LAST, ())[0][0]
        return last

    def subscribe(
        self, gt: int | None = None, topics: Sequence[str] = ()
    ) -> Subscription[ApplicationRecorder]:
        """Return an iterator that follows the log from behind that position."""
        return PostgresSubscription(recorder=self, gt=gt, topics=topics)

    def close(self) -> None:
        """Record what waits, and stop the log's thread; it starts again with the next append."""
        self._log.close()

    def _rows(self, query: LiteralString, arguments: Sequence[Any]) -> list[tuple[Any, ...]]:
        with self.datastore.get_connection() as connection:
            cursor = connection.cursor(row_factory=tuple_row, binary=True)
            return cursor.execute(query, arguments, prepare=True).fetchall()

    def _opened(self, rows: Sequence[tuple[Any, ...]]) -> list[tuple[int, Event]]:
        """Return the events, as what the library is to get has nothing sealed in it, each with its position."""
        stored = [(row[0], cast("EventRow", tuple(row[1:]))) for row in rows]
        found = self._log.call(lambda log: log.vault.readable(stored))
        for event in found:
            if isinstance(event, UnreadableRunError):
                raise event
        return [(row[0], cast("Event", event)) for (_, row), event in zip(stored, found, strict=True)]

    def _make_log(self) -> Any:
        conninfo = self._conninfo  # the log must not hold the recorder, whose end is the log's

        async def make(stack: AsyncExitStack) -> Log:
            with psycopg.connect(conninfo) as connection:
                as_role = connection.execute(_MAY_ACT).fetchone() is not None
            database = await Database.open(conninfo, size=1, as_role=as_role)
            stack.push_async_callback(database.close)
            vault = Vault(database, KeyWrap(_ring(SecretSeal, "PLACET_SECRET_KEYS")))
            log = Log(conninfo, tokens=_TokensOfTheService(), vault=vault, as_role=as_role)
            await log.start()
            stack.push_async_callback(log.close)
            return log

        return make


def _conninfo(datastore: PostgresDatastore) -> str:
    given = datastore.pool.kwargs
    assert isinstance(given, dict)
    if datastore.pool.get_password_func is not None:
        given = {**given, "password": datastore.pool.get_password_func()}
    return make_conninfo(**{name: given[name] for name in ("dbname", "host", "port", "user", "password")})


class _TokensOfTheService:
    """The keys of form tokens, which nobody needs who saves no run."""

    @property
    def ids(self) -> Sequence[str]:
        return self._ring.ids

    def derive(self, *, key_id: str, form_id: str, surface: str, recipient: str | None = None) -> str:
        return self._ring.derive(key_id=key_id, form_id=form_id, surface=surface, recipient=recipient)

    @cached_property
    def _ring(self) -> FormTokens:
        return _ring(FormTokens, "PLACET_TOKEN_KEYS")


def _ring(kind: type[Ring], setting: str) -> Ring:
    """Return the key ring that the service itself would use, by the same environment variables."""
    directory = Path(os.environ.get("PLACET_DATA_DIR", "placet-data")) / "keys"
    return kind.configured(os.environ.get(setting), directory, create=False)


def _new_events(events: Sequence[TimedEvent]) -> NewEvents:
    stream_id = events[0].originator_id
    assert isinstance(stream_id, UUID)
    return NewEvents(
        stream_id=stream_id,
        expected_version=events[0].originator_version - 1,
        events=[_decode(event) for event in events],
    )


def _decode(event: TimedEvent) -> Any:
    assert isinstance(event.originator_id, UUID)
    return decode(
        event.topic,
        event.state,
        run_id=event.originator_id,
        version=event.originator_version,
        at=event.at,
        request_id=event.request_id,
    )
