"""Conversations: saved if nobody was first, with their runs or not at all, and listed page by page."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from chats import chat, says, turn
from ports import OpenPorts, Ports
from runs import NOON, WORKFLOW, submit
from use_cases import in_loop
from workflows import human, start

from application.ports.conversations import ConversationNotFoundError
from application.ports.runs import VersionConflictError
from application.queries.conversations import Order, TurnNotFoundError
from domain.conversation.changes import delete, rename
from domain.conversation.conversation import Conversation
from domain.conversation.decision import take
from domain.conversation.events import Decision
from domain.run.workflow_run import WorkflowRun

ASKING = chat([start(), human("ask"), says("tell", "Told.")], ["start > ask", "ask:approve > tell"], n=0)


async def talked(
    ports: Ports, *, hours: int, user: str = "u-1", query: str = "Hello", turns: int = 1
) -> tuple[Conversation, list[WorkflowRun]]:
    """A conversation that was begun so many hours after noon, with so many turns, one a minute."""
    talk, runs = Conversation(id=uuid4()), []
    for number in range(turns):
        after = timedelta(hours=hours, minutes=number)
        run = turn(ASKING, talk, f"{query} {number}", run_id=uuid4(), user=user, after=after)
        await ports.runs.save(run)
        runs.append(run)
    return talk, runs


async def decide(ports: Ports, talk: Conversation, decision: Decision, *, hours: int) -> None:
    take(talk, decision, at=NOON + timedelta(hours=hours), request_id=uuid4())
    await ports.conversations.save(talk)


class TestConversations:
    @in_loop
    async def test_are_read_as_they_were_saved(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            talk, _ = await talked(ports, hours=0, turns=2)
            await decide(ports, talk, rename(talk, name="\0 \ud800", by="ann"), hours=1)
            assert await ports.conversations.get(talk.id) == talk
            with pytest.raises(ConversationNotFoundError):
                await ports.conversations.get(uuid4())

    @in_loop
    async def test_are_saved_by_the_first_alone(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            talk, (run,) = await talked(ports, hours=0)
            mine, theirs = await ports.conversations.get(talk.id), await ports.conversations.get(talk.id)
            await decide(ports, theirs, rename(theirs, name="theirs", by=None), hours=1)
            with pytest.raises(VersionConflictError):
                await decide(ports, mine, rename(mine, name="mine", by=None), hours=1)
            mine = talk
            run.conversation = mine
            submit(run, ASKING, next(iter(run.forms)), comment="Fine.")
            with pytest.raises(VersionConflictError):
                await ports.runs.save(run)
            assert (await ports.conversations.get(talk.id)).name == "theirs"
            assert (await ports.runs.get(run.id)).status == "paused"


class TestLists:
    @pytest.mark.parametrize(
        ("order", "expected"),
        [
            ("-started_at", [3, 2, 1, 0]),
            ("started_at", [0, 1, 2, 3]),
            ("-updated_at", [1, 3, 2, 0]),
            ("updated_at", [0, 2, 3, 1]),
        ],
    )
    @pytest.mark.parametrize("user", ["u-1", None])
    @pytest.mark.parametrize("size", [1, 3, 20])
    @in_loop
    async def test_are_in_order_page_by_page(
        self, open_ports: OpenPorts, order: Order, expected: list[int], user: str | None, size: int
    ) -> None:
        async with open_ports() as ports:
            listed = ports.conversation_list
            talks = [(await talked(ports, hours=hours))[0] for hours in range(4)]
            await decide(ports, talks[1], rename(talks[1], name="New", by=None), hours=9)
            found: list[UUID] = []
            page = await listed.page(workflow_id=WORKFLOW, user=user, order=order, limit=size)
            while True:
                found += [it.conversation_id for it in page.conversations]
                assert page.has_more == (len(found) < 4)
                if not page.has_more:
                    break
                page = await listed.page(
                    workflow_id=WORKFLOW, user=user, order=order, limit=size, after=found[-1]
                )
            assert found == [talks[number].id for number in expected]

    @in_loop
    async def test_show_names_and_turns(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            talk, _ = await talked(ports, hours=0, query="What do you know of tea?", turns=3)
            listed = ports.conversation_list
            (shown,) = (await listed.page(workflow_id=WORKFLOW, user="u-1")).conversations
            assert (shown.name, shown.turns) == ("What do you know of …", 3)
            assert (shown.started_at, shown.updated_at) == (NOON, NOON + timedelta(minutes=2))
            await decide(ports, talk, rename(talk, name="Tea \0 \ud800", by=None), hours=1)
            (shown,) = (await listed.page(workflow_id=WORKFLOW)).conversations
            assert (shown.name, shown.updated_at) == ("Tea \0 \ud800", NOON + timedelta(hours=1))

    @in_loop
    async def test_are_of_a_user_and_a_workflow_without_what_was_deleted(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            listed = ports.conversation_list
            mine, theirs = (await talked(ports, hours=0))[0], (await talked(ports, hours=1, user="u-2"))[0]
            gone = (await talked(ports, hours=2))[0]
            await decide(ports, gone, delete(gone, by=None), hours=3)
            for user, expected in (("u-1", [mine]), ("u-2", [theirs]), ("u-3", []), (None, [theirs, mine])):
                found = (await listed.page(workflow_id=WORKFLOW, user=user)).conversations
                assert [it.conversation_id for it in found] == [it.id for it in expected]
            assert (await listed.page(workflow_id=uuid4())).conversations == ()
            for last in (gone.id, uuid4()):
                with pytest.raises(ConversationNotFoundError):
                    await listed.page(workflow_id=WORKFLOW, after=last)
            with pytest.raises(ConversationNotFoundError):
                await listed.page(workflow_id=uuid4(), after=mine.id)


class TestTurns:
    @pytest.mark.parametrize("size", [1, 2, 5, 20])
    @in_loop
    async def test_are_given_from_the_newest_backwards(self, open_ports: OpenPorts, size: int) -> None:
        async with open_ports() as ports:
            listed = ports.conversation_list
            talk, runs = await talked(ports, hours=0, turns=5)
            await talked(ports, hours=0, turns=2)
            found: list[UUID] = []
            page = await listed.turns(talk.id, limit=size)
            while True:
                numbers = [it.number for it in page.turns]
                assert numbers == sorted(numbers)
                found = [it.run_id for it in page.turns] + found
                assert page.has_more == (len(found) < 5)
                if not page.has_more:
                    break
                page = await listed.turns(talk.id, before=found[0], limit=size)
            assert found == [run.id for run in runs]

    @in_loop
    async def test_say_what_was_said_and_answered(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            talk, (waiting, answered) = await talked(ports, hours=0, turns=2)
            answered.conversation = talk
            submit(answered, ASKING, next(iter(answered.forms)), comment="Fine.")
            await ports.runs.save(answered)
            first, second = (await ports.conversation_list.turns(talk.id)).turns
            assert (first.run_id, first.query, first.answer) == (waiting.id, "Hello 0", None)
            assert (first.status, first.ended_at, first.began_at) == ("paused", None, NOON)
            assert (second.run_id, second.query, second.answer) == (answered.id, "Hello 1", "Told.")
            assert (second.status, second.number) == ("succeeded", 2)
            assert second.ended_at is not None and second.error is None

    @in_loop
    async def test_are_those_of_one_conversation(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            (talk, _), (_, (other,)) = await talked(ports, hours=0), await talked(ports, hours=1)
            for before in (other.id, uuid4()):
                with pytest.raises(TurnNotFoundError):
                    await ports.conversation_list.turns(talk.id, before=before)
            assert (await ports.conversation_list.turns(uuid4())).turns == ()
