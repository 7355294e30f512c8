"""The frames that listeners of one run share, and which of them are made at all."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import cast
from uuid import UUID

import pytest
from memory.log import MemoryLog
from runs import started
from wordless import Wordless, no_texts
from workflows import two_steps

from application.ports.runs import Recorded
from domain.run.events import RunEvent
from interface.http.kernel.wakeup_event import WakeupEvent
from interface.http.streaming import frame_hub
from interface.http.streaming.first_page import FirstPage, whole
from interface.http.streaming.frame import BEGINNING, Frame
from interface.http.streaming.frame_hub import LAST, FrameHub


class Fold(Wordless):
    """Makes one frame of each event, and remembers of which."""

    def __init__(self) -> None:
        self.versions: list[int] = []
        self.told: list[int] = []
        self.is_over = False

    def feed(self, recorded: Recorded, *, told: bool) -> Sequence[Frame]:
        self.versions.append(recorded.event.originator_version)
        if not told:
            return ()
        self.told.append(recorded.event.originator_version)
        return [Frame(position=recorded.position, number=1, name="x", data=b"data: x\n\n")]


class SilentFeed:
    """Gives what it is filled with; says from where on it is followed."""

    def __init__(self) -> None:
        self.followed: list[int] = []
        self.batches: asyncio.Queue[Sequence[Recorded]] = asyncio.Queue()

    async def follow(self, run_id: UUID, *, after: int = 0) -> AsyncIterator[Sequence[Recorded]]:
        self.followed.append(after)
        while True:
            yield await self.batches.get()


RUN = UUID("01890000-0000-7000-8000-00000000000a")


def hub_of(feed: SilentFeed) -> FrameHub[Fold]:
    return FrameHub[Fold](feed, MemoryLog(), no_texts())


def history() -> FirstPage:
    """The events of a run up to its first pause."""
    events: list[RunEvent] = [*cast("Sequence[RunEvent]", started(two_steps(), topic="tea").pending_events)]
    return whole([Recorded(position=100 + number, event=event) for number, event in enumerate(events)])


class TestSharing:
    def test_makes_no_frame_of_an_event_before_those_that_are_asked_for(self) -> None:
        page, hub = history(), hub_of(SilentFeed())
        with hub.open(RUN, Fold) as run:
            run.bring_on(page, since=4)
            assert run.fold.versions == [*range(1, page.version + 1)]
            assert run.fold.told == [*range(5, page.version + 1)]
            assert run.behind == (103, LAST)

    def test_takes_every_event_once_however_many_bring_it(self) -> None:
        page, hub = history(), hub_of(SilentFeed())
        with hub.open(RUN, Fold) as one, hub.open(RUN, Fold) as other:
            assert other is one
            for some, since in ((whole(page.events[:3]), 0), (page, 2), (whole(page.events[:2]), 2)):
                one.bring_on(some, since=since)
            assert one.fold.versions == [*range(1, page.version + 1)]
            assert len(one.frames) == page.version

    def test_takes_no_event_whose_forerunner_is_missing(self) -> None:
        page, hub = history(), hub_of(SilentFeed())
        with hub.open(RUN, Fold) as run:
            run.bring_on(whole(page.events[:3]), since=0)
            run.add(page.events[4:])
            assert run.fold.versions == [1, 2, 3]

    def test_forgets_a_run_to_which_nobody_listens_any_more(self) -> None:
        hub = hub_of(SilentFeed())
        with hub.open(RUN, Fold) as first:
            pass
        with hub.open(RUN, Fold) as second:
            assert second is not first


class TestGrowing:
    def test_follows_the_log_from_behind_what_is_known_and_only_once(self) -> None:
        async def scenario() -> None:
            page, feed, wakeup = history(), SilentFeed(), WakeupEvent()
            with hub_of(feed).open(RUN, Fold) as run, run.waking(wakeup):
                run.bring_on(whole(page.events[:-1]), since=0)
                assert feed.followed == [], "nobody has waited yet"
                run.grow()
                run.grow()
                feed.batches.put_nowait(page.events[-2:])
                await wakeup.wait()
                assert feed.followed == [page.version - 1]
                assert run.fold.versions == [*range(1, page.version + 1)]

        asyncio.run(scenario())


class Large(Fold):
    """Makes frames of a thousand bytes."""

    def feed(self, recorded: Recorded, *, told: bool) -> Sequence[Frame]:
        return [frame._replace(data=bytes(1000)) for frame in super().feed(recorded, told=told)]


class TestKeeping:
    @pytest.mark.parametrize(
        ("fold", "kept", "kept_bytes"), [(Fold, 4, 10_000), (Large, 100, 4500), (Large, 9, 10)]
    )
    def test_no_more_than_may_be_and_the_newest(
        self, fold: type[Fold], kept: int, kept_bytes: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(frame_hub, "KEPT", kept)
        monkeypatch.setattr(frame_hub, "KEPT_BYTES", kept_bytes)
        page = history()
        with FrameHub[Fold](SilentFeed(), MemoryLog(), no_texts()).open(RUN, fold) as run:
            for end in range(1, page.version + 1):
                run.add(page.events[:end])
                size = sum(len(frame.data) for frame in run.frames)
                assert 1 <= len(run.frames) <= kept
                assert size <= kept_bytes or len(run.frames) == 1
                assert (run.end, run.frames[-1].position) == (end, 99 + end)
                assert [frame.position for frame in run.frames] == [*range(100 + run.begin, 100 + end)]
                assert run.behind == ((99 + run.begin, 1) if run.begin else BEGINNING)
            assert run.begin > 0
