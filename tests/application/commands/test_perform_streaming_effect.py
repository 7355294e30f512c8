"""The text of an effect that streams: told while it comes, and recorded as a whole."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from uuid import UUID

import pytest
from effects import errand, with_errands
from use_cases import UseCases, in_loop
from workflows import end, start

from application.ports.effects import EffectFailedError, Progress
from application.ports.runs import LogUnavailableError
from application.ports.tasks import DueTask, UnrecordedError
from application.ports.texts import TextKey
from application.recording import Recording
from domain.run import events
from domain.run.workflow_run import WorkflowRun
from domain.values.json import JsonObject


class Speaker:
    """The `Performer` port: it says one piece after another, and then comes back with the result."""

    def __init__(self, *pieces: str, result: Any = None) -> None:
        self.pieces: Sequence[str] = pieces
        self.result = {"text": "".join(pieces)} if result is None else result
        self.attempts: list[int] = []
        self.after_each: Callable[[], Awaitable[object]] | None = None

    async def perform(
        self, request: JsonObject, *, key: UUID, attempt: int, progress: Progress
    ) -> JsonObject:
        self.attempts.append(attempt)
        for piece in self.pieces:
            progress(piece)
            if self.after_each is not None:
                await self.after_each()
        if isinstance(self.result, Exception):
            raise self.result
        result: JsonObject = self.result
        return result


class Spoken:
    """A run that waits for what a speaker says, and somebody who listens to that."""

    def __init__(self, cases: UseCases, run: WorkflowRun) -> None:
        self.cases = cases
        self.run = run
        self.hearing = cases.texts.hear(TextKey(run.id, "say#1", 1), lambda: None)

    @property
    def heard(self) -> str:
        return self.hearing.arrived.behind(0)

    async def succeeded(self) -> events.NodeSucceeded:
        (event,) = [
            it for it in await self.cases.events(self.run, events.NodeSucceeded)
            if isinstance(it, events.NodeSucceeded) and it.attempt
        ]  # fmt: skip
        return event

    def due(self, *, claims: int = 1) -> DueTask:
        now = self.cases.clock.now()
        return DueTask(run_id=self.run.id, kind="effect", key="say#1", fires_at=now, claims=claims)

    async def perform(self) -> None:
        await self.cases.perform_task(self.due())


async def spoken(speaker: Speaker, *, output: str = "text", **settings: Any) -> Spoken:
    cases = UseCases()
    cases.performers["errand"] = speaker
    nodes = [start("topic"), errand("say", says="text", **settings), end(said=f"say.{output}")]
    return Spoken(cases, await cases.started(with_errands(nodes, ["start > say", "say > end"])))


class TestATextThatStreams:
    @in_loop
    async def test_is_told_while_it_comes_and_recorded_as_a_whole(self) -> None:
        speaker, heard = Speaker("Hel", "lo", "!"), list[str]()
        it = await spoken(speaker)

        async def hear() -> None:
            heard.append(it.heard)

        speaker.after_each = hear
        await it.perform()
        assert heard == ["Hel", "Hello", "Hello!"]
        event = await it.succeeded()
        assert (event.outputs, event.retold) == ({"text": "Hello!"}, False)

    @in_loop
    async def test_is_kept_for_others_as_long_as_its_attempt_lasts(self) -> None:
        speaker, kept = Speaker("Hel", "lo"), list[list[str]]()
        it = await spoken(speaker)

        async def write() -> None:
            await it.cases.texts.write()
            kept.append([*it.cases.text_buffer.pieces.values()])

        speaker.after_each = write
        await it.perform()
        await write()
        assert kept == [["Hel"], ["Hel", "lo"], []]

    @in_loop
    async def test_is_not_told_where_nobody_says_it(self) -> None:
        it = await spoken(Speaker("Hello"), output="other")
        await it.perform()
        assert it.heard == ""
        assert not it.cases.texts.to_write.is_set()

    @in_loop
    async def test_says_whether_it_was_told_otherwise(self) -> None:
        for told, result, retold in (
            (["Hel"], {"text": "Hello"}, False),
            ([], {"text": "Hello"}, False),
            (["Hul"], {"text": "Hello"}, True),
            (["Hello"], {"text": "Hell"}, True),
            (["Hello"], {"text": None}, True),
            (["Hello"], {}, True),
            (["a\ud83d", "\ude00"], {"text": "a\ud83d\ude00"}, False),
            (["a\0\udead"], {"text": "a\0\udead!"}, False),
        ):
            it = await spoken(Speaker(*told, result=result))
            await it.perform()
            assert (await it.succeeded()).retold == retold, told

    @in_loop
    async def test_has_no_secrets_in_it(self) -> None:
        speaker, heard = Speaker("you are hun", "ter2-and-", "more!"), list[str]()
        it = await spoken(speaker, password="hunter2-and-more")

        async def hear() -> None:
            heard.append(it.heard)

        speaker.after_each = hear
        await it.perform()
        assert heard == ["you are ", "you are ", "you are [secret]!"]
        event = await it.succeeded()
        assert (event.outputs, event.retold) == ({"text": "you are [secret]!"}, False)

    @in_loop
    async def test_that_breaks_off_is_told_by_the_next_attempt(self) -> None:
        speaker = Speaker("Hel", result=EffectFailedError("gone", code="gone"))
        it = await spoken(speaker, retries=(1, 0))
        await it.perform()
        speaker.pieces, speaker.result = ("Hi",), {"text": "Hi!"}
        again = it.cases.texts.hear(TextKey(it.run.id, "say#1", 2), lambda: None)
        await it.perform()
        assert (it.heard, again.arrived.behind(0)) == ("Hel", "Hi")
        event = await it.succeeded()
        assert (event.attempt, event.retold) == (2, False)

    @in_loop
    async def test_ends_once_nobody_waits_for_it(self) -> None:
        speaker = Speaker("Hel", "lo")
        it = await spoken(speaker)

        async def stop() -> None:
            await it.cases.stop_run(run_id=it.run.id, workflow_id=None, user="u-1")
            it.cases.text_buffer.wanted = lambda key: False
            await it.cases.texts.write()
            await asyncio.sleep(0)

        speaker.after_each = stop
        with pytest.raises(asyncio.CancelledError):
            await asyncio.create_task(it.perform())
        assert it.heard == "Hel"
        assert (await it.cases.now(it.run)).status == "stopped"
        assert await it.cases.events(it.run, events.NodeRetried) == []


class TestAnAttemptThatCannotBeRecorded:
    @in_loop
    async def test_is_lost_so_that_no_text_is_told_under_its_name_again(self) -> None:
        it = await spoken(Speaker("Hello"))
        it.cases.log.refusal = LogUnavailableError("away")
        performer: Any = it.cases.perform_task.by_kind["effect"]
        object.__setattr__(performer, "recording", Recording(patience=0))
        with pytest.raises(UnrecordedError):
            await it.perform()
        it.cases.log.refusal = None
        await it.cases.perform_task(it.due(claims=2))
        (lost,) = await it.cases.events(it.run, events.NodeRetried)
        assert (lost.attempt, lost.lost) == (1, True)  # type: ignore[attr-defined]

    @in_loop
    async def test_is_lost_also_where_it_was_cancelled(self) -> None:
        speaker, began = Speaker("Hello"), asyncio.Event()
        it = await spoken(speaker)

        async def for_ever() -> None:
            began.set()
            await asyncio.Event().wait()

        speaker.after_each = for_ever
        performing = asyncio.create_task(it.perform())
        await began.wait()
        it.cases.log.refusal = LogUnavailableError("away")
        performer: Any = it.cases.perform_task.by_kind["effect"]
        object.__setattr__(performer, "recording", Recording(patience=0))
        performing.cancel()
        with pytest.raises(UnrecordedError):
            await performing
