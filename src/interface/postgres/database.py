"""A connection pool for reading, and the little that all readers share."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from time import monotonic
from typing import Any, LiteralString, TypeVar

import psycopg
import psycopg_pool
from psycopg import errors

from application.ports.runs import LogUnavailableError
from interface.postgres.connection import AsyncConnection, Pool, application_conninfo, open_pool

PATIENCE_SECONDS = 5.0
"""How long a reader waits for a lost database."""
_TRY_SECONDS = 1.0

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

    def __init__(self, pool: Pool) -> None:
        self.pool = pool

    @classmethod
    async def open(cls, conninfo: str, *, size: int = 8, as_role: bool = True) -> "Database":
        """Open the pool; `size` connections at the most. :raises psycopg_pool.PoolTimeout: if none can be made"""
        return cls(await open_pool(application_conninfo(conninfo, as_role=as_role), size=size))

    async def close(self) -> None:
        """Close every connection."""
        await self.pool.close()

    async def rows(
        self, query: LiteralString, arguments: Sequence[Any] | Mapping[str, Any] = (), *, prepare: bool = True
    ) -> list[Row]:
        """
        Return all rows, transferred in binary.

        :param prepare: keep the plan for the next time; not for queries whose best plan hangs on their arguments

        :raises LogUnavailableError: if the database cannot be reached, or takes no writes and this is one
        """
        deadline = monotonic() + PATIENCE_SECONDS
        while True:
            connection: AsyncConnection | None = None
            try:
                async with self.pool.connection(timeout=_TRY_SECONDS) as connection:
                    cursor = connection.cursor(binary=True)
                    await cursor.execute(query, arguments, prepare=prepare)
                    return await cursor.fetchall()
            except _UNAVAILABLE as problem:
                # Every connection of the pool may have died unnoticed, and the server may be coming back.
                lost = connection is None or connection.broken
                if not lost or monotonic() > deadline:
                    raise LogUnavailableError(str(problem)) from problem

    async def transact(self, write: Callable[[AsyncConnection], Awaitable[T]]) -> T:
        """
        Run the statements of `write` in one transaction; again, when it lost a race for the next number of something.

        :raises LogUnavailableError: if the database cannot be reached, or takes no writes
        """
        deadline, attempts = monotonic() + PATIENCE_SECONDS, 0
        while True:
            begun = False
            try:
                async with self.pool.connection(timeout=_TRY_SECONDS) as connection, connection.transaction():
                    begun = True
                    return await write(connection)
            except errors.UniqueViolation:
                attempts += 1
                if attempts == _ATTEMPTS:
                    raise
            except _UNAVAILABLE as problem:
                # What was begun may have been committed; what was not, can be tried on another connection.
                if begun or monotonic() > deadline:
                    raise LogUnavailableError(str(problem)) from problem

    async def row(
        self, query: LiteralString, arguments: Sequence[Any] | Mapping[str, Any] = ()
    ) -> Row | None:
        """Return the first row, or None. :raises LogUnavailableError: if the database cannot be reached"""
        rows = await self.rows(query, arguments)
        return rows[0] if rows else None
