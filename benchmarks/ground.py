"""What all measurements stand on: an embedded Postgres in a fresh directory, with a database for each."""

import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg

from benchmarks.process import Family
from benchmarks.server import House, Server, running
from interface.postgres.embedded.embedded_postgres import EmbeddedPostgres

_RELATIONS = """
    SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'placet' AND c.relkind IN ('r', 'm')
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ground:
    """A Postgres server, and how thoroughly to measure."""

    directory: Path
    url: str
    postgres: Family
    quick: bool

    def scaled(self, full: int, quick: int) -> int:
        """Return how many, depending on how thoroughly is measured."""
        return quick if self.quick else full

    async def house(self, name: str) -> House:
        """Return a place for a service, on a new database of that name."""
        async with await psycopg.AsyncConnection.connect(self.url, autocommit=True) as session:
            await session.execute(psycopg.sql.SQL("CREATE DATABASE {}").format(psycopg.sql.Identifier(name)))
        data_dir = self.directory / name
        data_dir.mkdir()
        parts = urlsplit(self.url)
        return House(data_dir=data_dir, database_url=urlunsplit(parts._replace(path=f"/{name}")))

    @asynccontextmanager
    async def server(self, house: House) -> AsyncIterator[Server]:
        """Give a running service; it ends with the block."""
        async with running(await Server.start(house)) as server:
            yield server


@dataclass(frozen=True, slots=True)
class Database:
    """What the database says of itself."""

    session: psycopg.AsyncConnection[tuple[Any, ...]]

    async def wal(self) -> int:
        """Return how many bytes of write-ahead log there have been."""
        return await self._number("SELECT (pg_current_wal_lsn() - '0/0')::bigint")

    async def full_pages(self) -> int:
        """Return how many whole pages are in the write-ahead log, since the statistics began."""
        return await self._number("SELECT wal_fpi FROM pg_stat_wal")

    async def size(self) -> int:
        """Return the bytes of all tables and indexes, freed of dead rows."""
        await self.session.execute("VACUUM")
        return await self._number(_RELATIONS)

    async def payload(self) -> int:
        """Return the bytes of all events' JSON."""
        return await self._number("SELECT sum(length(state)) FROM placet.event")

    async def checkpoint(self) -> None:
        """Begin a new cycle of full-page writes."""
        await self.session.execute("CHECKPOINT")

    async def _number(self, query: str) -> int:
        row = await (await self.session.execute(query)).fetchone()
        assert row is not None
        return int(row[0])


@asynccontextmanager
async def database(house: House) -> AsyncIterator[Database]:
    """Give a session on the house's database."""
    async with await psycopg.AsyncConnection.connect(house.database_url, autocommit=True) as session:
        yield Database(session)


@contextmanager
def ground(*, quick: bool) -> Iterator[Ground]:
    """Give a Postgres server in a fresh directory; both are gone after the block."""
    directory = Path(tempfile.mkdtemp(prefix="placet-bench-"))
    directory.chmod(0o711)  # the server's user, if it is another one, has to pass
    try:
        with EmbeddedPostgres(directory / "server") as url:
            postmaster = int((directory / "server/postgres/postmaster.pid").read_text().split()[0])
            yield Ground(directory=directory, url=url, postgres=Family(postmaster), quick=quick)
    finally:
        shutil.rmtree(directory)


async def slow_commits(*urls: str) -> None:
    """Let the server wait for a millisecond before each flush, in sessions that begin from now on."""
    for url in urls:
        async with await psycopg.AsyncConnection.connect(url, autocommit=True) as session:
            name = psycopg.sql.Identifier(session.info.dbname)
            await session.execute(psycopg.sql.SQL("ALTER DATABASE {} SET commit_delay = 1000").format(name))
            await session.execute(psycopg.sql.SQL("ALTER DATABASE {} SET commit_siblings = 0").format(name))
