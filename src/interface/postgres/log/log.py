"""The log's writer: appends that queue while a commit is in flight share the next one."""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from datetime import datetime
from time import perf_counter
from typing import Any
from uuid import UUID

import psycopg
from psycopg import errors

from application import waited
from application.ports.runs import (
    AppendRefusedError,
    LogUnavailableError,
    OutcomeUnknownError,
    VersionConflictError,
)
from domain.event import Event
from interface.keys.tokens import Tokens
from interface.postgres.connection import LOCK_SECONDS, AsyncConnection, application_conninfo, connect
from interface.postgres.log import arrays
from interface.postgres.log.append import APPEND_MANY, APPEND_ONE, Append, NewEvents, many, one, prepare
from interface.postgres.log.append_queue import AppendQueue
from interface.postgres.log.group import Group
from interface.postgres.log.held_streams import LOCK_MILLISECONDS
from interface.postgres.log.vault import Sealed, Vault
from interface.postgres.projections.views import projection_changes
from interface.postgres.room import TAKE_ROOM
from interface.postgres.watch import Watch
from interface.runtime.failpoints import failpoint
from interface.runtime.logs import Logger
from interface.runtime.measures import Measures

log = Logger(__name__)

PATIENCE_SECONDS = 4.0
"""How long an append is waited for; less while the database is known to answer nothing."""

_FOUND = """
SELECT request_id, pos + span - 1 FROM placet.event
WHERE log_id = %s AND run_id = %s AND version = %s AND span > 0
"""
# With what every append waits for: the lock of the log, and its table.
_WRITABLE = """
SELECT NOT current_setting('transaction_read_only')::bool AND has_table_privilege('placet.event', 'INSERT'),
       pg_advisory_xact_lock(770001, %(log_id)s), (SELECT max(pos) FROM placet.event WHERE log_id = %(log_id)s)
"""
_LIMIT_WAITING = "SELECT set_config('lock_timeout', %s, false)"
_OUTCOMES: dict[type[Exception], str] = {
    VersionConflictError: "conflict",
    LogUnavailableError: "unavailable",
    OutcomeUnknownError: "unknown",
    AppendRefusedError: "refused",
}
_TRANSIENT = (
    errors.SerializationFailure,
    errors.DeadlockDetected,
    errors.LockNotAvailable,
    errors.QueryCanceled,
)
_PAUSE = 0.01
"""How many seconds pass before such a call is repeated."""
_POSITION_INDEX = "event_pkey"
_OUT_OF_ORDER = (
    psycopg.OperationalError,  # no memory, no disk, no more connections
    psycopg.ProgrammingError,  # a table or a right is missing: no event can be at fault
    errors.ReadOnlySqlTransaction,
)


class Log:
    """
    Appends to the log over one connection of its own.

    :param conninfo: as `application_conninfo` gives it
    :param vault: what seals the events
    :param capacity: how many groups of appends may wait; more are refused
    :param patience: how many seconds an append waits for a lost database, or for one that does not answer
    :param watch: what looks after the connections to the database
    :param measures: where it is counted what becomes of appends
    """

    def __init__(
        self,
        conninfo: str,
        *,
        tokens: Tokens,
        vault: Vault,
        log_id: int = 0,
        capacity: int = 4096,
        patience: float = PATIENCE_SECONDS,
        as_role: bool = True,
        watch: Watch | None = None,
        measures: Measures | None = None,
    ) -> None:
        # The functions' statements are planned once; a plan made while the tables were small must serve for ever.
        self._conninfo = application_conninfo(
            conninfo,
            as_role=as_role,
            name="placet-log",
            synchronous_commit="on",
            plan_cache_mode="force_generic_plan",
            enable_sort="off",
            enable_hashjoin="off",
            enable_mergejoin="off",
        )
        self.tokens = tokens
        self.vault = vault
        """What seals the events."""
        self._log_id = log_id
        self._patience = patience
        self._watch = watch or Watch()
        self._measures = measures or Measures()
        self._queue = AppendQueue(capacity)
        self._wake = asyncio.Event()
        self.on_task: Callable[[str | None, datetime], None] | None = None
        """Is told the queue of each task that an append of ours has set, if that is known, and when it falls due."""
        self.on_recorded: Callable[[Sequence[Event]], None] | None = None
        """Is told the events of each append of ours, once they are recorded."""
        self._closing = False
        self._is_out_of_order = False
        self._connection: AsyncConnection | None = None
        self._cursor: psycopg.AsyncCursor[tuple[Any, ...]] | None = None
        self._flusher: asyncio.Task[None] | None = None
        self._probe: asyncio.Future[str | None] | None = None

    async def start(self) -> None:
        """Connect and begin to take appends. :raises psycopg.OperationalError: if there is no database"""
        self._connection = await self._connect()
        self._flusher = asyncio.create_task(self._flush(), name="log")

    async def close(self) -> None:
        """Refuse further appends, record those that wait, and disconnect."""
        self._closing = True
        self._wake.set()
        if self._flusher is not None:
            await self._flusher
            self._flusher = None
        if self._connection is not None:
            await self._connection.close()
            self._connection = None

    async def append(
        self,
        stream_id: UUID,
        expected_version: int,
        events: Sequence[Event],
        *,
        sealed: Sealed | None = None,
    ) -> int:
        """Record events of one stream, as `append_together` does; return the position of the last one."""
        new = NewEvents(stream_id=stream_id, expected_version=expected_version, events=events, sealed=sealed)
        return (await self.append_together([new]))[0]

    async def append_together(self, new: Sequence[NewEvents]) -> list[int]:
        """
        Record the events, all or none, and what follows from them; return the position of the last one of each stream.

        :param new: events of several streams, no two of the same
        :raises ValueError: if some are not in order
        :raises RunErasedError: :raises UnstorableEventError: as `Vault.seal`
        :raises VersionConflictError: if one of the streams is not at the expected version; it names the first one
        :raises LogUnavailableError: if nothing can be appended now; nothing was recorded
        :raises AppendRefusedError: if the database refuses the events; nothing was recorded
        :raises OutcomeUnknownError: if it was sent, and the database did not say in time what became of it
        """
        self._require_open()
        for events in new:
            events.require_order()
        sealed = [await self._sealed(events) for events in new]
        self._require_open()
        loop = asyncio.get_running_loop()
        appends = [
            prepare(it, kept, projection_changes=projection_changes(it.events, tokens=self.tokens))
            for it, kept in zip(new, sealed, strict=True)
        ]
        group = Group(appends=appends, positions=loop.create_future(), since=loop.time())
        self._queue.add(group)
        self._wake.set()
        try:
            positions = await self._awaited(group)
        except Exception as problem:
            self._measures.appends.add(_OUTCOMES.get(type(problem), "failed"))
            raise
        self._measures.appends.add("recorded")
        return positions

    async def _sealed(self, new: NewEvents) -> Sealed:
        return new.sealed or await self.vault.seal(new.stream_id, new.expected_version, new.events)

    def _require_open(self) -> None:
        """:raises LogUnavailableError: if no append can be taken any more"""
        if self._closing or self._flusher is None or self._flusher.done():
            raise LogUnavailableError("The log is closed")

    async def probe(self) -> str | None:
        """
        Return why no appends can be recorded, asked on the way that they go, or None if they can.

        :raises LogUnavailableError: if the database does not say
        """
        if self._closing or self._flusher is None or self._flusher.done():
            return "closed"
        self._probe = self._probe or asyncio.get_running_loop().create_future()
        self._wake.set()
        try:
            async with asyncio.timeout(self._patience):
                return await asyncio.shield(self._probe)
        except TimeoutError:
            raise LogUnavailableError("The database does not answer") from None

    async def _awaited(self, group: Group) -> list[int]:
        patience = self._patience / (4 if self._watch.is_silent else 1) - waited.seconds()
        try:
            async with asyncio.timeout(max(patience, self._patience / 8)):
                return await group.positions
        except TimeoutError:
            return _too_late(group)
        finally:
            waited.add(asyncio.get_running_loop().time() - group.since)

    async def _flush(self) -> None:
        while True:
            if self._probe is not None:
                await self._answer_probe(self._probe)
            batch = self._queue.take()
            if batch:
                await self._commit_safely(batch)
            suspect = self._queue.take_suspect()
            if suspect is not None:
                await self._commit_safely([suspect])
            if batch or suspect is not None:
                continue
            if self._closing:
                return
            self._wake.clear()
            await self._wake.wait()

    async def _answer_probe(self, probe: asyncio.Future[str | None]) -> None:
        self._probe = None
        try:
            if self._connection is None or not _is_alive(self._connection):
                self._connection = await self._connect()
            with self._watch.answering(self._connection):
                # For want of room, perhaps: then it would take no append, and say nothing of it.
                if self._is_out_of_order:
                    await self._connection.execute(TAKE_ROOM)
                arguments = {"log_id": self._log_id}
                row = await (await self._connection.execute(_WRITABLE, arguments)).fetchone()
        except errors.LockNotAvailable:
            probe.set_result("takes no appends: another session of the database holds it up")
        except (errors.DiskFull, errors.InsufficientResources):
            probe.set_result("takes no appends: the database has no room")
        except psycopg.Error as problem:
            probe.set_exception(LogUnavailableError(str(problem)))
            probe.exception()  # whoever asked may have gone
        else:
            assert row is not None
            probe.set_result(None if row[0] else "takes no appends")

    async def _commit_safely(self, batch: list[Group]) -> None:
        try:
            await self._commit(batch)
        except Exception as problem:  # whatever it is, callers are not left waiting and others go on
            log.exception("append failed unexpectedly")
            for group in batch:
                group.fail(OutcomeUnknownError(f"{group.streams[0]}: {problem!r}"))

    async def _commit(self, batch: list[Group]) -> None:
        connection = await self._connected(batch)
        batch = [group for group in batch if not group.is_done_with]  # what was refused must not be sent
        if connection is None or not batch:
            return
        failpoint("log.before-append")
        began = perf_counter()
        try:
            if self._queue.is_held(batch[0]):
                positions = await self._send_soon(connection, batch)
            else:
                positions = await self._send(connection, batch)
        except psycopg.Error as problem:
            await self._recover(connection, batch, problem)
            return
        failpoint("log.after-commit")
        self._measures.commit_seconds.observe(perf_counter() - began)
        if self._is_out_of_order:
            self._is_out_of_order = False
            log.info("the database takes appends again")
        for group, recorded in zip(batch, positions, strict=True):
            if all(recorded):
                group.resolve(recorded)
                self._tell(group)
            elif group.doubtful:
                await self._settle(group, repeat=False)
            else:
                group.fail(VersionConflictError(group.streams[0]))

    async def _send_soon(self, connection: AsyncConnection, batch: list[Group]) -> list[list[int]]:
        """Send it, and do not wait for long for what somebody else holds."""
        await self._limit_waiting(connection, LOCK_MILLISECONDS)
        try:
            positions = await self._send(connection, batch)
        finally:
            if _is_alive(connection):
                await self._limit_waiting(connection, LOCK_SECONDS * 1000)
        for group in batch:
            self._queue.held.clear(group.streams)
        return positions

    async def _limit_waiting(self, connection: AsyncConnection, milliseconds: int) -> None:
        with self._watch.answering(connection):
            await connection.execute(_LIMIT_WAITING, (str(milliseconds),))

    async def _send(self, connection: AsyncConnection, batch: list[Group]) -> list[list[int]]:
        """Have it recorded; return the position of each append's last event, 0 where its group is stale."""
        cursor = self._cursor
        if cursor is None or cursor.connection is not connection:
            cursor = self._cursor = connection.cursor(binary=True)
        for group in batch:
            group.in_flight = True
        groups = [group.appends for group in batch]
        is_one = len(groups) == 1 and len(groups[0]) == 1
        with self._watch.answering(connection):
            if is_one:
                await cursor.execute(APPEND_ONE, one(groups[0][0], self._log_id), prepare=True)
            else:
                await cursor.execute(APPEND_MANY, many(groups, self._log_id), prepare=True)
            row = await cursor.fetchone()
        assert row is not None
        positions = iter([row[0]] if is_one else row[0])
        return [[next(positions) for _ in group] for group in groups]

    async def _recover(self, connection: AsyncConnection, batch: list[Group], problem: psycopg.Error) -> None:
        """The call failed. With the connection gone nobody knows whether it committed; otherwise it did not."""
        for group in batch:
            group.in_flight = False
        if connection.broken or connection.closed:
            log.warning("connection of the log lost", problem=str(problem), appends=len(batch))
            for group in batch:
                group.doubtful = True
            for group in batch:
                await self._settle(group, repeat=True)
        elif isinstance(problem, errors.LockNotAvailable):
            self._suspect(batch)
        elif _is_transient(problem):
            log.warning("append to be repeated", problem=str(problem), appends=len(batch))
            await asyncio.sleep(_PAUSE)
            self._again(batch)
        elif isinstance(problem, _OUT_OF_ORDER):
            if not self._is_out_of_order:  # once, not with every append that is refused meanwhile
                self._is_out_of_order = True
                log.error("the database takes no appends", problem=str(problem))
            for group in batch:
                group.fail(LogUnavailableError(str(problem)))
        elif len(batch) == 1 and _is_keyed_by_another(problem):
            batch[0].fail(VersionConflictError(batch[0].streams[0]))
        elif len(batch) == 1:
            batch[0].fail(AppendRefusedError(str(problem)))
        else:
            for group in batch:  # find out which one the database does not like
                await self._commit([group])

    def _suspect(self, batch: Sequence[Group]) -> None:
        """Somebody holds what one of these appends changes: try each alone, so that the others get through."""
        log.warning("somebody holds what appends change", appends=len(batch))
        for group in batch:
            self._queue.held.add(group.streams)
        if len(batch) == 1:
            self._again(batch, behind=True)  # others may be held too: each has its turn
        else:
            self._queue.put_back(batch)

    def _again(self, batch: Sequence[Group], *, behind: bool = False) -> None:
        """Put appends back to the front, or behind all, unless another try could take longer than they wait."""
        limit = asyncio.get_running_loop().time() - max(self._patience - LOCK_SECONDS, self._patience / 2)
        for group in reversed(batch):
            if group.since < limit and not group.doubtful:
                group.fail(LogUnavailableError("The database does not take the append"))
            elif behind:
                self._queue.put_off(group)
            else:
                self._queue.put_back([group])

    async def _settle(self, group: Group, *, repeat: bool) -> None:
        """Find out from the log itself what became of a group whose answer was lost; repeat it if it is not there."""
        while (connection := await self._connected([group])) is not None and not group.is_done_with:
            try:
                found = [await self._found(connection, append) for append in group.appends]
            except psycopg.Error as problem:
                log.warning("append cannot be settled yet", problem=str(problem))
                await connection.close()
                continue
            positions = [
                row[1]
                for append, row in zip(group.appends, found, strict=True)
                if row is not None and row[0] == append.requests[0]
            ]
            if repeat and not any(found):
                self._again([group])
            elif len(positions) == len(group.appends):
                group.resolve(positions)
                self._tell(group)
            else:
                group.fail(VersionConflictError(group.streams[0]))
            return

    async def _found(self, connection: AsyncConnection, append: Append) -> tuple[UUID, int] | None:
        """Return whose append follows on the same version, by its request, and where it ends in the log."""
        arguments = (self._log_id, append.stream_id, append.expected_version + 1)
        with self._watch.answering(connection):
            row: tuple[UUID, int] | None = await (await connection.execute(_FOUND, arguments)).fetchone()
        return row

    def _tell(self, group: Group) -> None:
        for append in group.appends:
            if append.sealed.new_key is not None:
                self.vault.known.know_run(append.stream_id, append.sealed.new_key[0])
            if self.on_recorded is not None:
                self.on_recorded(append.events)
            if self.on_task is not None:
                for task in append.projection_changes.tasks:
                    if (due_at := task["due_at"]) is not None:
                        due_at = due_at if isinstance(due_at, datetime) else datetime.fromisoformat(due_at)
                        self.on_task(task["queue"], due_at)

    async def _connected(self, batch: Sequence[Group]) -> AsyncConnection | None:
        """Return a working connection, or None once nobody waits for an append of the batch any more."""
        pause = 0.05
        while self._connection is None or not _is_alive(self._connection):
            if all(group.is_done_with for group in batch):
                return None
            try:
                self._connection = await self._connect()
            except psycopg.Error as problem:
                log.warning("no connection to the log", problem=str(problem))
                if self._closing:
                    self._give_up(batch)
                await asyncio.sleep(pause)
                pause = min(2 * pause, 1.0)
        return self._connection

    def _give_up(self, batch: Sequence[Group]) -> None:
        for group in (*batch, *self._queue):
            unknown = OutcomeUnknownError(group.streams[0])
            group.fail(unknown if group.doubtful else LogUnavailableError("The log is closed"))
        self._queue.clear()

    async def _connect(self) -> AsyncConnection:
        if self._connection is not None:
            with contextlib.suppress(psycopg.Error):
                await self._connection.close()
        connection = self._watch.add(await connect(self._conninfo))
        arrays.register(connection)
        return connection


def _is_transient(problem: psycopg.Error) -> bool:
    """Whether the same call can succeed a moment later; a position given twice: somebody bypassed the lock."""
    if isinstance(problem, errors.UniqueViolation):
        return problem.diag.constraint_name == _POSITION_INDEX
    return isinstance(problem, _TRANSIENT)


def _is_keyed_by_another(problem: psycopg.Error) -> bool:
    """Whether somebody else gave the run its key: what was sealed by ours must not be recorded."""
    return isinstance(problem, errors.UniqueViolation) and problem.diag.schema_name == "placet_keys"


def _is_alive(connection: AsyncConnection) -> bool:
    """Whether nothing says that the connection was lost: what is not sent cannot be in doubt."""
    try:
        connection.pgconn.consume_input()
    except psycopg.OperationalError:
        return False
    return not connection.closed


def _too_late(group: Group) -> list[int]:
    """Say what is known of appends that nobody waits for any longer: what was not sent by now never will be."""
    if group.positions.done() and not group.positions.cancelled():
        return group.positions.result()
    if group.in_flight or group.doubtful:
        raise OutcomeUnknownError(group.streams[0])
    raise LogUnavailableError("The database takes no appends now")
