"""Deadlines: a thousand forms that fall due at the same instant, and how late each expiry was recorded."""

import asyncio
import time
from bisect import bisect_left
from datetime import UTC, datetime, timedelta
from uuid import UUID

import orjson
import psycopg

from application.start_run import StartRun
from benchmarks.figure import Section, at_most, p50, p99, reported
from benchmarks.ground import Ground
from benchmarks.replica import StoppedClock, deciding, replica
from benchmarks.server import House
from benchmarks.workload import USER

FORMS = 1000
TIMEOUT = timedelta(hours=36)
"""The timeout of the workflow's form."""
LOOK_SECONDS = 0.004

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
        deadline = await _forms_due_at_once(house, seconds=ground.scaled(6, 4))
        visible, noticed = await _lateness(house, deadline)
    section.figures += [
        reported("E1n", f"{FORMS:,} forms due at once: noticed after, p50", p50(noticed), unit="s"),
        reported("E1m", "the same: recorded and visible after, p50", p50(visible), unit="s"),
        reported("E1p", "the same, p99", p99(visible), unit="s"),
        at_most("E1", "the same, the last", max(visible), floor=0.7, unit="s"),
    ]
    section.notes.append(
        f"E1: another session looks every {LOOK_SECONDS * 1000:g} ms at how far the log goes."
    )
    return section


async def _forms_due_at_once(house: House, *, seconds: float) -> datetime:
    """Issue the forms by a clock that stands; return when they fall due, that many seconds from now."""
    deadline = datetime.now(UTC) + timedelta(seconds=seconds)
    async with replica(house) as placet:
        start_run = StartRun(deciding=deciding(placet, StoppedClock(deadline - TIMEOUT)), files=placet.files)
        workflow_id = await _only_workflow(house)
        left = FORMS

        async def one_after_another() -> None:
            nonlocal left
            while left > 0:
                left -= 1
                await start_run(
                    workflow_id=workflow_id,
                    version_id=None,
                    inputs={"topic": "tea"},
                    user=USER,
                    channel="service-api",
                )

        await asyncio.gather(*(one_after_another() for _ in range(64)))
    if datetime.now(UTC) > deadline - timedelta(seconds=1.1):  # the worker looks once a second
        raise TooSlowError("issuing the forms took until they fell due")
    return deadline


async def _only_workflow(house: House) -> UUID:
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
    visible = [seen_at[bisect_left(heads, pos)] - deadline.timestamp() for pos, _ in expired]
    noticed = [orjson.loads(state)["late_ms"] / 1000 for _, state in expired]
    return visible, noticed


async def _head(session: psycopg.AsyncConnection[tuple[int, ...]]) -> int:
    row = await (await session.execute(_HEAD)).fetchone()
    assert row is not None
    return row[0]
