"""
The torture of the log: many writers in several processes, slow commits, killed connections and a killed process.

Meanwhile readers follow by position. What is counted must be zero for the log; the same torture must catch a recorder
that takes its positions from a sequence, or it would show nothing.
"""

import asyncio
import os
import sys
from collections import Counter
from dataclasses import dataclass, field
from typing import Literal, LiteralString

import psycopg

from benchmarks.figure import Section, at_least, at_most
from benchmarks.ground import Ground
from benchmarks.torture_writers import EVENTS
from interface.postgres.migrate import migrate

Kind = Literal["log", "naive"]
Row = tuple[int, str, int]
"""A position, and the run and the version that stand there."""

READERS = 3
PROCESSES, WRITERS = 3, 11

_SLOW_COMMITS = """
CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_sleep(random() * 0.002);
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON placet.run DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION slow();
"""
_NAIVE = """
CREATE TABLE naive (pos bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, run_id uuid NOT NULL, version int NOT NULL)
"""
_SETUPS: dict[Kind, LiteralString] = {"log": _SLOW_COMMITS, "naive": _NAIVE}
_TABLES: dict[Kind, LiteralString] = {
    "log": "SELECT pos, run_id, version FROM placet.event WHERE log_id = 0 AND pos > %s ORDER BY pos LIMIT %s",
    "naive": "SELECT pos, run_id, version FROM naive WHERE pos > %s ORDER BY pos LIMIT %s",
}
_KILL = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE application_name = 'placet-log' AND datname = current_database() ORDER BY random() LIMIT 1
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Observed:
    """What came of a torture."""

    acknowledged: list[Row] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    read: list[list[Row]] = field(default_factory=list)
    """What each reader saw, in the order in which it saw it."""
    stored: list[Row] = field(default_factory=list)

    @property
    def missed(self) -> int:
        """How many events readers have passed by."""
        return sum(len(set(self.stored) - set(seen)) for seen in self.read)

    def wrong(self) -> dict[str, int]:
        """Return how often each thing happened that must never happen to a log."""
        positions = [position for position, _, _ in self.stored]
        versions = Counter((run, version) for _, run, version in self.stored)
        lengths = Counter(run for run, _ in versions)
        return {
            "missed": self.missed,
            "read twice": sum(len(seen) - len(set(seen)) for seen in self.read),
            "read out of order": sum(seen != sorted(seen) for seen in self.read),
            "holes": sum(a != b for a, b in zip(positions, range(1, len(positions) + 1), strict=True)),
            "lost acknowledgements": len(set(self.acknowledged) - set(self.stored)),
            "two winners": sum(times - 1 for times in versions.values()),
            "appends recorded in part": sum(length not in (3, EVENTS) for length in lengths.values()),
            "failures": len(self.failures),
        }


async def measure(ground: Ground) -> Section:
    """Torture the log and the naive recorder with as many events as the floor asks for."""
    section = Section(name="torture")
    runs = ground.scaled(20_000, 4_000) // (EVENTS * PROCESSES * WRITERS) + 1
    for kind in ("log", "naive"):
        url = (await ground.house(f"torture-{kind}")).database_url
        await asyncio.to_thread(migrate, url)
        observed = await torture(url, kind, runs=runs)
        number = f"{len(observed.stored):,} events"
        if kind == "log":
            wrong = observed.wrong()
            what = f"torture, {number}: {', '.join(wrong)}"
            section.figures.append(at_most("B8", what, sum(wrong.values()), floor=0, unit="of them"))
            section.notes += [f"B8: {name}: {times}" for name, times in wrong.items() if times]
        else:
            what = f"the same against positions from a sequence, {number}: missed"
            section.figures.append(at_least("B8c", what, observed.missed, floor=1, unit="of them"))
    section.notes.append(
        f"{PROCESSES} processes with {WRITERS} writers each, and one more that is killed amidst its work;"
        f" a connection is killed every 50 ms; {READERS} readers by position."
    )
    return section


async def torture(conninfo: str, kind: Kind, *, runs: int) -> Observed:
    """Let writers of so many runs each, readers and the killer loose on the database."""
    async with await psycopg.AsyncConnection.connect(conninfo, autocommit=True) as connection:
        await connection.execute(_SETUPS[kind])
    observed, done = Observed(), asyncio.Event()
    readers = [asyncio.create_task(_tail(conninfo, kind, done)) for _ in range(READERS)]
    killer = asyncio.create_task(_kill(conninfo, done))
    writers = [_write(conninfo, kind, runs=runs) for _ in range(PROCESSES)]
    doomed = _write(conninfo, kind, runs=runs, killed_after=runs)
    for lines in await asyncio.gather(*writers, doomed):
        for line in lines:
            _note(line, observed)
    done.set()
    observed.read.extend(await asyncio.gather(*readers))
    await killer
    async with await psycopg.AsyncConnection.connect(conninfo) as connection:
        observed.stored.extend(await _page(connection, kind, after=0, limit=None))
    return observed


async def _tail(conninfo: str, kind: Kind, done: asyncio.Event) -> list[Row]:
    """Read by position until the writers are done and nothing new comes."""
    seen: list[Row] = []
    async with await psycopg.AsyncConnection.connect(conninfo, autocommit=True) as connection:
        while True:
            last_round = done.is_set()
            new = await _page(connection, kind, after=seen[-1][0] if seen else 0, limit=500)
            seen += new
            if not new and last_round:
                return seen
            await asyncio.sleep(0)


async def _page(
    connection: psycopg.AsyncConnection[tuple[int, object, int]],
    kind: Kind,
    *,
    after: int,
    limit: int | None,
) -> list[Row]:
    cursor = await connection.execute(_TABLES[kind], (after, limit))
    return [(position, str(run), version) for position, run, version in await cursor.fetchall()]


async def _kill(conninfo: str, done: asyncio.Event) -> None:
    """Take connections away from the logs."""
    async with await psycopg.AsyncConnection.connect(conninfo, autocommit=True) as connection:
        while not done.is_set():
            await connection.execute(_KILL)
            await asyncio.sleep(0.05)


async def _write(conninfo: str, kind: Kind, *, runs: int, killed_after: int | None = None) -> list[str]:
    """Run one process of writers, and kill it after so many lines, if at all; return what it printed."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.torture_writers", kind, conninfo, str(WRITERS), str(runs),
        stdout=asyncio.subprocess.PIPE, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    assert process.stdout is not None
    lines: list[str] = []
    async for line in process.stdout:
        lines.append(line.decode())
        if len(lines) == killed_after:
            process.kill()
    if await process.wait() != 0 and killed_after is None:
        lines.append(f"failed with exit code {process.returncode}")
    return [line for line in lines if line.endswith("\n") or line.startswith("failed")]


def _note(line: str, observed: Observed) -> None:
    words = line.split()
    if words[0] == "failed":
        observed.failures.append(line)
    else:
        observed.acknowledged.append((int(words[2]), words[0], int(words[1])))
