"""Streams of a run's frames: which are sent, from where on, and when the stream ends."""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from uuid import UUID

from application.ports.workflows import Workflows
from domain.run.workflow_run import WorkflowRun
from interface.http.dify.form_data import FormToken
from interface.http.dify.frames import DifyFrames
from interface.http.dify.snapshot import snapshot
from interface.http.kernel.shutdown import Shutdown
from interface.http.kernel.wakeup_event import WakeupEvent
from interface.http.streaming.frame import FrameId
from interface.http.streaming.frame_hub import FrameHub, RunFrames
from interface.http.streaming.listener import Listening, StreamPlace, listen
from interface.http.streaming.sse import EventStream, Source

DifyRunFrames = RunFrames[DifyFrames]
Placing = Callable[[DifyRunFrames], StreamPlace]


def from_the_beginning(_: DifyRunFrames) -> StreamPlace:
    """Every frame; the stream ends at the first pause, if it ends at pauses."""
    return StreamPlace(index=0)


def from_version(version: int) -> Placing:
    """Only what came after that version of the run, none of it missed."""
    return lambda run: StreamPlace(index=run.counts[version])


def last_frame(run: DifyRunFrames) -> StreamPlace:
    """Only how the run ended."""
    return StreamPlace(index=len(run.frames) - 1)


def behind(frame_id: FrameId) -> Placing:
    """Everything behind that frame; a pause that the run has left by now does not end the stream."""
    return lambda run: StreamPlace(
        index=bisect_right(run.frames, frame_id, key=lambda frame: frame.key), settled=len(run.frames)
    )


def with_snapshot(*, stop_at_pause: bool, with_ids: bool) -> Placing:
    """How the run came to where it is, then what comes after that; or how it ended, if it has by now."""

    def place(run: DifyRunFrames) -> StreamPlace:
        if run.fold.run.is_over:
            return last_frame(run)
        ended = stop_at_pause and run.fold.run.status == "paused"
        told = snapshot(run.fold, with_ids=with_ids)
        return StreamPlace(prelude=told, index=len(run.frames), ended=ended)

    return place


@dataclass(frozen=True, kw_only=True, slots=True)
class RunStreams:
    """The streams of all runs; whoever listens to the same run shares its frames."""

    hub: FrameHub[DifyFrames]
    workflows: Workflows
    token: FormToken
    shutdown: Shutdown

    async def stream(
        self,
        run: WorkflowRun,
        place: Placing,
        *,
        stop_at_pause: bool,
        with_ids: bool,
        ping_first: bool = True,
        headers: Mapping[str, str] | None = None,
    ) -> EventStream:
        """Return a stream of the run's frames, which have come at least as far as the run is."""
        wanted = Listening(
            run_id=run.id,
            version=run.version,
            fold=await self._fold(run),
            place=place,
            stop_at_pause=stop_at_pause,
            with_ids=with_ids,
        )

        def open_source(wakeup: WakeupEvent) -> AbstractAsyncContextManager[Source]:
            return listen(self.hub, wanted, wakeup)

        return EventStream(open_source, shutdown=self.shutdown, ping_first=ping_first, headers=headers)

    async def settled(self, run: WorkflowRun) -> WorkflowRun:
        """Return the run when it has come to a pause or its end; or as it is, if the service stops before that."""
        if run.status != "running":
            return run
        async with self.hub.open(run.id, await self._fold(run)) as frames:
            await frames.until(lambda: frames.version >= run.version and frames.fold.run.status != "running")
            return frames.fold.run if frames.version else run

    async def _fold(self, run: WorkflowRun) -> Callable[[], DifyFrames]:
        definition = (await self.workflows.version(UUID(run.version_id))).definition
        return lambda: DifyFrames(definition, self.token)
