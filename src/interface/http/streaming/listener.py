"""Somebody who listens to a run: where the stream begins, and at which frame it ends."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic

from application.ports.runs import Recorded
from interface.http.kernel.wakeup_event import WakeupEvent
from interface.http.streaming.frame_hub import F, RunFrames

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
class StreamStart(Generic[F]):
    """Where in a run a stream begins."""

    since: int
    """The version behind which frames are needed; for no event before they are made."""
    place: Callable[[RunFrames[F]], StreamPlace]


@dataclass(frozen=True, kw_only=True, slots=True)
class Listening(Generic[F]):
    """What is wanted of a run's frames."""

    history: Sequence[Recorded]
    """The run's events when it was asked for, from the first one on."""
    fold: Callable[[], F]
    start: StreamStart[F]
    stop_at_pause: bool
    with_ids: bool


class Listener(Generic[F]):
    """Hands over frames as they come; holds nothing but its place among those of the run."""

    def __init__(self, run: RunFrames[F], wanted: Listening[F], wakeup: WakeupEvent) -> None:
        place = wanted.start.place(run)
        self._run = run
        self._with_ids = wanted.with_ids
        self._wakeup = wakeup
        self._prelude = place.prelude
        self._index = place.index
        self._pauses_from = place.settled - 1 if wanted.stop_at_pause else NEVER
        self.over = place.ended
        """Whether everything will have been taken with the next `take` that this listener is to get."""

    def take(self, limit: int) -> bytes:
        """Return what can be sent now, at most so many frames; empty, if there is nothing new."""
        prelude, self._prelude = self._prelude, b""
        if self.over:
            return prelude
        run = self._run
        wire, self._index, closes = run.slice(
            self._index, limit=limit, pauses_from=self._pauses_from, with_ids=self._with_ids
        )
        if closes or (run.over and self._index >= len(run.frames)):
            self.over = True
        elif self._index < len(run.frames):
            self._wakeup.set()
        else:
            run.grow()
        return prelude + wire
