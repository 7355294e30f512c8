"""Decisions that change one conversation at the same time."""

import asyncio
from collections.abc import Sequence
from uuid import UUID, uuid4

import pytest
from chats import COUNTING, turn
from memory.conversations import MemoryConversations
from memory.log import MemoryLog
from use_cases import UseCases, in_loop

from application import conversing as module
from application.conversing import Conversing
from application.ports.runs import LogUnavailableError, Recorded
from domain.conversation.conversation import Conversation
from domain.run.workflow_run import WorkflowRun


class SlowLog(MemoryLog):
    """A log whose commits take a moment, in which others have their turn."""

    async def save(self, run: WorkflowRun) -> Sequence[Recorded]:
        await asyncio.sleep(0)
        return await super().save(run)


class NoConversations(MemoryConversations):
    """Conversations that cannot be read."""

    async def get(self, conversation_id: UUID) -> Conversation:
        raise LogUnavailableError


async def begun(log: MemoryLog) -> Conversation:
    """A conversation with a turn."""
    talk = Conversation(id=uuid4())
    await log.save(turn(COUNTING, talk, run_id=uuid4()))
    return talk


class TestATurn:
    @in_loop
    async def test_comes_one_after_another_in_the_order_of_asking(self) -> None:
        conversing, talk, order = Conversing(MemoryConversations()), uuid4(), list[tuple[int, bool]]()

        async def have(number: int) -> None:
            async with conversing.turn(talk) as had_to_wait:
                order.append((number, had_to_wait))
                await asyncio.sleep(0)
                assert order[-1][0] == number, "nobody else has had a turn meanwhile"

        await asyncio.gather(*map(have, range(5)))
        assert order == [(0, False), (1, True), (2, True), (3, True), (4, True)]
        async with conversing.turn(talk) as had_to_wait:
            assert not had_to_wait, "nobody is remembered"

    @in_loop
    async def test_keeps_no_other_conversation_waiting(self) -> None:
        conversing = Conversing(MemoryConversations())
        async with conversing.turn(uuid4()), conversing.turn(uuid4()) as had_to_wait:
            assert not had_to_wait

    @in_loop
    async def test_is_not_waited_for_long(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(module, "PATIENCE_SECONDS", 0.01)
        conversing, talk = Conversing(MemoryConversations()), uuid4()
        async with conversing.turn(talk):
            async with conversing.turn(talk) as had_to_wait:
                assert had_to_wait
            async with conversing.turn(talk) as had_to_wait:
                assert had_to_wait, "the first one has it still"
        async with conversing.turn(talk) as had_to_wait:
            assert not had_to_wait

    @in_loop
    async def test_is_given_up_by_who_leaves(self) -> None:
        conversing, talk = Conversing(MemoryConversations()), uuid4()

        async def have() -> None:
            async with conversing.turn(talk):
                pass

        async with conversing.turn(talk):
            leaving = asyncio.create_task(have())
            await asyncio.sleep(0)
            leaving.cancel()
            await asyncio.wait([leaving])
        async with conversing.turn(talk) as had_to_wait:
            assert not had_to_wait


class TestTheNewest:
    @in_loop
    async def test_is_what_was_read_if_nobody_was_at_it(self) -> None:
        log = MemoryLog()
        talk = await begun(log)
        async with Conversing(log.conversations).newest(talk) as newest:
            assert newest is talk
        async with Conversing(log.conversations).newest(None) as nothing:
            assert nothing is None

    @in_loop
    async def test_is_read_anew_by_who_had_to_wait(self) -> None:
        log = MemoryLog()
        talk = await begun(log)
        conversing, old = Conversing(log.conversations), talk.fork()

        async def wait() -> int:
            async with conversing.newest(old) as newest:
                assert newest is not None
                return newest.turns

        async with conversing.newest(talk):
            waiting = asyncio.create_task(wait())
            await asyncio.sleep(0)
            await log.save(turn(COUNTING, talk, run_id=uuid4()))
        assert await waiting == 2


class TestTurnsAtOnce:
    @in_loop
    async def test_are_begun_without_any_of_them_losing_a_race(self) -> None:
        cases = UseCases()
        cases.log = SlowLog()
        cases.contested._runs = cases.log
        cases.executor = cases._executor(cases.contested)
        cases._build(cases.executor)
        workflow_id = await cases.publish(COUNTING)

        async def say(query: str, talk: UUID | None = None) -> WorkflowRun:
            begun = await cases.start_run(
                workflow_id=workflow_id,
                version_id=None,
                inputs={},
                user="u-1",
                channel="api",
                query=query,
                conversation_id=talk,
            )
            return begun.run

        talk = (await say("0")).conversation_id
        assert talk is not None
        await asyncio.gather(*(say(str(number), talk) for number in range(1, 30)))
        assert cases.contested.appends == 30
        assert (await cases.log.conversations.get(talk)).values["n"] == 30
