"""Appends over HTTP: one event for each POST, by our log, by the library's recorder, and by nothing at all."""

import asyncio
import time
from statistics import median

from benchmarks.append_endpoint import PATH
from benchmarks.client import Connection
from benchmarks.figure import Figure, Table, at_least, p50, p99
from benchmarks.ground import Ground, slow_commits
from benchmarks.server import Baseline, running
from interface.postgres.migrate import migrate

CONNECTIONS = (1, 16, 64)
_NAMES = {"nothing": "an endpoint without a database", "stock": "stock insert_events", "ours": "our log"}

Rates = dict[tuple[str, int], list[float]]


async def measure(ground: Ground) -> tuple[list[Figure], Table]:
    """Measure the endpoints in turns, on fresh databases with commits of 1 ms."""
    ours, stock = [(await ground.house(f"posts_{kind}")).database_url for kind in ("ours", "stock")]
    await asyncio.to_thread(migrate, ours)
    await slow_commits(ours, stock)
    rates: Rates = {}
    latencies: dict[str, list[float]] = {}
    urls = {"nothing": "", "ours": ours, "stock": stock}
    for _ in range(ground.scaled(3, 1)):
        for kind in _NAMES:
            endpoint = await Baseline.start("benchmarks.append_endpoint", kind, urls[kind])
            async with running(endpoint):
                for number in CONNECTIONS:
                    async with endpoint.connections("", number) as connections:
                        await _post(connections, 0.3)
                        rate, taken = await _post(connections, ground.scaled(20, 8) / 10)
                    rates.setdefault((kind, number), []).append(rate)
                    if number == CONNECTIONS[-1]:
                        latencies.setdefault(kind, []).extend(taken)
    return _figures(rates), _table(rates, latencies)


def _figures(rates: Rates) -> list[Figure]:
    nothing, stock, ours = (median(rates[kind, CONNECTIONS[-1]]) for kind in _NAMES)
    what = "1 ms: a POST appends an event, 64 connections, ours /"
    return [
        at_least("B6", f"{what} an endpoint without a database", ours / nothing, floor=0.4, unit="×"),
        at_least("B6s", f"{what} stock insert_events", ours / stock, floor=10, unit="×"),
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
