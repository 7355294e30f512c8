"""Reading what was appended: replays, single runs, wake-ups of other processes, claims of tasks."""

import asyncio
import gc
import sys
import time
from pathlib import Path
from random import Random
from statistics import median
from typing import LiteralString, cast
from uuid import UUID, uuid4

import psycopg
from eventsourcing.application import Application
from psycopg.conninfo import make_conninfo

from benchmarks.appenders import beginning, happened, several
from benchmarks.figure import Figure, at_least, at_most, p50, p99, reported
from benchmarks.ground import Ground
from domain.run.events import RunEvent, RunPaused, RunResumed
from interface.postgres.connection import AsyncConnection, application_conninfo, connect
from interface.postgres.database import Database
from interface.postgres.log.codec import EVENT_COLUMNS, EventRow
from interface.postgres.log.log import Log
from interface.postgres.log.run_log import projected
from interface.postgres.log.vault import Vault
from interface.postgres.stores.runs import PostgresRuns
from interface.postgres.stores.tasks import PostgresTasks
from interface.runtime.ids import new_id

_PAGE: LiteralString = f"""
SELECT e.run_id, {EVENT_COLUMNS} FROM placet.event e WHERE log_id = 0 AND pos > %s AND pos <= %s ORDER BY pos
"""
_DUE = """
INSERT INTO placet.task (due_at, fires_at, log_id, run_id, kind, key, queue)
SELECT now() - interval '1 hour' + n * interval '1 s', now(), 0, gen_random_uuid(), 'advance', '', 'decisions'
FROM generate_series(1, 100000) n
"""
_PLAN = """
EXPLAIN SELECT run_id FROM placet.task WHERE log_id = 0 AND queue = 'decisions' AND due_at <= statement_timestamp()
ORDER BY due_at LIMIT 100 FOR UPDATE SKIP LOCKED
"""
LONG = 1000


async def measure(
    ours: str,
    log: Log,
    stock_application: Application[UUID],
    ground: Ground,
) -> list[Figure]:
    """Measure on databases that have events already."""
    figures = await _replay(ours, log.vault, stock_application, ground)
    figures += await _load(ours, log, stock_application, ground)
    figures += await _wake(ours, log, ground)
    figures += await _claim(ours, ground)
    return figures


async def _replay(ours: str, vault: Vault, stock: Application[UUID], ground: Ground) -> list[Figure]:
    connection = await connect(application_conninfo(ours, as_role=True))
    limit = ground.scaled(100_000, 30_000)
    raw, domain, library_raw, library_domain, resident = [], [], [], [], 0
    for _ in range(ground.scaled(7, 3)):
        raw.append(await _pages(connection, limit))
        library_raw.append(await asyncio.to_thread(_library_pages, stock, limit // 5, decoded=False))
        gc.collect()
        before = _resident()
        domain.append(await _pages(connection, limit, vault))
        resident = max(resident, _resident() - before)
        library_domain.append(await asyncio.to_thread(_library_pages, stock, limit // 5, decoded=True))
    await connection.close()
    rows, replay = _ratio(raw, library_raw), _ratio(domain, library_domain)
    return [
        at_least("R1", "replay, rows as bytes", median(raw), floor=100_000, unit="events/s"),
        at_least("R2", "replay, domain events", median(domain), floor=50_000, unit="events/s"),
        at_least("B10", "the same, ours / library select(500) and its mapper", replay, floor=3.5, unit="×"),
        reported("B10r", "rows as bytes, ours / library select(500)", rows, unit="×"),
        at_most("B10m", "memory that a replay adds", resident / 1e6, floor=10, unit="MB"),
    ]


def _ratio(mine: list[float], theirs: list[float]) -> float:
    """Return the median of the ratios of rounds: within a round the machine is as fast for the one as for the other."""
    return median(ours / library for ours, library in zip(mine, theirs, strict=True))


async def _pages(connection: AsyncConnection, limit: int, vault: Vault | None = None) -> float:
    """Read pages of 500 from the beginning, and open them if there is a vault; return events per second."""
    cursor = connection.cursor(binary=True)
    begin, position, seen = time.perf_counter(), 0, 0
    while seen < limit:
        await cursor.execute(_PAGE, (position, position + 500), prepare=True)
        rows = await cursor.fetchall()
        if not rows:
            break
        position = rows[-1][1]
        seen += len(rows)
        if vault is not None:
            await vault.readable([(row[0], cast("EventRow", row[1:])) for row in rows])
    return seen / (time.perf_counter() - begin)


def _library_pages(application: Application[UUID], limit: int, *, decoded: bool) -> float:
    begin, position, seen = time.perf_counter(), 0, 0
    while seen < limit:
        page = application.recorder.select_notifications(start=position + 1, limit=500)
        if not page:
            break
        position = page[-1].id
        seen += len(page)
        if decoded:
            for notification in page:
                application.mapper.to_domain_event(notification)
    return seen / (time.perf_counter() - begin)


async def _load(ours: str, log: Log, application: Application[UUID], ground: Ground) -> list[Figure]:
    """Load one run of a thousand events through the library and by ourselves."""
    run_id = new_id()
    events = [beginning(run_id, 200), *_steps(run_id)]
    await log.append(run_id, 0, events)
    await asyncio.to_thread(application.events.put, events)
    database = await Database.open(ours, size=1)
    runs = PostgresRuns(database, log)
    mine, theirs = [], []
    for _ in range(ground.scaled(20, 5)):
        begin = time.perf_counter()
        await runs.get(run_id)
        mine.append(time.perf_counter() - begin)
        begin = time.perf_counter()
        await asyncio.to_thread(application.repository.get, run_id, projector_func=projected)
        theirs.append(time.perf_counter() - begin)
    await database.close()
    return [
        reported("B9t", f"load a run of {LONG:,} events", p50(mine) * 1000, unit="ms"),
        at_least("B9", "the same, library repository.get / ours", p50(theirs) / p50(mine), floor=5, unit="×"),
    ]


def _steps(run_id: UUID) -> list[RunEvent]:
    at = beginning(run_id, 1).timestamp
    return [
        happened(RunPaused, run_id, version, at, forms=["f"])
        if version % 2
        else happened(RunResumed, run_id, version, at)
        for version in range(2, LONG + 1)
    ]


async def _wake(ours: str, log: Log, ground: Ground) -> list[Figure]:
    """
    How long after its commit another process has read an event.

    Woken by the hint, polling every 5 ms, and woken while an unrelated transaction that writes is open elsewhere.
    """
    feed = await _delays("feed", ours, log, ground)
    poll = await _delays("poll", ours, log, ground)
    async with await psycopg.AsyncConnection.connect(make_conninfo(ours, dbname="postgres")) as unrelated:
        await unrelated.execute("SELECT pg_current_xact_id()")
        beside = await _delays("feed", ours, log, ground)
    again = await _delays("feed", ours, log, ground)
    return [
        reported("B12t", "commit → read by another process, p50", p50(feed), unit="ms"),
        reported("B12p", "the same, p99", p99(feed), unit="ms"),
        at_most(
            "B12", "the same, p50, ours / polling every 5 ms", p50(feed) / p50(poll), floor=0.35, unit="×"
        ),
        at_most(
            "B15",
            "the same, p99, beside an open transaction that writes in another database / without",
            p99(beside) / max(p99(feed), p99(again)),
            floor=2,
            unit="×",
        ),
    ]


async def _delays(kind: str, ours: str, log: Log, ground: Ground) -> list[float]:
    """Return, in ms, how long each event took from its commit to a reader of that kind."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.waker", kind, ours, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"ready\n"
    delays = []
    apart = Random(1)
    for _ in range(ground.scaled(300, 60)):
        await asyncio.sleep(
            apart.uniform(0, 0.01)
        )  # else the appends fall into step with a reader that polls
        run_id = uuid4()
        await log.append(run_id, 0, several(run_id, 200, 1))
        committed = time.monotonic_ns()
        read = int((await process.stdout.readline()).decode())
        delays.append((read - committed) / 1e6)
    process.terminate()
    await process.wait()
    return delays


async def _claim(ours: str, ground: Ground) -> list[Figure]:
    """Claims by the hundred and one at a time, with a hundred thousand tasks pending."""
    async with await psycopg.AsyncConnection.connect(ours, autocommit=True) as connection:
        await connection.execute(_DUE)
        await connection.execute("ANALYZE placet.task")
        plan = str(await (await connection.execute(_PLAN)).fetchall())
    database = await Database.open(ours, size=1)
    tasks = PostgresTasks(database)
    speed = {}
    for limit, rounds in ((1, ground.scaled(300, 50)), (100, ground.scaled(30, 5))):
        begin = time.perf_counter()
        claimed = sum([len(await tasks.claim("decisions", limit=limit)) for _ in range(rounds)])
        speed[limit] = claimed / (time.perf_counter() - begin)
    await database.close()
    return [
        reported("B14t", "claims, 100 at a time, 100,000 pending", speed[100], unit="tasks/s"),
        at_least("B14", "the same / one at a time", speed[100] / speed[1], floor=12, unit="×"),
        at_least(
            "B14x",
            "the due tasks are found by the index",
            float("Index Cond" in plan),
            floor=1,
            unit="1 = yes",
        ),
    ]


def _resident() -> int:
    """Return the bytes of memory this process has."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
