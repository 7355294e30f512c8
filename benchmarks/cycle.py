"""Whole cycles: a run is started, its form read and answered, and the run seen to have succeeded."""

import time
from statistics import median
from typing import NamedTuple

from benchmarks.client import Connection
from benchmarks.figure import Section, Table, at_least, at_most, p50, p99, reported
from benchmarks.ground import Database, Ground, database
from benchmarks.server import Server
from benchmarks.workload import Load, Mode, cycles

CONCURRENCIES = (1, 16, 64)
REPETITIONS = 3


class Sample(NamedTuple):
    """A load and what it cost; processor time in milliseconds per cycle."""

    load: Load
    service: float
    postgres: float
    client: float


async def measure(ground: Ground) -> Section:
    """Measure cycles at several concurrencies, and what one costs."""
    house = await ground.house("cycle")
    async with ground.server(house) as server, database(house) as session:
        key = await house.publish()
        section = Section(name="cycle")
        async with server.connections(key, 16) as connections:
            await cycles(connections, seconds=ground.scaled(2, 1))
            await _costs_of_a_run(section, ground, session, connections)
        await _latencies(section, ground, server, key)
    return section


async def _latencies(section: Section, ground: Ground, server: Server, key: str) -> None:
    samples: dict[tuple[Mode, int], list[Sample]] = {}
    for _ in range(ground.scaled(REPETITIONS, 1)):
        for mode in ("blocking", "streaming"):
            for concurrency in CONCURRENCIES:
                async with server.connections(key, concurrency) as connections:
                    sample = await _sample(ground, server, connections, mode)
                samples.setdefault((mode, concurrency), []).append(sample)
    section.tables += [_table(mode, samples) for mode in ("blocking", "streaming")]
    alone, busy = samples["blocking", 1], samples["blocking", 16]
    cpu = [sample.service + sample.postgres for sample in busy]
    section.figures += [
        at_most("C1", "p50 of a cycle, one client", _cycle_p50(alone), floor=10, unit="ms"),
        at_least("C2", "cycles at concurrency 16", _rate(busy), floor=150, unit="1/s"),
        at_most("C3", "processor time of a cycle, service and Postgres", median(cpu), floor=6, unit="ms"),
    ]


async def _sample(ground: Ground, server: Server, connections: list[Connection], mode: Mode) -> Sample:
    service, postgres, client = server.process.cpu_seconds, ground.postgres.cpu_seconds, time.process_time()
    load = await cycles(connections, seconds=ground.scaled(3, 2), mode=mode)
    spent = (
        server.process.cpu_seconds - service,
        ground.postgres.cpu_seconds - postgres,
        time.process_time() - client,
    )
    return Sample(load, *(seconds * 1e3 / len(load.timings) for seconds in spent))


async def _costs_of_a_run(
    section: Section, ground: Ground, session: Database, connections: list[Connection]
) -> None:
    """Run enough cycles after a checkpoint that the first write of each page, which logs it whole, is spread out."""
    size, payload = await session.size(), await session.payload()
    await session.checkpoint()
    wal, pages = await session.wal(), await session.full_pages()
    runs = len((await cycles(connections, seconds=ground.scaled(8, 3))).timings)
    wal, pages = await session.wal() - wal, await session.full_pages() - pages
    size, payload = await session.size() - size, await session.payload() - payload
    section.figures += [
        at_most("C4", "tables and indexes, per finished run", size / runs / 1000, floor=6, unit="kB"),
        at_most("C5", "write-ahead log, per finished run", wal / runs / 1000, floor=10, unit="kB"),
        reported("C4s", "of that, the events' own JSON", payload / runs / 1000, unit="kB"),
        reported("C5p", "whole pages in that log, per finished run", pages / runs, unit="pages"),
    ]
    section.notes.append(
        f"C4, C5: {runs} cycles at concurrency 16, beginning with a checkpoint;"
        " whole-page images of that time are counted; sizes are taken after VACUUM."
        " A run has 18 events, and texts of some 20 characters."
    )


def _table(mode: Mode, samples: dict[tuple[Mode, int], list[Sample]]) -> Table:
    rows: list[tuple[str | float, ...]] = []
    for concurrency in CONCURRENCIES:
        taken = samples[mode, concurrency]
        timings = [timing for sample in taken for timing in sample.load.timings]
        row: list[str | float] = [concurrency, _rate(taken)]
        for part in zip(*timings, strict=True):
            row += [p50(list(part)), p99(list(part))]
        row += [median(values) for values in zip(*(sample[1:] for sample in taken), strict=True)]
        rows.append(tuple(row))
    return Table(
        title=f"Cycles, {mode}: start → paused, answer → succeeded, the whole, in ms; processor time in ms per cycle",
        columns=(
            "clients", "cycles/s", "paused p50", "p99", "succeeded p50", "p99", "cycle p50", "p99",
            "service", "Postgres", "client",
        ),
        rows=rows,
    )  # fmt: skip


def _rate(samples: list[Sample]) -> float:
    return median(sample.load.rate for sample in samples)


def _cycle_p50(samples: list[Sample]) -> float:
    return p50([timing.cycle for sample in samples for timing in sample.load.timings])
