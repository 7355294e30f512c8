"""Effects: a thousand of a second each through one process, and how late tasks of another queue are meanwhile."""

import asyncio
import math
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

import orjson
import psycopg

from benchmarks.expiry import TIMEOUT, TooSlowError
from benchmarks.figure import Section, at_most, p50, p99, reported
from benchmarks.ground import Ground
from benchmarks.replica import StoppedClock, issue_form, replica
from benchmarks.server import House
from domain.workflow.definition import WorkflowDefinition
from interface.main.placet import Placet
from interface.workers.lanes import HTTP

SECONDS: Final = 1.0
"""How long each effect takes."""
EVERY: Final = timedelta(milliseconds=100)
"""How far apart forms expire meanwhile."""

_ANSWER: Final = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
)
_LEFT: Final = "SELECT count(*) FROM placet.task WHERE log_id = 0 AND queue = 'http'"
_EXPIRED: Final = """
SELECT at, state FROM placet.event WHERE log_id = 0 AND topic = 'run.form-expired' ORDER BY pos
"""


@dataclass
class SlowServer:
    """A server that takes its time."""

    port: int = 0
    asked: int = 0

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one request."""
        await reader.readuntil(b"\r\n\r\n")
        self.asked += 1
        await asyncio.sleep(SECONDS)
        writer.write(_ANSWER)
        writer.close()


async def measure(ground: Ground) -> Section:
    """Measure how long many slow effects take, and how late forms expire meanwhile."""
    section = Section(name="effects")
    count = ground.scaled(1000, 200)
    ideal = math.ceil(count / HTTP.width) * SECONDS
    async with _slow_server() as slow:
        house = replace(
            await ground.house("effects"),
            settings={
                "PLACET_OUTBOUND_ALLOW": "127.0.0.1",
                "PLACET_OUTBOUND_HTTP": "true",
                "PLACET_OUTBOUND_PORTS": str(slow.port),
            },
        )
        await house.publish()
        async with replica(house) as placet:
            asking, calling = await workflow_that_asks(house), await _publish(placet, slow.port)
            async with ground.server(house) as server:
                await _start(placet, calling, [datetime.now(UTC)])  # then all is loaded that effects need
                due_at = datetime.now(UTC) + timedelta(seconds=10 + count / 60)
                await _start(
                    placet,
                    asking,
                    [due_at - TIMEOUT + n * EVERY for n in range(int(ideal / EVERY.total_seconds()))],
                )
                await _start(placet, calling, [due_at] * count)
                await asyncio.sleep(max(0.0, (due_at - datetime.now(UTC)).total_seconds()))
                cpu = server.process.cpu_seconds
                ended_at = await _all_done(house, due_at=due_at, ideal=ideal)
                cpu = server.process.cpu_seconds - cpu
        took = ended_at - due_at.timestamp()
        late = await _lateness(house, begin=due_at, end=datetime.fromtimestamp(ended_at, UTC))
    section.figures += [
        reported("X1i", f"{count:,} effects of a second, {HTTP.width} at a time: at best", ideal, unit="s"),
        at_most("X1", "the same: longer than that", took - ideal, floor=1.5, unit="s"),
        reported(
            "X1c", "the same: processor time for each, the forms' included", 1000 * cpu / count, unit="ms"
        ),
        reported("X1n", "the same: requests for each effect", slow.asked / (count + 1), unit="×"),
        reported("X2m", f"{len(late)} forms expire meanwhile: noticed after, p50", p50(late), unit="ms"),
        at_most("X2", "the same, p99", p99(late), floor=50, unit="ms"),
    ]
    return section


@asynccontextmanager
async def _slow_server() -> AsyncIterator[SlowServer]:
    slow = SlowServer()
    server = await asyncio.start_server(slow.talk, "127.0.0.1", 0, backlog=1024)
    slow.port = server.sockets[0].getsockname()[1]
    async with server:
        yield slow


async def _publish(placet: Placet, port: int) -> UUID:
    """Publish a workflow that asks the slow server."""
    nodes = [
        {"id": "start", "type": "start", "variables": []},
        {"id": "call", "type": "http-request", "url": f"http://127.0.0.1:{port}/"},
        {"id": "end", "type": "end", "outputs": [{"name": "said", "selector": ["call", "body"]}]},
    ]
    edges = [{"source": "start", "target": "call"}, {"source": "call", "target": "end"}]
    definition = WorkflowDefinition.model_validate({"name": "Calls", "nodes": nodes, "edges": edges})
    return (await placet.publish_workflow.add(definition, publish=True)).workflow_id


async def workflow_that_asks(house: House) -> UUID:
    """Return the only workflow there is."""
    async with await psycopg.AsyncConnection.connect(house.database_url) as session:
        row = await (await session.execute("SELECT id FROM placet.workflow")).fetchone()
    assert row is not None
    return UUID(str(row[0]))


async def _start(placet: Placet, workflow_id: UUID, instants: Sequence[datetime]) -> None:
    """Start runs by clocks that stand: what they wait for falls due by these."""
    left = list(instants)

    async def one_after_another() -> None:
        while left:
            await issue_form(placet, StoppedClock(left.pop()), workflow_id)

    await asyncio.gather(*(one_after_another() for _ in range(32)))


async def _all_done(house: House, *, due_at: datetime, ideal: float) -> float:
    """Return when the last effect was recorded."""
    if datetime.now(UTC) > due_at + timedelta(seconds=1):
        raise TooSlowError("starting the runs took until their effects were due")
    async with await psycopg.AsyncConnection.connect(house.database_url, autocommit=True) as session:
        await asyncio.sleep(max(0.0, (due_at - datetime.now(UTC)).total_seconds()))
        while left := await _number(session, _LEFT):
            await asyncio.sleep(0.02)
            if time.time() > due_at.timestamp() + 3 * ideal + 10:
                raise TooSlowError(f"{left} effects are not done")
        return time.time()


async def _lateness(house: House, *, begin: datetime, end: datetime) -> list[float]:
    """Return how many milliseconds late each form was noticed that expired while effects were under way."""
    async with await psycopg.AsyncConnection.connect(house.database_url) as session:
        rows = await (await session.execute(_EXPIRED, binary=True)).fetchall()
    return [orjson.loads(state)["late_ms"] for at, state in rows if begin < at < end]


async def _number(session: psycopg.AsyncConnection[tuple[int, ...]], query: str) -> int:
    row = await (await session.execute(query)).fetchone()
    assert row is not None
    return int(row[0])
