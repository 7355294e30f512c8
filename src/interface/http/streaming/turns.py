"""Waking those who listen, so that others have their turns in between."""

import asyncio
from collections.abc import Collection
from itertools import islice
from typing import Final

from interface.http.kernel.wakeup_event import WakeupEvent

WOKEN: Final = 50
"""How many listeners are woken in one turn of the event loop."""


async def wake_in_turns(waking: Collection[WakeupEvent]) -> None:
    """Wake a few at a time, whose bytes are on their way before the next are woken."""
    left = iter(tuple(waking))
    while turn := tuple(islice(left, WOKEN)):
        for event in turn:
            event.set()
        await asyncio.sleep(0)
