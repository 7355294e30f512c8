"""The one client by which the service asks for what a stranger has named."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass

from httpcore2 import URL, AsyncHTTP11Connection, Origin, Request, default_ssl_context

from application.ports.outbound import Fetched, FetchRefusedError, Reason
from interface.outbound.answer import RemoteResponse, network_failures
from interface.outbound.dialer import Dialer, ReadTooMuchError
from interface.outbound.errors import AddressRefusedError, UnreachableError
from interface.outbound.filename import from_disposition, from_path
from interface.outbound.permissions import Permissions
from interface.outbound.resolver import Resolve, SystemResolver
from interface.outbound.target import Target
from interface.runtime.logs import Logger

log = Logger(__name__)

Sink = Callable[[bytes], Awaitable[None]]
"""Takes the body piece by piece, each at most 64 KiB; what it raises ends the fetch and reaches the caller."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """How much patience there is with a stranger's server."""

    seconds: float = 30.0
    """For everything together: waiting for a free place, all redirects, the body, and the sink."""
    connect_seconds: float = 5.0
    """For one connection, from the resolution of the name to the end of the TLS handshake."""
    redirects: int = 3
    header_bytes: int = 65_536
    concurrent: int = 32
    """How many fetches there are at a time; others wait."""


class Outbound:
    """Fetches from the public Internet and from nowhere else, unless the operator permits more."""

    def __init__(
        self,
        permissions: Permissions | None = None,
        *,
        limits: Limits | None = None,
        resolve: Resolve | None = None,
        ssl_context: ssl.SSLContext | None = None,
    ) -> None:
        self._permissions = permissions or Permissions()
        self._limits = limits or Limits()
        self._places = asyncio.Semaphore(self._limits.concurrent)
        self._dialer = Dialer(
            permissions=self._permissions,
            resolve=resolve or SystemResolver(),
            ssl_context=ssl_context or default_ssl_context(),
            seconds=self._limits.connect_seconds,
        )

    async def fetch(self, url: str, *, max_bytes: int, sink: Sink) -> Fetched:
        """
        Give what is at the address to the sink; the return says that it was all.

        :param max_bytes: how large it may be, unpacked
        :raises FetchRefusedError: if it is not fetched, with a reason that may be shown to anybody
        """
        try:
            async with asyncio.timeout(self._limits.seconds) as deadline, self._places:
                return await self._follow(url, max_bytes=max_bytes, sink=sink)
        except TimeoutError as problem:
            if not deadline.expired():
                raise  # it is the sink's
            refusal = FetchRefusedError(Reason.TOO_SLOW, cause="the deadline has passed")
            log.info("a fetch was refused", cause=refusal.cause)
            raise refusal from problem
        except FetchRefusedError as refusal:
            log.info("a fetch was refused", cause=refusal.cause)
            raise

    async def _follow(self, url: str, *, max_bytes: int, sink: Sink) -> Fetched:
        target = requested = self._named(url)
        try:
            for _ in range(1 + self._limits.redirects):
                async with self._ask(target) as answer:
                    if answer.location is None:
                        size = await _pour(answer, max_bytes=max_bytes, sink=sink)
                        return _fetched(answer, requested=requested, final=target, size=size)
                    target = target.redirected(answer.location)
                self._permissions.check(target)
        except (AddressRefusedError, UnreachableError) as problem:
            raise FetchRefusedError(Reason.UNREACHABLE, cause=str(problem)) from problem
        raise FetchRefusedError(Reason.UNREACHABLE, cause="too many redirects")

    def _named(self, url: str) -> Target:
        try:
            target = Target.parse(url)
            self._permissions.check(target)
        except AddressRefusedError as problem:
            raise FetchRefusedError(Reason.ADDRESS, cause=str(problem)) from problem
        return target

    @asynccontextmanager
    async def _ask(self, target: Target) -> AsyncIterator[RemoteResponse]:
        """Yield the answer to a GET that carries nothing of ours: no cookie, no credential, no referrer."""
        stream = await self._dialer.dial(target)
        host = target.host.encode("ascii")
        origin = Origin(target.scheme.encode("ascii"), host, target.port)
        where = URL(scheme=origin.scheme, host=host, port=target.port, target=target.path.encode("ascii"))
        headers: dict[bytes | str, bytes | str] = {
            "Host": target.authority,
            "User-Agent": "Placet",
            "Accept": "*/*",
            "Accept-Encoding": "identity",
            "Connection": "close",
        }
        connection = AsyncHTTP11Connection(origin, stream)
        try:
            stream.allowance = self._limits.header_bytes
            with network_failures():
                response = await connection.handle_async_request(Request("GET", where, headers=headers))
            yield RemoteResponse(response, stream)
        except ReadTooMuchError as problem:
            raise UnreachableError("the header is too large") from problem
        finally:
            await connection.aclose()


async def _pour(answer: RemoteResponse, *, max_bytes: int, sink: Sink) -> int:
    """Give the body to the sink and return its size in bytes."""
    if answer.status != 200:
        raise UnreachableError(f"the answer is {answer.status}")
    size = 0
    async with aclosing(answer.pieces(max_bytes=max_bytes)) as pieces:
        async for piece in pieces:
            size += len(piece)
            await sink(piece)
            await asyncio.sleep(0)  # a sink that never waits must not keep the deadline from being noticed
    return size


def _fetched(answer: RemoteResponse, *, requested: Target, final: Target, size: int) -> Fetched:
    names = [from_path(requested.path), from_path(final.path)]
    named = [name for name in names if "." in name] or [name for name in names if name] or [""]
    return Fetched(
        final_url=str(final),
        filename=from_disposition(answer.header("content-disposition")) or named[0],
        content_type=answer.content_type,
        size=size,
    )
