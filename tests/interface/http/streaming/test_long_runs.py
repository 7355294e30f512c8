"""A long run, told to many at once: what a process keeps of it does not grow with it."""

import asyncio
import dataclasses
import gc
import random
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, suppress
from uuid import UUID

import pytest
from altered_runs import AlteredRuns
from memory.clock import MemoryClock
from memory.rings import TOKENS
from memory.workflows import MemoryWorkflows
from starlette.types import Message
from stored import Stored, asking, context, rows, stored
from taken import resume_run, submit_form
from wordless import no_texts
from workflows import rounds

from application.commands.publish_workflow import PublishWorkflow
from application.ports.runs import EventPage, LogUnavailableError, Recorded
from domain.run.answers import FormAnswer
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition
from interface.http.dify.frames import DifyFrames
from interface.http.dify.routes import web_token
from interface.http.dify.streams import (
    DifyStreamStart,
    RunStreams,
    from_now,
    from_the_beginning,
    with_snapshot,
)
from interface.http.kernel.shutdown import Shutdown
from interface.http.streaming import frame_hub
from interface.http.streaming.first_page import FirstPage
from interface.http.streaming.frame import Frame, ReaderPlace, parse_frame_id
from interface.http.streaming.frame_hub import FrameHub
from interface.http.streaming.places import Places
from interface.http.streaming.sse import PING
from interface.postgres import database
from interface.postgres.log import feed, history

KEPT, PAGE, BACKLOG = 300, 200, 100
ROUNDS = 400
CUT = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)
TOKEN = web_token(TOKENS)

Start = Callable[[FirstPage], DifyStreamStart | Awaitable[DifyStreamStart]]


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep so little that a run of some thousand events is a long one."""
    monkeypatch.setattr(frame_hub, "KEPT", KEPT)
    monkeypatch.setattr(history, "PAGE", PAGE)
    monkeypatch.setattr(feed, "BACKLOG", BACKLOG)


class LongRun:
    """A run of thousands of events on a database, and who listens to it."""

    def __init__(
        self, s: Stored, workflows: MemoryWorkflows, run: WorkflowRun, definition: WorkflowDefinition
    ) -> None:
        self.s = s
        self.run = run
        self.shutdown = Shutdown()
        self._workflows = workflows
        self._definition = definition

    def replica(self) -> RunStreams:
        """The streams of a process."""
        return RunStreams(
            hub=FrameHub(self.s.feed, self.s.runs, no_texts()),
            runs=self.s.runs,
            workflows=self._workflows,
            token=TOKEN,
            shutdown=self.shutdown,
            places=Places(None),
        )

    async def grow(self) -> bool:
        """Record the next step; say whether there was one."""
        if not self.run.needs_advance:
            return False
        resume_run(self.run, definition=self._definition, context=context())
        await self.s.runs.save(self.run)
        return True

    async def answer(self) -> None:
        """Bring it to its end."""
        while await self.grow():
            pass
        given = FormAnswer(action="approve", inputs={"comment": "fine"}, user="u-2", channel="service-api")
        (form,) = self.run.waiting_forms
        submit_form(self.run, definition=self._definition, form_id=form.id, answer=given, context=context())
        await self.s.runs.save(self.run)
        assert self.run.version > 20 * PAGE

    async def frames(self) -> list[Frame]:
        """What a plain fold gives."""
        fold = DifyFrames(self._definition, TOKEN)
        return [frame for recorded in await self.s.runs.history(self.run.id) for frame in fold.feed(recorded)]

    async def hear(self, streams: RunStreams, start: Start, gate: "Gate | None" = None) -> bytes:
        """Return what comes until the stream ends; who has a gate takes nothing as long as it is closed."""
        page = await streams.first_page(self.run.id)
        begins = start(page)
        if isinstance(begins, Awaitable):
            begins = await begins
        answer = await streams.stream(page, begins, stop_at_pause=False, with_ids=True)
        del page
        heard: list[bytes] = []

        async def send(message: Message) -> None:
            if gate is not None and len(heard) > gate.after:
                gate.reached.set()
                await gate.opened.wait()
            heard.append(message.get("body", b""))

        async def receive() -> Message:
            return await asyncio.get_running_loop().create_future()

        await answer({"type": "http", "method": "GET"}, receive, send)
        return b"".join(heard).replace(PING, b"")


class Gate:
    """Closes when somebody has taken a few pieces."""

    def __init__(self, after: int = 5) -> None:
        self.after = after
        self.reached, self.opened = asyncio.Event(), asyncio.Event()


@asynccontextmanager
async def long_run(conninfo: str) -> AsyncIterator[LongRun]:
    """A run that has just begun."""
    definition, workflows = rounds(ROUNDS), MemoryWorkflows()
    version = await PublishWorkflow(workflows=workflows, clock=MemoryClock()).add(definition, publish=True)
    run = asking(definition=definition, version_id=version.version_id)
    async with stored(conninfo) as s:
        await s.runs.save(run)
        yield LongRun(s, workflows, run, definition)


def wire(frames: Sequence[Frame]) -> bytes:
    return b"".join(frame.wire(with_id=True) for frame in frames)


def alive(kind: type) -> int:
    """How many there are of those objects, but for what is only waiting for the collector."""
    gc.collect()
    return sum(type(thing) is kind for thing in gc.get_objects())


def beginning(_: FirstPage) -> DifyStreamStart:
    return from_the_beginning()


def snapshot(page: FirstPage) -> DifyStreamStart:
    return with_snapshot(page, stop_at_pause=False, with_ids=True)


@pytest.fixture
def quick_collector() -> Iterator[None]:
    """Let the collector look at what the test makes, and at nothing that was there before."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("quick_collector")
def test_what_is_kept_of_it_does_not_grow_with_it(conninfo: str) -> None:
    """Quick and slow readers of a run that grows; it ends while the slow ones are far behind."""

    gc.collect()  # what other tests have left

    async def scenario() -> None:
        async with long_run(conninfo) as it:
            streams, gate = it.replica(), Gate()
            quick = [
                asyncio.create_task(it.hear(streams, start)) for start in (beginning, beginning, from_now)
            ]
            slow = [asyncio.create_task(it.hear(streams, beginning, gate)) for _ in range(3)]
            frames = events = 0
            while await it.grow():
                frames, events = max(frames, alive(Frame)), max(events, alive(Recorded))
            quick.append(asyncio.create_task(it.hear(streams, snapshot)))
            slow.append(asyncio.create_task(it.hear(streams, beginning, gate)))
            await it.answer()
            heard = await asyncio.gather(*quick)
            assert not any(task.done() for task in slow)
            frames, events = max(frames, alive(Frame)), max(events, alive(Recorded))
            gate.opened.set()
            heard += await asyncio.gather(*slow)
            gone = alive(Frame), alive(Recorded)
            expected = await it.frames()
        assert [text == wire(expected) for text in (*heard[:2], *heard[4:])] == [True] * 6
        assert heard[2] and wire(expected).endswith(heard[2])
        assert heard[3].endswith(expected[-1].wire(with_id=True)) and len(heard[3]) < len(wire(expected)) // 2
        assert 0 < frames <= KEPT + 10 * len(heard)
        assert 0 < events <= (len(slow) + 2) * PAGE + BACKLOG
        assert gone == (0, 0)

    asyncio.run(scenario())


def test_it_is_resumed_anywhere_by_any_replica(conninfo: str) -> None:
    async def scenario() -> None:
        async with long_run(conninfo) as it:
            chance, replicas = random.Random(1), [it.replica(), it.replica()]
            first = asyncio.create_task(it.hear(replicas[0], beginning))
            resumed: list[tuple[Frame, asyncio.Task[bytes]]] = []
            while await it.grow():
                if chance.random() < 0.3:
                    told = chance.choice(await it.frames())
                    resumed.append((told, resume(it, chance.choice(replicas), told)))
            await it.answer()
            frames = await it.frames()
            resumed += [
                (told, resume(it, chance.choice(replicas), told)) for told in chance.sample(frames, 5)
            ]
            assert await first == wire(frames)
            assert len(resumed) > 8
            for told, task in resumed:
                assert await task == wire(frames[frames.index(told) + 1 :])

    asyncio.run(scenario())


def test_of_one_that_others_listen_to_nothing_is_read_but_how_far_it_has_come(conninfo: str) -> None:
    async def scenario() -> None:
        async with long_run(conninfo) as it:
            while await it.grow():
                pass
            runs = CountingRuns(it.s)
            streams = dataclasses.replace(it.replica(), hub=FrameHub(it.s.feed, runs, no_texts()), runs=runs)
            first = asyncio.create_task(it.hear(streams, from_now))
            while (known := streams.hub.known(it.run.id)) is None or known.version < it.run.version:
                await asyncio.sleep(0)
            frames, pages = await it.frames(), runs.pages
            near = [resume(it, streams, told) for told in frames[-5:-1]]
            near.append(asyncio.create_task(it.hear(streams, snapshot)))
            await asyncio.sleep(0)
            await it.answer()
            heard = await asyncio.gather(first, *near)
            assert runs.pages == pages
            far = await it.hear(streams, lambda page: streams.behind(ReaderPlace(frames[3].key), page))
            assert runs.pages > pages
            whole = await it.frames()
        ends = [len(frames), *range(len(frames) - 4, len(frames))]
        assert heard[:5] == [wire(whole[end:]) for end in ends]
        assert heard[5].endswith(wire(whole[len(frames) :]))
        assert far == wire(whole[4:])

    asyncio.run(scenario())


class CountingRuns(AlteredRuns):
    """Counts the pages that are read."""

    def __init__(self, s: Stored) -> None:
        super().__init__(s)
        self.pages = 0

    async def page(self, run_id: UUID, *, after: int = 0) -> EventPage:
        self.pages += 1
        return await self._runs.page(run_id, after=after)


def resume(it: LongRun, streams: RunStreams, told: Frame) -> "asyncio.Task[bytes]":
    """Listen behind that frame."""
    return asyncio.create_task(it.hear(streams, lambda page: streams.behind(ReaderPlace(told.key), page)))


def test_whoever_stops_ends_its_streams_wherever_they_are(conninfo: str) -> None:
    async def scenario() -> None:
        async with long_run(conninfo) as it:
            await it.answer()
            streams, gates = it.replica(), [Gate(after) for after in range(6)]
            listening = [asyncio.create_task(it.hear(streams, beginning, gate)) for gate in gates]
            listening.append(asyncio.create_task(it.hear(streams, snapshot)))
            await asyncio.sleep(0)
            it.shutdown.begin()
            for gate in gates:
                gate.opened.set()
            heard = await asyncio.gather(*listening)
            expected = wire(await it.frames())
            assert all(expected.startswith(text) for text in heard[:-1])
            assert heard[0] != expected
            assert [task for task in asyncio.all_tasks() if task.get_name() == "a page of a run"] == []

    asyncio.run(scenario())


def test_a_database_that_goes_away_meanwhile_breaks_streams_off_that_are_resumed(
    conninfo: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE_SECONDS", 0.01)

    async def scenario() -> None:
        async with long_run(conninfo) as it:
            await it.answer()
            expected = wire(await it.frames())
            streams, gates = it.replica(), [Gate(), Gate(), Gate()]
            listening = [asyncio.create_task(it.hear(streams, beginning, gate)) for gate in gates]
            for gate in gates:
                await gate.reached.wait()
                gate.opened.set()
            while not all(task.done() for task in listening):
                rows(conninfo, CUT)
                await asyncio.sleep(0)
            heard = await asyncio.gather(*listening)
            assert expected not in heard
            for text in heard:
                while text != expected:
                    assert expected.startswith(text) and text
                    last = parse_frame_id(re.findall(rb"id: (\S+)", text)[-1].decode())
                    with suppress(LogUnavailableError):
                        text += await it.hear(streams, lambda page, last=last: streams.behind(last, page))

    asyncio.run(scenario())
