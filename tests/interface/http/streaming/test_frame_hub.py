"""The frames that listeners of one run share, and which of them are made at all."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import cast
from uuid import UUID

from runs import started
from workflows import two_steps

from application.ports.runs import Recorded
from domain.run.events import RunEvent
from interface.http.kernel.wakeup_event import WakeupEvent
from interface.http.streaming.frame import Frame
from interface.http.streaming.frame_hub import FrameHub


class Fold:
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


def history() -> list[Recorded]:
    """The events of a run up to its first pause."""
    events: list[RunEvent] = [*cast("Sequence[RunEvent]", started(two_steps(), topic="tea").pending_events)]
    return [Recorded(position=100 + number, event=event) for number, event in enumerate(events)]


class TestSharing:
    def test_makes_no_frame_of_an_event_before_those_that_are_asked_for(self) -> None:
        events, hub = history(), FrameHub[Fold](SilentFeed())
        with hub.open(events, since=4, fold=Fold) as run:
            assert run.fold.versions == [*range(1, len(events) + 1)]
            assert run.fold.told == [*range(5, len(events) + 1)]

    def test_takes_every_event_once_however_many_bring_it(self) -> None:
        events, hub = history(), FrameHub[Fold](SilentFeed())
        with hub.open(events[:3], since=0, fold=Fold) as one, hub.open(events, since=2, fold=Fold) as other:
            assert other is one
            assert one.fold.versions == [*range(1, len(events) + 1)]
            assert len(one.frames) == len(events)

    def test_makes_them_anew_for_who_needs_earlier_ones(self) -> None:
        events, hub = history(), FrameHub[Fold](SilentFeed())
        with hub.open(events, since=5, fold=Fold) as late:
            with hub.open(events, since=0, fold=Fold) as early, hub.open(events, since=5, fold=Fold) as later:
                assert len(early.frames) == len(events)
                assert later is early
            assert len(late.frames) == len(events) - 5

    def test_forgets_a_run_to_which_nobody_listens_any_more(self) -> None:
        events, hub = history(), FrameHub[Fold](SilentFeed())
        with hub.open(events, since=0, fold=Fold) as first:
            pass
        with hub.open(events, since=0, fold=Fold) as second:
            assert second is not first


class TestGrowing:
    def test_follows_the_log_from_behind_what_is_known_and_only_once(self) -> None:
        async def scenario() -> None:
            events, feed, wakeup = history(), SilentFeed(), WakeupEvent()
            hub = FrameHub[Fold](feed)
            with hub.open(events[:-1], since=0, fold=Fold) as run, run.waking(wakeup):
                assert feed.followed == [], "nobody has waited yet"
                run.grow()
                run.grow()
                feed.batches.put_nowait(events[-2:])
                await wakeup.wait()
                assert feed.followed == [len(events) - 1]
                assert run.fold.versions == [*range(1, len(events) + 1)]

        asyncio.run(scenario())
