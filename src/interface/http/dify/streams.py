"""Streams of a run's frames: which are sent, from where on, and when the stream ends."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from application.ports.runs import Runs
from application.ports.workflows import Workflows
from domain.run.workflow_run import WorkflowRun
from interface.http.dify.form_data import FormToken
from interface.http.dify.frames import DifyFrames
from interface.http.dify.snapshot import snapshot
from interface.http.kernel.auth import Caller
from interface.http.kernel.shutdown import Shutdown
from interface.http.kernel.wakeup_event import WakeupEvent
from interface.http.streaming.first_page import FirstPage, Origin, first_page, version_before
from interface.http.streaming.frame import BEGINNING, ReaderPlace
from interface.http.streaming.frame_hub import KEPT, LAST, FrameHub
from interface.http.streaming.listener import Listener, Listening, Prelude, StreamStart
from interface.http.streaming.places import Places
from interface.http.streaming.sse import EventStream, Source

DifyStreamStart = StreamStart[DifyFrames]
Anew = Callable[[], DifyFrames]
"""Makes what turns a run's events into frames."""


def from_the_beginning() -> DifyStreamStart:
    """Every frame; the stream ends at the first pause, if it ends at pauses."""
    return StreamStart(behind=BEGINNING, since=0)


def from_now(page: FirstPage) -> DifyStreamStart:
    """Only what comes after what the run was then, none of it missed."""
    return StreamStart(behind=(page.newest.position, LAST), since=page.version)


def last_frame(page: FirstPage) -> DifyStreamStart:
    """Only how the run ended, by its newest event."""
    return StreamStart(behind=(page.newest.position, 0), since=page.version - 1)


def with_snapshot(page: FirstPage, *, stop_at_pause: bool, with_ids: bool) -> DifyStreamStart:
    """How the run came to where it is, then what comes after that; or how it ended, if it has by now."""

    def prelude(frames: DifyFrames) -> Prelude | None:
        if frames.run.is_over:
            return None
        ended = stop_at_pause and frames.run.status == "paused"
        return Prelude(wire=snapshot(frames, with_ids=with_ids), ended=ended)

    return StreamStart(behind=(page.newest.position, LAST), since=page.version, prelude=prelude)


@dataclass(frozen=True, kw_only=True, slots=True)
class RunStreams:
    """The streams of all runs; whoever listens to the same run shares its frames."""

    hub: FrameHub[DifyFrames]
    runs: Runs
    workflows: Workflows
    token: FormToken
    shutdown: Shutdown
    places: Places

    async def first_page(self, run_id: UUID) -> FirstPage:
        """
        Read what a stream is opened with: of a long run to which others listen, how far it has come.

        :raises RunNotFoundError: if there is no such run
        """
        known = self.hub.known(run_id)
        if known is None or known.version <= KEPT:
            return await first_page(self.runs, run_id)
        run = known.fold.run
        origin = Origin(run.workflow_id, run.version_id, run.user)
        return FirstPage(origin=origin, events=(), newest=await self.runs.newest(run_id))

    async def behind(self, place: ReaderPlace, page: FirstPage) -> DifyStreamStart:
        """
        Return the start behind that place; a pause that the run has left by now does not end the stream.

        Behind an id from the future is what comes from now on.
        """
        position, _ = place.behind
        since = await version_before(self.runs, page, position)
        if position > page.newest.position:
            return StreamStart(behind=(page.newest.position, LAST), since=since, settled=True)
        return StreamStart(behind=place.behind, seen=place.seen, since=since, settled=True)

    async def stream(
        self,
        page: FirstPage,
        start: DifyStreamStart,
        *,
        stop_at_pause: bool,
        with_ids: bool,
        ping_first: bool = True,
        headers: Mapping[str, str] | None = None,
    ) -> EventStream:
        """Return a stream of the run's frames: of what it was when that page was read, and of what comes after that."""
        wanted = Listening(page=page, start=start, stop_at_pause=stop_at_pause, with_ids=with_ids)
        listen = partial(self._listen, page.newest.event.originator_id, await self._anew(page), wanted)
        return EventStream(listen, shutdown=self.shutdown, ping_first=ping_first, headers=headers)

    @contextmanager
    def _listen(
        self, run_id: UUID, anew: Anew, wanted: Listening[DifyFrames], wakeup: WakeupEvent
    ) -> Iterator[Source]:
        with self.places, self.hub.open(run_id, anew) as frames, frames.waking(wakeup):
            listener = Listener(frames, wanted, wakeup)
            del (
                wanted,
                anew,
            )  # with a page of events: a stream may stay open for days, and thousands beside it
            try:
                yield listener
            finally:
                listener.stop()

    async def settled(self, run: WorkflowRun) -> WorkflowRun:
        """Return the run when it has come to a pause or its end; or as it is, if the service stops before that."""
        if run.status != "running":
            return run
        page, wakeup = await self.first_page(run.id), WakeupEvent()
        version = page.version
        with self.places, self.hub.open(run.id, await self._anew(page)) as frames:
            frames.bring_on(page, since=version)
            del page
            with frames.waking(wakeup), self.shutdown.waking(wakeup):
                frames.grow()
                while not (frames.over or self.shutdown.begun):
                    if frames.version >= version and frames.fold.run.status != "running":
                        break
                    wakeup.clear()
                    await wakeup.wait()
            return frames.fold.run if frames.version >= version else run

    async def _anew(self, page: FirstPage) -> Anew:
        definition = (await self.workflows.version(UUID(page.origin.version_id))).definition
        return lambda: DifyFrames(definition, self.token)


@dataclass(frozen=True, kw_only=True, slots=True)
class ScopedStreams:
    """The streams of who may answer forms, and of who may not and is told no token: with one anybody can answer."""

    answering: RunStreams
    looking: RunStreams

    def of(self, caller: Caller) -> RunStreams:
        """Return the streams for that caller."""
        return self.answering if "answer" in caller.scopes else self.looking
