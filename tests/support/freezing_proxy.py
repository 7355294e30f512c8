"""A TCP proxy before a PostgreSQL socket that can stand still, as a lost network or a stopped machine does."""

import asyncio
import contextlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote

from psycopg.conninfo import conninfo_to_dict, make_conninfo


class FreezingProxy:
    """
    Passes bytes on until it freezes: then nothing goes through, and nobody is told.

    Connections are taken all the time, as the system does for a program that stands still. Those that were open when
    it froze stay silent for ever; those that are made after it has thawed work again.
    """

    def __init__(self, server: Path) -> None:
        self._server = server
        self._age = 0
        self._is_frozen = False
        self._serving: set[asyncio.Task[None]] = set()
        self._loop = asyncio.new_event_loop()
        self._ended = asyncio.Event()
        self.port = 0

    def freeze(self) -> None:
        """Let nothing through any more."""
        self._loop.call_soon_threadsafe(self._set, True)

    def thaw(self) -> None:
        """Let new connections through."""
        self._loop.call_soon_threadsafe(self._set, False)

    def end(self) -> None:
        """Cut every connection."""
        self._loop.call_soon_threadsafe(self._ended.set)

    def run(self, ready: threading.Event) -> None:
        """Take connections until the end."""
        with asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._run(ready))

    def _set(self, is_frozen: bool) -> None:
        self._is_frozen = is_frozen
        self._age += is_frozen

    async def _run(self, ready: threading.Event) -> None:
        async with await asyncio.start_server(self._connected, "127.0.0.1", 0) as server:
            self.port = server.sockets[0].getsockname()[1]
            ready.set()
            await self._ended.wait()
            for serving in self._serving:
                serving.cancel()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        serving = asyncio.current_task()
        assert serving is not None
        self._serving.add(serving)
        age = self._age
        with contextlib.suppress(ConnectionError, asyncio.CancelledError):
            there, back = await asyncio.open_unix_connection(self._server)
            try:
                await asyncio.gather(self._pump(reader, back, age), self._pump(there, writer, age))
            finally:
                back.close()
                writer.close()
        self._serving.discard(serving)

    async def _pump(self, source: asyncio.StreamReader, sink: asyncio.StreamWriter, age: int) -> None:
        """Pass bytes on; those that come when it has frozen since the connection was made are lost, the end too."""
        while True:
            data = await source.read(65_536)
            if self._is_frozen or self._age != age:
                await self._ended.wait()
            if not data:
                break
            sink.write(data)
            await sink.drain()
        if sink.can_write_eof():
            sink.write_eof()


@contextmanager
def freezing_proxy(conninfo: str) -> Iterator[tuple[FreezingProxy, str]]:
    """Run a proxy in a thread while the block runs; give it, and how the database is reached through it."""
    given = conninfo_to_dict(conninfo)
    proxy = FreezingProxy(Path(unquote(str(given["host"]))) / f".s.PGSQL.{given.get('port', '5432')}")
    ready = threading.Event()
    thread = threading.Thread(target=proxy.run, args=(ready,), name="freezing proxy")
    thread.start()
    ready.wait()
    try:
        yield proxy, make_conninfo(conninfo, host="127.0.0.1", port=str(proxy.port))
    finally:
        proxy.end()
        thread.join(30)
