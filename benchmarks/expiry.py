"""Deadlines: how late the expiry of forms is recorded, of a thousand at the same instant and of one after another."""

import asyncio
import time
from bisect import bisect_left
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

import orjson
import psycopg

from benchmarks.figure import Section, at_most, p50, p99, reported
from benchmarks.ground import Ground
from benchmarks.replica import StoppedClock, issue_form, replica
from benchmarks.server import House

FORMS = 1000
TIMEOUT = timedelta(hours=36)
"""The timeout of the workflow's form."""
LOOK_SECONDS = 0.004

PENDING = 300_000
"""How many other tasks wait while forms fall due one after another."""

_PEND = """
INSERT INTO placet.task (due_at, fires_at, log_id, run_id, kind, key, queue)
SELECT at, at, 0, gen_random_uuid(), 'expire', gen_random_uuid(), 'decisions'
FROM (SELECT now() + interval '1 day' AS at) tomorrow, generate_series(1, %s)
"""
_HEAD = "SELECT pos FROM placet.event WHERE log_id = 0 ORDER BY pos DESC LIMIT 1"
_EXPIRED = """
    SELECT pos, state FROM placet.event
     WHERE log_id = 0 AND pos > %s AND topic = 'run.form-expired' ORDER BY pos
"""


class TooSlowError(Exception):
    """The forms were not there before they fell due, or their expiry took far too long."""


async def measure(ground: Ground) -> Section:
    """Measure how late forms expire when many fall due at once."""
    section = Section(name="expiry")
    house = await ground.house("expiry")
    async with ground.server(house):
        await house.publish()
        deadline = datetime.now(UTC) + timedelta(seconds=ground.scaled(6, 4))
        await _issue_forms(house, [deadline] * FORMS)
        visible, noticed = await _lateness(house, deadline)
        spread = await _spread_out(house, count=ground.scaled(400, 100))
    section.figures += [
        reported("E1n", f"{FORMS:,} forms due at once: noticed after, p50", p50(noticed), unit="s"),
        reported("E1m", "the same: recorded and visible after, p50", p50(visible), unit="s"),
        reported("E1p", "the same, p99", p99(visible), unit="s"),
        at_most("E1", "the same, the last", max(visible), floor=0.7, unit="s"),
        at_most(
            "B14l",
            f"one form after another, {PENDING:,} tasks pending: noticed after, p99",
            p99(spread) * 1000,
            floor=20,
            unit="ms",
        ),
    ]
    section.notes.append(
        f"E1: another session looks every {LOOK_SECONDS * 1000:g} ms at how far the log goes."
    )
    return section


async def _issue_forms(house: House, deadlines: Sequence[datetime]) -> None:
    """Issue forms that fall due at these instants, by clocks that stand."""
    async with replica(house) as placet:
        workflow_id = await only_workflow(house)
        left = list(deadlines)

        async def one_after_another() -> None:
            while left:
                await issue_form(placet, StoppedClock(left.pop() - TIMEOUT), workflow_id)

        await asyncio.gather(*(one_after_another() for _ in range(64)))
    if datetime.now(UTC) > min(deadlines) - timedelta(seconds=1.1):  # the worker looks once a second
        raise TooSlowError("issuing the forms took until they fell due")


async def _spread_out(house: House, *, count: int) -> list[float]:
    """Return how many seconds late the expiry of each form was noticed that was alone in falling due."""
    async with await psycopg.AsyncConnection.connect(house.database_url, autocommit=True) as session:
        await session.execute(_PEND, (PENDING,))
        await session.execute("ANALYZE placet.task")
        begin = await _head(session)
        first = datetime.now(UTC) + timedelta(seconds=4)
        await _issue_forms(house, [first + n * timedelta(milliseconds=20) for n in range(count)])
        issued = await _head(session)
        expired: list[tuple[int, bytes]] = []
        while len(expired) < count:
            await asyncio.sleep(0.1)
            expired = await (await session.execute(_EXPIRED, (begin,), binary=True)).fetchall()
            if datetime.now(UTC) > first + timedelta(seconds=count * 0.02 + 10):
                raise TooSlowError(f"{len(expired)} of {count} forms expired, behind position {issued}")
    return [orjson.loads(state)["late_ms"] / 1000 for _, state in expired]


async def only_workflow(house: House) -> UUID:
    """Return the id of the workflow that was published there."""
    async with await psycopg.AsyncConnection.connect(house.database_url) as session:
        row = await (await session.execute("SELECT id FROM placet.workflow")).fetchone()
    assert row is not None
    return UUID(str(row[0]))


async def _lateness(house: House, deadline: datetime) -> tuple[list[float], list[float]]:
    """Return, for each form, the seconds after the deadline when its expiry was visible, and when it was noticed."""
    async with await psycopg.AsyncConnection.connect(house.database_url, autocommit=True) as session:
        begin = await _head(session)
        await asyncio.sleep(max(0.0, deadline.timestamp() - time.time() - 0.05))
        heads, seen_at = [begin], [time.time()]
        expired: list[tuple[int, bytes]] = []
        while len(expired) < FORMS:
            await asyncio.sleep(LOOK_SECONDS)
            heads.append(await _head(session))
            seen_at.append(time.time())
            if heads[-1] - begin >= FORMS:
                expired = await (await session.execute(_EXPIRED, (begin,), binary=True)).fetchall()
            if seen_at[-1] > deadline.timestamp() + 10:
                raise TooSlowError(f"{len(expired)} of {FORMS} forms expired within 10 s")
        heads.append(await _head(session))  # the last were recorded after the last look
        seen_at.append(time.time())
    visible = [seen_at[bisect_left(heads, pos)] - deadline.timestamp() for pos, _ in expired]
    noticed = [orjson.loads(state)["late_ms"] / 1000 for _, state in expired]
    return visible, noticed


async def _head(session: psycopg.AsyncConnection[tuple[int, ...]]) -> int:
    row = await (await session.execute(_HEAD)).fetchone()
    assert row is not None
    return row[0]
