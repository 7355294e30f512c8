"""The frames of runs that somebody listens to: one reader of the log per run, any number of listeners."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from application.ports import Feed, Recorded
from interface.failpoints import failpoint
from interface.http.frame import Frame
from interface.logs import Logger

log = Logger(__name__)


class Frames(Protocol):
    """What turns a run's events, in their order, into frames."""

    def feed(self, recorded: Recorded) -> Sequence[Frame]:
        """Return the frames of the next event."""
        ...


F = TypeVar("F", bound=Frames)


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
        self._waking: set[asyncio.Event] = set()

    @property
    def version(self) -> int:
        """The version of the run up to which there are frames."""
        return len(self.counts) - 1

    @contextmanager
    def waking(self, event: asyncio.Event) -> Iterator[None]:
        """Set the event whenever there is more, while the block runs."""
        self._waking.add(event)
        try:
            yield
        finally:
            self._waking.discard(event)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Return once the condition holds, or no more frames will come."""
        event = asyncio.Event()
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
                self._wake()
        except Exception:
            log.exception("a run's events can no longer be followed")
        finally:
            self.over = True
            self._wake()

    def _wake(self) -> None:
        for event in self._waking:
            event.set()


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
