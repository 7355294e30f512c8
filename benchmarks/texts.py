"""Texts that stream: how far behind those who listen are, and what it costs an append beside them."""

import asyncio
import json
import re
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Final

from benchmarks.client import Parsed, compact
from benchmarks.effects import workflow_that_asks
from benchmarks.figure import Figure, Section, at_most, p50, p99, reported
from benchmarks.ground import Ground
from benchmarks.server import House, Server
from benchmarks.talkers import RATE
from benchmarks.workload import USER

TEXTS: Final = 100
_TOKEN: Final = re.compile(rb"(\d+\.\d{6}) ")
_NODES: Final = (
    '{{"name": "Talks", "nodes": [{{"id": "start", "type": "start", "variables": []}},'
    ' {{"id": "say", "type": "talker", "tokens": {tokens}, "after": {after}}},'
    ' {{"id": "end", "type": "end", "outputs": [{{"name": "said", "selector": ["say", "text"]}}]}}],'
    ' "edges": [{{"source": "start", "target": "say"}}, {{"source": "say", "target": "end"}}]}}'
)
SECONDS: Final = 3.0
"""How long each text takes."""
AFTER: Final = 1.5
"""How many seconds pass until the texts begin, so that all runs are started by then."""


class Listener(Parsed):
    """A stream whose tokens are compared with the time at which they were said."""

    def __init__(self, host: str, authorization: str) -> None:
        super().__init__(host, authorization)
        self.behind: list[float] = []
        """How many milliseconds behind each token was."""
        self.ended = asyncio.Event()
        self._tail = b""

    def on_body(self, body: bytes) -> None:
        now = time.perf_counter()
        text = self._tail + body
        at = 0
        if b"text_chunk" in text and b"workflow_finished" not in text:
            for token in _TOKEN.finditer(text):
                self.behind.append(1e3 * (now - float(token[1])))
                at = token.end()
        self._tail = text[max(at, len(text) - 20) :]

    def on_message_complete(self) -> None:
        self.ended.set()

    def connection_lost(self, exc: Exception | None) -> None:
        self.ended.set()


class Bystander:
    """A process that appends."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def appends(self, seconds: float) -> list[float]:
        """Return how many milliseconds each append took, while it appends for so long."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(b"%f\n" % seconds)
        await self._process.stdin.drain()
        took: list[float] = json.loads(await self._process.stdout.readline())
        return took


async def measure(ground: Ground) -> Section:
    """Stream many texts at once to as many listeners, elsewhere and where they are performed."""
    section = Section(name="texts")
    house = replace(await ground.house("texts"), program=(sys.executable, "-m", "benchmarks.talkers"))
    web = replace(house, settings={"PLACET_ROLE": "web"})
    await house.publish()
    async with (
        ground.server(house) as performing,
        ground.server(web) as other,
        _bystander(house) as bystander,
    ):
        key = await house.publish_definition(_NODES.format(tokens=int(SECONDS * RATE), after=AFTER))
        elsewhere = [await _round(other, performing, key, bystander) for _ in range(ground.scaled(5, 2))]
        there = [await _round(performing, performing, key, bystander) for _ in range(ground.scaled(5, 2))]
    slower = "the same: slower by"
    section.figures += [
        *_figures("T1", "elsewhere", elsewhere),
        at_most("T1s", slower, _slower_by(elsewhere), floor=15, unit="%"),
        *_figures("T2", "where they are performed", there),
        reported("T2s", slower, _slower_by(there), unit="%"),
    ]
    section.notes += [
        "Appends are measured in turns: while nothing streams, and while texts do.",
        "T2s: each token is a frame of its own, and who listens takes as much of the processors as who tells it.",
    ]
    return section


def _figures(name: str, where: str, rounds: Sequence["_Round"]) -> list[Figure]:
    behind = [lag for it in rounds for lag in it.behind]
    cpu = 100 * sum(it.cpu for it in rounds) / (sum(it.seconds for it in rounds))
    told = f"{TEXTS} texts of {RATE} tokens a second, heard {where}"
    quiet, beside = _appends(rounds)
    return [
        reported(f"{name}m", f"{told}: behind, p50", p50(behind), unit="ms"),
        at_most(name, "the same, p99", p99(behind), floor=150, unit="ms"),
        reported(f"{name}n", "the same: tokens heard", len(behind), unit="1"),
        reported(f"{name}c", "the same: processor time of who performs", cpu, unit="%"),
        reported(f"{name}q", "an append when nothing streams, p50", quiet, unit="ms"),
        reported(f"{name}b", "an append beside the texts, p50", beside, unit="ms"),
    ]


def _appends(rounds: Sequence["_Round"]) -> tuple[float, float]:
    """Return how long an append takes when nothing streams, and beside texts."""
    return p50([took for it in rounds for took in it.quiet]), p50(
        [took for it in rounds for took in it.beside]
    )


def _slower_by(rounds: Sequence["_Round"]) -> float:
    quiet, beside = _appends(rounds)
    return 100 * (beside / quiet - 1)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Round:
    quiet: list[float]
    """How many milliseconds each append took before."""
    beside: list[float]
    """How many each took while texts streamed."""
    behind: list[float]
    """How many each token was behind."""
    cpu: float
    """How many seconds of processor time who performs took meanwhile."""
    seconds: float
    """How long that was."""


async def _round(server: Server, performing: Server, key: str, bystander: Bystander) -> _Round:
    quiet = await bystander.appends(SECONDS / 2)
    listeners = [await Listener.open(server.url, key) for _ in range(TEXTS)]
    body = compact({"inputs": {}, "response_mode": "streaming", "user": USER})
    for listener in listeners:
        listener.send("POST", "/v1/workflows/run", body)
    await asyncio.sleep(AFTER + 0.3)
    cpu = performing.process.cpu_seconds
    seconds = SECONDS - 0.6
    beside = await bystander.appends(seconds)
    cpu = performing.process.cpu_seconds - cpu
    for listener in listeners:
        await listener.ended.wait()
        listener.close()
    behind = [lag for listener in listeners for lag in listener.behind]
    return _Round(quiet=quiet, beside=beside, behind=behind, cpu=cpu, seconds=seconds)


@asynccontextmanager
async def _bystander(house: House) -> AsyncIterator[Bystander]:
    workflow_id = await workflow_that_asks(house)
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.bystander", str(house.data_dir), house.database_url, str(workflow_id),
        env=house.environment, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        yield Bystander(process)
    finally:
        process.kill()
        await process.wait()
