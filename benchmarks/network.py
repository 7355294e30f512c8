"""What becomes of runs while the network between two services and their database cannot be relied on."""

import asyncio
import contextlib
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID, uuid4

import httpx2
import orjson

from application.ports.runs import LogUnavailableError
from benchmarks.network_truth import Frame, Told, found
from benchmarks.sealed_log import vault_on
from benchmarks.server import House, Server, running
from benchmarks.unsteady_proxy import UnsteadyProxy, unsteady_proxy
from benchmarks.workload import USER
from interface.postgres.database import Database
from interface.postgres.log.feed import LogFeed

CLIENTS = 16
PATIENCE_SECONDS = 60.0
"""How long everything may take to be as before, once the network is."""
PROMISED_SECONDS = 5.0
"""Within how many seconds every request is answered."""
_PAUSE = 0.05

Run = tuple[str, str]
"""The id of a run, and the token of its form."""


@dataclass(kw_only=True)
class Trial:
    """What was done and what came of it."""

    told: Told = field(default_factory=Told)
    took: list[float] = field(default_factory=list)
    """How many seconds each answer took."""
    answers: Counter[int] = field(default_factory=Counter)
    did: Counter[str] = field(default_factory=Counter)
    """What the network did."""
    back: float = 0.0
    """How many seconds after the network was steady again both services took answers."""
    wrong: dict[str, int] = field(default_factory=dict)
    """How often what must never happen did."""

    @property
    def late(self) -> int:
        """How many answers took longer than promised."""
        return sum(took > PROMISED_SECONDS for took in self.took)

    @property
    def lines(self) -> Sequence[str]:
        """What is told of it."""
        did = ", ".join(f"{what}: {times}" for what, times in sorted(self.did.items()))
        answers = ", ".join(f"{status}: {times}" for status, times in sorted(self.answers.items()))
        told, wrong = self.told, {what: times for what, times in self.wrong.items() if times}
        return (
            f"the network: {did}",
            f"answers by status: {answers}; {self.late} of {len(self.took)} took longer than"
            f" {PROMISED_SECONDS:.0f} s, the longest {max(self.took):.1f} s",
            f"starts and answers: {len(told.recorded)} acknowledged, {len(told.refused)} refused,"
            f" {len(told.unknown)} left unknown; {len(told.streams)} runs followed by streams,"
            f" {len(told.fed)} by the feed",
            f"everything as before {self.back:.1f} s after the network",
            f"WRONG: {wrong}" if wrong else f"of these, none: {', '.join(self.wrong)}",
        )


async def trial(house: House, key: str, *, seconds: float, seed: int) -> Trial:
    """Let clients start runs, answer forms and follow both, by two services behind networks that are not steady."""
    done = Trial()
    async with AsyncExitStack() as stack:
        proxies, servers = [], []
        for number in range(2):
            proxy, url = await stack.enter_async_context(
                unsteady_proxy(house.database_url, seed=seed + number)
            )
            server = await Server.start(replace(house, database_url=url))
            servers.append((await stack.enter_async_context(running(server))).url)
            proxies.append(proxy)
        proxy, url = await stack.enter_async_context(unsteady_proxy(house.database_url, seed=seed + 2))
        feed = await stack.enter_async_context(_feed(url, house.data_dir))
        headers = {"Authorization": f"Bearer {key}"}
        client = await stack.enter_async_context(
            httpx2.AsyncClient(headers=headers, timeout=60, trust_env=False, limits=_UNLIMITED)
        )
        load = _Load(client, servers, feed, done, Random(seed))
        await load.run([*proxies, proxy], seconds=seconds)
        done.wrong = await found(house, done.told)
    return done


_UNLIMITED = httpx2.Limits(max_connections=None, max_keepalive_connections=20)


@contextlib.asynccontextmanager
async def _feed(conninfo: str, data_dir: Path) -> AsyncIterator[LogFeed]:
    database = await Database.open(conninfo, size=2)
    try:
        feed = LogFeed(conninfo, database, vault_on(database, data_dir))
        await feed.start()
        try:
            yield feed
        finally:
            await feed.close()
    finally:
        await database.close()


class _Load:
    """Clients of two services."""

    def __init__(
        self, client: httpx2.AsyncClient, servers: Sequence[str], feed: LogFeed, done: Trial, random: Random
    ) -> None:
        self._client = client
        self._servers = servers
        self._feed = feed
        self._done = done
        self._random = random
        self._readers: list[asyncio.Task[None]] = []

    async def run(self, proxies: Sequence[UnsteadyProxy], *, seconds: float) -> None:
        """Work for so many seconds in any weather, and then until all that was begun has come to its end."""
        until = time.monotonic() + seconds
        weather = [asyncio.create_task(proxy.weather()) for proxy in proxies]
        clients = [asyncio.create_task(self._client_until(until)) for _ in range(CLIENTS)]
        await asyncio.sleep(seconds)
        for each in weather:
            each.cancel()
        await asyncio.gather(*weather, return_exceptions=True)
        for proxy in proxies:
            self._done.did += proxy.did
        began = time.monotonic()
        async with asyncio.timeout(PATIENCE_SECONDS):
            await asyncio.gather(*(self._is_back(server) for server in self._servers))
            self._done.back = time.monotonic() - began
            await asyncio.gather(*clients)
            await asyncio.gather(*self._readers)
        for run_id in self._done.told.streams:
            whole = self._done.told.whole_streams.setdefault(run_id, [])
            await self._listen(f"{self._servers[0]}/v1/workflow/{run_id}/events", whole)

    async def _is_back(self, server: str) -> None:
        while (await self._start(server, str(uuid4()), None)) is None:  # noqa: ASYNC110  nobody tells
            await asyncio.sleep(_PAUSE)

    async def _client_until(self, until: float) -> None:
        while time.monotonic() < until:
            await asyncio.sleep(self._random.uniform(0, 0.3))
            insists = self._random.random() < 0.5
            run = await self._started(str(uuid4()), insists=insists)
            if run is None:
                await asyncio.sleep(_PAUSE)
                continue
            run_id, token = run
            self._readers += [
                asyncio.create_task(self._stream(run_id)), asyncio.create_task(self._follow(run_id))
            ]  # fmt: skip
            rivals = [self._answered(run_id, token, insists=True)]
            if self._random.random() < 0.5:
                rivals.append(self._answered(run_id, token, insists=False))
            await asyncio.gather(*rivals)

    async def _started(self, topic: str, *, insists: bool) -> Run | None:
        """Start a run; who insists repeats the same request until it is known what became of it."""
        key = str(uuid4()) if insists else None
        while True:
            run = await self._start(self._random.choice(self._servers), topic, key)
            if run is not None or not insists:
                return run
            await asyncio.sleep(_PAUSE)

    async def _start(self, server: str, topic: str, key: str | None) -> Run | None:
        body = {"inputs": {"topic": topic}, "response_mode": "blocking", "user": USER}
        answer = await self._post(f"{server}/v1/workflows/run", body, key, name=topic)
        if answer is None or answer.status_code != 200:
            return None
        told: dict[str, Any] = orjson.loads(answer.content)
        return told["workflow_run_id"], told["data"]["reasons"][0]["form_token"]

    async def _answered(self, run_id: str, token: str, *, insists: bool) -> None:
        """Answer the form; who insists repeats it until it is recorded, or somebody else was first."""
        comment, key = f"{run_id} {uuid4()}", str(uuid4()) if insists else None
        body = {"inputs": {"comment": comment}, "action": "approve", "user": USER}
        while True:
            server = self._random.choice(self._servers)
            answer = await self._post(f"{server}/v1/form/human_input/{token}", body, key, name=comment)
            if not insists or (answer is not None and answer.status_code in (200, 412)):
                return
            await asyncio.sleep(_PAUSE)

    async def _post(
        self, url: str, body: dict[str, Any], key: str | None, *, name: str
    ) -> httpx2.Response | None:
        """Send it and note what is told of it; None where nothing is."""
        headers = {} if key is None else {"Idempotency-Key": key}
        began = time.monotonic()
        try:
            answer = await self._client.post(url, json=body, headers=headers)
        except httpx2.TransportError:
            self._done.told.nothing(name)
            return None
        self._done.took.append(time.monotonic() - began)
        self._done.answers[answer.status_code] += 1
        self._done.told.answer(name, answer.status_code, answer.text)
        return answer

    async def _stream(self, run_id: str) -> None:
        """Follow the run by its stream; from the last frame on, whenever it breaks off."""
        frames = self._done.told.streams.setdefault(run_id, [])
        while not frames or frames[-1][1]["event"] != "workflow_finished":
            path = f"{self._random.choice(self._servers)}/v1/workflow/{run_id}/events"
            with contextlib.suppress(httpx2.TransportError):
                await self._listen(path, frames)
            await asyncio.sleep(_PAUSE)

    async def _listen(self, path: str, frames: list[Frame]) -> None:
        query = {"user": USER, "continue_on_pause": "true", "after": "0"}
        headers = {"Last-Event-ID": frames[-1][0]} if frames else {}
        async with self._client.stream("GET", path, params=query, headers=headers) as answer:
            if answer.status_code != 200:
                return
            rest = b""
            async for chunk in answer.aiter_raw():
                *whole, rest = (rest + chunk).split(b"\n\n")
                frames += filter(None, map(_frame, whole))

    async def _follow(self, run_id: str) -> None:
        """Follow the run by the feed, from the last event on, whenever it cannot go on."""
        seen = self._done.told.fed.setdefault(run_id, [])
        while True:
            with contextlib.suppress(LogUnavailableError):
                async for recorded in self._feed.follow(UUID(run_id), after=len(seen)):
                    seen += [one.event.originator_version for one in recorded]
                return
            await asyncio.sleep(_PAUSE)


def _frame(block: bytes) -> Frame | None:
    """Return the id and the JSON of a block of a stream, or None if it has none."""
    fields = dict(line.split(b": ", 1) for line in block.split(b"\n") if b": " in line)
    return (fields[b"id"].decode(), orjson.loads(fields[b"data"])) if b"data" in fields else None
