"""Appending and reading: our log beside the library's recorder and beside bare inserts, on one server in one run."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from statistics import median

import psycopg
import uvloop
from rich.console import Console

from benchmarks import posting, reading, space
from benchmarks.appenders import (
    PGBENCH,
    PLAIN,
    Appender,
    Inserts,
    LibraryInsert,
    LibrarySave,
    OurLog,
    Pgbench,
    Rate,
    library,
)
from benchmarks.figure import Figure, Section, Table, at_least, at_most, p50, reported
from benchmarks.ground import Ground, ground, slow_commits
from benchmarks.report import show
from benchmarks.sealed_log import started_log
from interface.postgres.migrate import migrate

WRITERS = (1, 4, 16, 32, 64, 128)
SLOW_WRITERS = (1, 32, 128)
SIZE = 700
"""Bytes of an event's state in the comparisons."""
TYPICAL = 200
LOG, LOG_OF_FOUR = f"our log, 1 × {SIZE} B", f"our log, 4 × {SIZE} B"
SAVE, STOCK = "our recorder, save()", "stock save()"
PLAIN_ONE = "plain INSERT, 1 connection"
PGBENCH_ONE, PGBENCH_MANY = "pgbench, 1 row per commit", "pgbench, 50 rows per commit"

Rates = dict[tuple[str, int], list[Rate]]


async def measure(ground: Ground) -> Section:
    """Measure appends, replays, wake-ups and claims, and what a run takes."""
    section = Section(name="append")
    ours, stock = (await ground.house("append")).database_url, (await ground.house("stock")).database_url
    await asyncio.to_thread(migrate, ours)
    posts, table = await posting.measure(ground)
    async with contenders(ours, stock, ground) as appenders:
        rates = await _rates(appenders, WRITERS, ground)
        section.tables.append(_table("Appends per second, on this disk", WRITERS, rates))
        section.figures += _on_this_disk(Speeds(rates))
        section.figures += await _in_turns(appenders, ground)
    await slow_commits(ours, stock)
    async with contenders(ours, stock, ground) as appenders:
        rates = await _rates(appenders, SLOW_WRITERS, ground)
        section.tables.append(_table("Appends per second, with commits of 1 ms", SLOW_WRITERS, rates))
        section.figures += _on_a_slow_disk(Speeds(rates))
    section.figures += posts
    section.tables.append(table)
    async with started_log(ours) as log:
        with library(stock, ours=False) as stock_application:
            section.figures += await reading.measure(ours, log, stock_application, ground)
    section.figures += await space.measure(ground)
    section.notes += [
        "Medians of interleaved repetitions, everything on one server; 4 × counts events, pgbench counts rows.",
        "1 ms: the server waits that long before each flush, as with a disk that takes its time.",
    ]
    return section


@asynccontextmanager
async def contenders(ours: str, stock: str, ground: Ground) -> AsyncIterator[list[Appender]]:
    """Give everybody who appends, on connections of their own."""
    async with AsyncExitStack() as stack:
        log = await stack.enter_async_context(started_log(ours))
        plain = await psycopg.AsyncConnection.connect(stock, autocommit=True)
        stack.push_async_callback(plain.close)
        await plain.execute(PLAIN)
        stock_application = stack.enter_context(library(stock, ours=False))
        our_application = stack.enter_context(library(ours, ours=True))
        appenders: list[Appender] = [
            OurLog(log, size=SIZE),
            OurLog(log, size=TYPICAL),
            OurLog(log, size=SIZE, events=4),
            LibrarySave("our recorder, save()", our_application, size=SIZE),
            LibrarySave("stock save()", stock_application, size=SIZE),
            LibraryInsert(stock_application, size=SIZE),
            Inserts(plain, size=SIZE),
        ]
        if PGBENCH.exists():
            appenders.append(Pgbench(stock, ground.directory, size=SIZE))
            appenders.append(Pgbench(stock, ground.directory, size=SIZE, many=True))
        yield appenders


async def _rates(appenders: list[Appender], writers: tuple[int, ...], ground: Ground) -> Rates:
    """Let each appender run at each number of writers, in turns."""
    rates: Rates = defaultdict(list)
    for _ in range(ground.scaled(3, 1)):
        for number in writers:
            for appender in appenders:
                if number == 1 or not isinstance(appender, Inserts):
                    rate = await appender.rate(number, ground.scaled(6, 3) / 10)
                    rates[appender.name, number].append(rate)
    return rates


async def _in_turns(appenders: list[Appender], ground: Ground) -> list[Figure]:
    """What is close is measured in many short turns."""
    alone = await _duel(LOG, PLAIN_ONE, appenders, writers=1, rounds=ground.scaled(30, 10))
    figures = [at_least("B4", "1 writer, ours / one plain INSERT", alone, floor=0.55, unit="×")]
    if PGBENCH.exists():
        together = await _duel(LOG, PGBENCH_ONE, appenders, writers=16, rounds=ground.scaled(7, 3))
        figures.append(
            at_least("B4p", "16 writers, ours / pgbench, 1 row a commit", together, floor=0.5, unit="×")
        )
    return figures


async def _duel(one: str, other: str, appenders: list[Appender], *, writers: int, rounds: int) -> float:
    """Let two appenders take turns; return the median of their ratios."""
    by_name = {appender.name: appender for appender in appenders}
    seconds = 0.15 if writers == 1 else 1.0
    ratios = []
    for _ in range(rounds):
        mine = await by_name[one].rate(writers, seconds)
        theirs = await by_name[other].rate(writers, seconds)
        ratios.append(mine.per_second / theirs.per_second)
    return median(ratios)


@dataclass(frozen=True, slots=True)
class Speeds:
    """What the rates come to."""

    rates: Rates

    def ratio(self, name: str, other: str, writers: int) -> float:
        """Return how many times as many appends the one makes as the other, with the same number of writers."""
        return self._speed(name, writers) / self._speed(other, writers)

    def latency(self, name: str, other: str, writers: int) -> float:
        """Return the median latency of the one as a share of the other's."""
        return self._latency(name, writers) / self._latency(other, writers)

    def has(self, name: str) -> bool:
        """Whether it took part."""
        return any(name == measured for measured, _ in self.rates)

    def _speed(self, name: str, writers: int) -> float:
        return median(rate.per_second for rate in self.rates[name, writers])

    def _latency(self, name: str, writers: int) -> float:
        return median(p50(rate.latencies) for rate in self.rates[name, writers])


def _on_this_disk(speeds: Speeds) -> list[Figure]:
    return [
        at_least("B1", "32 writers, ours / stock save()", speeds.ratio(LOG, STOCK, 32), floor=7, unit="×"),
        reported(
            "B7d", "save() in 32 threads, our recorder / stock", speeds.ratio(SAVE, STOCK, 32), unit="×"
        ),
    ]


def _on_a_slow_disk(speeds: Speeds) -> list[Figure]:
    figures = [
        at_least(
            "B1s", "1 ms: 32 writers, ours / stock save()", speeds.ratio(LOG, STOCK, 32), floor=12, unit="×"
        ),
        at_most(
            "B2", "1 ms: the same, p50 latency", speeds.latency(LOG, STOCK, 32), floor=0.1, unit="of stock's"
        ),
        at_least(
            "B3", "1 ms: 128 writers, ours / stock save()", speeds.ratio(LOG, STOCK, 128), floor=25, unit="×"
        ),
        at_least(
            "B7",
            "1 ms: save() in 32 threads, our recorder / stock",
            speeds.ratio(SAVE, STOCK, 32),
            floor=6,
            unit="×",
        ),
    ]
    if speeds.has(PGBENCH_MANY):
        rate = 4 * speeds.ratio(LOG_OF_FOUR, PGBENCH_MANY, 128)
        figures.append(
            at_least(
                "B5",
                "1 ms: 128 writers of 4 events, ours / pgbench, 50 rows a commit, events",
                rate,
                floor=0.2,
                unit="×",
            )
        )
    return figures


def _table(title: str, writers: tuple[int, ...], rates: Rates) -> Table:
    rows: list[tuple[str | float, ...]] = []
    for name in dict.fromkeys(name for name, _ in rates):
        factor = 4 if " 4 × " in name else 1
        measured = (rates.get((name, number)) for number in writers)
        cells = (factor * median(rate.per_second for rate in each) if each else "" for each in measured)
        rows.append((name, *cells))
    return Table(title=title, columns=("writers:", *map(str, writers)), rows=rows)


def main() -> None:
    """Measure and print."""
    with ground(quick=False) as here:
        show(Console(), uvloop.run(measure(here)))


if __name__ == "__main__":
    main()
