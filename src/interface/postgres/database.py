"""A connection pool for reading, and the little that all readers share."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from time import monotonic
from types import TracebackType
from typing import Any, LiteralString, Self, TypeVar

import psycopg
import psycopg_pool
from psycopg import errors

from application import waited
from application.ports.runs import LogUnavailableError, OutcomeUnknownError
from interface.postgres.connection import AsyncConnection, Pool, application_conninfo, open_pool
from interface.postgres.watch import ANSWER_SECONDS, Watch

PATIENCE_SECONDS = 4.0
"""How long a reader waits for a lost database."""
_SILENT_SECONDS = 0.5
"""How long, while it is known to answer nothing: somebody else has waited already."""
_TRY_SECONDS = 1.0
_LEAST_SECONDS = 0.1

Row = tuple[Any, ...]
T = TypeVar("T")
_ATTEMPTS = 10
_UNAVAILABLE = (
    psycopg.OperationalError,
    psycopg_pool.PoolTimeout,
    errors.ReadOnlySqlTransaction,  # a standby, or a server whose disk is full: nothing that was asked is at fault
)


class Database:
    """Reads, and the writes that are no appends."""

    def __init__(self, pool: Pool, watch: Watch) -> None:
        self.pool = pool
        self.watch = watch

    @classmethod
    async def open(cls, conninfo: str, *, size: int = 8, as_role: bool = True) -> "Database":
        """Open the pool; `size` connections at the most. :raises psycopg_pool.PoolTimeout: if none can be made"""
        watch = Watch()

        async def known(connection: AsyncConnection) -> None:
            watch.add(connection)

        pool = await open_pool(application_conninfo(conninfo, as_role=as_role), size=size, configure=known)
        return cls(pool, watch)

    async def close(self) -> None:
        """Close every connection."""
        self.watch.hang_up()
        await self.pool.close()

    async def rows(
        self, query: LiteralString, arguments: Sequence[Any] | Mapping[str, Any] = (), *, prepare: bool = True
    ) -> list[Row]:
        """
        Return all rows, transferred in binary.

        :param prepare: keep the plan for the next time; not for queries whose best plan hangs on their arguments

        :raises LogUnavailableError: if the database cannot be reached, or takes no writes and this is one
        """
        with self._patience() as patience:
            while True:
                connection: AsyncConnection | None = None
                try:
                    async with self.pool.connection(timeout=patience.for_connecting) as connection:
                        with self.watch.answering(connection, seconds=patience.for_answering):
                            cursor = connection.cursor(binary=True)
                            await cursor.execute(query, arguments, prepare=prepare)
                            return await cursor.fetchall()
                except _UNAVAILABLE as problem:
                    # Every connection of the pool may have died unnoticed, and the server may be coming back.
                    lost = connection is None or connection.broken
                    if not lost or patience.is_over:
                        raise LogUnavailableError(str(problem)) from problem

    async def transact(self, write: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """
        Run the statements of `write` in one transaction; again, when it lost a race for the next number of something.

        :raises LogUnavailableError: if the database cannot be reached, or takes no writes: nothing was written
        :raises OutcomeUnknownError: if it was lost in the very moment of the commit
        """
        attempts = 0
        with self._patience() as patience:
            while True:
                begun = committing = False
                try:
                    async with self.pool.connection(timeout=patience.for_connecting) as connection:
                        with self.watch.answering(connection, seconds=patience.for_answering):
                            async with connection.transaction():
                                begun = True
                                written = await write(connection)
                                committing = True
                            return written
                except errors.UniqueViolation:
                    attempts += 1
                    if attempts == _ATTEMPTS:
                        raise
                except _UNAVAILABLE as problem:
                    if committing and connection.broken:
                        raise OutcomeUnknownError(str(problem)) from problem
                    if begun or patience.is_over:
                        raise LogUnavailableError(str(problem)) from problem

    async def row(
        self, query: LiteralString, arguments: Sequence[Any] | Mapping[str, Any] = ()
    ) -> Row | None:
        """Return the first row, or None. :raises LogUnavailableError: if the database cannot be reached"""
        rows = await self.rows(query, arguments)
        return rows[0] if rows else None

    def _patience(self) -> "_Patience":
        return _Patience(_SILENT_SECONDS if self.watch.is_silent else PATIENCE_SECONDS)


class _Patience:
    """
    How long a call may still take: to get a connection, and then to have its answer.

    What its request has waited for already is over: it is to be refused in time.
    """

    __slots__ = ("_began", "_connecting", "_waited")

    def __init__(self, connecting: float) -> None:
        self._waited = waited.seconds()
        self._began = monotonic() - self._waited
        self._connecting = connecting

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        waited.add(monotonic() - self._began - self._waited)

    @property
    def for_connecting(self) -> float:
        return max(_LEAST_SECONDS, min(_TRY_SECONDS, self._began + self._connecting - monotonic()))

    @property
    def for_answering(self) -> float:
        return max(_SILENT_SECONDS, min(ANSWER_SECONDS, self._began + PATIENCE_SECONDS - monotonic()))

    @property
    def is_over(self) -> bool:
        return monotonic() >= self._began + self._connecting
