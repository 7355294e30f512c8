"""What reaches the system of an answer that is written piece by piece."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from interface.http.kernel.answer_transport import HELD_LIMIT, AnswerTransport


class Wire(asyncio.Transport):
    """A transport that keeps what it is to send, write by write."""

    def __init__(self) -> None:
        super().__init__({"peername": ("127.0.0.1", 1)})
        self.written: list[bytes] = []
        self._closing = False

    def write(self, data: bytes | bytearray | memoryview) -> None:
        assert not self._closing, "written to a closed transport"
        self.written.append(bytes(data))

    def is_closing(self) -> bool:
        return self._closing

    def close(self) -> None:
        self._closing = True

    def abort(self) -> None:
        self._closing = True


Scenario = Callable[[Wire, AnswerTransport], Coroutine[Any, Any, None]]


def played(scenario: Scenario) -> list[bytes]:
    """What has been written to the wire by the end of the scenario."""
    wire = Wire()

    async def play() -> None:
        await scenario(wire, AnswerTransport(wire, asyncio.get_running_loop()))

    asyncio.run(play())
    return wire.written


def test_the_beginning_of_an_answer_goes_out_in_one_piece_after_the_turn() -> None:
    async def scenario(wire: Wire, transport: AnswerTransport) -> None:
        transport.hold()
        for piece in (b"head", b"ping", b"frames"):
            transport.write(piece)
        assert wire.written == []
        await asyncio.sleep(0)

    assert played(scenario) == [b"headpingframes"]


def test_what_comes_later_goes_out_at_once_until_the_next_answer() -> None:
    async def scenario(wire: Wire, transport: AnswerTransport) -> None:
        transport.hold()
        transport.write(b"head")
        await asyncio.sleep(0)
        transport.write(b"frame")
        assert wire.written == [b"head", b"frame"]
        transport.hold()
        transport.write(b"next head")
        transport.write(b"body")
        await asyncio.sleep(0)

    assert played(scenario) == [b"head", b"frame", b"next headbody"]


def test_a_large_answer_is_not_held_back() -> None:
    async def scenario(wire: Wire, transport: AnswerTransport) -> None:
        transport.hold()
        transport.write(b"head")
        transport.write(b"x" * HELD_LIMIT)
        transport.write(b"y")
        assert wire.written == [b"head" + b"x" * HELD_LIMIT, b"y"]

    played(scenario)


def test_closing_sends_what_is_held_back_and_aborting_does_not() -> None:
    async def closing(wire: Wire, transport: AnswerTransport) -> None:
        transport.hold()
        transport.write(b"answer")
        transport.close()
        assert wire.is_closing()
        await asyncio.sleep(0)

    async def aborting(wire: Wire, transport: AnswerTransport) -> None:
        transport.hold()
        transport.write(b"answer")
        transport.abort()
        await asyncio.sleep(0)

    assert played(closing) == [b"answer"]
    assert played(aborting) == []


def test_is_the_transport_in_everything_else() -> None:
    async def scenario(_: Wire, transport: AnswerTransport) -> None:
        assert transport.get_extra_info("peername") == ("127.0.0.1", 1)
        assert not transport.is_closing()

    played(scenario)
