"""The text of a run that streams at present, for all who listen to the run."""

import asyncio
from collections.abc import Collection
from typing import Final

from application.ports.texts import TextKey
from application.streamed_texts import Hearing, StreamedTexts
from interface.http.kernel.wakeup_event import WakeupEvent
from interface.http.streaming.turns import WOKEN, wake_in_turns

PIECE: Final = 16 * 1024
"""How many characters are sent at a time at the most, so that a long text does not fill memory for a slow reader."""


class RunText:
    """Hears the text that streams, once somebody wants it, and wakes those who listen whenever there is more."""

    def __init__(self, texts: StreamedTexts, waking: Collection[WakeupEvent]) -> None:
        """:param waking: those who listen"""
        self._texts = texts
        self._waking = waking
        self._key: TextKey | None = None
        self._hearing: Hearing | None = None
        self._has_more = False
        self._turns: asyncio.Task[None] | None = None

    def follow(self, key: TextKey | None) -> None:
        """Hear that text from now on, and no other; None for none."""
        if key == self._key:
            return
        if self._hearing is not None:
            self._hearing.stop()
        self._key = key
        self._hearing = None if key is None else self._texts.hear(key, self._wake)

    def behind(self, seen: int) -> str:
        """Return what comes behind so many characters, as far as it is to be sent at a time."""
        return "" if self._hearing is None else self._hearing.arrived.behind(seen, limit=PIECE)

    def stop(self) -> None:
        """Hear nothing more."""
        self.follow(None)
        if self._turns is not None:
            self._turns.cancel()

    def _wake(self) -> None:
        """Wake all for each piece, or if they are many one after another, each for all that has come meanwhile."""
        if len(self._waking) <= WOKEN:
            for event in self._waking:
                event.set()
            return
        self._has_more = True
        if self._turns is None or self._turns.done():
            self._turns = asyncio.create_task(self._wake_in_turns(), name="text of a run")

    async def _wake_in_turns(self) -> None:
        while self._has_more:
            self._has_more = False
            await wake_in_turns(self._waking)
