"""A proxy that gives a service only the part of its host below one path, as web servers do."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_NOT_HERE = b"HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"


class PathProxy:
    """Passes requests below `path` on, one for each connection; what else is asked for is noted, and not found."""

    def __init__(self, path: str, *, strips: bool) -> None:
        self._path = path
        self._strips = strips
        self.upstream = 0
        """The port of the service."""
        self.port = 0
        self.elsewhere: list[str] = []

    @property
    def url(self) -> str:
        """Where people reach the service."""
        return f"http://127.0.0.1:{self.port}{self._path}"

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one connection."""
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            head = await reader.readuntil(b"\r\n\r\n")
            method, target, rest = head.split(b" ", 2)
            if not f"{target.decode('latin-1').partition('?')[0]}/".startswith(f"{self._path}/"):
                self.elsewhere.append(target.decode("latin-1"))
                writer.write(_NOT_HERE)
            else:
                if self._strips:
                    target = target[len(self._path) :] or b"/"
                line, _, headers = rest.partition(b"\r\n")
                asked = b" ".join([method, target, line]) + b"\r\nConnection: close\r\n" + headers
                await self._pass(asked, reader, writer)
        writer.close()

    async def _pass(self, asked: bytes, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self.upstream)
        back.write(asked)
        sending = asyncio.create_task(_pump(reader, back))
        try:
            await _pump(there, writer)
        finally:
            sending.cancel()
            back.close()


async def _pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while data := await source.read(65_536):
            sink.write(data)
            await sink.drain()


@contextmanager
def path_proxy(path: str, *, strips: bool) -> Iterator[PathProxy]:
    """Run a proxy in a thread while the block runs; name the service's port before anything is asked."""
    proxy, ready = PathProxy(path, strips=strips), threading.Event()
    loop = asyncio.new_event_loop()
    end = asyncio.Event()

    async def run() -> None:
        async with await asyncio.start_server(proxy.serve, "127.0.0.1", 0) as server:
            proxy.port = server.sockets[0].getsockname()[1]
            ready.set()
            await end.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(run()), name="path proxy")
    thread.start()
    ready.wait()
    try:
        yield proxy
    finally:
        loop.call_soon_threadsafe(end.set)
        thread.join(30)
        loop.close()
