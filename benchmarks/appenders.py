"""Whoever appends: our log, the library with its own recorder and with ours, and bare inserts to compare with."""

import asyncio
import os
import re
import time
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol, TypeVar
from uuid import UUID, uuid4

import psycopg
from eventsourcing.application import Application
from psycopg.conninfo import conninfo_to_dict

from domain.run.decision import replay
from domain.run.events import NodeSucceeded, RunEvent, RunStarted
from interface.postgres.log.codec import encode
from interface.postgres.log.log import Log
from interface.postgres.log.recorder import PlacetRecorder
from interface.runtime.ids import new_id

E = TypeVar("E", bound=RunEvent)

PGBENCH = Path("/usr/lib/postgresql/15/bin/pgbench")
POOL = 24
"""How many connections the library gets at the most; a server takes a hundred."""

_WORKFLOW, _VERSION = str(uuid4()), str(uuid4())
_FILLER = "The quick brown fox jumps over the lazy dog. "

PLAIN = """
CREATE TABLE IF NOT EXISTS plain (
    pos bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL, version int NOT NULL,
    run_id uuid NOT NULL, request_id uuid NOT NULL, topic text NOT NULL, state bytea NOT NULL,
    UNIQUE (run_id, version)
);
CREATE OR REPLACE FUNCTION plain_insert(timestamptz, int, uuid, uuid, text, bytea) RETURNS bigint LANGUAGE sql AS
$$ INSERT INTO plain (at, version, run_id, request_id, topic, state) VALUES ($1, $2, $3, $4, $5, $6) RETURNING pos $$;
"""
"""A table of events without an order that readers could rely on."""
_PLAIN_INSERT = "SELECT plain_insert(%b, %b::int, %b, %b, %b, %b)"
_ONE_ROW = (
    "INSERT INTO plain (at, version, run_id, request_id, topic, state) VALUES"
    " (now(), 1, gen_random_uuid(), gen_random_uuid(), 'run.started@2', convert_to(repeat('x', {size}), 'UTF8'));\n"
)
_MANY_ROWS = (
    "INSERT INTO plain (at, version, run_id, request_id, topic, state)"
    " SELECT now(), 1, gen_random_uuid(), gen_random_uuid(), 'run.started@2', convert_to(repeat('x', {size}), 'UTF8')"
    " FROM generate_series(1, 50);\n"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Rate:
    """How fast appends went."""

    per_second: float
    latencies: list[float]
    """In seconds; empty where they are not known."""


class Appender(Protocol):
    """One way to append."""

    name: str

    async def rate(self, writers: int, seconds: float) -> Rate:
        """Append with that many writers at once for that long."""
        ...


def happened(
    kind: type[E], run_id: UUID, version: int, at: datetime, *, request_id: UUID | None = None, **fields: Any
) -> E:
    """Return an event of the run."""
    event = kind(**fields)
    event.stamp(stream_id=run_id, version=version, at=at, request_id=request_id or run_id)
    return event


def beginning(run_id: UUID, size: int) -> RunStarted:
    """Return the first event of a run, with a state of about that many bytes."""
    text = (_FILLER * (1 + size // len(_FILLER)))[: max(size - 160, 1)]
    return happened(
        RunStarted,
        run_id,
        1,
        datetime.now(UTC),
        workflow_id=_WORKFLOW,
        version_id=_VERSION,
        definition_digest="d",
        inputs={"text": text},
        user="user",
        channel="api",
    )


def several(run_id: UUID, size: int, count: int) -> list[RunEvent]:
    """Return the first events of a run."""
    events: list[RunEvent] = [beginning(run_id, size)]
    for version in range(2, count + 1):
        outputs = {"text": (_FILLER * 20)[: max(size - 60, 1)]}
        at = events[0].timestamp
        events.append(happened(NodeSucceeded, run_id, version, at, execution_id="node#1", outputs=outputs))
    return events


class OurLog:
    """The log, from coroutines: run rows, tasks and the notification included."""

    def __init__(self, log: Log, *, size: int, events: int = 1) -> None:
        self.name = f"our log, {events} × {size} B"
        self._log = log
        self._size = size
        self._events = events

    async def rate(self, writers: int, seconds: float) -> Rate:
        async def append() -> None:
            run_id = new_id()
            await self._log.append(run_id, 0, several(run_id, self._size, self._events))

        return await _drive(writers, seconds, append)


class Inserts:
    """One row per commit through a function call, over one connection: what a commit costs at the least."""

    name = "plain INSERT, 1 connection"

    def __init__(self, connection: psycopg.AsyncConnection[Any], *, size: int) -> None:
        self._connection = connection
        self._size = size

    async def rate(self, writers: int, seconds: float) -> Rate:
        cursor = self._connection.cursor(binary=True)

        async def insert() -> None:
            run_id = new_id()
            event = beginning(run_id, self._size)
            row = (event.timestamp, 1, run_id, run_id, "run.started@2", encode(event))
            await cursor.execute(_PLAIN_INSERT, row, prepare=True)
            await cursor.fetchone()

        return await _drive(1, seconds, insert)


class LibrarySave:
    """`Application.save` of the library, from threads: with its own recorder or with ours."""

    def __init__(self, name: str, application: Application[UUID], *, size: int) -> None:
        self.name = name
        self._application = application
        self._size = size

    async def rate(self, writers: int, seconds: float) -> Rate:
        def save() -> None:
            event = beginning(new_id(), self._size)
            run = replay([event])
            assert run is not None
            run.pending_events.append(event)
            self._application.save(run)

        return await asyncio.to_thread(_drive_threads, writers, seconds, save)


class LibraryInsert:
    """`insert_events` of the library's own recorder, from threads."""

    name = "stock insert_events"

    def __init__(self, application: Application[UUID], *, size: int) -> None:
        self._recorder, self._mapper = application.recorder, application.mapper
        self._size = size

    async def rate(self, writers: int, seconds: float) -> Rate:
        def insert() -> None:
            self._recorder.insert_events([self._mapper.to_stored_event(beginning(new_id(), self._size))])

        return await asyncio.to_thread(_drive_threads, writers, seconds, insert)


class Pgbench:
    """pgbench, inserting into the plain table: without order, conflicts, views or Python."""

    def __init__(self, conninfo: str, directory: Path, *, size: int, many: bool = False) -> None:
        self.name = "pgbench, 50 rows per commit" if many else "pgbench, 1 row per commit"
        self._rows = 50 if many else 1
        self._conninfo = conninfo
        self._script = directory / f"insert-{self._rows}.sql"
        self._script.write_text((_MANY_ROWS if many else _ONE_ROW).format(size=size))

    async def rate(self, writers: int, seconds: float) -> Rate:
        process = await asyncio.create_subprocess_exec(
            PGBENCH, "-n", "-M", "prepared", "-f", self._script, "-c", str(min(writers, 60)), "-j", "1",
            "-T", str(max(1, round(seconds))), self._conninfo,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        output, errors = await process.communicate()
        found = re.search(r"tps = ([\d.]+)", output.decode())
        if found is None:
            raise RuntimeError(f"pgbench ended with {process.returncode}: {output.decode()}{errors.decode()}")
        return Rate(per_second=float(found[1]) * self._rows, latencies=[])


@contextmanager
def library(conninfo: str, *, ours: bool) -> Iterator[Application[UUID]]:
    """Give the library's application with its own recorder and mapper, or with ours."""
    given = {key: str(value) for key, value in conninfo_to_dict(conninfo).items()}
    environment = {
        "PERSISTENCE_MODULE": "eventsourcing.postgres",
        "POSTGRES_DBNAME": given["dbname"],
        "POSTGRES_HOST": given["host"],
        "POSTGRES_PORT": given.get("port", "5432"),
        "POSTGRES_USER": given["user"],
        "POSTGRES_PASSWORD": given.get("password", ""),
        "POSTGRES_POOL_SIZE": "4" if ours else str(POOL),
        "POSTGRES_MAX_OVERFLOW": "0",
        "POSTGRES_CONNECT_TIMEOUT": "60",
    }
    if ours:
        for setting in ("PLACET_TOKEN_KEYS", "PLACET_SECRET_KEYS"):
            os.environ.setdefault(setting, f"key-1:{bytes(32).hex()}")
        environment["APPLICATION_RECORDER_TOPIC"] = "interface.postgres.log.recorder:PlacetRecorder"
        environment["MAPPER_TOPIC"] = "interface.postgres.log.mapper:PlacetMapper"
    with Application[UUID](env=environment) as application:
        yield application
        if isinstance(application.recorder, PlacetRecorder):
            application.recorder.close()


async def _drive(writers: int, seconds: float, once: Callable[[], Awaitable[None]]) -> Rate:
    latencies: list[float] = []
    begin = time.perf_counter()

    async def write() -> None:
        while (before := time.perf_counter()) < begin + seconds:
            await once()
            latencies.append(time.perf_counter() - before)

    await asyncio.gather(*(write() for _ in range(writers)))
    return Rate(per_second=len(latencies) / (time.perf_counter() - begin), latencies=latencies)


def _drive_threads(writers: int, seconds: float, once: Callable[[], None]) -> Rate:
    latencies: list[float] = []
    begin = time.perf_counter()

    def write(_: int) -> None:
        while (before := time.perf_counter()) < begin + seconds:
            once()
            latencies.append(time.perf_counter() - before)

    with ThreadPoolExecutor(writers) as threads:
        list(threads.map(write, range(writers)))
    return Rate(per_second=len(latencies) / (time.perf_counter() - begin), latencies=latencies)
