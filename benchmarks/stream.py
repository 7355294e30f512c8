"""Event streams: how soon an event is on all of them, what an idle one costs, and how they end."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from statistics import median
from uuid import UUID

import psycopg

from benchmarks.figure import Section, Table, at_most, p50, p99, reported
from benchmarks.ground import Ground
from benchmarks.replica import replica
from benchmarks.server import House, Server
from benchmarks.workload import USER, Paused, start, times
from interface.main import Placet

FILLED = b'"human_input_form_filled"'
FINISHED = b'"workflow_finished"'
POLL_SECONDS = 0.005


async def measure(ground: Ground) -> Section:
    """Measure the streams of runs, as far as the events of other processes reach them."""
    section = Section(name="stream")
    house = await ground.house("stream")
    async with ground.server(house) as server:
        key = await house.publish()
        async with replica(house) as placet, replica(house) as other:
            await _wake_up(section, ground, house, server, key, placet, other)
            await _fan_out(section, ground, server, key, placet)
        await _idle(section, ground, server, key)
    return section


async def _submit(placet: Placet, run: Paused) -> float:
    """Answer the form in this process; return when that was committed."""
    await placet.submit_form(
        token=run.token,
        workflow_id=None,
        action="approve",
        inputs={"comment": "Good."},
        user=USER,
        channel="service-api",
    )
    return time.perf_counter()


def _path(run: Paused) -> str:
    return f"/v1/workflow/{run.run_id}/events?user={USER}&continue_on_pause=true"


async def _paused(server: Server, key: str, count: int) -> list[Paused]:
    async with server.connections(key, 16) as connections:
        return await times(connections, count, start)


async def _wake_up(
    section: Section, ground: Ground, house: House, server: Server, key: str, placet: Placet, other: Placet
) -> None:
    """B12: one replica commits, another one follows the run; beside it, a session that looks every 5 ms."""
    count = ground.scaled(100, 30)
    runs = await _paused(server, key, 2 * count)

    async def followed(run: Paused) -> float:
        feed = other.feed.follow(UUID(run.run_id))
        await anext(feed)
        arrival = asyncio.ensure_future(anext(feed))
        await asyncio.sleep(0)  # it waits from here on
        committed = await _submit(placet, run)
        await arrival
        return time.perf_counter() - committed

    async with await psycopg.AsyncConnection.connect(house.database_url, autocommit=True) as session:

        async def polled(run: Paused) -> float:
            query = "SELECT pos FROM placet.event WHERE log_id = 0 ORDER BY pos DESC LIMIT 1"
            before = await (await session.execute(query)).fetchone()

            async def look() -> None:
                while True:
                    if await (await session.execute(query)).fetchone() != before:
                        return
                    await asyncio.sleep(POLL_SECONDS)

            looking = asyncio.ensure_future(look())
            committed = await _submit(placet, run)
            await looking
            return time.perf_counter() - committed

        hinted, looked = await _alternately(runs, followed, polled)
    section.figures += [
        reported("B12a", "commit → another process has the event, p50", p50(hinted) * 1e3, unit="ms"),
        reported("B12b", "the same, p99", p99(hinted) * 1e3, unit="ms"),
        at_most(
            "B12", "p50 by hint / p50 by looking every 5 ms", p50(hinted) / p50(looked), floor=0.35, unit="1"
        ),
    ]


async def _alternately(
    runs: list[Paused], one: Callable[[Paused], Awaitable[float]], two: Callable[[Paused], Awaitable[float]]
) -> tuple[list[float], list[float]]:
    first, second = [], []
    for left, right in zip(runs[::2], runs[1::2], strict=True):
        first.append(await one(left))
        second.append(await two(right))
    return first, second


async def _fan_out(section: Section, ground: Ground, server: Server, key: str, placet: Placet) -> None:
    """Commit an answer in this process and see it arrive on all the streams of that run."""
    rows: list[tuple[str | float, ...]] = []
    for listeners, repetitions in ((1, ground.scaled(60, 20)), (100, ground.scaled(9, 3)), (1000, 3)):
        firsts, halves, lasts = [], [], []
        for run in await _paused(server, key, repetitions):
            async with server.streams(key, [_path(run)] * listeners) as streams:
                arrivals = [stream.until(FILLED) for stream in streams]
                committed = await _submit(placet, run)
                seen = sorted(moment - committed for moment in await asyncio.gather(*arrivals))
            firsts.append(seen[0] * 1e3)
            halves.append(seen[len(seen) // 2] * 1e3)
            lasts.append(seen[-1] * 1e3)
        rows.append((listeners, median(firsts), median(halves), median(lasts)))
    section.tables.append(
        Table(
            title="One answer, from its commit to all streams of its run (ms, medians)",
            columns=("streams", "first", "half of them", "last"),
            rows=rows,
        )
    )
    section.figures += [
        reported("S1", "commit → the one stream", float(rows[0][2]), unit="ms"),
        at_most("B13", "commit → the last of 1,000 streams", float(rows[-1][3]), floor=60, unit="ms"),
    ]


async def _idle(section: Section, ground: Ground, server: Server, key: str) -> None:
    """Open streams on one run, then on as many runs, and end the service with all of them open."""
    count = 1000
    runs = await _paused(server, key, count)
    costs = []
    for paths in ([_path(runs[0])] * count, [_path(run) for run in runs]):
        before = server.process.resident_kib
        async with server.streams(key, paths):
            costs.append((server.process.resident_kib - before) / count)
        await asyncio.sleep(0.5)
    section.figures += [
        at_most("B13m", "memory of an idle stream, 1,000 of one run", costs[0], floor=30, unit="KiB"),
        reported("S2", "the same, 1,000 of as many runs", costs[1], unit="KiB"),
    ]
    async with server.streams(key, [_path(run) for run in runs]) as streams:
        began = time.perf_counter()
        code = await server.terminate()
        seconds = time.perf_counter() - began
        ended = sum(stream.ended.is_set() for stream in streams)
    section.figures += [
        at_most(
            "B16", "SIGTERM with 1,000 open streams: until the process is gone", seconds, floor=3, unit="s"
        ),
        at_most(
            "B16e", "streams that it did not end, and its exit code", count - ended + code, floor=0, unit="1"
        ),
    ]
