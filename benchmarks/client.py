"""A client that costs little: it shares the machine with what it measures."""

import asyncio
import time
from typing import Any, NamedTuple, Self, cast

import httptools
import orjson


class Response(NamedTuple):
    """A whole answer."""

    status: int
    body: bytes

    def text(self, name: bytes) -> str:
        """
        Return the first text of that name in the body, which is compact JSON or frames of it.

        :raises UnexpectedAnswerError: if there is none
        """
        _, found, rest = self.body.partition(b'"' + name + b'":"')
        if not found:
            raise UnexpectedAnswerError(f"no {name.decode()} in {self.body[:1000]!r}")
        return rest[: rest.index(b'"')].decode()


class UnexpectedAnswerError(Exception):
    """The service answered something else than what the measurement needs."""


class Parsed(asyncio.Protocol):
    """A connection whose answers are parsed; what becomes of them is for the classes below."""

    def __init__(self, host: str, authorization: str) -> None:
        self._common = f"Host: {host}\r\nAuthorization: {authorization}\r\n"
        self._transport: asyncio.Transport | None = None
        self._parser: Any = None

    @classmethod
    async def open(cls, url: str, key: str) -> Self:
        """Connect to the service at the URL, with the API key."""
        host, _, port = url.removeprefix("http://").rstrip("/").partition(":")
        loop = asyncio.get_running_loop()
        _, connection = await loop.create_connection(
            lambda: cls(f"{host}:{port}", f"Bearer {key}"), host, int(port)
        )
        return connection

    def send(self, method: str, path: str, body: bytes = b"") -> None:
        """Send a request. :raises ConnectionResetError: if the service has hung up, as it does after some idle time"""
        if self._transport is None or self._transport.is_closing():
            raise ConnectionResetError("the service hung up")
        kind = (
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n" if method == "POST" else ""
        )
        self._parser = httptools.HttpResponseParser(self)
        self._transport.write(f"{method} {path} HTTP/1.1\r\n{self._common}{kind}\r\n".encode() + body)

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)


class Connection(Parsed):
    """A connection kept alive, for one request after another."""

    def __init__(self, host: str, authorization: str) -> None:
        super().__init__(host, authorization)
        self._body: list[bytes] = []
        self._answer: asyncio.Future[Response] | None = None

    async def get(self, path: str) -> Response:
        """Return the answer to a GET. :raises UnexpectedAnswerError: if it is not 200"""
        return await self._request("GET", path, b"")

    async def post(self, path: str, body: bytes) -> Response:
        """Return the whole answer to a POST of JSON, a stream too. :raises UnexpectedAnswerError: if it is not 200"""
        return await self._request("POST", path, body)

    async def _request(self, method: str, path: str, body: bytes) -> Response:
        self._body.clear()
        self._answer = asyncio.get_running_loop().create_future()
        self.send(method, path, body)
        response = await self._answer
        if response.status != 200:
            raise UnexpectedAnswerError(f"{method} {path}: {response.status} {response.body[:300]!r}")
        return response

    def on_body(self, body: bytes) -> None:
        self._body.append(body)

    def on_message_complete(self) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(Response(self._parser.get_status_code(), b"".join(self._body)))

    def connection_lost(self, exc: Exception | None) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(exc or ConnectionResetError("the service hung up"))


class Stream(Parsed):
    """A connection on which an event stream arrives; keeps nothing of it but when something was seen."""

    def __init__(self, host: str, authorization: str) -> None:
        super().__init__(host, authorization)
        self._marker = b""
        self._tail = b""
        self._seen: asyncio.Future[float] | None = None
        self.ended = asyncio.Event()
        """Set when the stream is over."""

    def until(self, marker: bytes) -> asyncio.Future[float]:
        """Return what will hold the time, as of `time.perf_counter`, at which the marker arrives."""
        self._marker, self._tail = marker, b""
        self._seen = asyncio.get_running_loop().create_future()
        return self._seen

    def on_body(self, body: bytes) -> None:
        if self._seen is None or self._seen.done():
            return
        window = self._tail + body
        if self._marker in window:
            self._seen.set_result(time.perf_counter())
        else:
            self._tail = window[-len(self._marker) :]

    def on_message_complete(self) -> None:
        self._end()

    def connection_lost(self, exc: Exception | None) -> None:
        self._end()

    def _end(self) -> None:
        self.ended.set()
        if self._seen is not None and not self._seen.done():
            self._seen.set_exception(ConnectionResetError("the stream ended before"))


def compact(document: dict[str, Any]) -> bytes:
    """Return the document as a request's body."""
    return orjson.dumps(document)
