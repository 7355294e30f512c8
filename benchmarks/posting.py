"""Appends over HTTP: one event for each POST, by our log, by the library's recorder, and by nothing at all."""

import asyncio
import time
from contextlib import AsyncExitStack
from statistics import median

from benchmarks.append_endpoint import PATH
from benchmarks.client import Connection
from benchmarks.figure import Figure, Table, at_least, p50, p99
from benchmarks.ground import Ground, slow_commits
from benchmarks.server import Baseline, running
from interface.postgres.migrate import migrate

MANY = 64
CONNECTIONS = {1: 5, 16: 5, MANY: 15}
"""With how many connections it is measured, and in how many turns: who takes turns has the same machine."""
SECONDS = 0.5
_MODULE = "benchmarks.append_endpoint"
_NAMES = {"nothing": "an endpoint without a database", "stock": "stock insert_events", "ours": "our log"}

Rates = dict[tuple[str, int], list[float]]


async def measure(ground: Ground) -> tuple[list[Figure], Table]:
    """Measure the endpoints in turns, on fresh databases with commits of 1 ms."""
    ours, stock = [(await ground.house(f"posts_{kind}")).database_url for kind in ("ours", "stock")]
    await asyncio.to_thread(migrate, ours)
    await slow_commits(ours, stock)
    rates: Rates = {}
    latencies: dict[str, list[float]] = {}
    async with AsyncExitStack() as stack:
        endpoints = {
            kind: await stack.enter_async_context(running(await Baseline.start(_MODULE, kind, url)))
            for kind, url in {"nothing": "", "ours": ours, "stock": stock}.items()
        }
        for number, turns in CONNECTIONS.items():
            for _ in range(ground.scaled(turns, 3)):
                for kind, endpoint in endpoints.items():
                    async with endpoint.connections("", number) as connections:
                        await _post(connections, SECONDS / 3)  # appends find their step
                        rate, taken = await _post(connections, SECONDS)
                    rates.setdefault((kind, number), []).append(rate)
                    if number == MANY:
                        latencies.setdefault(kind, []).extend(taken)
    return _figures(rates), _table(rates, latencies)


def _figures(rates: Rates) -> list[Figure]:
    what = f"1 ms: a POST appends an event, {MANY} connections, ours /"

    def ratio(other: str) -> float:
        return median(
            mine / theirs for mine, theirs in zip(rates["ours", MANY], rates[other, MANY], strict=True)
        )

    return [
        at_least("B6", f"{what} an endpoint without a database", ratio("nothing"), floor=0.4, unit="×"),
        at_least("B6s", f"{what} stock insert_events", ratio("stock"), floor=10, unit="×"),
    ]


def _table(rates: Rates, latencies: dict[str, list[float]]) -> Table:
    rows: list[tuple[str | float, ...]] = [
        (name, *(median(rates[kind, n]) for n in CONNECTIONS), p50(latencies[kind]), p99(latencies[kind]))
        for kind, name in _NAMES.items()
    ]
    return Table(
        title="POSTs per second that append one event each, with commits of 1 ms; latencies at 64, in ms",
        columns=("connections:", *map(str, CONNECTIONS), "p50", "p99"),
        rows=rows,
    )


async def _post(connections: list[Connection], seconds: float) -> tuple[float, list[float]]:
    """Return requests per second, and how long each took in milliseconds."""
    taken: list[float] = []
    begin = time.perf_counter()

    async def post(connection: Connection) -> None:
        while (before := time.perf_counter()) < begin + seconds:
            await connection.post(PATH, b"{}")
            taken.append((time.perf_counter() - before) * 1e3)

    await asyncio.gather(*map(post, connections))
    return len(taken) / (time.perf_counter() - begin), taken
