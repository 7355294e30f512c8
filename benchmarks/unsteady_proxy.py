"""A network between a service and its database on which nothing can be relied; what it does follows from a seed."""

import asyncio
import contextlib
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random
from typing import Literal
from urllib.parse import unquote

from psycopg.conninfo import conninfo_to_dict, make_conninfo

Cut = Literal["both", "client", "request", "answer"]

_CHUNK = 65_536
_GONE = (OSError, RuntimeError)
"""How it is told that there is nobody at the other end any more; the second by uvloop."""
_LONGEST_DELAY = 0.08
_LONGEST_FREEZE = 7.0


class _Connection:
    """One connection and its other half."""

    def __init__(
        self, proxy: "UnsteadyProxy", client: asyncio.StreamWriter, server: asyncio.StreamWriter
    ) -> None:
        self._proxy = proxy
        self._client = client
        self._server = server
        self._age = proxy.age
        self._slowness = proxy.random.random()
        self.loses: Cut | None = None
        """What gets lost of it next, and the connection with it."""
        self.holds = 0.0
        """How many seconds the next thing is kept that goes to the server, while other connections go on."""

    def cut(self, how: Cut) -> None:
        """End it, at once or with the next thing that passes; what is on its way to the server still arrives."""
        if how in ("request", "answer"):
            self.loses = how
            return
        self._client.transport.abort()
        if how == "both":
            self._server.transport.abort()

    async def pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, what: Cut) -> None:
        """Pass on what comes, sooner or later, until the end."""
        with contextlib.suppress(*_GONE):
            while data := await source.read(_CHUNK):
                if what == "request" and self.holds:
                    seconds, self.holds = self.holds, 0.0
                    await asyncio.sleep(seconds)
                await self._proxy.passage(self._age, self._slowness)
                if self.loses == what:
                    self.cut("both")
                    return
                sink.write(data)
                await sink.drain()
        with contextlib.suppress(*_GONE):
            if sink.can_write_eof():
                sink.write_eof()


class UnsteadyProxy:
    """
    Takes connections for the server at a socket, and passes on what they carry.

    Its weather makes every connection slow in a measure of its own, so that what was sent later on one arrives before
    what was sent on another; it cuts connections, with a request or an answer in them; it keeps what one carries while
    others go on; and it stands still, after which what was on its way arrives late, or never.
    """

    def __init__(self, server: Path, *, seed: int) -> None:
        self.random = Random(seed)
        self._fate = Random(seed)
        """What decides on the weather alone, whose order is thus that of the seed, however much passes."""
        self.age = 0
        """How often connections were made silent for ever."""
        self.did: Counter[str] = Counter()
        self._server = server
        self._connections: dict[_Connection, asyncio.Task[None]] = {}
        self._open = asyncio.Event()
        self._open.set()
        self._ended = asyncio.Event()
        self._delays = False

    async def passage(self, age: int, slowness: float) -> None:
        """Return when something may pass on a connection of that age."""
        if self._delays:
            await asyncio.sleep(slowness * self.random.random() * _LONGEST_DELAY)
        await self._open.wait()
        if age < self.age:
            await self._ended.wait()

    async def weather(self) -> None:
        """Do one thing after another, until cancelled; then everything passes, but on connections that were lost."""
        try:
            while True:
                await self._calm()
                things = (self._slow, self._cuts, self._cuts, self._hold, self._hold, self._freeze)
                await self._fate.choice(things)()
        finally:
            self._delays = False
            self._open.set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take a connection."""
        with contextlib.suppress(OSError, asyncio.CancelledError):
            there, back = await asyncio.open_unix_connection(self._server)
            connection = _Connection(self, writer, back)
            task = asyncio.current_task()
            assert task is not None
            self._connections[connection] = task
            try:
                await asyncio.gather(
                    connection.pump(reader, back, "request"), connection.pump(there, writer, "answer")
                )
            finally:
                del self._connections[connection]
                for side in (writer, back):
                    side.transport.abort()

    async def close(self) -> None:
        """Cut every connection."""
        self._ended.set()
        tasks = list(self._connections.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _calm(self) -> None:
        await asyncio.sleep(self._fate.uniform(0.1, 1.0))

    async def _slow(self) -> None:
        self.did["slow"] += 1
        self._delays = True
        await asyncio.sleep(self._fate.uniform(0.5, 2.5))
        self._delays = False

    async def _cuts(self) -> None:
        how: tuple[Cut, ...] = ("both", "client", "request", "answer")
        for connection in list(self._connections):
            if self.random.random() < 0.4:
                chosen = self.random.choice(how)
                self.did[f"cut, {chosen}"] += 1
                connection.cut(chosen)

    async def _hold(self) -> None:
        for connection in list(self._connections):
            if self.random.random() < 0.6:
                self.did["held, then late"] += 1
                connection.holds = self.random.uniform(0.05, _LONGEST_FREEZE)

    async def _freeze(self) -> None:
        self._open.clear()
        await asyncio.sleep(self._fate.uniform(0.2, _LONGEST_FREEZE))
        lost = self._fate.random() < 0.5
        self.did["frozen, then lost" if lost else "frozen, then late"] += 1
        self.age += lost
        self._open.set()


@asynccontextmanager
async def unsteady_proxy(conninfo: str, *, seed: int) -> AsyncIterator[tuple[UnsteadyProxy, str]]:
    """Give a proxy, and how the database is reached through it; it is steady until its weather is asked for."""
    given = conninfo_to_dict(conninfo)
    socket = Path(unquote(str(given["host"]))) / f".s.PGSQL.{given.get('port', '5432')}"
    proxy = UnsteadyProxy(socket, seed=seed)
    server = await asyncio.start_server(proxy.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        yield proxy, make_conninfo(conninfo, host="127.0.0.1", port=str(port))
    finally:
        server.close()
        await proxy.close()
