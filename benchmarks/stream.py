"""Event streams: how soon an event is on all of them, what an idle one costs, and how they end."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from functools import partial
from random import Random
from statistics import median
from uuid import UUID

import psycopg

from application.ports.runs import FormToken
from benchmarks.client import Stream
from benchmarks.figure import Section, Table, at_most, p50, p99, reported
from benchmarks.ground import Ground
from benchmarks.process import apart
from benchmarks.replica import replica
from benchmarks.server import Baseline, House, Listening, Server, running
from benchmarks.workload import USER, Paused, cycles, lasting, start, times
from interface.http.dify.routes import web_token
from interface.main.placet import Placet

FILLED = b'"human_input_form_filled"'
RESUMED = b'"resumption"'
STREAMS = 1000
POLL_SECONDS = 0.005
_OURS = "ours"
_USUAL = {
    "/sse-starlette": ("B13", "sse-starlette", 0.65),
    "/encoded": ("B13e", "sse-starlette with bytes encoded once", 0.8),
    "/plain": ("B13s", "Starlette's own response with such bytes", 1.0),
}
"""The usual kinds of streams: what the figure is called, what they are, and what share of theirs ours may take."""


async def measure(ground: Ground) -> Section:
    """Measure the streams of runs, as far as the events of other processes reach them."""
    section = Section(name="stream")
    house = await ground.house("stream")
    async with ground.server(house) as server:
        key = await house.publish()
        async with replica(house) as placet:
            async with replica(house) as other:
                await _wake_up(section, ground, house, server, key, placet, other)
            await _fan_out(section, ground, server, key, placet)
            await _in_turns(section, ground, server, house, placet)
        runs = await _paused(server, key, STREAMS)
    cost = await _idle(section, ground, house, key, runs)
    await _end(section, ground, house, key, runs)
    await _compare_memory(section, cost)
    return section


async def _submit(placet: Placet, run: Paused) -> float:
    """Answer the form in this process; return when that was committed."""
    await placet.submit_form(
        FormToken(token=run.token),
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
    """F1: one replica commits, another one follows the run; beside it, a session that looks every 5 ms."""
    count = ground.scaled(100, 30)
    apart = Random(1)
    runs = await _paused(server, key, 2 * count)

    async def followed(run: Paused) -> float:
        feed = other.feed.follow(UUID(run.run_id))
        await anext(feed)
        arrival = asyncio.ensure_future(anext(feed))
        await asyncio.sleep(apart.uniform(0, 2 * POLL_SECONDS))  # it waits from here on
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
            await asyncio.sleep(apart.uniform(0, 2 * POLL_SECONDS))  # else it is in step with who looks
            committed = await _submit(placet, run)
            await looking
            return time.perf_counter() - committed

        hinted, looked = await _alternately(runs, followed, polled)
    section.notes.append("F1: both are replicas in the measuring process, each with connections of its own.")
    section.figures += [
        reported("F1", "commit → another replica has the event, p50", p50(hinted) * 1e3, unit="ms"),
        reported("F2", "the same, p99", p99(hinted) * 1e3, unit="ms"),
        at_most(
            "F3", "p50 by hint / p50 by looking every 5 ms", p50(hinted) / p50(looked), floor=0.35, unit="1"
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
    """Commit an answer in this process and see it arrive on all streams of its run, which end with it."""
    rows: list[tuple[str | float, ...]] = []
    for listeners, repetitions in ((1, ground.scaled(60, 20)), (100, ground.scaled(9, 3)), (STREAMS, 3)):
        spreads = []
        for run in await _paused(server, key, repetitions):

            async def submit(run: Paused = run) -> float:
                return await _submit(placet, run)

            async with server.streams(key, [_path(run)] * listeners) as streams:
                spreads.append(await _spread(streams, submit))
        rows.append((listeners, *map(median, zip(*spreads, strict=True))))
    section.tables.append(
        Table(
            title="One answer, from its commit to all streams of its run (ms, medians)",
            columns=("streams", "first", "half of them", "last"),
            rows=rows,
        )
    )
    section.figures += [
        reported("S1", "commit → the one stream", float(rows[0][3]), unit="ms"),
        reported("S2", f"commit → the last of {STREAMS:,} streams", float(rows[-1][3]), unit="ms"),
    ]


async def _spread(
    streams: Sequence[Stream], publish: Callable[[], Awaitable[float]]
) -> tuple[float, float, float]:
    """Return the milliseconds from what `publish` returns until the first, half and the last of the streams have it."""
    arrivals = [stream.until(FILLED) for stream in streams]
    since = await publish()
    seen = sorted((moment - since) * 1e3 for moment in await asyncio.gather(*arrivals))
    return seen[0], seen[len(seen) // 2], seen[-1]


async def _idle(section: Section, ground: Ground, house: House, key: str, runs: list[Paused]) -> float:
    """Open streams on one run, then on as many runs, each time with a new process; return the KiB of the former."""
    costs = []
    for paths in ([_path(runs[0])] * STREAMS, [_path(run) for run in runs]):
        async with ground.server(house) as server:
            async with server.connections(key, 16) as connections:
                await cycles(connections, seconds=ground.scaled(2, 1))
            costs.append(await _cost(server, key, paths))
    section.figures += [
        reported("S3", f"memory of an idle stream, {STREAMS:,} of one run", costs[0], unit="KiB"),
        reported("S4", f"the same, {STREAMS:,} of as many runs", costs[1], unit="KiB"),
    ]
    return costs[0]


async def _cost(server: Listening, key: str, paths: Sequence[str]) -> float:
    before = server.process.resident_kib
    async with server.streams(key, paths):
        return (server.process.resident_kib - before) / len(paths)


async def _end(section: Section, ground: Ground, house: House, key: str, runs: list[Paused]) -> None:
    """End the service with all streams open."""
    async with ground.server(house) as server, server.streams(key, [_path(run) for run in runs]) as streams:
        began = time.perf_counter()
        code = await server.terminate()
        seconds = time.perf_counter() - began
        unended = sum(not stream.ended.is_set() for stream in streams)
    section.figures += [
        at_most(
            "B16",
            f"SIGTERM with {STREAMS:,} open streams: until the process is gone",
            seconds,
            floor=3,
            unit="s",
        ),
        at_most(
            "B16e", "streams that it did not end, plus its exit code", unended + abs(code), floor=0, unit="1"
        ),
    ]


async def _in_turns(section: Section, ground: Ground, server: Server, house: House, placet: Placet) -> None:
    """Take turns with as many streams of the usual kinds, which need no database and know the same bytes at once."""
    turns = ground.scaled(25, 9)
    key = await house.publish(lasting(turns + 2))
    (run,) = await _paused(server, key, 1)
    await _submit(placet, run)
    frames = await _frames_of_answer(server, key, run)
    lasts: dict[str, list[float]] = {path: [] for path in (_OURS, *_USUAL)}
    async with AsyncExitStack() as stack:
        baseline = await stack.enter_async_context(running(await Baseline.start("benchmarks.queued_streams")))
        (connection,) = await stack.enter_async_context(baseline.connections("", 1))
        stack.enter_context(apart(server.process, baseline.process))
        streams = {_OURS: await stack.enter_async_context(server.streams(key, [_path(run)] * STREAMS))}
        for path in _USUAL:
            streams[path] = await stack.enter_async_context(baseline.streams("", [path] * STREAMS))

        async def publish(path: str) -> float:
            if path == _OURS:
                return await _submit(placet, await _waiting(placet, run))
            since = time.perf_counter()
            await connection.post(path, frames if path != "/sse-starlette" else frames.replace(b"\n", b" "))
            return since

        for _ in range(turns):
            for path, opened in streams.items():
                lasts[path].append((await _spread(opened, partial(publish, path)))[-1])
    section.notes.append(
        f"B13: what an answer sends, {len(frames):,} bytes, on {STREAMS:,} streams of each kind, in {turns} turns; the"
        f" services keep to one core, who reads to the other. Ours takes {median(lasts[_OURS]):.0f} ms (medians)."
    )
    for path, (kind, name, floor) in _USUAL.items():
        ratio = median(mine / theirs for mine, theirs in zip(lasts[_OURS], lasts[path], strict=True))
        what = f"commit → the last of {STREAMS:,} / {name}, without a database"
        section.figures.append(at_most(kind, what, ratio, floor=floor, unit="×"))
        section.notes.append(f"{kind}: from a queue for each stream it takes {median(lasts[path]):.0f} ms.")


async def _waiting(placet: Placet, run: Paused) -> Paused:
    """Return the run with the token of the form that it waits for now."""
    (form,) = (await placet.runs.get(UUID(run.run_id))).waiting_forms
    token = web_token(placet.tokens)(form)
    assert token is not None
    return Paused(run.run_id, token)


async def _frames_of_answer(server: Server, key: str, run: Paused) -> bytes:
    """Return what the answer to the run's first form sent, up to the pause for the next."""
    async with server.connections(key, 1) as (connection,):
        path = f"/v1/workflow/{run.run_id}/events?user={USER}&after=0"
        body = (await connection.get(path)).body
    return body[body.index(RESUMED) :]


async def _compare_memory(section: Section, cost: float) -> None:
    """Open as many streams of the usual kinds, each with a new process."""
    for path, (kind, name, floor) in _USUAL.items():
        async with running(await Baseline.start("benchmarks.queued_streams")) as baseline:
            await _cost(baseline, "", [path] * 10)
            usual = await _cost(baseline, "", [path] * STREAMS)
        what = f"memory of an idle stream / {name}, which takes {usual:.0f} KiB"
        section.figures.append(at_most(f"{kind}m", what, cost / usual, floor=floor, unit="×"))
