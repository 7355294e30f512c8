"""
Writers for the torture of the log, run as processes: `python torture.py <kind> <conninfo> <writers> <appends>`.

Each line they print is an acknowledged append, `<run id> <version> <position>`, or what went wrong.
"""

import asyncio
import random
import sys
from typing import Literal
from uuid import uuid4

import psycopg
import structlog
from stored import TOKENS, started, succeeded

from interface.postgres.log import Log

Kind = Literal["log", "naive"]

SLOW_COMMITS = """
CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_sleep(random() * 0.002);
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON placet.run DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION slow();
"""
"""Delays commits of appends at random."""

NAIVE = """
CREATE TABLE naive (pos bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, run_id uuid NOT NULL, version int NOT NULL)
"""
"""What a recorder looks like that takes its positions from a sequence."""


async def append_to_log(log: Log, appends: int) -> None:
    """Record runs of two appends each."""
    for _ in range(appends // 2):
        run = uuid4()
        try:
            print(run, 1, await log.append(run, 0, [started(run)]), flush=True)
            print(run, 2, await log.append(run, 1, [succeeded(run, 2)]), flush=True)
        except Exception as problem:  # the test reads it
            print("failed", repr(problem).replace("\n", " "), flush=True)


async def append_naively(conninfo: str, appends: int) -> None:
    """Insert rows with positions from a sequence, and take a moment to commit."""
    async with await psycopg.AsyncConnection.connect(conninfo) as connection:
        for _ in range(appends):
            run = uuid4()
            cursor = await connection.execute(
                "INSERT INTO naive (run_id, version) VALUES (%s, 1) RETURNING pos", (run,)
            )
            row = await cursor.fetchone()
            assert row is not None
            await asyncio.sleep(random.random() * 0.002)
            await connection.commit()
            print(run, 1, row[0], flush=True)


async def main(kind: str, conninfo: str, writers: int, appends: int) -> None:
    """Let the writers write, two of them on each log."""
    if kind == "naive":
        await asyncio.gather(*(append_naively(conninfo, appends) for _ in range(writers)))
        return
    logs = [Log(conninfo, tokens=TOKENS, patience=60) for _ in range(2)]
    for log in logs:
        await log.start()
    await asyncio.gather(*(append_to_log(logs[i % 2], appends) for i in range(writers)))
    for log in logs:
        await log.close()


if __name__ == "__main__":
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
