"""Somebody who listens to a run: where the stream begins, and at which frame it ends."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Generic
from uuid import UUID

from interface.http.frame_hub import F, FrameHub, RunFrames


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
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
    place: Callable[[RunFrames[F]], Place]
    stop_at_pause: bool


class Listener(Generic[F]):
    """Hands over frames as they come; holds nothing but its place among those of the run."""

    def __init__(self, run: RunFrames[F], wanted: Listening[F]) -> None:
        self._run = run
        self._wanted = wanted
        self._place: Place | None = None
        self._index = 0
        self.over = False
        """Whether everything has been taken that this listener is to get."""

    def take(self, limit: int) -> bytes:
        """Return what can be sent now, at most so many frames; nothing, if there is nothing new."""
        run, wanted = self._run, self._wanted
        prelude = b""
        if self._place is None:
            if run.version < wanted.version:
                self.over = run.over
                return b""
            self._place = wanted.place(run)
            self._index, self.over, prelude = self._place.index, self._place.ended, self._place.prelude
        chunks = [prelude]
        while not self.over and self._index < len(run.frames) and len(chunks) <= limit:
            frame = run.frames[self._index]
            self._index += 1
            chunks.append(frame.wire)
            self.over = frame.closes == "run" or (
                frame.closes == "segment" and wanted.stop_at_pause and self._index >= self._place.settled
            )
        if run.over and self._index >= len(run.frames):
            self.over = True
        return b"".join(chunks)


@asynccontextmanager
async def listen(hub: FrameHub[F], wanted: Listening[F], wake: asyncio.Event) -> AsyncIterator[Listener[F]]:
    """Give a listener to the run; `wake` is set whenever it has more to take."""
    async with hub.open(wanted.run_id, wanted.fold) as run:
        with run.waking(wake):
            yield Listener(run, wanted)
