"""The event stream as ASGI sees it."""

import asyncio
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from starlette.requests import Request

from interface.http.app import Application
from interface.http.kernel.endpoint import route
from interface.http.kernel.server import Server, bind
from interface.http.kernel.shutdown import Shutdown
from interface.http.kernel.wakeup_event import WakeupEvent
from interface.http.streaming.sse import PING, EventStream, Source

SCOPE = {"type": "http", "method": "GET"}


class Basket:
    """A source that the test fills."""

    def __init__(self) -> None:
        self.over = False
        self.opened = 0
        self._chunks: list[bytes] = []
        self._wake = WakeupEvent()

    def put(self, chunk: bytes, *, last: bool = False) -> None:
        self._chunks.append(chunk)
        self.over = last
        self._wake.set()

    def take(self, limit: int) -> bytes:
        taken, self._chunks = self._chunks[:limit], self._chunks[limit:]
        return b"".join(taken)

    @contextmanager
    def open(self, wakeup: WakeupEvent) -> Iterator[Source]:
        self._wake = wakeup
        self.opened += 1
        try:
            yield self
        finally:
            self.opened -= 1


class Client:
    """What is at the other end of the connection."""

    def __init__(self) -> None:
        self.status = 0
        self.headers: dict[bytes, bytes] = {}
        self.body = b""
        self.complete = False
        self.left = asyncio.Event()
        self.asked = False
        """Whether the service has waited for the client to leave."""
        self._got = asyncio.Condition()

    async def receive(self) -> dict[str, Any]:
        self.asked = True
        await self.left.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            self.status, self.headers = message["status"], dict(message["headers"])
        else:
            self.body += message.get("body", b"")
            self.complete = not message.get("more_body", False)
        async with self._got:
            self._got.notify_all()

    async def until(self, condition: Callable[[], bool]) -> None:
        async with self._got:
            await self._got.wait_for(condition)


def stream(basket: Basket, **options: Any) -> EventStream:
    return EventStream(basket.open, **({"shutdown": Shutdown()} | options))


def run(stream: EventStream, client: Client, method: str = "GET") -> asyncio.Task[None]:
    return asyncio.create_task(stream(SCOPE | {"method": method}, client.receive, client.send))


def test_begins_with_a_ping_and_ends_with_its_source() -> None:
    async def scenario() -> None:
        basket, client = Basket(), Client()
        serving = run(stream(basket), client)
        await client.until(lambda: client.body == PING)
        assert client.status == 200
        assert client.headers[b"content-type"] == b"text/event-stream"
        assert client.headers[b"cache-control"] == b"no-cache"
        basket.put(b"data: 1\n\n")
        await client.until(lambda: client.body.endswith(b"1\n\n"))
        basket.put(b"data: 2\n\n", last=True)
        await serving
        assert client.body == PING + b"data: 1\n\ndata: 2\n\n"
        assert client.complete
        assert basket.opened == 0

    asyncio.run(scenario())


def test_sends_what_is_there_and_its_end_without_waiting() -> None:
    async def scenario() -> None:
        basket, client = Basket(), Client()
        basket.put(b"data: 1\n\n", last=True)
        await run(stream(basket), client)
        assert client.body == PING + b"data: 1\n\n"
        assert client.complete
        assert not client.asked, "nobody has to watch a client that has everything"

    asyncio.run(scenario())


def test_leaves_a_source_that_always_has_more_when_the_client_left_at_once() -> None:
    async def scenario() -> None:
        spring, client = Spring(), Client()
        client.left.set()
        await run(EventStream(spring.open, shutdown=Shutdown()), client)
        assert spring.left.is_set()

    asyncio.run(scenario())


def test_pings_while_nothing_happens() -> None:
    async def scenario() -> None:
        basket, client = Basket(), Client()
        serving = run(stream(basket, ping_seconds=0.01), client)
        await client.until(lambda: client.body == 3 * PING)
        basket.put(b"data: 1\n\n", last=True)
        await serving
        assert client.body.replace(PING, b"") == b"data: 1\n\n"

    asyncio.run(scenario())


def test_leaves_its_source_when_the_client_leaves() -> None:
    async def scenario() -> None:
        basket, client = Basket(), Client()
        serving = run(stream(basket), client)
        await client.until(lambda: client.body == PING)
        client.left.set()
        await serving
        assert basket.opened == 0
        assert not client.complete

    asyncio.run(scenario())


def test_ends_properly_when_the_service_stops() -> None:
    async def scenario() -> None:
        basket, client, shutdown = Basket(), Client(), Shutdown()
        serving = run(stream(basket, shutdown=shutdown), client)
        await client.until(lambda: client.body == PING)
        shutdown.begin()
        await serving
        assert client.complete
        later = Client()
        await run(stream(basket, shutdown=shutdown), later)
        assert later.complete

    asyncio.run(scenario())


def test_answers_head_without_a_body() -> None:
    async def scenario() -> None:
        basket, client = Basket(), Client()
        await run(stream(basket), client, "HEAD")
        assert client.complete
        assert client.body == b""
        assert basket.opened == 0

    asyncio.run(scenario())


class Spring:
    """A source that always has more; says when it is left."""

    over = False

    def __init__(self) -> None:
        self.left = asyncio.Event()

    @contextmanager
    def open(self, wakeup: WakeupEvent) -> Iterator[Source]:
        self._wake = wakeup
        try:
            yield self
        finally:
            self.left.set()

    def take(self, limit: int) -> bytes:
        self._wake.set()
        return b"data: %b\n\n" % (b"x" * 50_000)


@pytest.mark.skipif(not hasattr(socket, "TCP_USER_TIMEOUT"), reason="the system cannot hang up on its own")
def test_hangs_up_on_a_reader_that_reads_no_more() -> None:
    async def scenario() -> None:
        spring, shutdown = Spring(), Shutdown()

        async def answer(_: Request) -> EventStream:
            return EventStream(spring.open, shutdown=shutdown)

        bound = bind("127.0.0.1", 0, stalled_seconds=0.5)
        server = Server(Application([route("/", get=answer)]), shutdown=shutdown)
        serving = asyncio.create_task(server.run_until_stopped(bound))
        with socket.create_connection(bound.getsockname()) as reader:
            reader.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            await spring.left.wait()
            server.stop()
            await serving

    asyncio.run(asyncio.wait_for(scenario(), 30))
