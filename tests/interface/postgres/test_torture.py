"""Thirty-two writers, slow commits and killed connections: readers by position miss nothing, and nothing is lost."""

import asyncio
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from torture import NAIVE, SLOW_COMMITS, Kind

PROCESSES, WRITERS, APPENDS = 4, 8, 40
READERS = 3
SCRIPT = Path(sys.modules["torture"].__file__ or "")

TABLES = {
    "log": "SELECT pos, run_id, version FROM placet.event WHERE log_id = 0 AND pos > %s ORDER BY pos LIMIT 500",
    "naive": "SELECT pos, run_id, version FROM naive WHERE pos > %s ORDER BY pos LIMIT 500",
}
KILL = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE application_name = 'placet-log' AND datname = current_database() ORDER BY random() LIMIT 1
"""

Row = tuple[int, str, int]


@dataclass
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


async def tail(conninfo: str, kind: Kind, done: asyncio.Event) -> list[Row]:
    """Read by position until the writers are done and nothing new comes."""
    seen: list[Row] = []
    async with await psycopg.AsyncConnection.connect(conninfo, autocommit=True) as connection:
        while True:
            last_round = done.is_set()
            cursor = await connection.execute(TABLES[kind], (seen[-1][0] if seen else 0,))
            new = [(pos, str(run), version) for pos, run, version in await cursor.fetchall()]
            seen += new
            if not new and last_round:
                return seen
            await asyncio.sleep(0)


async def kill(conninfo: str, done: asyncio.Event) -> None:
    """Take connections away from the logs."""
    async with await psycopg.AsyncConnection.connect(conninfo, autocommit=True) as connection:
        while not done.is_set():
            await connection.execute(KILL)
            await asyncio.sleep(0.05)


async def write(conninfo: str, kind: Kind) -> Iterable[str]:
    """Run one process of writers; return what it printed."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(SCRIPT),
        kind,
        conninfo,
        str(WRITERS),
        str(APPENDS),
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    output, _ = await process.communicate()
    assert process.returncode == 0
    return output.decode().splitlines()


async def torture(conninfo: str, kind: Kind) -> Observed:
    """Let writers, readers and the killer loose on the database."""
    observed, done = Observed(), asyncio.Event()
    readers = [asyncio.create_task(tail(conninfo, kind, done)) for _ in range(READERS)]
    killer = asyncio.create_task(kill(conninfo, done))
    for lines in await asyncio.gather(*(write(conninfo, kind) for _ in range(PROCESSES))):
        for line in lines:
            words = line.split()
            if len(words) == 3 and words[0] != "failed":
                observed.acknowledged.append((int(words[2]), words[0], int(words[1])))
            else:
                observed.failures.append(line)
    done.set()
    observed.read = await asyncio.gather(*readers)
    await killer
    with psycopg.connect(conninfo) as connection:
        rows = connection.execute(TABLES[kind].replace("LIMIT 500", ""), (0,))  # type: ignore[arg-type]
        observed.stored = [(pos, str(run), version) for pos, run, version in rows]
    return observed


class TestReadersByPosition:
    def test_miss_nothing_and_writers_lose_nothing(self, conninfo: str) -> None:
        with psycopg.connect(conninfo) as connection:
            connection.execute(SLOW_COMMITS)
        observed = asyncio.run(torture(conninfo, "log"))
        assert observed.failures == []
        assert len(observed.acknowledged) == PROCESSES * WRITERS * APPENDS
        assert sorted(observed.acknowledged) == observed.stored
        assert [row[0] for row in observed.stored] == list(range(1, len(observed.stored) + 1))
        assert observed.read == [observed.stored] * READERS

    def test_miss_events_of_a_recorder_that_takes_positions_from_a_sequence(self, conninfo: str) -> None:
        """The control: the same torture finds what it is made to find."""
        with psycopg.connect(conninfo) as connection:
            connection.execute(NAIVE)
        observed = asyncio.run(torture(conninfo, "naive"))
        assert observed.failures == []
        assert sorted(observed.acknowledged) == observed.stored
        assert observed.missed > 0
