"""The resolution of names by this machine."""

import asyncio
import socket
from threading import Event

import pytest

from application.ports.outbound import FetchRefusedError, Reason
from interface.outbound.errors import UnreachableError
from interface.outbound.outbound import Limits, Outbound
from interface.outbound.resolver import THREADS, SystemResolver


def test_gives_the_addresses_of_a_name() -> None:
    async def resolve() -> list[str]:
        return list(await SystemResolver()("localhost"))

    assert set(asyncio.run(resolve())) & {"127.0.0.1", "::1"}


def test_says_that_there_are_none() -> None:
    async def resolve() -> None:
        await SystemResolver()("no-such-name.invalid")

    with pytest.raises(UnreachableError):
        asyncio.run(resolve())


def test_is_bounded_in_threads_and_given_up_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    # A name server that does not answer, at the edge of the process.
    silence, asked = Event(), []

    def never(host: bytes, *_arguments: object, **_options: object) -> list[object]:
        asked.append(host)
        silence.wait(10)
        raise socket.gaierror("no answer")

    async def fetch() -> Reason:
        async def sink(_piece: bytes) -> None:
            raise AssertionError

        with pytest.raises(FetchRefusedError) as caught:
            await client.fetch("https://silent.example/", max_bytes=1, sink=sink)
        return caught.value.reason

    async def reasons() -> list[Reason]:
        return list(await asyncio.gather(*(fetch() for _ in range(3 * THREADS))))

    monkeypatch.setattr(socket, "getaddrinfo", never)
    client = Outbound(limits=Limits(connect_seconds=0.3))
    try:
        assert asyncio.run(reasons()) == [Reason.UNREACHABLE] * 3 * THREADS
        assert len(asked) == THREADS
    finally:
        silence.set()
