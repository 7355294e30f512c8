"""What an answer is written to: its beginning goes out in one piece."""

import asyncio
from typing import Any, Final

HELD_LIMIT: Final = 64 * 1024
"""How many bytes are held back at the most."""


class AnswerTransport:
    """
    A transport that holds back what begins an answer until the end of the turn of the event loop.

    The head of an answer, its body and the first frames of a stream are written one by one, and each write would be a
    call of the system, a packet, and something that wakes the client. What comes in later turns is written at once.
    """

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport = transport
        self._loop = loop
        self._held: list[bytes] | None = None
        self._size = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

    def hold(self) -> None:
        """Hold back what is written from now on, until the turn in which it began ends."""
        if self._held is None:
            self._held, self._size = [], 0

    def write(self, data: bytes) -> None:
        """Send the data, in the order of the calls."""
        if self._held is None:
            self._transport.write(data)
            return
        if not self._held:
            self._loop.call_soon(self._release)
        self._held.append(data)
        self._size += len(data)
        if self._size > HELD_LIMIT:
            self._release()

    def is_closing(self) -> bool:
        """Whether it is closed, or about to be."""
        return self._transport.is_closing()

    def close(self) -> None:
        """Send what is held back, and close."""
        self._release()
        self._transport.close()

    def _release(self) -> None:
        held, self._held = self._held, None
        if held and not self._transport.is_closing():
            self._transport.write(b"".join(held))
