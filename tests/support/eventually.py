"""Waiting for a state, within bounds: tests never wait for time."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TypeVar

T = TypeVar("T")

PATIENCE_SECONDS = 30.0
_LOOK_EVERY_SECONDS = 0.02


class NeverHappenedError(AssertionError):
    """The state did not come about."""


async def eventually(look: Callable[[], Awaitable[T]], *, what: str, within: float = PATIENCE_SECONDS) -> T:
    """Return what `look` gives as soon as that is true in Python's sense. :raises NeverHappenedError: if it never is"""
    loop = asyncio.get_running_loop()
    limit = loop.time() + within
    while True:
        seen = await look()
        if seen:
            return seen
        if loop.time() > limit:
            raise NeverHappenedError(f"{what}: not within {within} s; last seen: {seen!r}")
        await asyncio.sleep(_LOOK_EVERY_SECONDS)


async def until(instant: datetime) -> None:
    """Return when the clock has reached the instant: for races against a deadline."""
    await asyncio.sleep(max(0.0, (instant - datetime.now(UTC)).total_seconds()))
