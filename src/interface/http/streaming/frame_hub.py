"""The frames of runs that somebody listens to: one reader of the log per run, any number of listeners."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Generic, NamedTuple, Protocol, TypeVar
from uuid import UUID

from application.ports.feed import Feed
from application.ports.runs import NewerVersionError, Recorded
from interface.http.kernel.wakeup_event import WakeupEvent
from interface.http.streaming.frame import Frame
from interface.runtime.failpoints import failpoint
from interface.runtime.logs import Logger

log = Logger(__name__)

WOKEN = 50
"""How many listeners are woken in one turn of the event loop, so that other requests have theirs in between."""


class Frames(Protocol):
    """What turns a run's events, in their order, into frames."""

    def feed(self, recorded: Recorded) -> Sequence[Frame]:
        """Return the frames of the next event."""
        ...


F = TypeVar("F", bound=Frames)


class Stretch(NamedTuple):
    """Frames that go out together."""

    wire: bytes
    end: int
    """The index behind the last of them."""
    closes: bool
    """Whether the stream ends with them."""


class RunFrames(Generic[F]):
    """The frames of one run so far; they grow while it goes on, and are the same bytes for everybody."""

    def __init__(self, fold: F) -> None:
        self.fold = fold
        """What has turned the events into frames, and knows where the run stands after them."""
        self.frames: list[Frame] = []
        self.counts = [0]
        """How many frames there were after each version of the run, starting with version 0."""
        self.over = False
        """Whether no more frames will come: the run has ended, or the service stops."""
        self._waking: set[WakeupEvent] = set()
        self._last: dict[bool, tuple[tuple[int, int, int, int], Stretch]] = {}
        """What was joined last, with ids and without."""

    @property
    def version(self) -> int:
        """The version of the run up to which there are frames."""
        return len(self.counts) - 1

    def stretch(self, begin: int, *, limit: int, pauses_from: int, with_ids: bool) -> Stretch:
        """
        Return the frames from there on, at most so many, up to the run's end or the first pause from that index on.

        Who listens to a run asks for the same ones at the same time as others: they are joined once.
        """
        asked = (begin, len(self.frames), limit, max(begin, pauses_from))
        last = self._last.get(with_ids)
        if last is None or last[0] != asked:
            last = self._last[with_ids] = asked, _stretch(self.frames, begin, limit, pauses_from, with_ids)
        return last[1]

    @contextmanager
    def waking(self, event: WakeupEvent) -> Iterator[None]:
        """Set the event whenever there is more, while the block runs."""
        self._waking.add(event)
        try:
            yield
        finally:
            self._waking.discard(event)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Return once the condition holds, or no more frames will come."""
        event = WakeupEvent()
        with self.waking(event):
            while not condition() and not self.over:
                event.clear()
                await event.wait()

    async def follow(self, batches: AsyncIterator[Sequence[Recorded]]) -> None:
        """Grow by every batch of events, until there are no more."""
        try:
            async for batch in batches:
                failpoint("frames.received")
                for recorded in batch:
                    self.frames += self.fold.feed(recorded)
                    self.counts.append(len(self.frames))
                await self._wake_in_turns()
        except NewerVersionError as unknown:
            log.warning("a run's events are left to a newer version", unknown=str(unknown))
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


def _stretch(frames: Sequence[Frame], begin: int, limit: int, pauses_from: int, with_ids: bool) -> Stretch:
    end, closes = begin, False
    for frame in frames[begin : begin + limit]:
        closes = frame.closes == "run" or (frame.closes == "segment" and end >= pauses_from)
        end += 1
        if closes:
            break
    return Stretch(b"".join(frame.wire(with_id=with_ids) for frame in frames[begin:end]), end, closes)


@dataclass(slots=True)
class _Followed(Generic[F]):
    run: RunFrames[F]
    task: asyncio.Task[None]
    listeners: int = 0


class FrameHub(Generic[F]):
    """Keeps the frames of every run that is listened to, and of no other."""

    def __init__(self, feed: Feed) -> None:
        self._feed = feed
        self._followed: dict[UUID, _Followed[F]] = {}

    @asynccontextmanager
    async def open(self, run_id: UUID, fold: Callable[[], F]) -> AsyncIterator[RunFrames[F]]:
        """Give the run's frames, shared with all who listen; `fold` makes what turns its events into them."""
        followed = self._followed.get(run_id)
        if followed is None or followed.task.done():
            followed = self._follow(run_id, fold())
        followed.listeners += 1
        try:
            yield followed.run
        finally:
            followed.listeners -= 1
            if not followed.listeners:
                followed.task.cancel()
                if self._followed.get(run_id) is followed:
                    del self._followed[run_id]

    def _follow(self, run_id: UUID, fold: F) -> _Followed[F]:
        run = RunFrames(fold)
        task = asyncio.create_task(run.follow(self._feed.follow(run_id)), name=f"frames of {run_id}")
        followed = self._followed[run_id] = _Followed(run, task)
        return followed
