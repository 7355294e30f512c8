"""What conversations tell of people is in the payloads alone, and goes with its keys."""

import asyncio
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from canaries import found
from chats import COUNTING, turn
from erasing import erased
from key_destruction import destroy, dumped
from runs import WORKFLOW, submit
from stored import Stored, stored

from application.ports.conversations import ConversationNotFoundError
from application.preconditions import held_with
from domain.conversation.changes import rename, write_variables
from domain.conversation.conversation import Conversation
from domain.conversation.decision import take
from domain.conversation.events import ConversationEvent, Decision
from domain.conversation.evolve import replay
from domain.values.personal import ERASED
from interface.postgres.log.history import event_rows
from interface.postgres.queries.conversation_list import PostgresConversationList

WORDS = {
    "user": "canary-user-77",
    "query": "canary-query-77, and more than a name of it",
    "name": "canary-name-77",
    "by hand": "canary-hand-77",
    "who": "canary-who-77",
    "answer": "canary-answer-77",
}


async def decide(s: Stored, talk: Conversation, decision: Decision) -> None:
    take(talk, decision, at=datetime.now(UTC), request_id=uuid4())
    await s.conversations.save(talk)


async def told(s: Stored) -> tuple[UUID, UUID]:
    """A conversation of which everything tells of somebody; and its run, which waits."""
    talk = Conversation(id=uuid4())
    run = turn(COUNTING, talk, WORDS["query"], run_id=uuid4(), user=WORDS["user"])
    await s.runs.save(run)
    await decide(s, talk, rename(talk, name=WORDS["name"], by=WORDS["who"]))
    values = {"said": [WORDS["by hand"], WORDS["answer"]]}
    await decide(s, talk, write_variables(talk, values=values, by=WORDS["who"]))  # type: ignore[arg-type]
    return talk.id, run.id


class TestAConversation:
    def test_has_no_word_of_anybody_in_the_open(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                talk, _ = await told(s)
                assert found(WORDS, dumped(conninfo, "placet", "placet_keys")) == []
                read = await s.conversations.get(talk)
                assert (read.user, read.name) == (WORDS["user"], WORDS["name"])
                listed = PostgresConversationList(s.database, s.vault)
                (shown,) = (await listed.page(workflow_id=WORKFLOW, user=WORDS["user"])).conversations
                assert shown.name == WORDS["name"]
                (said,) = (await listed.turns(talk)).turns
                assert said.query == WORDS["query"]

        asyncio.run(scenario())

    def test_is_as_good_as_deleted_once_its_key_is_gone(self, conninfo: str) -> None:
        """Its run goes on, and is not refused for ever for what it cannot tell any more."""

        async def scenario() -> None:
            async with stored(conninfo) as s:
                talk, run_id = await told(s)
                destroy(s, talk)
            async with stored(conninfo) as s:
                gone = await s.conversations.get(talk)
                assert gone.is_deleted
                with pytest.raises(ConversationNotFoundError):
                    held_with(gone, workflow_id=None, user=None)
                listed = PostgresConversationList(s.database, s.vault)
                (shown,) = (await listed.page(workflow_id=WORKFLOW)).conversations
                assert shown.name == ERASED
                run = await s.runs.get(run_id)
                run.conversation = gone
                submit(run, COUNTING, next(iter(run.forms)), comment="Fine.")
                await s.runs.save(run)
                assert (await s.runs.get(run_id)).outputs == {"answer": "2"}
                assert found(WORDS, {"seen": repr((await s.conversations.get(talk), shown)).encode()}) == []

        asyncio.run(scenario())

    def test_goes_on_without_the_one_who_was_erased(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                talk, run_id = await told(s)
                s.rows("UPDATE placet_keys.subject SET key = NULL, digest = NULL, name = NULL RETURNING 1")
            async with stored(conninfo) as s:
                read = await s.conversations.get(talk)
                assert (read.user, read.is_deleted) == (ERASED, False)
                run = await s.runs.get(run_id)
                run.conversation = read
                submit(run, COUNTING, next(iter(run.forms)), comment="Fine.")
                await s.runs.save(run)
                assert (await s.conversations.get(talk)).values["n"] == 2

        asyncio.run(scenario())

    def test_evolves_by_what_is_left(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                talk, _ = await told(s)
                rows = await event_rows(s.database, 0, talk, after=0)
                events = await s.vault.opened(talk, rows, of=ConversationEvent)
                for count in range(1, len(events) + 1):
                    whole = replay(events[:count])
                    left = replay(erased(event) for event in events[:count])  # type: ignore[misc]
                    assert whole is not None and left is not None
                    known = (
                        whole.version,
                        whole.turns,
                        whole.open_turns,
                        whole.workflow_id,
                        whole.modified_on,
                    )
                    assert known == (
                        left.version,
                        left.turns,
                        left.open_turns,
                        left.workflow_id,
                        left.modified_on,
                    )

        asyncio.run(scenario())
