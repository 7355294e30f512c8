"""The log's writer: appends that queue while a commit is in flight share the next one."""

import asyncio
import contextlib
from collections import deque
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
from domain.run.events import RunEvent
from interface.keys.tokens import Tokens
from interface.postgres.connection import LOCK_SECONDS, AsyncConnection, application_conninfo, connect
from interface.postgres.log import arrays
from interface.postgres.log.append import APPEND_MANY, APPEND_ONE, Append, many, one, prepare
from interface.postgres.log.codec import encode
from interface.postgres.log.held_runs import LOCK_MILLISECONDS, HeldRuns
from interface.postgres.projections.views import projection_changes
from interface.postgres.room import TAKE_ROOM
from interface.postgres.watch import Watch
from interface.runtime.failpoints import failpoint
from interface.runtime.logs import Logger
from interface.runtime.measures import Measures

log = Logger(__name__)

BATCH = 256
"""How many appends share a commit at the most."""
BATCH_BYTES = 4_000_000
"""How much state shares a commit, unless a single append has more."""

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
    :param capacity: how many appends may wait; more are refused
    :param patience: how many seconds an append waits for a lost database, or for one that does not answer
    :param watch: what looks after the connections to the database
    :param measures: where it is counted what becomes of appends
    """

    def __init__(
        self,
        conninfo: str,
        *,
        tokens: Tokens,
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
        self._tokens = tokens
        self._log_id = log_id
        self._capacity = capacity
        self._patience = patience
        self._watch = watch or Watch()
        self._measures = measures or Measures()
        self._queue: deque[Append] = deque()
        self._wake = asyncio.Event()
        self.on_task: Callable[[str | None, datetime], None] | None = None
        """Is told the queue of each task that an append of ours has set, if that is known, and when it falls due."""
        self.on_recorded: Callable[[Sequence[RunEvent]], None] | None = None
        """Is told the events of each append of ours, once they are recorded."""
        self._held = HeldRuns()
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
        run_id: UUID,
        expected_version: int,
        events: Sequence[RunEvent],
        *,
        states: Sequence[bytes] | None = None,
    ) -> int:
        """
        Record the events, all or none, and what follows from them; return the position of the last one.

        :param states: the events' states, if they are encoded already
        :raises VersionConflictError: if the run is not at the expected version
        :raises LogUnavailableError: if nothing can be appended now; nothing was recorded
        :raises AppendRefusedError: if the database refuses the events; nothing was recorded
        :raises OutcomeUnknownError: if it was sent, and the database did not say in time what became of it
        """
        if self._closing or self._flusher is None or self._flusher.done():
            raise LogUnavailableError("The log is closed")
        if len(self._queue) >= self._capacity:
            raise LogUnavailableError("Too many appends wait")
        loop = asyncio.get_running_loop()
        append = prepare(
            events,
            states=[encode(event) for event in events] if states is None else states,
            run_id=run_id,
            expected_version=expected_version,
            projection_changes=projection_changes(events, tokens=self._tokens),
            position=loop.create_future(),
            since=loop.time(),
        )
        self._queue.append(append)
        self._wake.set()
        try:
            position = await self._awaited(append)
        except Exception as problem:
            self._measures.appends.add(_OUTCOMES.get(type(problem), "failed"))
            raise
        self._measures.appends.add("recorded")
        return position

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

    async def _awaited(self, append: Append) -> int:
        patience = self._patience / (4 if self._watch.is_silent else 1) - waited.seconds()
        try:
            async with asyncio.timeout(max(patience, self._patience / 8)):
                return await append.position
        except TimeoutError:
            return _too_late(append)
        finally:
            waited.add(asyncio.get_running_loop().time() - append.since)

    async def _flush(self) -> None:
        while True:
            if self._probe is not None:
                await self._answer_probe(self._probe)
            batch = self._take()
            if batch:
                await self._commit_safely(batch)
            suspect = self._take_suspect() if self._held else None
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

    def _take(self) -> list[Append]:
        """Take what somebody waits for, up to the limits; a second append of a run waits for the next round."""
        batch: list[Append] = []
        later: list[Append] = []
        runs: set[UUID] = set()
        size = 0
        while self._queue and len(batch) < BATCH and size < BATCH_BYTES:
            append = self._queue.popleft()
            if append.position.done():
                continue
            if append.run_id in runs or (self._held and append.run_id in self._held):
                later.append(append)
                continue
            runs.add(append.run_id)
            batch.append(append)
            size += append.size
        self._queue.extendleft(reversed(later))
        return batch

    def _take_suspect(self) -> Append | None:
        """Take one append of a run that may be held."""
        for append in self._queue:
            if append.run_id in self._held:
                self._queue.remove(append)
                return append
        return None

    async def _commit_safely(self, batch: list[Append]) -> None:
        try:
            await self._commit(batch)
        except Exception as problem:  # whatever it is, callers are not left waiting and others go on
            log.exception("append failed unexpectedly")
            for append in batch:
                _fail(append, OutcomeUnknownError(f"{append.run_id}: {problem!r}"))

    async def _commit(self, batch: list[Append]) -> None:
        connection = await self._connected(batch)
        batch = [
            append for append in batch if not append.position.done()
        ]  # what was refused must not be sent
        if connection is None or not batch:
            return
        failpoint("log.before-append")
        began = perf_counter()
        try:
            if self._held and batch[0].run_id in self._held:
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
        for append, position in zip(batch, positions, strict=True):
            if position:
                _resolve(append, position)
                self._tell(append)
            elif append.doubtful:
                await self._settle(append, repeat=False)
            else:
                _fail(append, VersionConflictError(append.run_id))

    async def _send_soon(self, connection: AsyncConnection, batch: list[Append]) -> list[int]:
        """Send it, and do not wait for long for what somebody else holds."""
        await self._limit_waiting(connection, LOCK_MILLISECONDS)
        try:
            positions = await self._send(connection, batch)
        finally:
            if _is_alive(connection):
                await self._limit_waiting(connection, LOCK_SECONDS * 1000)
        self._held.clear(batch[0].run_id)
        return positions

    async def _limit_waiting(self, connection: AsyncConnection, milliseconds: int) -> None:
        with self._watch.answering(connection):
            await connection.execute(_LIMIT_WAITING, (str(milliseconds),))

    async def _send(self, connection: AsyncConnection, batch: list[Append]) -> list[int]:
        cursor = self._cursor
        if cursor is None or cursor.connection is not connection:
            cursor = self._cursor = connection.cursor(binary=True)
        for append in batch:
            append.in_flight = True
        with self._watch.answering(connection):
            if len(batch) == 1:
                await cursor.execute(APPEND_ONE, one(batch[0], self._log_id), prepare=True)
            else:
                await cursor.execute(APPEND_MANY, many(batch, self._log_id), prepare=True)
            row = await cursor.fetchone()
        assert row is not None
        return [row[0]] if len(batch) == 1 else row[0]

    async def _recover(
        self, connection: AsyncConnection, batch: list[Append], problem: psycopg.Error
    ) -> None:
        """The call failed. With the connection gone nobody knows whether it committed; otherwise it did not."""
        for append in batch:
            append.in_flight = False
        if connection.broken or connection.closed:
            log.warning("connection of the log lost", problem=str(problem), appends=len(batch))
            for append in batch:
                append.doubtful = True
            for append in batch:
                await self._settle(append, repeat=True)
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
            for append in batch:
                _fail(append, LogUnavailableError(str(problem)))
        elif len(batch) == 1:
            _fail(batch[0], AppendRefusedError(str(problem)))
        else:
            for append in batch:  # find out which one the database does not like
                await self._commit([append])

    def _suspect(self, batch: Sequence[Append]) -> None:
        """Somebody holds what one of these appends changes: try each alone, so that the others get through."""
        log.warning("somebody holds what appends change", appends=len(batch))
        for append in batch:
            self._held.add(append.run_id)
        if len(batch) == 1:
            self._again(batch)
        else:
            self._queue.extendleft(reversed(batch))

    def _again(self, batch: Sequence[Append]) -> None:
        """Put appends back to the front, unless another try could take longer than they wait."""
        limit = asyncio.get_running_loop().time() - max(self._patience - LOCK_SECONDS, self._patience / 2)
        for append in reversed(batch):
            if append.since < limit and not append.doubtful:
                _fail(append, LogUnavailableError("The database does not take the append"))
            else:
                self._queue.appendleft(append)

    async def _settle(self, append: Append, *, repeat: bool) -> None:
        """Find out from the log itself what became of an append whose answer was lost; repeat it if it is not there."""
        while (connection := await self._connected([append])) is not None and not append.position.done():
            arguments = (self._log_id, append.run_id, append.expected_version + 1)
            try:
                with self._watch.answering(connection):
                    found = await (await connection.execute(_FOUND, arguments)).fetchone()
            except psycopg.Error as problem:
                log.warning("append cannot be settled yet", problem=str(problem))
                await connection.close()
                continue
            if found is None and repeat:
                self._again([append])
            elif found is not None and found[0] == append.requests[0]:
                _resolve(append, found[1])
                self._tell(append)
            else:
                _fail(append, VersionConflictError(append.run_id))
            return

    def _tell(self, append: Append) -> None:
        if self.on_recorded is not None:
            self.on_recorded(append.events)
        if self.on_task is not None:
            for task in append.projection_changes.tasks:
                if (due_at := task["due_at"]) is not None:
                    due_at = due_at if isinstance(due_at, datetime) else datetime.fromisoformat(due_at)
                    self.on_task(task["queue"], due_at)

    async def _connected(self, batch: Sequence[Append]) -> AsyncConnection | None:
        """Return a working connection, or None once nobody waits for an append of the batch any more."""
        pause = 0.05
        while self._connection is None or not _is_alive(self._connection):
            if all(append.position.done() for append in batch):
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

    def _give_up(self, batch: Sequence[Append]) -> None:
        for append in (*batch, *self._queue):
            unknown = OutcomeUnknownError(append.run_id)
            _fail(append, unknown if append.doubtful else LogUnavailableError("The log is closed"))
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


def _is_alive(connection: AsyncConnection) -> bool:
    """Whether nothing says that the connection was lost: what is not sent cannot be in doubt."""
    try:
        connection.pgconn.consume_input()
    except psycopg.OperationalError:
        return False
    return not connection.closed


def _too_late(append: Append) -> int:
    """Say what is known of an append that nobody waits for any longer: what was not sent by now never will be."""
    if append.position.done() and not append.position.cancelled():
        return append.position.result()
    if append.in_flight or append.doubtful:
        raise OutcomeUnknownError(append.run_id)
    raise LogUnavailableError("The database takes no appends now")


def _resolve(append: Append, position: int) -> None:
    if not append.position.done():  # the caller may have gone
        append.position.set_result(position)


def _fail(append: Append, problem: Exception) -> None:
    if not append.position.done():
        append.position.set_exception(problem)
