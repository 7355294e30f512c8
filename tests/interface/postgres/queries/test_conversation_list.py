"""Conversations and their turns by the page."""

import asyncio
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from chats import chat, says, turn
from runs import NOON, WORKFLOW, submit
from stored import Stored, stored
from workflows import human, start

from application.ports.conversations import ConversationNotFoundError
from application.queries.conversations import Order, TurnNotFoundError
from domain.conversation.changes import delete, rename
from domain.conversation.conversation import Conversation
from domain.conversation.decision import take
from domain.conversation.events import Decision
from domain.run.workflow_run import WorkflowRun
from interface.postgres.queries.conversation_list import (
    DAMAGED,
    OF_A_NEWER_VERSION,
    PostgresConversationList,
)

ASKING = chat([start(), human("ask"), says("tell", "Told.")], ["start > ask", "ask:approve > tell"], n=0)


async def talked(
    s: Stored, *, hours: int, user: str = "u-1", query: str = "Hello", turns: int = 1
) -> tuple[Conversation, list[WorkflowRun]]:
    """A conversation that was begun so many hours after noon, with so many turns, one a minute."""
    talk, runs = Conversation(id=uuid4()), []
    for number in range(turns):
        after = timedelta(hours=hours, minutes=number)
        run = turn(ASKING, talk, f"{query} {number}", run_id=uuid4(), user=user, after=after)
        await s.runs.save(run)
        runs.append(run)
    return talk, runs


async def decide(s: Stored, talk: Conversation, decision: Decision, *, hours: int) -> None:
    take(talk, decision, at=NOON + timedelta(hours=hours), request_id=uuid4())
    await s.conversations.save(talk)


class TestConversations:
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
    def test_are_listed_in_order_page_by_page(
        self, conninfo: str, order: Order, expected: list[int], user: str | None, size: int
    ) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                listed = PostgresConversationList(s.database, s.vault)
                talks = [(await talked(s, hours=hours))[0] for hours in range(4)]
                await decide(s, talks[1], rename(talks[1], name="New", by=None), hours=9)
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

        asyncio.run(scenario())

    def test_are_shown_by_name_with_their_turns(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                talk, _ = await talked(s, hours=0, query="What do you know of tea?", turns=3)
                listed = PostgresConversationList(s.database, s.vault)
                (shown,) = (await listed.page(workflow_id=WORKFLOW, user="u-1")).conversations
                assert (shown.name, shown.turns) == ("What do you know of …", 3)
                assert (shown.started_at, shown.updated_at) == (NOON, NOON + timedelta(minutes=2))
                await decide(s, talk, rename(talk, name="Tea \0 \ud800", by=None), hours=1)
                (shown,) = (await listed.page(workflow_id=WORKFLOW)).conversations
                assert (shown.name, shown.updated_at) == ("Tea \0 \ud800", NOON + timedelta(hours=1))

        asyncio.run(scenario())

    def test_are_those_of_a_user_and_of_a_workflow_that_were_not_deleted(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                listed = PostgresConversationList(s.database, s.vault)
                mine, theirs = (await talked(s, hours=0))[0], (await talked(s, hours=1, user="u-2"))[0]
                gone = (await talked(s, hours=2))[0]
                await decide(s, gone, delete(gone, by=None), hours=3)
                for user, expected in (
                    ("u-1", [mine]),
                    ("u-2", [theirs]),
                    ("u-3", []),
                    (None, [theirs, mine]),
                ):
                    found = (await listed.page(workflow_id=WORKFLOW, user=user)).conversations
                    assert [it.conversation_id for it in found] == [it.id for it in expected]
                assert (await listed.page(workflow_id=uuid4())).conversations == ()
                for last in (gone.id, uuid4()):
                    with pytest.raises(ConversationNotFoundError):
                        await listed.page(workflow_id=WORKFLOW, after=last)
                with pytest.raises(ConversationNotFoundError):
                    await listed.page(workflow_id=uuid4(), after=mine.id)

        asyncio.run(scenario())

    @pytest.mark.parametrize(
        ("topic", "name"), [("conversation.sealed", OF_A_NEWER_VERSION), ("conversation.renamed", DAMAGED)]
    )
    def test_are_shown_though_a_name_cannot_be_read(self, conninfo: str, topic: str, name: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                (talk, _), (other, _) = await talked(s, hours=0), await talked(s, hours=1)
                s.rows(
                    "INSERT INTO event (pos, at, version, log_id, span, run_id, request_id, topic, state)"
                    " SELECT max(pos) + 1, now(), 99, 0, 1, %s, gen_random_uuid(), %s, '{' FROM event RETURNING 1",
                    talk.id,
                    topic,
                )
                s.rows("UPDATE conversation SET named = 99 WHERE conversation_id = %s RETURNING 1", talk.id)
                found = (
                    await PostgresConversationList(s.database, s.vault).page(workflow_id=WORKFLOW)
                ).conversations
                assert [(it.conversation_id, it.name) for it in found] == [
                    (other.id, "Hello 0"),
                    (talk.id, name),
                ]

        asyncio.run(scenario())


class TestTurns:
    @pytest.mark.parametrize("size", [1, 2, 5, 20])
    def test_are_given_from_the_newest_backwards(self, conninfo: str, size: int) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                listed = PostgresConversationList(s.database, s.vault)
                talk, runs = await talked(s, hours=0, turns=5)
                await talked(s, hours=0, turns=2)
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

        asyncio.run(scenario())

    def test_say_what_was_said_and_answered(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                talk, (waiting, answered) = await talked(s, hours=0, turns=2)
                answered.conversation = talk
                submit(answered, ASKING, next(iter(answered.forms)), comment="Fine.")
                await s.runs.save(answered)
                first, second = (await PostgresConversationList(s.database, s.vault).turns(talk.id)).turns
                assert (first.run_id, first.query, first.answer) == (waiting.id, "Hello 0", None)
                assert (first.status, first.ended_at, first.began_at) == ("paused", None, NOON)
                assert (second.run_id, second.query, second.answer) == (answered.id, "Hello 1", "Told.")
                assert (second.status, second.number) == ("succeeded", 2)
                assert second.ended_at is not None and second.error is None

        asyncio.run(scenario())

    def test_are_those_of_one_conversation(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                listed = PostgresConversationList(s.database, s.vault)
                (talk, _), (_, (other,)) = await talked(s, hours=0), await talked(s, hours=1)
                for before in (other.id, uuid4()):
                    with pytest.raises(TurnNotFoundError):
                        await listed.turns(talk.id, before=before)
                assert (await listed.turns(uuid4())).turns == ()

        asyncio.run(scenario())
