"""
Readers that come, go, and come back at another process get each character of a text once, in order.

Processes lag behind the log and behind each other, hints are lost, the buffer is emptied, attempts fail, are lost, go
on though they are lost, and come to another text in the end than was told.
"""

import asyncio
import json
import random
from collections.abc import AsyncIterator, Collection, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import pytest
from effects import complete, errand, fail, lose, with_errands
from memory.log import MemoryLog
from memory.rings import TOKENS
from memory.text_buffer import MemoryTextBuffer
from runs import RUN, started
from sse import EventStreamParser
from thoroughly import times
from workflows import end, start, template

from application.ports.runs import LogUnavailableError, Recorded
from application.ports.texts import TextKey
from application.streamed_texts import StreamedTexts, Teller
from domain.values.well_formed import paired
from domain.workflow.definition import WorkflowDefinition
from interface.http.dify.frames import DifyFrames
from interface.http.dify.routes import web_token
from interface.http.dify.streams import RunStreams, from_the_beginning
from interface.http.kernel.wakeup_event import WakeupEvent
from interface.http.streaming import frame_hub
from interface.http.streaming.first_page import first_page
from interface.http.streaming.frame import parse_frame_id
from interface.http.streaming.frame_hub import FrameHub, RunFrames
from interface.http.streaming.listener import Listener, Listening

ALPHABET = [
    "a",
    "b",
    " ",
    "\n",
    "\0",
    "\u00e9",
    "\u0301",
    "\U0001f600",
    "\U0001f44d\U0001f3fd",
    "\ud83d",
    "\ude00",
]
MOST_FAILED, MOST_LOST = 4, 3


def talk() -> WorkflowDefinition:
    """Two speakers side by side, an answer before a choice, one behind it, and one that is never reached."""
    case = {
        "case_id": "yes",
        "conditions": [{"selector": ["start", "topic"], "operator": "is", "value": "tea"}],
    }
    return with_errands(
        [
            start("topic"),
            errand("one", says="text", retries=(MOST_FAILED, 0)),
            errand("two", says="text", retries=(MOST_FAILED, 0)),
            {"id": "choose", "type": "if-else", "cases": [case]},
            template("never", "x"),
            end("first", a="one.text"),
            end("second", b="two.text", c="never.output", d="one.text"),
        ],
        [
            "start > one", "start > two", "one > first", "two > choose", "choose:yes > second",
            "choose:false > never", "never > second",
        ],
    )  # fmt: skip


class LaggingFeed:
    """The `Feed` port of a process that has seen the log up to some position."""

    def __init__(self, log: MemoryLog) -> None:
        self.log = log
        self.position = 0
        self._more = asyncio.Condition()

    async def see(self, position: int) -> None:
        """Be told of the log up to there."""
        self.position = max(self.position, position)
        async with self._more:
            self._more.notify_all()

    async def follow(self, run_id: UUID, *, after: int = 0) -> AsyncIterator[Sequence[Recorded]]:
        while True:
            new = [it for it in await self.log.history(run_id, after=after) if it.position <= self.position]
            if new:
                yield new
                after = new[-1].event.originator_version
            else:
                async with self._more:
                    await self._more.wait()


class Process:
    """One of those on which texts are told and read."""

    def __init__(self, house: "House") -> None:
        self.texts = StreamedTexts(house.buffer)
        self.feed = LaggingFeed(house.log)
        self.hub = FrameHub[DifyFrames](self.feed, house.log, self.texts)
        unused: Any = None
        self.streams = RunStreams(
            hub=self.hub, runs=house.log, workflows=unused, token=unused, shutdown=unused, places=unused
        )


@dataclass
class Telling:
    """An attempt that is being performed somewhere."""

    key: TextKey
    teller: Teller
    context: AbstractContextManager[Teller]
    whole: str
    pieces: list[str]


@dataclass
class Reader:
    """What somebody has read, who loses what came last whenever they are cut off."""

    house: "House"
    text: str = ""
    last: str = ""
    been: list[tuple[str, str]] = field(default_factory=lambda: [("", "")])
    streamed: int = 0
    """How many pieces came while they were told."""
    _connection: ExitStack = field(default_factory=ExitStack)
    _listener: Listener[DifyFrames] | None = None
    _parser: EventStreamParser = field(default_factory=EventStreamParser)

    def cut(self) -> None:
        """Lose the stream, and some of what came on it."""
        self._connection.close()
        self._listener = None
        self.last, self.text = self.house.chance.choice(self.been)

    async def connect(self, process: Process) -> None:
        """Resume behind what is there."""
        page = await first_page(self.house.log, RUN)
        begin = from_the_beginning()
        if self.last:
            begin = await process.streams.behind(parse_frame_id(self.last), page)
        wakeup = WakeupEvent()
        run: RunFrames[DifyFrames] = self._connection.enter_context(process.hub.open(RUN, self.house.anew))
        self._connection.enter_context(run.waking(wakeup))
        wanted = Listening(page=page, start=begin, stop_at_pause=False, with_ids=True)
        self._listener = Listener(run, wanted, wakeup)
        self._connection.callback(self._listener.stop)
        self._parser = EventStreamParser()

    @property
    def is_over(self) -> bool:
        return self._listener is not None and self._listener.over

    async def read(self, limit: int) -> None:
        """Take what there is, a few frames at a time."""
        if self._listener is None:
            await self.connect(self.house.chance.choice(self.house.processes))
        assert self._listener is not None
        if self._listener.over:
            return
        for event in self._parser.feed(self._listener.take(limit)):
            told = json.loads(event.data)
            if told["event"] == "text_chunk":
                self.text = paired(self.text + told["data"]["text"])
                self.streamed += "+" in event.id
            elif told["event"] == "text_replace":
                self.text = told["data"]["text"]
            self.last = event.id
            self.been.append((self.last, self.text))


class House:
    """A run whose texts are told, and what is done to it."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.definition = talk()
        self.log = MemoryLog()
        self.log.page_length = self.chance.choice((3, 2000))
        self.buffer = MemoryTextBuffer()
        self.run = started(self.definition, topic="tea")
        self.processes = [Process(self) for _ in range(2)]
        self.buffer.hints.append(self._hint)
        self.telling: list[Telling] = []
        self.said: dict[str, str] = {}
        self.failed = self.lost = 0

    def anew(self) -> DifyFrames:
        return DifyFrames(self.definition, web_token(TOKENS))

    async def record(self) -> None:
        """Put what was decided into the log."""
        await self.log.put(*self.run.collect_events())

    def begin(self) -> None:
        """Let every attempt be performed that nobody performs."""
        for effect in self.run.effects.values():
            key = TextKey(RUN, effect.execution_id, effect.attempt)
            if all(it.key != key for it in self.telling):
                context = self.chance.choice(self.processes).texts.telling(key, on_unwanted=lambda: None)
                whole = "".join(self.chance.choices(ALPHABET, k=self.chance.choice((0, 3, 40))))
                self.telling.append(Telling(key, context.__enter__(), context, whole, [*self._cut(whole)]))

    async def step(self) -> None:
        """Let something happen to an attempt."""
        it = self.chance.choice(self.telling)
        name, effect = it.key.execution_id, self.run.effects.get(it.key.execution_id)
        is_present = effect is not None and effect.attempt == it.key.attempt
        kind = self.chance.choice(["tell"] * 12 + ["done", "fail", "lose"])
        if kind == "tell" and it.pieces:
            it.teller.tell(it.pieces.pop(0))
        elif kind == "done" and effect is not None:
            text = it.whole if self.chance.random() < 0.8 else it.whole[1:]
            self.said[name] = paired(text)
            complete(self.run, self.definition, name, attempt=it.key.attempt, told=it.teller.told, text=text)
            self._end(it)
        elif kind == "fail" and is_present and self.failed < MOST_FAILED:
            self.failed += 1
            fail(self.run, self.definition, name, attempt=it.key.attempt)
            self._end(it)
        elif kind == "lose" and is_present and self.lost < MOST_LOST:
            self.lost += 1
            lose(self.run, self.definition, name, attempt=it.key.attempt)
            if self.chance.random() < 0.5:  # else it goes on, and does not know
                self._end(it)
        await self.record()
        self.begin()

    async def disturb(self) -> None:
        """Let something happen to a process, or to what is between them."""
        process = self.chance.choice(self.processes)
        kind = self.chance.choice(["see", "see", "write", "write", "read", "read", "poll", "forget", "away"])
        if kind == "see":
            await process.feed.see(self.chance.randint(process.feed.position, len(self.log.recorded)))
        elif kind == "poll":
            process.texts.hint(None)
        elif kind == "forget" and self.chance.random() < 0.2:
            self.buffer.pieces.clear()
        elif kind == "away":
            self.buffer.is_away = self.chance.random() < 0.3
        try:
            if kind == "write":
                await process.texts.write()
            elif kind == "read":
                await process.texts.read()
        except LogUnavailableError:
            assert self.buffer.is_away

    async def finish(self) -> None:
        """Let all be performed to the end, and everybody know."""
        while not self.run.is_over:
            await self.step()
        for process in self.processes:
            await process.feed.see(len(self.log.recorded))
        for it in self.telling:
            self._end(it)

    def _cut(self, whole: str) -> Iterator[str]:
        """The text in pieces, cut anywhere, also between the halves of a character."""
        units = whole.encode("utf-16-le", "surrogatepass")
        at = 0
        while at < len(units):
            length = 2 * self.chance.choice((1, 1, 2, 5))
            yield units[at : at + length].decode("utf-16-le", "surrogatepass")
            at += length

    def _end(self, it: Telling) -> None:
        it.context.__exit__(None, None, None)
        self.telling = [other for other in self.telling if other is not it]

    def _hint(self, runs: Collection[UUID]) -> None:
        """Most hints arrive, at each process by itself."""
        for process in self.processes:
            if self.chance.random() < 0.8:
                process.texts.hint(runs)


async def _scenario(seed: int) -> int:
    house = House(seed)
    await house.record()
    house.begin()
    readers = [Reader(house) for _ in range(3)]
    while not house.run.is_over:
        await house.step()
        for _ in range(house.chance.choice((0, 1, 4))):
            await house.disturb()
        for reader in house.chance.sample(readers, house.chance.choice((0, 1, 3))):
            if house.chance.random() < 0.2:
                reader.cut()
            await reader.read(house.chance.choice((1, 3, 64)))
        for _ in range(house.chance.choice((0, 1, 8))):
            await asyncio.sleep(0)
    await house.finish()
    one, two = house.said["one#1"], house.said["two#1"]
    for reader in [*readers, Reader(house)]:
        while not reader.is_over:
            await reader.read(64)
            await asyncio.sleep(0)
        assert reader.text == paired(f"{one}{two}\n\n{one}")
        reader.cut()
    return sum(reader.streamed for reader in readers)


@pytest.mark.parametrize("part", range(4))
@pytest.mark.parametrize("kept", [4, 2000], ids=["few frames are kept", "all frames are kept"])
def test_every_reader_has_every_character_once(part: int, kept: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frame_hub, "KEPT", kept)
    streamed = [asyncio.run(_scenario(seed)) for seed in range(part, times(600), 4)]
    assert sum(streamed) > len(streamed), "texts reach readers while they are told"
