"""Listeners of long runs: wherever they begin and however slowly they read, they get what they would of a short one."""

import asyncio
import random
from bisect import bisect_right
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from uuid import UUID

import pytest
from memory.log import MemoryLog
from stored import started
from taken import stamped
from thoroughly import times
from use_cases import in_loop
from wordless import Wordless, no_texts

from application.ports.runs import EventPage, Recorded
from domain.run.events import RunEvent, RunPaused, RunSucceeded
from interface.http.kernel.wakeup_event import WakeupEvent
from interface.http.streaming import catch_up, frame_hub
from interface.http.streaming.first_page import FirstPage, first_page, version_before
from interface.http.streaming.frame import BEGINNING, Frame, FrameId
from interface.http.streaming.frame_hub import LAST, FrameHub, RunFrames
from interface.http.streaming.listener import Listener, Listening, Prelude, StreamStart

RUN = UUID("01890000-0000-7000-8000-00000000000a")
KEPT, PAGE, TURN = 12, 5, 4
"""So few that every way there is is gone by a run of some hundred events."""


class Fold(Wordless):
    """Makes frames of events, the same ones every time."""

    def __init__(self, tell: Callable[[Recorded], Sequence[Frame]]) -> None:
        self.version = 0
        self.is_over = False
        self._tell = tell

    def feed(self, recorded: Recorded, *, told: bool) -> Sequence[Frame]:
        self.version += 1
        assert recorded.event.originator_version == self.version, "each event once, in order"
        self.is_over = isinstance(recorded.event, RunSucceeded)
        return self._tell(recorded) if told else ()


def told_of(recorded: Recorded) -> list[Frame]:
    """Up to three frames of an event, of which the last one may be a pause."""
    chance = random.Random(recorded.position)
    frames = [
        Frame(recorded.position, number, "x", b"data: %d.%d\n\n" % (recorded.position, number))
        for number in range(1, 1 + chance.choice((0, 0, 1, 1, 2, 3)))
    ]
    if isinstance(recorded.event, RunSucceeded):
        return [*frames, Frame(recorded.position, len(frames) + 1, "end", b"data: end\n\n", "run")]
    if frames and chance.random() < 0.1:
        frames[-1] = frames[-1]._replace(closes="segment")
    return frames


class House:
    """A run that grows, with events of others in between, and what is expected of those who listen to it."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.log = MemoryLog()
        self.log.page_length = PAGE
        self.hub = FrameHub[Fold](self.log, self.log, no_texts())
        self.version = 0

    async def grow(self, *, ends: bool = False) -> None:
        """Record the next event of the run."""
        self.version += 1
        others = [stamped(RunPaused(forms=[]), UUID(int=1), 1) for _ in range(self.chance.choice((0, 0, 2)))]
        event: RunEvent = RunSucceeded(outputs={}) if ends else RunPaused(forms=[])
        mine = started(RUN) if self.version == 1 else stamped(event, RUN, self.version)
        await self.log.put(*others, mine)

    @property
    def frames(self) -> list[Frame]:
        """Those of the run so far."""
        mine = (recorded for recorded in self.log.recorded if recorded.event.originator_id == RUN)
        return [frame for recorded in mine for frame in told_of(recorded)]

    async def start(self, page: FirstPage) -> StreamStart[Fold]:
        """One of the ways to begin."""
        newest = page.newest.position
        kind = self.chance.choice(("beginning", "now", "last", "behind", "behind", "behind", "snapshot"))
        if kind == "snapshot" and isinstance(page.newest.event, RunSucceeded):
            kind = "last"
        if kind == "beginning":
            return StreamStart(behind=BEGINNING, since=0)
        if kind == "last":
            return StreamStart(behind=(newest, 0), since=page.version - 1)
        if kind == "behind":
            some: FrameId = self.chance.randint(0, newest + 2), self.chance.randint(0, 3)
            frame_id = self.chance.choice([some, *(frame.key for frame in self.frames)])
            since = await version_before(self.log, page, frame_id[0])
            return StreamStart(behind=min(frame_id, (newest, LAST)), since=since, settled=True)
        return StreamStart(
            behind=(newest, LAST), since=page.version, prelude=prelude if kind == "snapshot" else None
        )

    async def listen(self) -> None:
        """Listen to the run from somewhere on, quickly or slowly, and compare what came with what was to come."""
        page = await first_page(self.log, RUN)
        start = await self.start(page)
        stop_at_pause, with_ids = self.chance.random() < 0.3, self.chance.random() < 0.5
        patience = self.chance.choice((0, 0, 1, 5, 200))
        wanted = Listening(page=page, start=start, stop_at_pause=stop_at_pause, with_ids=with_ids)
        heard = b""
        wakeup = WakeupEvent()
        wakeup.set()
        with self.hub.open(RUN, lambda: Fold(told_of)) as run, run.waking(wakeup):
            listener = Listener(run, wanted, wakeup)
            while not listener.over:
                await wakeup.wait()
                wakeup.clear()
                heard += listener.take(self.chance.choice((1, 3, 64)))
                assert len(run.frames) <= KEPT
                for _ in range(patience):
                    await asyncio.sleep(0)
            listener.stop()
        assert heard == self.expected(wanted, heard), (start, stop_at_pause, page.version)

    def expected(self, wanted: Listening[Fold], heard: bytes) -> bytes:
        """What comes of a run whose frames are all in one list, by plain rules."""
        start, newest, frames, told = wanted.start, wanted.page.newest.position, self.frames, b""
        index = bisect_right(frames, start.behind, key=lambda frame: frame.key)
        if start.prelude is not None and heard.startswith(b"["):
            told, version = heard[: heard.index(b"]") + 1], int(heard[1 : heard.index(b"]")])
            assert version >= wanted.page.version
            of_past = [
                told_of(recorded) for recorded in self.log.recorded if recorded.event.originator_id == RUN
            ]
            index = sum(map(len, of_past[:version]))
        elif start.prelude is not None:
            index = len(frames) - 1
        past = bisect_right(frames, (newest, LAST), key=lambda frame: frame.key) if start.settled else 0
        for number, frame in enumerate(frames[index:], start=index):
            told += frame.wire(with_id=wanted.with_ids)
            if frame.closes == "segment" and wanted.stop_at_pause and number >= past - 1:
                break
        return told


def prelude(fold: Fold) -> Prelude | None:
    """Tells which version it is; at every third one the run is paused."""
    if fold.is_over:
        return None
    return Prelude(wire=b"[%d]" % fold.version)


@pytest.mark.parametrize("seed", range(times(60)))
def test_get_what_is_theirs_wherever_they_begin_and_however_slowly_they_read(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (frame_hub, catch_up):
        monkeypatch.setattr(module, "TURN", TURN)
    monkeypatch.setattr(frame_hub, "KEPT", KEPT)

    async def scenario() -> None:
        house = House(seed)
        await house.grow()
        listening: list[asyncio.Task[None]] = []
        length = house.chance.choice((3, 30, 200))
        while house.version < length:
            for _ in range(house.chance.choice((1, 1, 1, 40))):
                await house.grow()
            if house.chance.random() < 0.4 and len(listening) < 30:
                listening.append(asyncio.create_task(house.listen()))
            for _ in range(house.chance.choice((0, 1, 20))):
                await asyncio.sleep(0)
        await house.grow(ends=True)
        listening += [asyncio.create_task(house.listen()) for _ in range(5)]
        await asyncio.gather(*listening)

    asyncio.run(scenario())


def one_frame(recorded: Recorded) -> list[Frame]:
    """One frame of each event, with its version."""
    return [Frame(recorded.position, 1, "x", b"data: %d\n\n" % recorded.event.originator_version)]


class SilentFeed:
    """Tells of nothing: the test brings the events on."""

    async def follow(self, run_id: UUID, *, after: int = 0) -> AsyncIterator[Sequence[Recorded]]:
        await asyncio.get_running_loop().create_future()
        yield ()


class Scene:
    """A run whose shared frames know of its events when the test brings them on."""

    def __init__(self, run: RunFrames[Fold], log: MemoryLog) -> None:
        self.run = run
        self.log = log

    async def grow(self, version: int) -> None:
        """Let the run have so many events."""
        first = len(self.log.recorded) + 1
        events = [stamped(RunPaused(forms=[]), RUN, number) for number in range(first, version + 1)]
        await self.log.put(*([started(RUN), *events[1:]] if first == 1 else events))

    def bring_on(self, version: int) -> None:
        """Let the shared frames know of so many events."""
        self.run.add(self.log.recorded[:version])

    async def listener(
        self, *, since: int, at: FirstPage | None = None, settled: bool = False, stop_at_pause: bool = False
    ) -> "Heard":
        """Somebody who listens behind that version, and asked for it when the run was so far."""
        page = at or await first_page(self.log, RUN)
        start: StreamStart[Fold] = StreamStart(behind=(since, LAST), since=since, settled=settled)
        wanted = Listening(page=page, start=start, stop_at_pause=stop_at_pause, with_ids=False)
        return Heard(self.run, wanted)


class Heard:
    """What a listener has heard; it takes all that there is as soon as it is there."""

    def __init__(self, run: RunFrames[Fold], wanted: Listening[Fold]) -> None:
        self.wakeup = WakeupEvent()
        self.waking = run.waking(self.wakeup)
        self.waking.__enter__()
        self.listener = Listener(run, wanted, self.wakeup)
        self.wire = b""

    async def go_on(self, *, until: int | None = None) -> None:
        """Take what there is, or no more than that many frames."""
        self.wakeup.set()
        for _ in range(200):
            if until is None or self.wire.count(b"data") < until:
                self.wire += self.listener.take(1)
            await asyncio.sleep(0)

    @property
    def versions(self) -> list[int]:
        """The versions of the frames."""
        return [int(data.removeprefix(b"data: ")) for data in self.wire.split(b"\n\n")[:-1]]


@asynccontextmanager
async def scene(
    monkeypatch: pytest.MonkeyPatch, tell: Callable[[Recorded], Sequence[Frame]] = one_frame
) -> AsyncIterator[Scene]:
    """A run without events."""
    monkeypatch.setattr(frame_hub, "KEPT", KEPT)
    log = MemoryLog()
    log.page_length = PAGE
    with FrameHub[Fold](SilentFeed(), log, no_texts()).open(RUN, lambda: Fold(tell)) as run:
        yield Scene(run, log)


class TestCatchingUp:
    """Directly, what happens rarely: whoever catches up meets frames that are just being made for others."""

    @in_loop
    async def test_waits_while_no_frames_are_made_yet_of_what_it_needs(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        async with scene(monkeypatch) as it:
            await it.grow(14)
            early = await it.listener(since=0)
            at_fourteen = await first_page(it.log, RUN)
            await it.grow(40)
            late = await it.listener(since=40)
            assert not it.run.has_begun, "frames are made of the last events only"
            it.bring_on(14)
            between = await it.listener(since=14, at=at_fourteen)
            await between.go_on()
            it.bring_on(20)
            await early.go_on(until=21)
            it.bring_on(40)
            for heard in (early, between, late):
                await heard.go_on()
            await it.grow(41)
            it.bring_on(41)
            for heard, first in ((early, 1), (between, 15), (late, 41)):
                await heard.go_on()
                assert heard.versions == [*range(first, 42)]

    @in_loop
    async def test_waits_for_others_who_know_less(self, monkeypatch: pytest.MonkeyPatch) -> None:
        async with scene(monkeypatch) as it:
            await it.grow(20)
            early, late = await it.listener(since=0), await it.listener(since=20)
            await it.grow(33)
            await early.go_on()
            assert early.versions == [*range(1, 34)]
            for version in range(20, 34):
                it.bring_on(version)
                for heard in (early, late):
                    await heard.go_on()
            await it.grow(34)
            it.bring_on(34)
            for heard, first in ((early, 1), (late, 21)):
                await heard.go_on()
                assert heard.versions == [*range(first, 35)]

    @in_loop
    async def test_ends_with_the_pause_that_the_run_is_in_whatever_silent_followed(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def tell(recorded: Recorded) -> list[Frame]:
            (frame,) = one_frame(recorded)
            version = recorded.event.originator_version
            if version in (7, 30):
                return [frame._replace(closes="segment")]
            return [frame] if version < 30 else []

        async with scene(monkeypatch, tell) as it:
            await it.grow(40)
            heard = await it.listener(since=0, settled=True, stop_at_pause=True)
            await heard.go_on()
            assert (heard.versions, heard.listener.over) == ([*range(1, 31)], True)

    @in_loop
    async def test_reads_no_page_for_somebody_who_has_left(self, monkeypatch: pytest.MonkeyPatch) -> None:
        async with scene(monkeypatch) as it:
            await it.grow(40)
            heard = await it.listener(since=0)
            it.log.page = Never()  # type: ignore[method-assign]
            await heard.go_on()
            reading = [task for task in asyncio.all_tasks() if task.get_name() == "a page of a run"]
            heard.listener.stop()
            await asyncio.wait(reading)
            assert [task.cancelled() for task in reading] == [True]


class Never:
    """What never returns."""

    async def __call__(self, *_: object, **__: object) -> EventPage:
        return await asyncio.get_running_loop().create_future()
