"""Lists of conversations whose events cannot be read; what else holds of lists is in tests/application/ports."""

import asyncio
from uuid import uuid4

import pytest
from chats import COUNTING, turn
from runs import WORKFLOW
from stored import Stored, stored

from domain.conversation.conversation import Conversation
from interface.postgres.queries.conversation_list import (
    DAMAGED,
    OF_A_NEWER_VERSION,
    PostgresConversationList,
)


async def talked(s: Stored) -> Conversation:
    """A conversation with a turn."""
    talk = Conversation(id=uuid4())
    await s.runs.save(turn(COUNTING, talk, run_id=uuid4()))
    return talk


@pytest.mark.parametrize(
    ("topic", "shown"), [("conversation.sealed", OF_A_NEWER_VERSION), ("conversation.renamed", DAMAGED)]
)
class TestWhatCannotBeRead:
    def test_keeps_no_other_conversation_from_being_shown(
        self, conninfo: str, topic: str, shown: str
    ) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                talk, other = await talked(s), await talked(s)
                unreadable(s, talk, topic)
                s.rows("UPDATE conversation SET named = 99 WHERE conversation_id = %s RETURNING 1", talk.id)
                found = (
                    await PostgresConversationList(s.database, s.vault).page(workflow_id=WORKFLOW)
                ).conversations
                assert {(it.conversation_id, it.name) for it in found} == {
                    (other.id, "Hello"),
                    (talk.id, shown),
                }

        asyncio.run(scenario())

    def test_keeps_no_other_turn_from_being_shown(self, conninfo: str, topic: str, shown: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                talk = await talked(s)
                await s.runs.save(turn(COUNTING, talk, "More", run_id=uuid4()))
                unreadable(s, talk, topic)
                s.rows(
                    "UPDATE turn SET began = 99, ended = 99 WHERE conversation_id = %s AND number = 1 RETURNING 1",
                    talk.id,
                )
                first, second = (await PostgresConversationList(s.database, s.vault).turns(talk.id)).turns
                assert (first.query, first.answer, second.query) == (shown, shown, "More")

        asyncio.run(scenario())


def unreadable(s: Stored, talk: Conversation, topic: str) -> None:
    """Record something in the conversation, as its version 99, that cannot be read."""
    s.rows(
        "INSERT INTO event (pos, at, version, log_id, span, run_id, request_id, topic, state)"
        " SELECT max(pos) + 1, now(), 99, 0, 1, %s, gen_random_uuid(), %s, '{' FROM event RETURNING 1",
        talk.id,
        topic,
    )
