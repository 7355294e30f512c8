"""How many lists are read at once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from application.ports.processor import OverloadedError

AT_ONCE: Final = 3
"""How many connections lists may take; there are eight by default, and forms are answered by the others."""
WAITING: Final = 100
"""How many may wait for their turn."""
PATIENCE_SECONDS: Final = 2.0
"""How long they wait."""


class Turns:
    """Takes turns among all who read lists, so that connections are left for those who answer forms."""

    def __init__(
        self, at_once: int = AT_ONCE, *, waiting: int = WAITING, patience: float = PATIENCE_SECONDS
    ) -> None:
        self._free = asyncio.Semaphore(at_once)
        self._patience = patience
        self._room = waiting

    @asynccontextmanager
    async def one(self) -> AsyncIterator[None]:
        """Wait for a turn, and have it while the block runs. :raises OverloadedError: if none comes in time"""
        if self._room == 0:
            raise OverloadedError
        self._room -= 1
        try:
            async with asyncio.timeout(self._patience):
                await self._free.acquire()
        except TimeoutError:
            raise OverloadedError from None
        finally:
            self._room += 1
        try:
            yield
        finally:
            self._free.release()
