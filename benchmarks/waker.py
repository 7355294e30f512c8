"""A process that reads events as they come and prints when: `python -m benchmarks.waker feed|poll <conninfo>`."""

import asyncio
import sys
import time

from benchmarks.sealed_log import vault_on
from interface.postgres.connection import application_conninfo, connect
from interface.postgres.database import Database
from interface.postgres.log.feed import LOG_CHANNEL, LogFeed

_HEAD = "SELECT coalesce(max(pos), 0) FROM placet.event WHERE log_id = 0"
_NEW = "SELECT pos, state FROM placet.event WHERE log_id = 0 AND pos > %s ORDER BY pos LIMIT 500"


async def main(kind: str, conninfo: str) -> None:
    """Print `ready`, then for each event the instant, on the system's monotonic clock, at which it was read."""
    connection = await connect(application_conninfo(conninfo, as_role=True))
    wake = asyncio.Event()
    if kind == "feed":
        database = await Database.open(conninfo, size=1)
        feed = LogFeed(conninfo, database, vault_on(database))
        feed.on_hint(LOG_CHANNEL, lambda _: wake.set())
        await feed.start()
    row = await (await connection.execute(_HEAD)).fetchone()
    assert row is not None
    position = row[0]
    print("ready", flush=True)
    while True:
        if kind == "feed":
            await wake.wait()
            wake.clear()
        else:
            await asyncio.sleep(0.005)
        for pos, _ in await (await connection.execute(_NEW, (position,), prepare=True)).fetchall():
            position = pos
            print(time.monotonic_ns(), flush=True)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))
