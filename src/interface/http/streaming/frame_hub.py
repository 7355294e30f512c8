"""The frames of runs that somebody listens to: one reader of the log per run, any number of listeners."""

import asyncio
from bisect import bisect_right
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Final, Generic, NamedTuple, Protocol, TypeVar
from uuid import UUID

from application.ports.feed import Feed
from application.ports.runs import EventPage, Recorded, Runs, UnreadableRunError
from application.ports.texts import TextKey
from application.streamed_texts import StreamedTexts
from interface.http.kernel.wakeup_event import WakeupEvent, Woken
from interface.http.streaming.first_page import FirstPage
from interface.http.streaming.frame import BEGINNING, Frame, FrameId, joined
from interface.http.streaming.run_text import RunText
from interface.http.streaming.turns import wake_in_turns
from interface.runtime.failpoints import failpoint
from interface.runtime.logs import Logger

log = Logger(__name__)

KEPT: Final = 2000
"""How many frames of a run are kept at the most, the newest; who is further behind has them made anew."""
KEPT_BYTES: Final = 4 * 1024 * 1024
"""How many bytes they have together at the most, unless a single one has more."""
TURN: Final = 256
"""How many events are taken in one turn of the event loop."""
TURN_BYTES: Final = 256 * 1024
"""How many bytes are made in one turn, or sent at a time, at the most; but for the last frame of them."""
LAST: Final = 1 << 62
"""A number that no frame of an event reaches."""

Follow = Callable[[int], AsyncIterator[Sequence[Recorded]]]
"""Gives a run's events behind that version, those there are and those to come."""
Pages = Callable[[int], Awaitable[EventPage]]
"""Reads a page of a run's events behind that version."""


class Frames(Protocol):
    """What turns a run's events, in their order, into frames."""

    @property
    def is_over(self) -> bool:
        """Whether the run has ended with the events so far."""
        ...

    @property
    def newest(self) -> FrameId:
        """The id of the newest event's last frame, or what stands before its first if it has none."""
        ...

    @property
    def streaming(self) -> TextKey | None:
        """The text that streams after the events so far, if one does."""
        ...

    def feed(self, recorded: Recorded, *, told: bool) -> Sequence[Frame]:
        """Take the next event and return its frames; if it is not told of, none are made."""
        ...

    def text(self, piece: str) -> bytes:
        """Return the frame, without an id, of a piece of the text that streams."""
        ...


F = TypeVar("F", bound=Frames)


class FrameSlice(NamedTuple):
    """Frames that go out together."""

    wire: bytes
    end: int
    """The index behind the last of them."""
    closes: bool
    """Whether the stream ends with them."""
    last: FrameId | None
    """The id of the last of them, if there is any."""
    seen: int
    """How many characters of the text that streams behind them are known to who has them."""


class RunFrames(Generic[F]):
    """
    The newest frames of one run; they are the same bytes for everybody.

    A frame has the same index for all who listen, also when those before it are kept no longer.
    """

    def __init__(self, anew: Callable[[], F], *, follow: Follow, pages: Pages, texts: StreamedTexts) -> None:
        self.anew = anew
        """Makes what turns the events into frames, from the first one on."""
        self.pages = pages
        self.fold = anew()
        """What has turned the events into frames, and knows where the run stands after them."""
        self.version = 0
        """The version of the run up to which its events have been taken."""
        self.frames: list[Frame] = []
        """Those that are kept."""
        self.begin = 0
        """The index of the first of them."""
        self.behind: FrameId = BEGINNING
        """The id behind which every frame is kept."""
        self.over = False
        """Whether no more frames will come: the run has ended, or the service stops."""
        self._since = 0
        """The version up to which no frames are made, since nobody has asked for them."""
        self._bytes = 0
        self._known: Sequence[Recorded] = ()
        """Events that are at hand and not yet taken."""
        self._follow = follow
        self._growing: asyncio.Task[None] | None = None
        self._waking: set[WakeupEvent] = set()
        self._last: dict[bool, tuple[tuple[int, int, int, int, int], FrameSlice]] = {}
        """What was joined last, with ids and without."""
        self._text = RunText(texts, self._waking)
        self._is_heard = False
        self._piece: tuple[tuple[TextKey | None, int, int], bytes] | None = None
        """The piece of a text that was made into a frame last."""

    @property
    def is_untouched(self) -> bool:
        """Whether no event has been taken, nor will be until somebody brings or asks for them."""
        return self.version == 0 and self._growing is None

    @property
    def has_begun(self) -> bool:
        """Whether frames are made of all events to come."""
        return self.version >= self._since and self.version > 0

    @property
    def is_broken(self) -> bool:
        """Whether there are no more frames although the run goes on."""
        return self.over and (self.version == 0 or not self.fold.is_over)

    @property
    def end(self) -> int:
        """The index behind the last frame."""
        return self.begin + len(self.frames)

    def last_before(self, index: int) -> FrameId:
        """Return the id of the frame before that index, or that behind which they are kept."""
        return self.frames[index - self.begin - 1].key if index > self.begin else self.behind

    def index(self, behind: FrameId) -> int:
        """Return the index of the first frame behind that id; those before it must be kept, or wanted by nobody."""
        return self.begin + bisect_right(self.frames, behind, key=lambda frame: frame.key)

    def bring_on(self, page: FirstPage, *, since: int) -> None:
        """
        Take what is new among the run's first events, and all others there are if they are soon read.

        :param since: the version behind which frames are needed; if that is long ago, who needs them makes them anew
        """
        if self.is_untouched:
            if not page.is_whole and page.version - since > KEPT:
                return
            self._since = since if page.is_whole else page.version - KEPT
        if len(page.events) - self.version <= TURN:
            self.add(page.events)
        elif self._growing is None:
            self._known = page.events
            self.grow()

    def hand_over(self, fold: F, *, version: int, behind: FrameId) -> None:
        """Go on with what somebody else has folded up to that version, and sent up to that frame."""
        self.fold, self.version, self.behind, self.over = fold, version, behind, fold.is_over

    def add(self, batch: Sequence[Recorded]) -> None:
        """Take those of the events that are new, if they follow on what was taken."""
        for recorded in batch:
            self._add(recorded)

    def slice(self, begin: int, *, limit: int, pauses_from: int, with_ids: bool, seen: int = 0) -> FrameSlice:
        """
        Return the frames from there on, at most so many, up to the run's end or the first pause from that index on.

        Who listens to a run asks for the same ones at the same time as others: they are joined once.

        :param seen: how many characters of the text that streams before them are known to who asks
        """
        asked = (begin, self.end, limit, max(begin, pauses_from), seen)
        last = self._last.get(with_ids)
        if last is None or last[0] != asked:
            last = self._last[with_ids] = asked, self._slice(begin, limit, pauses_from, with_ids, seen)
        return last[1]

    def text_behind(self, seen: int) -> tuple[bytes, int]:
        """
        Return the frame, without an id, of what comes behind so many characters of the text that streams at present.

        Return also up to where it goes; nothing has come where that is as far as before. From now on, those who wait
        are woken when more comes.
        """
        if not self._is_heard:
            self._is_heard = True
            self._text.follow(self.fold.streaming)
        piece = self._text.behind(seen)
        asked = self.fold.streaming, seen, seen + len(piece)
        if not piece:
            return b"", seen
        if self._piece is None or self._piece[0] != asked:
            self._piece = asked, self.fold.text(piece)
        return self._piece[1], seen + len(piece)

    def waking(self, event: WakeupEvent) -> Woken:
        """Set the event whenever there is more, while the block runs."""
        return Woken(event, self._waking)

    def grow(self) -> None:
        """Take what happens from now on as well, until `stop`; to be called by who waits for it."""
        if self._growing is None and not self.over:
            self._growing = asyncio.create_task(self._grow(), name="frames of a run")

    def stop(self) -> None:
        """Take nothing more."""
        self._text.stop()
        if self._growing is not None:
            self._growing.cancel()

    def _add(self, recorded: Recorded) -> int:
        """Take the event if it is the next one; return how many bytes its frames have."""
        version = recorded.event.originator_version
        if version != self.version + 1:
            return 0
        told = version > self._since
        made = self.fold.feed(recorded, told=told)
        self.version = version
        self.over = self.over or self.fold.is_over
        if self._is_heard:
            self._text.follow(self.fold.streaming)
        if not told:
            self.behind = recorded.position, LAST
            return 0
        self.frames += made
        size = sum(len(frame.data) for frame in made)
        self._bytes += size
        if len(self.frames) > KEPT or self._bytes > KEPT_BYTES:
            self._let_go()
        return size

    def _let_go(self) -> None:
        """Keep no more than there may be, and some less: it is not done for each frame."""
        drop = max(0, len(self.frames) - KEPT + KEPT // 8)
        left = self._bytes - sum(len(frame.data) for frame in self.frames[:drop])
        while left > KEPT_BYTES and drop < len(self.frames) - 1:
            left -= len(self.frames[drop].data)
            drop += 1
        if drop:
            self.behind = self.frames[drop - 1].key
            self.begin += drop
            self._bytes = left
            del self.frames[:drop]

    def _slice(self, begin: int, limit: int, pauses_from: int, with_ids: bool, seen: int) -> FrameSlice:
        taken: list[Frame] = []
        size, closes = 0, False
        for frame in islice(self.frames, begin - self.begin, begin - self.begin + limit):
            closes = frame.closes == "run" or (
                frame.closes == "segment" and begin + len(taken) >= pauses_from
            )
            taken.append(frame)
            size += len(frame.data)
            if closes or size > TURN_BYTES:
                break
        wire, seen = joined(taken, with_ids=with_ids, seen=seen)
        return FrameSlice(wire, begin + len(taken), closes, taken[-1].key if taken else None, seen)

    async def _grow(self) -> None:
        try:
            known, self._known = self._known, ()
            await self._take(known)
            del known
            if self.over:
                return
            async for batch in self._follow(self.version):
                failpoint("frames.received")
                await self._take(batch)
        except UnreadableRunError as unreadable:
            log.warning("a run's events cannot be read here", unreadable=str(unreadable))
        except Exception:
            log.exception("a run's events can no longer be followed")
        finally:
            self.over = True
            for event in self._waking:
                event.set()

    async def _take(self, batch: Sequence[Recorded]) -> None:
        """Take the events a few at a time: who waits for their frames gets those before there are too many."""
        size = 0
        for number, recorded in enumerate(batch, start=1):
            size += self._add(recorded)
            if size > TURN_BYTES or number % TURN == 0 or number == len(batch):
                await wake_in_turns(self._waking)
                size = 0


@dataclass(slots=True)
class _Shared(Generic[F]):
    run: RunFrames[F]
    listeners: int = 0


class FrameHub(Generic[F]):
    """Keeps the frames of every run that is listened to, and of no other."""

    def __init__(self, feed: Feed, runs: Runs, texts: StreamedTexts) -> None:
        self._feed = feed
        self._runs = runs
        self._texts = texts
        self._shared: dict[UUID, _Shared[F]] = {}

    def known(self, run_id: UUID) -> RunFrames[F] | None:
        """Return the run's frames if somebody listens to it and they go on, or None."""
        shared = self._shared.get(run_id)
        return None if shared is None or shared.run.is_broken else shared.run

    @contextmanager
    def open(self, run_id: UUID, anew: Callable[[], F]) -> Iterator[RunFrames[F]]:
        """
        Give the run's frames, which all who listen share; none are made before somebody brings events, or waits.

        :param anew: makes what turns events into frames
        """
        shared = self._shared.get(run_id)
        if shared is None or shared.run.is_broken:
            run = RunFrames(
                anew,
                follow=lambda after: self._feed.follow(run_id, after=after),
                pages=lambda after: self._runs.page(run_id, after=after),
                texts=self._texts,
            )
            shared = self._shared[run_id] = _Shared(run)
        shared.listeners += 1
        try:
            yield shared.run
        finally:
            shared.listeners -= 1
            if not shared.listeners:
                shared.run.stop()
                if self._shared.get(run_id) is shared:
                    del self._shared[run_id]
