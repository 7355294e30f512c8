"""A proxy that cuts connections off in the middle of an answer, as networks do."""

import asyncio
from contextlib import suppress
from typing import Self
from urllib.parse import urlsplit


class CuttingProxy:
    """Passes connections through to a service; each gets so many bytes of its answer and is then reset."""

    def __init__(self, url: str) -> None:
        address = urlsplit(url)
        self._upstream = (address.hostname or "", address.port or 80)
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()
        self.cut_after: int | None = None
        """How many bytes the answers on connections that begin from now on may have; nothing for all of them."""

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        return self

    async def __aexit__(self, *exc: object) -> None:
        assert self._server is not None
        self._server.close()
        for task in self._connections:
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def url(self) -> str:
        """Where the service is reached through the proxy."""
        assert self._server is not None
        host, port = self._server.sockets[0].getsockname()[:2]
        return f"http://{host}:{port}"

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._connections.add(task)
        limit = self.cut_after
        there, back = await asyncio.open_connection(*self._upstream)
        requests = asyncio.create_task(_pass(reader, back, None))
        try:
            await _pass(there, writer, limit)
        finally:
            requests.cancel()
            for side in (writer, back):
                side.transport.abort()
            self._connections.discard(task)


async def _pass(source: asyncio.StreamReader, sink: asyncio.StreamWriter, limit: int | None) -> None:
    """Pass bytes on until there are no more, or `limit` have gone through."""
    passed = 0
    with suppress(ConnectionError):
        while limit is None or passed < limit:
            chunk = await source.read(65_536 if limit is None else min(65_536, limit - passed))
            if not chunk:
                break
            sink.write(chunk)
            await sink.drain()
            passed += len(chunk)
