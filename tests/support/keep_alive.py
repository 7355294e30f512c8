"""Connections that are kept alive and cost little: for tests that ask tens of thousands of times."""

import asyncio
from dataclasses import dataclass
from typing import Any, Self, cast

import httptools
import orjson


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it came; `headers` by lower-case name."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:
        return orjson.loads(self.body)


class Connection(asyncio.Protocol):
    """A connection for one request after another, made anew if the service has closed it between two of them."""

    def __init__(self, host: str, headers: dict[str, str]) -> None:
        self._headers = {"Host": host, **headers}
        self._transport: asyncio.Transport | None = None
        self._parser: Any = None
        self._received: dict[str, str] = {}
        self._body: list[bytes] = []
        self._answer: asyncio.Future[Answer] | None = None

    @classmethod
    async def open(cls, url: str, **headers: str) -> Self:
        """Connect to the service at the URL; every request carries the headers."""
        connection = cls(url.removeprefix("http://"), headers)
        await connection._connect()
        return connection

    async def get(self, path: str, **headers: str) -> Answer:
        return await self._ask("GET", path, headers, b"")

    async def post(self, path: str, body: Any, **headers: str) -> Answer:
        """Send a value as JSON, or bytes as what the headers say that they are."""
        if isinstance(body, bytes):
            return await self._ask("POST", path, headers, body)
        return await self._ask(
            "POST", path, {"Content-Type": "application/json", **headers}, orjson.dumps(body)
        )

    async def _ask(self, method: str, path: str, headers: dict[str, str], body: bytes) -> Answer:
        if self._transport is None:
            await self._connect()
        assert self._transport is not None
        self._received, self._body = {}, []
        self._answer = asyncio.get_running_loop().create_future()
        self._parser = httptools.HttpResponseParser(self)
        said = {
            **self._headers,
            **headers,
            **({"Content-Length": str(len(body))} if method == "POST" else {}),
        }
        head = [f"{method} {path} HTTP/1.1", *(f"{name.replace('_', '-')}: {said[name]}" for name in said)]
        self._transport.write("\r\n".join([*head, "", ""]).encode() + body)
        return await self._answer

    async def _connect(self) -> None:
        host, _, port = self._headers["Host"].partition(":")
        await asyncio.get_running_loop().create_connection(lambda: self, host, int(port))

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._received[name.decode().lower()] = value.decode("latin-1")

    def on_body(self, body: bytes) -> None:
        self._body.append(body)

    def on_message_complete(self) -> None:
        if self._answer is not None and not self._answer.done():
            status = self._parser.get_status_code()
            self._answer.set_result(Answer(status, self._received, b"".join(self._body)))

    def connection_lost(self, exc: Exception | None) -> None:
        self._transport = None
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(exc or ConnectionResetError("the service hung up"))
