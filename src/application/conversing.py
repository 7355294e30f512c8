"""Decisions that change one conversation at the same time, here: they are taken one after another."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from application import waited
from application.ports.conversations import Conversations
from domain.conversation.conversation import Conversation

PATIENCE_SECONDS: Final = 1.0
"""How long somebody waits for their turn; then they try their luck, as those in other processes do."""


@dataclass(slots=True)
class _Place:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    asked: int = 0
    """How many are at it or wait for it."""


class Conversing:
    """
    Lets whoever changes a conversation wait for those who are at it: at once, all but one would have to try again.

    The version check has the last word: others may be at it elsewhere.
    """

    def __init__(self, conversations: Conversations) -> None:
        self._conversations = conversations
        self._places: dict[UUID, _Place] = {}

    @asynccontextmanager
    async def newest(self, known: Conversation | None) -> AsyncIterator[Conversation | None]:
        """
        Wait for one's turn, and have it while the block runs; give the conversation as it is then.

        :param known: as it was read just now; None where there is none
        :raises LogUnavailableError: if it cannot be read anew
        """
        if known is None:
            yield None
            return
        async with self.turn(known.id) as had_to_wait:
            yield await self._conversations.get(known.id) if had_to_wait else known

    @asynccontextmanager
    async def turn(self, conversation_id: UUID) -> AsyncIterator[bool]:
        """Wait for one's turn, and have it while the block runs; give whether that took any time."""
        place = self._places.setdefault(conversation_id, _Place())
        place.asked += 1
        had_to_wait, has_it = place.asked > 1, False
        try:
            has_it = await _acquired(place.lock) if had_to_wait else await place.lock.acquire()
            yield had_to_wait
        finally:
            if has_it:
                place.lock.release()
            place.asked -= 1
            if not place.asked:
                del self._places[conversation_id]


async def _acquired(lock: asyncio.Lock) -> bool:
    """Return whether one's turn came in time."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await lock.acquire()
    except TimeoutError:
        return False
    finally:
        waited.add(loop.time() - began)
