"""
Writers for the torture of the log: `python -m benchmarks.torture_writers log|naive <conninfo> <writers> <runs>`.

Each line they print is an acknowledged append, `<run id> <version> <position>` of its last event, or says what failed.
"""

import asyncio
import random
import sys
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from uuid import UUID, uuid4

import psycopg

from application.ports.runs import VersionConflictError
from benchmarks.appenders import beginning, happened
from benchmarks.sealed_log import started_log
from domain.run.events import RunEvent, RunPaused, RunResumed, RunSucceeded
from interface.postgres.log.log import Log
from interface.runtime import logs
from interface.runtime.ids import new_id

EVENTS = 4
"""How many events each run of the log gets: three in one append, and one for which two rivals compete."""
LOGS = 2


async def append_to_log(log: Log, runs: int) -> None:
    """Record runs, one after another."""
    for _ in range(runs):
        run = uuid4()
        try:
            acknowledge(run, 3, await log.append(run, 0, _first(run)))
            await _compete(log, run)
        except Exception as problem:  # whoever reads the lines judges it
            print("failed", repr(problem).replace("\n", " "), flush=True)


async def _compete(log: Log, run: UUID) -> None:
    """Let two append the same version: one of them wins, and the other is told."""
    rivals = (log.append(run, 3, [_last(run)]) for _ in range(2))
    outcomes = await asyncio.gather(*rivals, return_exceptions=True)
    for outcome in outcomes:
        if isinstance(outcome, int):
            acknowledge(run, 4, outcome)
        elif not isinstance(outcome, VersionConflictError):
            print("failed", repr(outcome).replace("\n", " "), flush=True)
    if sum(isinstance(outcome, int) for outcome in outcomes) != 1:
        print("failed", f"{outcomes!r} is not one winner", flush=True)


def _first(run: UUID) -> list[RunEvent]:
    begun = beginning(run, 200)
    paused = happened(RunPaused, run, 2, begun.timestamp, forms=["f"])
    return [begun, paused, happened(RunResumed, run, 3, begun.timestamp)]


def _last(run: UUID) -> RunEvent:
    return happened(RunSucceeded, run, 4, datetime.now(UTC), request_id=new_id(), outputs={})


async def append_naively(conninfo: str, runs: int) -> None:
    """Insert rows with positions from a sequence, and take a moment to commit."""
    async with await psycopg.AsyncConnection.connect(conninfo) as connection:
        for _ in range(runs * EVENTS):
            run = uuid4()
            cursor = await connection.execute(
                "INSERT INTO naive (run_id, version) VALUES (%s, 1) RETURNING pos", (run,)
            )
            row = await cursor.fetchone()
            assert row is not None
            await asyncio.sleep(random.random() * 0.002)
            await connection.commit()
            acknowledge(run, 1, row[0])


def acknowledge(run: UUID, version: int, position: int) -> None:
    """Say that the append up to that version is recorded; whoever reads that may rely on it."""
    print(run, version, position, flush=True)


async def main(kind: str, conninfo: str, writers: int, runs: int) -> None:
    """Let the writers write, on logs that they share."""
    if kind == "naive":
        await asyncio.gather(*(append_naively(conninfo, runs) for _ in range(writers)))
        return
    async with AsyncExitStack() as stack:
        logs = [await stack.enter_async_context(started_log(conninfo, patience=60)) for _ in range(LOGS)]
        await asyncio.gather(*(append_to_log(logs[i % LOGS], runs) for i in range(writers)))


if __name__ == "__main__":
    logs.configure(level="error")  # lost connections are what it is about
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
