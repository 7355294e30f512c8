"""Recording what came of something that was done outside: it must not be done again because the log was away."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from application.ports.runs import LogUnavailableError, OutcomeUnknownError, VersionConflictError

PATIENCE_SECONDS: Final = 60.0
"""For how long it is tried, while the log cannot be reached."""
PAUSE_SECONDS: Final = 1.0
HURRY_SECONDS: Final = 2.0
"""How long it may still take once it is cancelled."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Recording:
    """Sees to it that something is recorded, while that may be possible soon."""

    patience: float = PATIENCE_SECONDS

    async def __call__(self, record: Callable[[], Awaitable[None]]) -> None:
        """
        Have it recorded; `record` may be called again, and then records nothing twice.

        Whoever cancels it waits until it is recorded, if that can be soon; then nothing was cancelled.

        :raises LogUnavailableError: :raises VersionConflictError: :raises OutcomeUnknownError: if that is so for long
        """
        recording = asyncio.create_task(self._record(record))
        try:
            await asyncio.shield(recording)
        except asyncio.CancelledError:
            await asyncio.wait([recording], timeout=HURRY_SECONDS)
            if not recording.done() or recording.cancelled() or recording.exception() is not None:
                recording.cancel()
                raise

    async def _record(self, record: Callable[[], Awaitable[None]]) -> None:
        loop = asyncio.get_running_loop()
        limit = loop.time() + self.patience
        while True:
            try:
                await record()
                return
            except (LogUnavailableError, OutcomeUnknownError, VersionConflictError):
                if loop.time() > limit:
                    raise
            await asyncio.sleep(PAUSE_SECONDS)
