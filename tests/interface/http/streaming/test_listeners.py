"""Listeners of long runs: wherever they begin and however slowly they read, they get what they would of a short one."""

import asyncio
import random
from bisect import bisect_right
from collections.abc import Sequence
from uuid import UUID

import pytest
from memory.log import MemoryLog
from stored import started
from taken import stamped
from thoroughly import times
from wordless import Wordless, no_texts

from application.ports.runs import Recorded
from domain.run.events import RunEvent, RunPaused, RunSucceeded
from interface.http.kernel.wakeup_event import WakeupEvent
from interface.http.streaming import catch_up, frame_hub
from interface.http.streaming.first_page import FirstPage, first_page, version_before
from interface.http.streaming.frame import BEGINNING, Frame, FrameId
from interface.http.streaming.frame_hub import LAST, FrameHub
from interface.http.streaming.listener import Listener, Listening, Prelude, StreamStart

RUN = UUID("01890000-0000-7000-8000-00000000000a")
KEPT, PAGE, TURN = 12, 5, 4
"""So few that every way there is is gone by a run of some hundred events."""


class Fold(Wordless):
    """Makes up to three frames of an event, of which the last one may be a pause; the same ones every time."""

    def __init__(self) -> None:
        self.version = 0
        self.is_over = False

    def feed(self, recorded: Recorded, *, told: bool) -> Sequence[Frame]:
        self.version += 1
        assert recorded.event.originator_version == self.version, "each event once, in order"
        self.is_over = isinstance(recorded.event, RunSucceeded)
        return told_of(recorded) if told else ()


def told_of(recorded: Recorded) -> list[Frame]:
    """The frames of an event."""
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
        with self.hub.open(RUN, Fold) as run, run.waking(wakeup):
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
