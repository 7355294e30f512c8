"""Streams of a run's frames: which are sent, from where on, and when the stream ends."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import cast
from uuid import UUID

from application.ports.runs import Recorded, Runs
from application.ports.workflows import Workflows
from domain.run.events import RunStarted
from domain.run.workflow_run import WorkflowRun
from interface.http.dify.form_data import FormToken
from interface.http.dify.frames import DifyFrames
from interface.http.dify.snapshot import snapshot
from interface.http.kernel.auth import Caller
from interface.http.kernel.shutdown import Shutdown
from interface.http.kernel.wakeup_event import WakeupEvent
from interface.http.streaming.frame import FrameId
from interface.http.streaming.frame_hub import FrameHub, RunFrames
from interface.http.streaming.listener import Listener, Listening, StreamPlace, StreamStart
from interface.http.streaming.places import Places
from interface.http.streaming.sse import EventStream, Source

History = Sequence[Recorded]
"""All events of a run when it was read."""
DifyRunFrames = RunFrames[DifyFrames]
DifyStreamStart = StreamStart[DifyFrames]


def from_the_beginning() -> DifyStreamStart:
    """Every frame; the stream ends at the first pause, if it ends at pauses."""
    return StreamStart(since=0, place=lambda _: StreamPlace(index=0))


def from_now(history: History) -> DifyStreamStart:
    """Only what comes after the history, none of it missed."""
    return _from_version(len(history))


def last_frame(history: History) -> DifyStreamStart:
    """Only how the run ended, with whose end the history does."""
    return _from_version(len(history) - 1)


def behind(frame_id: FrameId, history: History) -> DifyStreamStart:
    """Everything behind that frame; a pause that the run has left by now does not end the stream."""

    def place(run: DifyRunFrames) -> StreamPlace:
        index = bisect_right(run.frames, frame_id, key=lambda frame: frame.key)
        return StreamPlace(index=index, settled=len(run.frames))

    position, _ = frame_id
    return StreamStart(since=bisect_left(history, position, key=lambda event: event.position), place=place)


def with_snapshot(history: History, *, stop_at_pause: bool, with_ids: bool) -> DifyStreamStart:
    """How the run came to where it is, then what comes after that; or how it ended, if it has by now."""

    def place(run: DifyRunFrames) -> StreamPlace:
        if run.fold.run.is_over:
            return StreamPlace(index=len(run.frames) - 1)
        ended = stop_at_pause and run.fold.run.status == "paused"
        told = snapshot(run.fold, with_ids=with_ids)
        return StreamPlace(prelude=told, index=len(run.frames), ended=ended)

    return StreamStart(since=len(history), place=place)


def _from_version(version: int) -> DifyStreamStart:
    return StreamStart(since=version, place=lambda run: StreamPlace(index=run.counts[version]))


@dataclass(frozen=True, kw_only=True, slots=True)
class RunStreams:
    """The streams of all runs; whoever listens to the same run shares its frames."""

    hub: FrameHub[DifyFrames]
    runs: Runs
    workflows: Workflows
    token: FormToken
    shutdown: Shutdown
    places: Places

    async def stream(
        self,
        history: History,
        start: DifyStreamStart,
        *,
        stop_at_pause: bool,
        with_ids: bool,
        ping_first: bool = True,
        headers: Mapping[str, str] | None = None,
    ) -> EventStream:
        """Return a stream of the run's frames: of its history, and of what comes after that."""
        wanted = Listening(
            history=history,
            fold=await self._fold(history),
            start=start,
            stop_at_pause=stop_at_pause,
            with_ids=with_ids,
        )

        return EventStream(
            partial(self._listen, wanted), shutdown=self.shutdown, ping_first=ping_first, headers=headers
        )

    @contextmanager
    def _listen(self, wanted: Listening[DifyFrames], wakeup: WakeupEvent) -> Iterator[Source]:
        opened = self.hub.open(wanted.history, since=wanted.start.since, fold=wanted.fold)
        with self.places, opened as frames, frames.waking(wakeup):
            listener = Listener(frames, wanted, wakeup)
            del (
                wanted,
                opened,
            )  # with the whole history: a stream may stay open for days, and thousands beside it
            yield listener

    async def settled(self, run: WorkflowRun) -> WorkflowRun:
        """Return the run when it has come to a pause or its end; or as it is, if the service stops before that."""
        if run.status != "running":
            return run
        history, wakeup = await self.runs.history(run.id), WakeupEvent()
        fold = await self._fold(history)
        with self.places, self.hub.open(history, since=len(history), fold=fold) as frames:
            del history
            frames.grow()
            with frames.waking(wakeup), self.shutdown.waking(wakeup):
                while frames.fold.run.status == "running" and not (frames.over or self.shutdown.begun):
                    wakeup.clear()
                    await wakeup.wait()
            return frames.fold.run

    async def _fold(self, history: History) -> Callable[[], DifyFrames]:
        started = cast("RunStarted", history[0].event)
        definition = (await self.workflows.version(UUID(started.version_id))).definition
        return lambda: DifyFrames(definition, self.token)


@dataclass(frozen=True, kw_only=True, slots=True)
class ScopedStreams:
    """The streams of who may answer forms, and of who may not and is told no token: with one anybody can answer."""

    answering: RunStreams
    looking: RunStreams

    def of(self, caller: Caller) -> RunStreams:
        """Return the streams for that caller."""
        return self.answering if "answer" in caller.scopes else self.looking
