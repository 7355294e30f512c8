"""Requests that workflows send: of any method, with a body, and with the answer as it comes."""

import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Final

from httpcore2 import URL, AsyncHTTP11Connection, Origin, Request, default_ssl_context

from application.ports.outbound import FetchRefusedError, OutboundRequest, SendingError
from interface.outbound.answer import RemoteResponse, network_failures
from interface.outbound.dialer import Dialer, ReadTooMuchError
from interface.outbound.errors import AddressRefusedError, BlockedError, UnreachableError
from interface.outbound.permissions import Permissions
from interface.outbound.resolver import Resolve, SystemResolver
from interface.outbound.target import Target

REDIRECTIONS: Final = 10
HEADER_BYTES: Final = 65_536


@dataclass(frozen=True, slots=True)
class SentAnswer:
    """The `OutboundAnswer` port."""

    _response: RemoteResponse

    @property
    def status(self) -> int:
        return self._response.status

    @property
    def headers(self) -> list[tuple[str, str]]:
        return self._response.headers

    async def pieces(self, *, max_bytes: int) -> AsyncIterator[bytes]:
        """Yield the body, unpacked. :raises SendingError: as soon as it is larger than `max_bytes`"""
        try:
            async for piece in self._response.pieces(max_bytes=max_bytes):
                yield piece
        except FetchRefusedError as problem:
            raise SendingError("too_large", problem.cause) from problem


@dataclass(kw_only=True)
class Sender:
    """The `HttpSender` port: sends to the public Internet and to nowhere else, unless the operator permits more."""

    permissions: Permissions
    resolve: Resolve = field(default_factory=SystemResolver)
    ssl_context: ssl.SSLContext = field(default_factory=default_ssl_context)

    @asynccontextmanager
    async def sending(self, url: str, request: OutboundRequest) -> AsyncIterator["SentAnswer"]:
        """
        Yield the answer, after all redirects; its body can be read in the block.

        :raises SendingError: if there is none, also where that is found while its body is read
        """
        try:
            async with AsyncExitStack() as stack:
                yield SentAnswer(await self._answer(Target.parse(url), request, stack))
        except AddressRefusedError as problem:
            raise SendingError("address", str(problem)) from problem
        except BlockedError as problem:
            raise SendingError("blocked", str(problem)) from problem
        except UnreachableError as problem:
            raise SendingError("unreachable", str(problem)) from problem

    async def _answer(
        self, target: Target, request: OutboundRequest, stack: AsyncExitStack
    ) -> RemoteResponse:
        """Return the first answer that leads nowhere else; it can be read until the stack is closed."""
        for _ in range(1 + REDIRECTIONS):
            self.permissions.check(target)
            answer = await stack.enter_async_context(self._asked(target, request))
            if answer.location is None:
                return answer
            await stack.aclose()
            following = target.redirected(answer.location)
            is_foreign = _server(following) != _server(target)
            target, request = following, _redirected(request, answer.status, is_foreign=is_foreign)
        raise UnreachableError("Exceeded maximum allowed redirects.")

    @asynccontextmanager
    async def _asked(self, target: Target, request: OutboundRequest) -> AsyncIterator[RemoteResponse]:
        stream = await self._dialer(request).dial(target)
        connection = AsyncHTTP11Connection(_origin(target), stream)
        try:
            stream.allowance = HEADER_BYTES
            with network_failures():
                response = await connection.handle_async_request(_made(target, request))
            yield RemoteResponse(response, stream)
        except ReadTooMuchError as problem:
            raise UnreachableError("the header is too large") from problem
        finally:
            await connection.aclose()

    def _dialer(self, request: OutboundRequest) -> Dialer:
        return Dialer(
            permissions=self.permissions,
            resolve=self.resolve,
            ssl_context=self.ssl_context if request.verify else _trusting(),
            seconds=request.connect_seconds,
            hides_failures=False,
        )


def _redirected(request: OutboundRequest, status: int, *, is_foreign: bool) -> OutboundRequest:
    """
    Return what is sent to where an answer leads.

    :param is_foreign: whether that is another server: it gets no header that workflows set, which may be a key
    """
    headers = [] if is_foreign else [*request.headers]
    becomes_get = (status == 303 and request.method != "HEAD") or (
        status in (301, 302) and request.method == "POST"
    )
    if not becomes_get:
        kept = [it for it in request.headers if it[0].lower().startswith("content-")] if is_foreign else []
        return replace(request, headers=headers + kept)
    headers = [it for it in headers if not it[0].lower().startswith("content-")]
    return replace(request, method="GET", headers=headers, body=None, length=0)


def _trusting() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _made(target: Target, request: OutboundRequest) -> Request:
    headers: dict[bytes | str, bytes | str] = {
        "Host": target.authority,
        "User-Agent": "Placet",
        "Accept": "*/*",
    }
    known = {str(name).lower(): name for name in headers}
    for name, value in request.headers:
        headers.pop(known.get(name.lower(), name), None)
        headers[name] = value.encode(errors="replace")
    headers |= {"Accept-Encoding": "identity", "Connection": "close"}
    if request.body is not None or request.method in ("POST", "PUT", "PATCH"):
        headers["Content-Length"] = str(request.length)
    timeout: Mapping[str, Any] = {
        "read": request.read_seconds,
        "write": request.write_seconds,
        "connect": request.connect_seconds,
    }
    origin = _origin(target)
    return Request(
        request.method,
        URL(scheme=origin.scheme, host=origin.host, port=target.port, target=target.path.encode("ascii")),
        headers=headers,
        content=None if request.body is None else request.body(),
        extensions={"timeout": timeout},
    )


def _origin(target: Target) -> Origin:
    return Origin(target.scheme.encode("ascii"), target.host.encode("ascii"), target.port)


def _server(target: Target) -> tuple[str, str, int]:
    return target.scheme, target.host, target.port
