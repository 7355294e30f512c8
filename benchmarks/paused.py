"""Runs that wait: what they cost the service, and how soon it answers for them after a crash."""

import asyncio
import time
from statistics import median
from typing import NamedTuple

from benchmarks.figure import Section, Table, at_least, at_most, reported
from benchmarks.ground import Ground
from benchmarks.process import Process
from benchmarks.server import House, Server
from benchmarks.workload import Paused, answer, check, cycles, start, times

CLIENTS = 16
REPETITIONS = 5


class Footprint(NamedTuple):
    """What a process holds."""

    resident_mib: float
    threads: int
    descriptors: int


async def measure(ground: Ground) -> Section:
    """Measure the service with none, with a thousand and with ten thousand runs that wait."""
    section = Section(name="paused")
    empty, full = await ground.house("none_paused"), await ground.house("many_paused")
    async with ground.server(empty) as idle, ground.server(full) as busy:
        keys = await empty.publish(), await full.publish()
        waiting = await _memory(section, ground, busy, keys[1])
        await _throughput(section, ground, {idle: keys[0], busy: keys[1]}, len(waiting))
        await busy.kill()
    await _recovery(section, ground, full, keys[1], waiting)
    return section


async def _memory(section: Section, ground: Ground, server: Server, key: str) -> list[Paused]:
    """Measure while runs pile up, after the service has seen enough requests to have taken what it needs for them."""
    some, many = ground.scaled(1000, 300), ground.scaled(10_000, 2000)
    waiting: list[Paused] = []
    footprints: dict[int, Footprint] = {}
    async with server.connections(key, CLIENTS) as connections:
        await cycles(connections, seconds=ground.scaled(4, 2))
        for count in (0, some, many):
            waiting += await times(connections, count - len(waiting), start)
            footprints[count] = await _footprint(server.process)
    none, most = footprints[0], footprints[many]
    section.tables.append(
        Table(
            title="The service and its paused runs",
            columns=("paused runs", "resident MiB", "threads", "open files"),
            rows=[(count, *footprint) for count, footprint in footprints.items()],
        )
    )
    section.figures += [
        at_most(
            "P1",
            f"memory that {many:,} paused runs add",
            most.resident_mib - none.resident_mib,
            floor=10,
            unit="MiB",
        ),
        at_most(
            "P2",
            f"threads that {many:,} paused runs add",
            most.threads - none.threads,
            floor=0,
            unit="threads",
        ),
    ]
    section.notes.append("P1: resident memory, the least of several looks after the load has ended.")
    return waiting


async def _footprint(process: Process) -> Footprint:
    looks = []
    for _ in range(5):
        await asyncio.sleep(0.1)
        looks.append(Footprint(process.resident_kib / 1024, process.threads, process.descriptors))
    return min(looks)


async def _throughput(section: Section, ground: Ground, keys: dict[Server, str], paused: int) -> None:
    """Load the two services in turn, so that whatever else the machine does hits both."""
    rates: dict[Server, list[float]] = {server: [] for server in keys}
    for repetition in range(ground.scaled(REPETITIONS, 2) + 1):
        for server in list(keys)[:: -1 if repetition % 2 else 1]:
            async with server.connections(keys[server], CLIENTS) as connections:
                load = await cycles(connections, seconds=ground.scaled(2, 1))
            if repetition:  # the first is to warm up
                rates[server].append(load.rate)
    none, many = (median(rates[server]) for server in keys)
    section.figures += [
        reported("P3n", f"cycles at concurrency {CLIENTS} with no paused runs", none, unit="1/s"),
        at_least(
            "P3",
            f"the same with {paused:,} paused runs, as a share of that",
            many / none,
            floor=0.95,
            unit="1",
        ),
    ]


async def _recovery(section: Section, ground: Ground, house: House, key: str, waiting: list[Paused]) -> None:
    """Start a new process after the crash of the old one, and answer the run that has waited longest."""
    first = waiting[0]
    began = time.perf_counter()
    async with ground.server(house) as server:
        ready = time.perf_counter()
        async with server.connections(key, 1) as (connection,):
            await connection.get(f"/v1/form/human_input/{first.token}")
            await answer(connection, first.token)
            await check(connection, first.run_id)
        finished = time.perf_counter()
    section.figures += [
        reported("P4r", f"kill -9 with {len(waiting):,} paused runs: until ready", ready - began, unit="s"),
        at_most(
            "P4",
            "the same, until the first of them was answered and over",
            finished - began,
            floor=1,
            unit="s",
        ),
    ]
