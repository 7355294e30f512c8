"""The frames of runs that somebody listens to: one reader of the log per run, any number of listeners."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Generic, NamedTuple, Protocol, TypeVar
from uuid import UUID

from application.ports.feed import Feed
from application.ports.runs import Recorded, UnreadableRunError
from interface.http.kernel.wakeup_event import WakeupEvent, Woken
from interface.http.streaming.frame import Frame
from interface.runtime.failpoints import failpoint
from interface.runtime.logs import Logger

log = Logger(__name__)

WOKEN = 50
"""How many listeners are woken in one turn of the event loop, so that other requests have theirs in between."""

Follow = Callable[[int], AsyncIterator[Sequence[Recorded]]]
"""Gives a run's events behind that version, those there are and those to come."""


class Frames(Protocol):
    """What turns a run's events, in their order, into frames."""

    @property
    def is_over(self) -> bool:
        """Whether the run has ended with the events so far."""
        ...

    def feed(self, recorded: Recorded, *, told: bool) -> Sequence[Frame]:
        """Take the next event and return its frames; if it is not told of, none are made."""
        ...


F = TypeVar("F", bound=Frames)


class FrameSlice(NamedTuple):
    """Frames that go out together."""

    wire: bytes
    end: int
    """The index behind the last of them."""
    closes: bool
    """Whether the stream ends with them."""


class RunFrames(Generic[F]):
    """The frames of one run behind one of its versions; they are the same bytes for everybody."""

    def __init__(self, fold: F, *, since: int, follow: Follow) -> None:
        self.fold = fold
        """What has turned the events into frames, and knows where the run stands after them."""
        self.since = since
        """The version up to which there are no frames, since nobody has asked for them."""
        self.frames: list[Frame] = []
        self.counts = [0]
        """How many frames there are up to each version of the run, starting with version 0."""
        self.over = False
        """Whether no more frames will come: the run has ended, or the service stops."""
        self._follow = follow
        self._growing: asyncio.Task[None] | None = None
        self._waking: set[WakeupEvent] = set()
        self._last: dict[bool, tuple[tuple[int, int, int, int], FrameSlice]] = {}
        """What was joined last, with ids and without."""

    @property
    def version(self) -> int:
        """The version of the run up to which its events have been taken."""
        return len(self.counts) - 1

    @property
    def is_broken(self) -> bool:
        """Whether there are no more frames although the run goes on."""
        return self.over and not self.fold.is_over

    def add(self, batch: Sequence[Recorded]) -> None:
        """Take those of the events that are new."""
        for recorded in batch:
            version = recorded.event.originator_version
            if version > self.version:
                self.frames += self.fold.feed(recorded, told=version > self.since)
                self.counts.append(len(self.frames))
        self.over = self.over or self.fold.is_over

    def slice(self, begin: int, *, limit: int, pauses_from: int, with_ids: bool) -> FrameSlice:
        """
        Return the frames from there on, at most so many, up to the run's end or the first pause from that index on.

        Who listens to a run asks for the same ones at the same time as others: they are joined once.
        """
        asked = (begin, len(self.frames), limit, max(begin, pauses_from))
        last = self._last.get(with_ids)
        if last is None or last[0] != asked:
            last = self._last[with_ids] = asked, _slice(self.frames, begin, limit, pauses_from, with_ids)
        return last[1]

    def waking(self, event: WakeupEvent) -> Woken:
        """Set the event whenever there is more, while the block runs."""
        return Woken(event, self._waking)

    def grow(self) -> None:
        """Take what happens from now on as well, until `stop`; to be called by who waits for it."""
        if self._growing is None and not self.over:
            self._growing = asyncio.create_task(self._grow(), name="frames of a run")

    def stop(self) -> None:
        """Take nothing more."""
        if self._growing is not None:
            self._growing.cancel()

    async def _grow(self) -> None:
        try:
            async for batch in self._follow(self.version):
                failpoint("frames.received")
                self.add(batch)
                await self._wake_in_turns()
        except UnreadableRunError as unreadable:
            log.warning("a run's events cannot be read here", unreadable=str(unreadable))
        except Exception:
            log.exception("a run's events can no longer be followed")
        finally:
            self.over = True
            for event in self._waking:
                event.set()

    async def _wake_in_turns(self) -> None:
        """Wake a few at a time, whose bytes are on their way before the next are woken."""
        waking = iter(tuple(self._waking))
        while turn := tuple(islice(waking, WOKEN)):
            for event in turn:
                event.set()
            await asyncio.sleep(0)


def _slice(frames: Sequence[Frame], begin: int, limit: int, pauses_from: int, with_ids: bool) -> FrameSlice:
    end, closes = begin, False
    for frame in frames[begin : begin + limit]:
        closes = frame.closes == "run" or (frame.closes == "segment" and end >= pauses_from)
        end += 1
        if closes:
            break
    return FrameSlice(b"".join(frame.wire(with_id=with_ids) for frame in frames[begin:end]), end, closes)


@dataclass(slots=True)
class _Shared(Generic[F]):
    run: RunFrames[F]
    listeners: int = 0


class FrameHub(Generic[F]):
    """Keeps the frames of every run that is listened to, and of no other."""

    def __init__(self, feed: Feed) -> None:
        self._feed = feed
        self._shared: dict[UUID, _Shared[F]] = {}

    @contextmanager
    def open(
        self, history: Sequence[Recorded], *, since: int, fold: Callable[[], F]
    ) -> Iterator[RunFrames[F]]:
        """
        Give the run's frames behind that version, as far as the history goes; all who listen share them.

        :param history: the run's events, from the first one on
        :param fold: makes what turns events into frames
        """
        run_id = history[0].event.originator_id
        shared = self._shared.get(run_id)
        if shared is None or shared.run.is_broken or shared.run.since > since:
            run = RunFrames(fold(), since=since, follow=lambda after: self._feed.follow(run_id, after=after))
            shared = self._shared[run_id] = _Shared(run)
        shared.run.add(history)
        del history  # a stream may stay open for days, and thousands of them beside it
        shared.listeners += 1
        try:
            yield shared.run
        finally:
            shared.listeners -= 1
            if not shared.listeners:
                shared.run.stop()
                if self._shared.get(run_id) is shared:
                    del self._shared[run_id]
