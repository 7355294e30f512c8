"""Somebody who listens to a run: where the stream begins, and at which frame it ends."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic

from interface.http.kernel.wakeup_event import WakeupEvent
from interface.http.streaming.catch_up import CatchUp
from interface.http.streaming.first_page import FirstPage
from interface.http.streaming.frame import FrameId, identified, joined
from interface.http.streaming.frame_hub import LAST, F, RunFrames
from interface.http.streaming.run_text import PIECE

NEVER = sys.maxsize
"""An index that no frame reaches."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Prelude:
    """What is sent of a run before its frames, to who comes late."""

    wire: bytes
    ended: bool = False
    """Whether that is all there is to send."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StreamStart(Generic[F]):
    """Where in a run a stream begins."""

    behind: FrameId
    """The frame behind which it does."""
    seen: int = 0
    """How many characters are known of the text that streams there."""
    since: int
    """The version behind which those frames are; for no event before they are needed."""
    settled: bool = False
    """Whether a pause in the past that others follow is no reason to stop listening."""
    prelude: Callable[[F], Prelude | None] | None = None
    """Tells of the past, by the run as it is when the stream begins; None if the run's end says all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Listening(Generic[F]):
    """What is wanted of a run's frames."""

    page: FirstPage
    start: StreamStart[F]
    stop_at_pause: bool
    with_ids: bool


class Listener(Generic[F]):
    """
    Hands over frames as they come; holds nothing but its place among those of the run.

    Who is so far behind that they are kept no longer catches up alone, and then goes on with all others.
    """

    __slots__ = (
        "_alone",
        "_index",
        "_last",
        "_pauses_from",
        "_prelude",
        "_run",
        "_seen",
        "_settled",
        "_start",
        "_version",
        "_wakeup",
        "_with_ids",
        "over",
    )

    def __init__(self, run: RunFrames[F], wanted: Listening[F], wakeup: WakeupEvent) -> None:
        start, page = wanted.start, wanted.page
        self._run = run
        self._with_ids = wanted.with_ids
        self._wakeup = wakeup
        self._version = page.version
        """Up to which version the run was known when it was asked for."""
        self._settled = None if not wanted.stop_at_pause else page.newest.position if start.settled else 0
        """Up to which position a pause is no end if another frame follows it; None if no pause is."""
        self._prelude = b""
        self._last = start.behind
        """The id behind which no frame has been sent."""
        self._seen = start.seen
        """How many characters were sent of the text that streams there."""
        self._index = self._pauses_from = 0
        self._alone: CatchUp[F] | None = None
        self._start: StreamStart[F] | None = start
        """Where it is to begin, as long as it has not."""
        self.over = False
        """Whether everything will have been taken with the next `take` that this listener is to get."""
        run.bring_on(page, since=start.since)
        self._begin(start)
        if self._alone is not None:
            self._alone.begin(page.events, has_more=not page.is_whole)

    def take(self, limit: int) -> bytes:
        """Return what can be sent now, at most so many frames; empty, if there is nothing new."""
        if self._start is not None:
            self._begin(self._start)
        prelude, self._prelude = self._prelude, b""
        if self.over or self._start is not None:
            return prelude
        if self._alone is None and self._index < self._run.begin:
            self._leave()
        return prelude + (self._take(limit) if self._alone is None else self._take_alone(self._alone, limit))

    def stop(self) -> None:
        """Wait for nothing more."""
        if self._alone is not None:
            self._alone.stop()

    def _begin(self, start: StreamStart[F]) -> None:
        """Begin, if the run is known as far as it was when it was asked for; else wait for that."""
        run = self._run
        if start.prelude is None and (run.is_untouched or start.behind < run.behind):
            self._start = None
            self._leave()
        elif run.version < self._version or not run.has_begun:
            run.grow()
            self.over = run.over
        else:
            self._start = None
            if start.prelude is None:
                self._join(start.behind)
            else:
                self._begin_with(start.prelude(run.fold))

    def _begin_with(self, prelude: Prelude | None) -> None:
        run = self._run
        index = run.end - 1 if prelude is None else run.end
        if prelude is not None:
            self._prelude, self.over = prelude.wire, prelude.ended
        self._join(run.last_before(index))

    def _join(self, behind: FrameId) -> None:
        """Take what all others take from now on."""
        run = self._run
        self._alone, self._last, self._index = None, behind, run.index(behind)
        self._pauses_from = NEVER if self._settled is None else run.index((self._settled, LAST)) - 1

    def _leave(self) -> None:
        """Make the frames anew that are kept no longer."""
        run = self._run
        self._alone = CatchUp(
            run.anew(), pages=run.pages, behind=self._last, settled=self._settled, wakeup=self._wakeup
        )

    def _take(self, limit: int) -> bytes:
        run = self._run
        part = run.slice(
            self._index,
            limit=limit,
            pauses_from=self._pauses_from,
            with_ids=self._with_ids,
            seen=self._seen,
        )
        self._index, self._last, self._seen = part.end, part.last or self._last, part.seen
        if part.closes or (run.over and self._index >= run.end):
            self.over = True
        elif self._index < run.end:
            self._wakeup.set()
        else:
            run.grow()
            return part.wire + self._take_text()
        return part.wire

    def _take_text(self) -> bytes:
        """Return what has come of the text that streams behind all frames."""
        data, seen = self._run.text_behind(self._seen)
        if seen == self._seen:
            return b""
        if seen - self._seen >= PIECE:
            self._wakeup.set()  # there may be more of it than is sent at a time
        self._seen = seen
        return identified(data, self._run.fold.newest, seen) if self._with_ids else data

    def _take_alone(self, alone: CatchUp[F], limit: int) -> bytes:
        run = self._run
        if alone.is_through and run.is_untouched:
            run.hand_over(alone.fold, version=alone.version, behind=alone.behind)
        if alone.is_between_frames and self._is_kept_for(alone):
            alone.stop()
            self._join(alone.behind)
            return self._take(limit)
        if alone.is_through:
            self._wait_for_others(alone)
            return b""
        frames = alone.take(limit)
        self._last = alone.behind
        self.over = alone.closed or alone.failed
        if alone.is_through:
            self._wakeup.set()
        wire, self._seen = joined(frames, with_ids=self._with_ids, seen=self._seen)
        return wire

    def _is_kept_for(self, alone: CatchUp[F]) -> bool:
        """Whether everything that is to be sent from now on is among the run's frames."""
        run = self._run
        known = run.has_begun and run.version >= max(alone.version, self._version)
        return known and run.behind <= alone.behind

    def _wait_for_others(self, alone: CatchUp[F]) -> None:
        """Who has read more than others know yet waits for them, and who has read less reads on."""
        if self._run.version > alone.version:
            alone.read_on()
        elif self._run.over:
            self.over = True
        else:
            self._run.grow()
