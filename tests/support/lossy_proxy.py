"""A proxy before a PostgreSQL socket that can lose what passes through it."""

import asyncio
import contextlib
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

from psycopg.conninfo import conninfo_to_dict, make_conninfo

Loss = Literal["request", "answer", "client"]


class LossyProxy:
    """
    Passes bytes on until it is told to lose something.

    After `lose("request")` the next bytes of the client get lost, after `lose("answer")` the next ones of the server,
    and the connection with them. After `lose("client")` the next bytes of the client are passed on, and then only the
    client's side is cut: the server goes on with the work as if nobody had left.
    """

    def __init__(self, server: Path) -> None:
        self._server = server
        self._loss: Loss | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self._serving: set[asyncio.Task[None]] = set()
        self._admits = True
        self.lost = asyncio.Event()

    def lose(self, what: Loss) -> None:
        """Cut the connection over which something passes next."""
        self._loss = what
        self.lost.clear()

    def admit_nobody(self) -> None:
        """Cut every connection that is made from now on: as far as the client sees, the server is gone."""
        self._admits = False

    def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take one connection."""
        serving = asyncio.create_task(self._serve(reader, writer))
        self._serving.add(serving)
        serving.add_done_callback(self._serving.discard)

    async def close(self) -> None:
        """Cut every connection."""
        for writer in self._writers:
            writer.close()
        await asyncio.gather(*self._serving)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not self._admits:
            writer.close()
            return
        up_reader, up_writer = await asyncio.open_unix_connection(self._server)
        self._writers |= {writer, up_writer}
        up = asyncio.create_task(self._pump(reader, up_writer, ("request", "client")))
        down = asyncio.create_task(self._pump(up_reader, writer, ("answer",)))
        done, rest = await asyncio.wait([up, down], return_when=asyncio.FIRST_COMPLETED)
        for task in rest:
            task.cancel()
        writer.close()
        if not any(task.result() for task in done):
            up_writer.close()

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, losses: tuple[Loss, ...]
    ) -> bool:
        """Pass bytes on until the end or the loss; return whether the server's side stays open."""
        with contextlib.suppress(ConnectionError):
            while data := await reader.read(65536):
                loss = self._loss if self._loss in losses else None
                if loss in ("request", "answer"):
                    self._lost()
                    return False
                writer.write(data)
                await writer.drain()
                if loss == "client":
                    self._lost()
                    return True
        return False

    def _lost(self) -> None:
        self._loss = None
        self.lost.set()


@asynccontextmanager
async def lossy_proxy(conninfo: str) -> AsyncIterator[tuple[LossyProxy, str]]:
    """Run a proxy while the block runs; give it, and how the database is reached through it."""
    given = conninfo_to_dict(conninfo)
    port = given.get("port", "5432")
    proxy = LossyProxy(Path(unquote(str(given["host"]))) / f".s.PGSQL.{port}")
    directory = Path(tempfile.mkdtemp(prefix="cut"))  # short: the path of a socket may not be long
    try:
        server = await asyncio.start_unix_server(proxy.serve, directory / f".s.PGSQL.{port}")
        try:
            yield proxy, make_conninfo(conninfo, host=str(directory))
        finally:
            server.close()
            await proxy.close()
    finally:
        shutil.rmtree(directory)
