"""Somebody who listens to a run: where the stream begins, and at which frame it ends."""

import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Generic
from uuid import UUID

from interface.http.kernel.wakeup_event import WakeupEvent
from interface.http.streaming.frame_hub import F, FrameHub, RunFrames

NEVER = sys.maxsize
"""An index that no frame reaches."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StreamPlace:
    """Where in a run's frames somebody begins to listen."""

    index: int
    """The first frame to be sent."""
    prelude: bytes = b""
    """What is sent before it."""
    settled: int = 0
    """How many frames belong to the past: a pause among them that others follow is no reason to stop listening."""
    ended: bool = False
    """Whether the prelude is all there is to send."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Listening(Generic[F]):
    """What is wanted of a run's frames."""

    run_id: UUID
    version: int
    """The version of the run that the frames must have reached before the first is sent."""
    fold: Callable[[], F]
    place: Callable[[RunFrames[F]], StreamPlace]
    stop_at_pause: bool
    with_ids: bool


class Listener(Generic[F]):
    """Hands over frames as they come; holds nothing but its place among those of the run."""

    def __init__(self, run: RunFrames[F], wanted: Listening[F], wakeup: WakeupEvent) -> None:
        self._run = run
        self._wanted = wanted
        self._wakeup = wakeup
        self._index: int | None = None
        self._pauses_from = NEVER
        self.over = False
        """Whether everything has been taken that this listener is to get."""

    def take(self, limit: int) -> bytes:
        """Return what can be sent now, at most so many frames, or None if there is nothing new."""
        run = self._run
        prelude = b""
        if self._index is None:
            if run.version < self._wanted.version:
                self.over = run.over
                return b""
            self._index, prelude = self._begin()
        if self.over or self._index >= len(run.frames):
            self.over = self.over or run.over
            return prelude
        wire, self._index, closes = run.stretch(
            self._index, limit=limit, pauses_from=self._pauses_from, with_ids=self._wanted.with_ids
        )
        if closes or (run.over and self._index == len(run.frames)):
            self.over = True
        elif self._index < len(run.frames):
            self._wakeup.set()
        return prelude + wire

    def _begin(self) -> tuple[int, bytes]:
        place = self._wanted.place(self._run)
        if self._wanted.stop_at_pause:
            self._pauses_from = place.settled - 1
        self.over = place.ended
        return place.index, place.prelude


@asynccontextmanager
async def listen(hub: FrameHub[F], wanted: Listening[F], wakeup: WakeupEvent) -> AsyncIterator[Listener[F]]:
    """Give a listener to the run; `wakeup` is set whenever it has more to take."""
    async with hub.open(wanted.run_id, wanted.fold) as run:
        with run.waking(wakeup):
            yield Listener(run, wanted, wakeup)
