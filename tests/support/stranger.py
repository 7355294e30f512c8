"""Servers of strangers: they say what they are told to, and remember who came."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

Speak = Callable[[bytes, asyncio.StreamWriter], Awaitable[None]]
"""Is given the head of a request and answers it."""


@dataclass
class Stranger:
    """A server on loopback."""

    port: int = 0
    heads: list[bytes] = field(default_factory=list)
    """What was asked."""
    connections: int = 0


def answer(
    body: bytes = b"",
    *headers: str,
    status: str = "200 OK",
    length: int | bool | None = True,
    pause: float = 0,
) -> Speak:
    """
    Return a way to answer.

    :param length: the `Content-Length` to claim; the true one by default, none if False
    :param pause: how long to wait, in seconds, before each byte
    """
    head = [f"HTTP/1.1 {status}", *headers]
    if length is not False:
        head.append(f"Content-Length: {len(body) if length is True else length}")
    data = "\r\n".join([*head, "", ""]).encode() + body

    async def speak(_head: bytes, writer: asyncio.StreamWriter) -> None:
        if not pause:
            writer.write(data)
            return
        for byte in data:
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(pause)

    return speak


def redirect(location: str, status: str = "302 Found") -> Speak:
    """Return an answer that refers to another address."""
    return answer(b"", f"Location: {location}", status=status)


@asynccontextmanager
async def stranger(
    speak: Speak, *, host: str = "127.0.0.1", tls: ssl.SSLContext | None = None
) -> AsyncIterator[Stranger]:
    """Run a server while the block lasts."""
    known = Stranger()
    talking: set[asyncio.Task[None]] = set()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        known.connections += 1
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            known.heads.append(head)
            await speak(head, writer)
            await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            return  # the other side has had enough
        finally:
            writer.close()

    def on_connection(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(talk(reader, writer))
        talking.add(task)
        task.add_done_callback(talking.discard)

    server = await asyncio.start_server(on_connection, host, 0, ssl=tls)
    known.port = server.sockets[0].getsockname()[1]
    try:
        yield known
    finally:
        server.close()
        for task in talking:
            task.cancel()
        await asyncio.gather(*talking, return_exceptions=True)
