"""Loading what is loaded where it is needed first, before anybody has to wait for it."""

import asyncio
from importlib import import_module
from typing import Final

AFTER_SECONDS: Final = 2.0
"""How long after the start: whoever comes first is not to wait for what few need."""
LATER: Final = (
    "domain.values.placing.finding",
    "domain.values.schemas.validator",
    "idna",
    "interface.http.openapi.reference",
    "interface.http.operating.exposition",
)


async def preload() -> None:
    """Load it a little later, in a thread: whoever asks meanwhile gets their turn every few milliseconds."""
    await asyncio.sleep(AFTER_SECONDS)
    await asyncio.to_thread(load)


def load() -> None:
    """Load it now."""
    for name in LATER:
        import_module(name)
