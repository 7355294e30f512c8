"""A connection to a target: the name is resolved once, every answer is vetted, and only what was vetted is dialled."""

import asyncio
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any

from httpcore2 import AnyIOBackend, AsyncNetworkStream, ConnectError, ConnectTimeout

from interface.outbound.errors import BlockedError, UnreachableError
from interface.outbound.foreign import Address
from interface.outbound.permissions import Permissions
from interface.outbound.resolver import Resolve
from interface.outbound.target import Target

MAX_ATTEMPTS = 4


class ReadTooMuchError(Exception):
    """The other side has sent more than was to be read."""


class MeasuredStream(AsyncNetworkStream):
    """A connection that delivers no more bytes than it is allowed to."""

    def __init__(self, stream: AsyncNetworkStream) -> None:
        self._stream = stream
        self.allowance = 0
        """How many bytes more may be read."""

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109
        if self.allowance <= 0:
            raise ReadTooMuchError
        data = await self._stream.read(min(max_bytes, self.allowance), timeout)
        self.allowance -= len(data)
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._stream.aclose()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


@dataclass(frozen=True, kw_only=True, slots=True)
class Dialer:
    """Makes connections."""

    permissions: Permissions
    resolve: Resolve
    ssl_context: ssl.SSLContext
    seconds: float
    """How long it may take to be connected."""
    hides_failures: bool = True
    """Whether a failure takes as long, so that its kind cannot be told by the clock."""

    async def dial(self, target: Target) -> MeasuredStream:
        """
        Connect; with https, to somebody who proves to have the target's name.

        :raises UnreachableError: if that cannot or must not be
        """
        loop = asyncio.get_running_loop()
        until = loop.time() + self.seconds
        try:
            async with asyncio.timeout_at(until):
                return MeasuredStream(await self._connect(target, await self._addresses(target)))
        except (UnreachableError, ConnectError, ConnectTimeout, OSError) as problem:
            if self.hides_failures:
                await asyncio.sleep(until - loop.time())
            if isinstance(problem, BlockedError):
                raise
            raise UnreachableError(str(problem) or "no answer") from problem

    async def _addresses(self, target: Target) -> Sequence[Address]:
        if target.address is not None:
            addresses: list[Address] = [target.address]
        else:
            addresses = [ip_address(text) for text in await self.resolve(target.host)]
        if not addresses:
            raise UnreachableError(f"{target.host} has no address")
        self.permissions.vet(target, addresses)
        return list(dict.fromkeys(addresses))[:MAX_ATTEMPTS]

    async def _connect(self, target: Target, addresses: Sequence[Address]) -> AsyncNetworkStream:
        *others, last = addresses
        for address in others:
            try:
                return await self._connect_to(target, address, self.seconds / len(addresses))
            except (ConnectError, ConnectTimeout):
                continue  # another one may answer
        return await self._connect_to(target, last, self.seconds)

    async def _connect_to(self, target: Target, address: Address, seconds: float) -> AsyncNetworkStream:
        stream = await AnyIOBackend().connect_tcp(str(address), target.port, timeout=seconds)
        if target.scheme == "http":
            return stream
        try:
            return await stream.start_tls(self.ssl_context, server_hostname=target.host, timeout=seconds)
        except BaseException:
            await stream.aclose()
            raise
