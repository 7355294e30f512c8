"""Requests over HTTP: sent as the node has made them, and their answers as its outputs have them."""

import asyncio
import base64
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote
from uuid import UUID, uuid5

from application.files.exchange import FileExchange
from application.ports.effects import EffectFailedError, Progress
from application.ports.files import FileRefusedError
from application.ports.outbound import HttpSender, OutboundAnswer, OutboundRequest, SendingError
from domain.files.record import Owner
from domain.values.json import JsonObject
from domain.workflow.nodes.http_request import spelled
from interface.effects import http_answer
from interface.effects.http_body import SentBody, body_of
from interface.runtime.failpoints import failpoint

MEBIBYTE: Final = 1024 * 1024
MAX_FILE: Final = 10 * MEBIBYTE
MAX_TEXT: Final = MEBIBYTE

_HTTP: Final = "HttpRequestNodeError"
_LINE_END: Final = re.compile(r"[\x00-\x1f\x7f]+")
_BLOCKED: Final = (
    "Access to '{url}' was blocked by SSRF protection."
    " The URL may point to a private or local network address. "
)


@dataclass(frozen=True, kw_only=True, slots=True)
class HttpPerformer:
    """The `Performer` of http-request nodes."""

    sender: HttpSender
    files: FileExchange

    async def perform(
        self, request: JsonObject, *, key: UUID, attempt: int, progress: Progress
    ) -> JsonObject:
        """Return the answer. :raises EffectFailedError: if there is none, or none that can be taken"""
        asked: dict[str, Any] = dict(request)
        owner = Owner(workflow_id=UUID(asked["owner"]["workflow_id"]), user=asked["owner"]["user"])
        url = _address(asked)
        seconds = asked["connect_seconds"] + asked["read_seconds"] + asked["write_seconds"]
        failpoint("http.before-send")
        try:
            body = await body_of(asked["body"], self.files, owner=owner)
            async with asyncio.timeout(seconds):
                async with self.sender.sending(url, _outgoing(asked, body, key=key)) as answer:
                    result = await self._read(answer, url, owner=owner, id=uuid5(key, f"answer:{attempt}"))
        except SendingError as problem:
            raise _failed(problem, url) from problem
        except FileRefusedError as refused:
            raise EffectFailedError(
                str(refused), code="file_refused", error_type="FileFetchError"
            ) from refused
        except TimeoutError as problem:
            raise EffectFailedError("The request timed out", code="timeout", error_type=_HTTP) from problem
        failpoint("http.after-send")
        return {**result, "log": asked["log"]}

    async def _read(self, answer: OutboundAnswer, url: str, *, owner: Owner, id: UUID) -> JsonObject:
        headers = dict(answer.headers)
        result: JsonObject = {"status_code": answer.status, "headers": {**headers}, "body": "", "files": []}
        head = b""
        pieces = _limited(answer, headers)
        if http_answer.is_undecided(headers):
            head = await _beginning(pieces)
        if http_answer.is_file(headers, head):
            name = http_answer.file_name(headers, url)
            file = await self.files.keep(_joined(head, pieces), name=name, owner=owner, id=id)
            return {**result, "files": [] if file is None else [file]}
        text = bytearray()
        async for piece in _joined(head, pieces):
            text += piece
            if len(text) > MAX_TEXT:
                raise _too_large("Text", MAX_TEXT, _announced(headers) or len(text))
        return {**result, "body": http_answer.text_of(bytes(text), headers)}


def _address(request: dict[str, Any]) -> str:
    """Return where it goes: parameters take the place of the address's own query."""
    address, _, _ = spelled(str(request["url"])).partition("#")
    if not request["params"]:
        return address
    query = "&".join(f"{_quoted(name)}={_quoted(value)}" for name, value in request["params"])
    return f"{address.partition('?')[0]}?{query}"


def _quoted(text: str) -> str:
    return quote(text, safe="", errors="replace")


def _outgoing(request: dict[str, Any], body: SentBody | None, *, key: UUID) -> OutboundRequest:
    headers = {name.lower(): (name, value) for name, value in request["headers"]}
    if body is not None and (body.decides_type or "content-type" not in headers):
        headers.pop("content-type", None)
        if body.media_type:
            headers["content-type"] = ("Content-Type", body.media_type)
    headers.setdefault("idempotency-key", ("Idempotency-Key", str(key)))
    if request["authorization"] is not None:
        name = request["authorization"]["header"]
        headers[name.lower()] = (name, _credentials(request["authorization"]))
    return OutboundRequest(
        method=request["method"],
        headers=[(name, _LINE_END.sub(" ", value).strip()) for name, value in headers.values()],
        body=None if body is None else body.pieces,
        length=0 if body is None else body.length,
        connect_seconds=request["connect_seconds"],
        read_seconds=request["read_seconds"],
        write_seconds=request["write_seconds"],
        verify=request["verify"],
    )


def _credentials(authorization: dict[str, Any]) -> str:
    key = str(authorization["key"]).strip()
    if authorization["scheme"] == "bearer":
        return f"Bearer {key}"
    if authorization["scheme"] == "basic":
        return f"Basic {base64.b64encode(key.encode()).decode() if ':' in key else key}"
    return key


async def _limited(answer: OutboundAnswer, headers: dict[str, str]) -> AsyncIterator[bytes]:
    try:
        async for piece in answer.pieces(max_bytes=MAX_FILE):
            yield piece
    except SendingError as problem:
        if problem.reason != "too_large":
            raise
        raise _too_large("File", MAX_FILE, _announced(headers) or MAX_FILE) from problem


async def _beginning(pieces: AsyncIterator[bytes]) -> bytes:
    """Return what is needed to see what it is, and what has come with it."""
    head = bytearray()
    async for piece in pieces:
        head += piece
        if len(head) >= http_answer.HEAD_BYTES:
            break
    return bytes(head)


async def _joined(head: bytes, rest: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    if head:
        yield head
    async for piece in rest:
        yield piece


def _announced(headers: dict[str, str]) -> int | None:
    length = headers.get("content-length", "")
    return int(length) if length.isdecimal() and len(length) < 16 else None


def _too_large(what: str, limit: int, size: int) -> EffectFailedError:
    return EffectFailedError(
        f"{what} size is too large, max size is {limit / MEBIBYTE:.2f} MB,"
        f" but current size is {size / MEBIBYTE:.2f} MB.",
        code="response_too_large",
        error_type="ResponseSizeError",
    )


def _failed(problem: SendingError, url: str) -> EffectFailedError:
    if problem.reason == "blocked":
        return EffectFailedError(_BLOCKED.format(url=url), code="blocked", error_type="WorkflowNodeError")
    return EffectFailedError(str(problem), code=problem.reason, error_type=_HTTP)
