"""Somebody who dictates what the speakers of `speaking` say, and says when they are done."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from installation import Installation
from service import Service

PROGRAM = (sys.executable, "-m", "speaking")


class Dictation:
    """One attempt that waits for what it is to say."""

    def __init__(
        self, asked: dict[str, Any], reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self.asked = asked
        self._reader = reader
        self._writer = writer

    async def say(self, *pieces: str) -> None:
        """Say these pieces, one after another."""
        for piece in pieces:
            await self._tell(piece=piece)

    async def ends(self, text: str | None, **more: Any) -> None:
        """Be done, with that text."""
        await self._tell(result=({} if text is None else {"text": text}) | more)

    async def fails(self, *, final: bool = False) -> None:
        """Fail."""
        await self._tell(failed="It failed", final=final)

    def breaks_off(self) -> None:
        """End without a word."""
        self._writer.close()

    async def given_up(self) -> None:
        """Return when whoever asked has gone."""
        await self._reader.read()

    async def _tell(self, **what: Any) -> None:
        self._writer.write(json.dumps(what).encode() + b"\n")
        await self._writer.drain()


class Dictating:
    """Listens at a port; gives each attempt that asks there."""

    def __init__(self) -> None:
        self.port = 0
        self._asked: dict[str, asyncio.Queue[Dictation]] = {}

    async def asked(self, node: str = "say") -> Dictation:
        """Return the next attempt of that node, once it asks."""
        async with asyncio.timeout(60):
            return await self._queue(node).get()

    def _queue(self, node: str) -> asyncio.Queue[Dictation]:
        return self._asked.setdefault(node, asyncio.Queue())

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take somebody who asks."""
        asked = json.loads(await reader.readline())
        self._queue(asked["node"]).put_nowait(Dictation(asked, reader, writer))


@asynccontextmanager
async def dictating() -> AsyncIterator[Dictating]:
    """Somebody who dictates, while the block runs."""
    known, writers = Dictating(), list[asyncio.StreamWriter]()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.append(writer)
        await known.talk(reader, writer)

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    known.port = server.sockets[0].getsockname()[1]
    try:
        yield known
    finally:
        server.close()
        for writer in writers:
            writer.close()


def published(house: Installation, nodes: Sequence[dict[str, Any]], edges: Sequence[dict[str, str]]) -> str:
    """Publish a workflow some of whose nodes are speakers; return an API key for it."""
    definition = json.dumps({"name": "Speaking", "nodes": [*nodes], "edges": [*edges]})
    ended = subprocess.run(
        [*PROGRAM, "publish"],
        env=_environment(house),
        input=definition,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


@contextmanager
def speaking_service(house: Installation, **settings: str) -> Iterator[Service]:
    """A service whose workflows may have speakers."""
    running = Service(_environment(house, **settings), program=PROGRAM)
    try:
        yield running
    finally:
        running.close()


def _environment(house: Installation, **settings: str) -> dict[str, str]:
    support = Path(__file__).parent
    return house.environment(**settings) | {"PYTHONPATH": f"{support}{os.pathsep}{support.parents[1]}"}
