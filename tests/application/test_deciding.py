"""Decisions on one run that are asked for at the same time."""

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from chats import chat, turn
from effects import errand, with_errands
from memory.conversations import MemoryConversations
from memory.log import MemoryLog
from runs import context, started, submit
from taken import extend_form, stop_run, withdraw_form
from use_cases import in_loop
from workflows import assign, each, end, human, inside, start

from application import waited
from application.conversing import Conversing
from application.deciding import MOST, Deciding
from application.ports.runs import LogUnavailableError, Recorded, VersionConflictError
from domain.conversation.changes import write_variables
from domain.conversation.conversation import Conversation
from domain.conversation.decision import take as take_for
from domain.run.decision import take
from domain.run.effects import complete_effect
from domain.run.events import NodeSucceeded
from domain.run.workflow_run import WorkflowRun
from domain.values.json import Json
from domain.workflow.definition import WorkflowDefinition

DEFINITION: WorkflowDefinition = with_errands(
    [
        start("items"),
        *inside(each("it", output="fetch.got", parallel=10), errand("fetch", what=["it", "item"])),
        human("ask"),
        end(all="it.output"),
    ],
    ["start > it", "it.start > fetch", "start > ask", "it > end"],
)

ROUNDS: WorkflowDefinition = with_errands(
    [start("items"), *inside(each("it", output="ask.comment"), human("ask")), end(all="it.output")],
    ["start > it", "it.start > ask", "it > end"],
)


class GatedLog(MemoryLog):
    """A log whose commits wait until they are let go."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = asyncio.Event()
        self.appends = 0

    async def save(self, run: WorkflowRun) -> Sequence[Recorded]:
        await self.gate.wait()
        self.appends += 1
        return await super().save(run)


async def begun(log: GatedLog, items: int = 8) -> WorkflowRun:
    log.gate.set()
    run = started(DEFINITION, items=["x"] * items)
    await log.save(run)
    log.gate.clear()
    log.appends = 0
    return run


def fetched(number: int) -> Callable[[WorkflowRun], None]:
    """The result of the effect of that round."""

    def decide(run: WorkflowRun) -> None:
        now = context()
        decision = complete_effect(
            run,
            definition=DEFINITION,
            execution_id=f"it#1/{number}/fetch#1",
            attempt=1,
            result={"got": f"{number}"},
            chance=0.5,
            context=now,
        )
        take(run, decision, now)

    return decide


async def at_once(log: GatedLog, *asked: Coroutine[Any, Any, Any]) -> list[Any]:
    """What comes of all of them, when all have been asked for before the first is saved."""
    tasks = [asyncio.ensure_future(one) for one in asked]
    await asyncio.sleep(0)
    log.gate.set()
    return await asyncio.gather(*tasks, return_exceptions=True)


def results(log: GatedLog) -> list[str]:
    """Whose results were recorded."""
    return [
        recorded.event.execution_id
        for recorded in log.recorded
        if isinstance(recorded.event, NodeSucceeded) and "fetch" in recorded.event.execution_id
    ]


@in_loop
async def test_are_saved_together_but_for_the_first() -> None:
    log = GatedLog()
    run = await begun(log)
    deciding = Deciding(log, Conversing(log.conversations))
    mine = [await log.get(run.id) for _ in range(8)]
    decided = await at_once(log, *(deciding(one, fetched(number)) for number, one in enumerate(mine)))
    assert all(one.has_changed for one in decided)
    assert log.appends == 2
    assert sorted(results(log)) == [f"it#1/{number}/fetch#1" for number in range(8)]
    assert (await log.get(run.id)).scopes[""].outputs["it"] == {"output": [f"{n}" for n in range(8)]}


@in_loop
async def test_say_to_each_whether_there_was_anything_to_do() -> None:
    log = GatedLog()
    run = await begun(log)
    deciding = Deciding(log, Conversing(log.conversations))
    asked = [deciding(await log.get(run.id), fetched(number)) for number in (0, 1, 1, 0)]
    decided = await at_once(log, *asked)
    assert [one.has_changed for one in decided] == [True, True, False, False]
    assert len(results(log)) == 2


@in_loop
async def test_keep_nobody_back_by_a_refusal_even_one_half_way() -> None:
    log = GatedLog()
    run = await begun(log)
    deciding = Deciding(log, Conversing(log.conversations))

    def refused(run: WorkflowRun) -> None:
        raise LookupError

    def given_up(run: WorkflowRun) -> None:
        fetched(2)(run)
        raise ArithmeticError

    asked = (fetched(0), fetched(1), refused, given_up, fetched(3))
    decided = await at_once(log, *[deciding(await log.get(run.id), one) for one in asked])
    assert [type(one).__name__ for one in decided] == [
        "Decided", "Decided", "LookupError", "ArithmeticError", "Decided",
    ]  # fmt: skip
    assert results(log) == [f"it#1/{number}/fetch#1" for number in (0, 1, 3)]
    now = await log.get(run.id)
    assert "it#1/2/fetch#1" in now.effects
    await deciding(now, fetched(2))
    assert results(log)[-1] == "it#1/2/fetch#1"


@in_loop
async def test_have_to_be_tried_again_where_somebody_elsewhere_was_first() -> None:
    log = GatedLog()
    run = await begun(log)
    deciding, mine = Deciding(log, Conversing(log.conversations)), [await log.get(run.id) for _ in range(3)]
    theirs = await log.get(run.id)
    fetched(7)(theirs)
    log.gate.set()
    await log.save(theirs)
    log.gate.clear()
    decided = await at_once(log, *(deciding(one, fetched(number)) for number, one in enumerate(mine)))
    assert [type(one) for one in decided] == 3 * [VersionConflictError]
    assert results(log) == ["it#1/7/fetch#1"]
    assert (await deciding(await log.get(run.id), fetched(0))).has_changed


@in_loop
async def test_are_not_refused_by_what_others_decided_and_could_not_save() -> None:
    """Somebody elsewhere has answered the form in another way: what was answered here never was."""
    log = GatedLog()
    run = await begun(log)
    deciding, mine = Deciding(log, Conversing(log.conversations)), [await log.get(run.id) for _ in range(4)]
    theirs = await log.get(run.id)
    (form,) = theirs.waiting_forms
    withdraw_form(
        theirs, definition=DEFINITION, form_id=form.id, reason="a mistake", by="u", context=context()
    )

    def answered(run: WorkflowRun) -> None:
        submit(run, DEFINITION, form.id, comment="fine")

    log.gate.set()
    await log.save(theirs)
    log.gate.clear()
    decided = await at_once(log, *(deciding(one, answered) for one in mine))
    assert [type(one) for one in decided] == 4 * [VersionConflictError]


@in_loop
async def test_are_told_alike_that_nothing_can_be_recorded() -> None:
    log = GatedLog()
    run = await begun(log)
    deciding, mine = Deciding(log, Conversing(log.conversations)), [await log.get(run.id) for _ in range(3)]
    log.refusal = LogUnavailableError()
    decided = await at_once(log, *(deciding(one, fetched(number)) for number, one in enumerate(mine)))
    assert [type(one) for one in decided] == 3 * [LogUnavailableError]
    log.refusal = None
    assert (await deciding(await log.get(run.id), fetched(0))).has_changed


@in_loop
async def test_count_for_each_how_long_it_has_waited() -> None:
    """What is saved for those who have waited is not waited for as long again."""
    log = GatedLog()
    run = await begun(log)
    deciding, counted = Deciding(log, Conversing(log.conversations)), list[float]()
    save = log.save

    async def counting(run: WorkflowRun) -> Sequence[Recorded]:
        counted.append(waited.seconds())
        return await save(run)

    log.save = counting  # type: ignore[method-assign]

    async def request(number: int, seconds: float) -> float:
        waited.begin(seconds)
        await deciding(await log.get(run.id), fetched(number))
        return waited.seconds()

    assert await at_once(log, request(0, 1.0), request(1, 3.0), request(2, 2.0)) == [1.0, 3.0, 2.0]
    assert counted[0] == 1.0 and counted[1] >= 3.0


@in_loop
async def test_go_on_without_who_has_left() -> None:
    log = GatedLog()
    run = await begun(log)
    deciding, mine = Deciding(log, Conversing(log.conversations)), [await log.get(run.id) for _ in range(3)]
    first, left, last = (
        asyncio.ensure_future(deciding(one, fetched(number))) for number, one in enumerate(mine)
    )
    await asyncio.sleep(0)
    left.cancel()
    log.gate.set()
    await asyncio.gather(first, last)
    assert results(log) == ["it#1/0/fetch#1", "it#1/2/fetch#1"]


@in_loop
async def test_are_taken_for_the_run_as_it_has_become() -> None:
    """Who has waited behind the end of the run finds it ended."""
    log = GatedLog()
    run = await begun(log)
    deciding, mine = Deciding(log, Conversing(log.conversations)), [await log.get(run.id) for _ in range(2)]

    def stop(run: WorkflowRun) -> None:
        stop_run(run, user="u", reason="Stopped by user", context=context())

    stopped, late = await at_once(log, deciding(mine[0], stop), deciding(mine[1], fetched(0)))
    assert stopped.has_changed and not late.has_changed
    assert late.run.status == "stopped"


@in_loop
async def test_have_to_look_again_for_a_form_that_has_gone_with_its_round_elsewhere() -> None:
    log = GatedLog()
    log.gate.set()
    run = started(ROUNDS, items=["a", "b"])
    await log.save(run)
    (form,) = run.waiting_forms
    stale, theirs = await log.get(run.id), await log.get(run.id)
    submit(theirs, ROUNDS, form.id, comment="theirs")
    await log.save(theirs)
    log.gate.clear()
    fresh = await log.get(run.id)

    def answered(form_id: str) -> Callable[[WorkflowRun], None]:
        return lambda run: submit(run, ROUNDS, form_id, comment="mine")

    deciding = Deciding(log, Conversing(log.conversations))
    mine, late = await at_once(
        log, deciding(fresh, answered(fresh.waiting_forms[0].id)), deciding(stale, answered(form.id))
    )
    assert mine.has_changed
    assert type(late) is VersionConflictError


@pytest.mark.parametrize("many", [2 * MOST + 1])
@in_loop
async def test_that_are_many_are_saved_in_several_appends(many: int) -> None:
    log = GatedLog()
    run = await begun(log)
    deciding = Deciding(log, Conversing(log.conversations))

    def extend(run: WorkflowRun) -> None:
        (form,) = run.waiting_forms
        until = form.expires_at + timedelta(hours=1)
        extend_form(run, form_id=form.id, until=until, by="u", context=context())

    mine = [await log.get(run.id) for _ in range(many)]
    decided = await at_once(log, *(deciding(one, extend) for one in mine))
    assert all(one.has_changed for one in decided)
    assert log.appends == 3


class TestTurns:
    """Runs that are turns: their conversation is saved with what all of them decide."""

    NODES = 6

    @property
    def definition(self) -> WorkflowDefinition:
        nodes = range(self.NODES)
        asking = [human(f"ask{n}") for n in nodes]
        adding = [assign(f"add{n}", f"conversation.{'m' if n == 3 else 'n'}", "+=", 1) for n in nodes]
        return chat(
            [start(), *asking, *adding],
            [edge for n in nodes for edge in (f"start > ask{n}", f"ask{n}:approve > add{n}")],
            n=0,
            m=0,
        )

    async def begun(self, log: GatedLog) -> WorkflowRun:
        run = turn(self.definition, Conversation(id=uuid4()), run_id=uuid4())
        log.gate.set()
        await log.save(run)
        log.gate.clear()
        log.appends = 0
        return run

    async def mine(self, log: GatedLog, run: WorkflowRun) -> WorkflowRun:
        """The run with its conversation, as somebody has read both just now."""
        read = await log.get(run.id)
        assert read.conversation_id is not None
        read.conversation = await log.conversations.get(read.conversation_id)
        return read

    def approved(self, number: int) -> Callable[[WorkflowRun], None]:
        def decide(run: WorkflowRun) -> None:
            submit(run, self.definition, run.form_id(f"ask{number}#1"), comment="Fine.")

        return decide

    async def values(self, log: GatedLog, run: WorkflowRun) -> Mapping[str, Json]:
        assert run.conversation_id is not None
        return (await log.conversations.get(run.conversation_id)).values

    @in_loop
    async def test_are_saved_with_what_all_of_them_write(self) -> None:
        log = GatedLog()
        run = await self.begun(log)
        deciding = Deciding(log, Conversing(log.conversations))
        mine = [await self.mine(log, run) for _ in range(self.NODES)]
        decided = await at_once(log, *(deciding(one, self.approved(n)) for n, one in enumerate(mine)))
        assert all(one.has_changed for one in decided)
        assert log.appends == 2
        assert await self.values(log, run) == {"n": 5, "m": 1}

    @in_loop
    async def test_keep_what_others_wrote_when_one_is_given_up_half_way(self) -> None:
        log = GatedLog()
        run = await self.begun(log)
        deciding = Deciding(log, Conversing(log.conversations))

        def given_up(run: WorkflowRun) -> None:
            self.approved(3)(run)
            raise ArithmeticError

        asked = (self.approved(0), self.approved(1), given_up, self.approved(2))
        decided = await at_once(log, *[deciding(await self.mine(log, run), one) for one in asked])
        assert [type(one).__name__ for one in decided] == ["Decided", "Decided", "ArithmeticError", "Decided"]
        assert await self.values(log, run) == {"n": 3, "m": 0}
        assert (await log.get(run.id)).conversation_variables == {"n": 3, "m": 0}
        written = [event for event in log.conversations.recorded[run.conversation_id] if hasattr(event, "by")]  # type: ignore[index]
        assert [event.variables for event in written] == [{"n": 1}, {"n": 2}, {"n": 3}]

    @in_loop
    async def test_go_by_the_newest_that_anybody_has_read(self) -> None:
        """Somebody has written by hand since the first of them read the conversation."""
        log = GatedLog()
        run = await self.begun(log)
        deciding = Deciding(log, Conversing(log.conversations))
        old = await self.mine(log, run)
        assert run.conversation_id is not None
        talk = await log.conversations.get(run.conversation_id)
        by_hand = write_variables(talk, values={"n": 50}, by=None)
        take_for(talk, by_hand, at=context().now, request_id=uuid4())
        await log.conversations.save(talk)
        new = await self.mine(log, run)
        stopper = await self.mine(log, run)
        form_id = run.form_id("ask5#1")
        until = stopper.forms[form_id].expires_at + timedelta(hours=1)
        decided = await at_once(
            log,
            deciding(
                stopper, lambda run: extend_form(run, form_id=form_id, until=until, by="u", context=context())
            ),
            deciding(old, self.approved(0)),
            deciding(new, self.approved(1)),
        )
        assert [type(one).__name__ for one in decided] == ["Decided"] * 3
        assert await self.values(log, run) == {"n": 52, "m": 0}

    @in_loop
    async def test_tell_all_who_wait_if_it_cannot_be_read_any_more(self) -> None:
        """Others are at the conversation, before each of them; when their turn comes, the database is away."""
        log = GatedLog()
        run = await self.begun(log)
        log.gate.set()
        assert run.conversation_id is not None
        talk = run.conversation_id

        class Away(MemoryConversations):
            async def get(self, conversation_id: UUID) -> Conversation:
                raise LogUnavailableError

        conversing, done = Conversing(Away()), asyncio.Event()

        async def be_at_it() -> None:
            async with conversing.turn(talk):
                await done.wait()

        deciding, mine = Deciding(log, conversing), [await self.mine(log, run) for _ in range(4)]
        async with conversing.turn(talk):
            first = asyncio.ensure_future(deciding(mine[0], self.approved(0)))
            await asyncio.sleep(0)
            other = asyncio.ensure_future(be_at_it())
            rest = [asyncio.ensure_future(deciding(mine[n], self.approved(n))) for n in (1, 2, 3)]
            await asyncio.sleep(0)
        with pytest.raises(LogUnavailableError):
            await first
        await asyncio.sleep(0)
        done.set()
        told = await asyncio.gather(*rest, return_exceptions=True)
        assert [type(one) for one in told] == [LogUnavailableError] * 3
        await other
        assert log.appends == 0
