"""Conversations in PostgreSQL: read, appended to together with runs, raced for."""

import asyncio
import pickle
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from chats import COUNTING, turn
from memory.rings import SEAL
from runs import submit
from stored import Stored, stored
from talks import began, wrote

from application.command_executor import CommandExecutor
from application.commands.publish_workflow import PublishWorkflow
from application.commands.seal_secrets import SealSecrets
from application.commands.start_run import StartRun
from application.commands.submit_form import SubmitForm
from application.ports.conversations import ConversationNotFoundError
from application.ports.runs import (
    DamagedRunError,
    FormId,
    NewerVersionError,
    Recorded,
    RunNotFoundError,
    VersionConflictError,
)
from domain.conversation.changes import delete, write_variables
from domain.conversation.conversation import Conversation
from domain.conversation.decision import take
from domain.conversation.events import ConversationEvent, TurnBegan, VariablesWritten
from domain.conversation.evolve import replay
from interface.keys.tokens import FormTokens
from interface.postgres.log.history import PAGE, event_rows
from interface.postgres.stores.conversations import PostgresConversations
from interface.postgres.stores.members import PostgresMembers
from interface.postgres.stores.workflows import PostgresWorkflows
from interface.runtime.clock import SystemClock
from interface.runtime.ids import new_id


def written(conversation: Conversation, **values: object) -> Conversation:
    """The conversation, its variables written by hand."""
    decision = write_variables(conversation, values=dict(values), by=None)  # type: ignore[arg-type]
    take(conversation, decision, at=datetime.now(UTC), request_id=uuid4())
    return conversation


async def begun(s: Stored, query: str = "Hello") -> tuple[UUID, UUID]:
    """A conversation with a first turn that waits; the ids of both."""
    run = turn(COUNTING, Conversation(id=uuid4()), query, run_id=uuid4())
    await s.runs.save(run)
    assert run.conversation_id is not None
    return run.conversation_id, run.id


class TestConversations:
    def test_are_saved_with_their_runs(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                talk, run_id = await begun(s)
                run = await s.runs.get(run_id)
                run.conversation = await s.conversations.get(talk)
                submit(run, COUNTING, next(iter(run.forms)), comment="Fine.")
                await s.runs.save(run)
                assert (await s.runs.get(run_id)).outputs == {"answer": "2"}
                for reader in (s.conversations, PostgresConversations(s.database, s.log)):
                    found = await reader.get(talk)
                    assert found.values == {"n": 2, "said": ["Hello"]}
                    assert found == run.conversation
                requests = s.rows("SELECT request_id, count(DISTINCT run_id) FROM event GROUP BY 1")
                assert {streams for _, streams in requests} == {2}

        asyncio.run(scenario())

    @pytest.mark.parametrize("stale", ["run", "conversation"])
    def test_are_saved_with_their_runs_or_not_at_all(self, conninfo: str, stale: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                talk, run_id = await begun(s)
                run, other = await s.runs.get(run_id), await s.runs.get(run_id)
                run.conversation = await s.conversations.get(talk)
                if stale == "run":
                    other.conversation = await s.conversations.get(talk)
                    submit(other, COUNTING, next(iter(other.forms)), "reject", comment="No.")
                    other.conversation = None
                    await s.runs.save(other)
                else:
                    await s.conversations.save(written(await s.conversations.get(talk), n=50))
                before = s.rows("SELECT max(pos) FROM event")
                submit(run, COUNTING, next(iter(run.forms)), comment="Fine.")
                with pytest.raises(VersionConflictError):
                    await s.runs.save(run)
                assert s.rows("SELECT max(pos) FROM event") == before
                assert (await s.conversations.get(talk)).values["n"] == (1 if stale == "run" else 50)

        asyncio.run(scenario())

    def test_are_no_runs_and_runs_are_none(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                talk, run_id = await begun(s)
                for unknown in (run_id, uuid4()):
                    with pytest.raises(ConversationNotFoundError):
                        await s.conversations.get(unknown)
                with pytest.raises(RunNotFoundError):
                    await s.runs.get(talk)
                assert await s.runs.history(talk) == []
                assert [it async for it in _followed(s, talk)] == []

        asyncio.run(scenario())

    def test_tell_who_read_them_before_what_is_new(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as one, stored(conninfo) as other:
                talk, _ = await begun(one)
                for number in range(5):
                    mine = await one.conversations.get(talk)
                    await other.conversations.save(
                        written(await other.conversations.get(talk), n=number * 10 + 5)
                    )
                    with pytest.raises(VersionConflictError):
                        await one.conversations.save(written(mine, n=-1))
                    assert (await one.conversations.get(talk)).values["n"] == number * 10 + 5
                events = await _events(one, talk)
                assert await one.conversations.get(talk) == replay(events)

        asyncio.run(scenario())

    def test_are_read_in_pages(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                talk = uuid4()
                await s.log.append(
                    talk, 0, [began(talk), *(wrote(talk, n, n=n) for n in range(2, 2 * PAGE + 2))]
                )
                for reader in (s.conversations, PostgresConversations(s.database, s.log, most_bytes=0)):
                    for _ in range(2):
                        assert (await reader.get(talk)).values == {"n": 2 * PAGE + 1}

        asyncio.run(scenario())

    def test_that_were_deleted_are_still_read(self, conninfo: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                talk, _ = await begun(s)
                found = await s.conversations.get(talk)
                take(found, delete(found, by="ann"), at=datetime.now(UTC), request_id=uuid4())
                await s.conversations.save(found)
                assert (await PostgresConversations(s.database, s.log).get(talk)).is_deleted

        asyncio.run(scenario())

    @pytest.mark.parametrize("topic", ["conversation.sealed", "conversation.renamed", "run.paused"])
    def test_that_cannot_be_read_say_so(self, conninfo: str, topic: str) -> None:
        async def scenario() -> None:
            async with stored(conninfo) as s:
                talk, _ = await begun(s)
                version = (await s.conversations.get(talk)).version + 1
                s.rows(
                    "INSERT INTO event (pos, at, version, log_id, span, run_id, request_id, topic, state)"
                    " SELECT max(pos) + 1, now(), %s, 0, 1, %s, gen_random_uuid(), %s, '{}' FROM event RETURNING 1",
                    version,
                    talk,
                    topic,
                )
                problem = NewerVersionError if topic == "conversation.sealed" else DamagedRunError
                with pytest.raises(problem, match=str(talk)):
                    await s.conversations.get(talk)

        asyncio.run(scenario())

    def test_travel_with_their_runs_to_other_processes(self) -> None:
        run = turn(COUNTING, Conversation(id=uuid4()), run_id=uuid4())
        there = pickle.loads(pickle.dumps(run))
        assert there.conversation == run.conversation
        assert there.conversation.pending_events == run.conversation.pending_events  # type: ignore[union-attr]


class Service:
    """A service of its own on the database."""

    def __init__(self, s: Stored) -> None:
        self.workflows = PostgresWorkflows(s.database)
        tokens = FormTokens({"key-1": bytes(range(32))}, current="key-1")
        executor = CommandExecutor(
            runs=s.runs,
            conversations=s.conversations,
            workflows=self.workflows,
            clock=SystemClock(),
            new_id=new_id,
            token_key=tokens.current,
        )
        unused = None
        self.start_run = StartRun(executor=executor, files=unused)  # type: ignore[arg-type]
        self.submit_form = SubmitForm(
            executor=executor,
            seal_secrets=SealSecrets(seal=SEAL),
            files=unused,  # type: ignore[arg-type]
            members=PostgresMembers(s.database),
        )

    async def say(self, workflow_id: UUID, query: str, talk: UUID | None) -> tuple[UUID, UUID]:
        begun = await self.start_run(
            workflow_id=workflow_id,
            version_id=None,
            inputs={},
            user="u-1",
            channel="service-api",
            query=query,
            conversation_id=talk,
        )
        assert begun.run.conversation_id is not None
        return begun.run.conversation_id, UUID(next(iter(begun.run.forms)))

    async def answer(self, form_id: UUID) -> None:
        await self.submit_form(
            FormId(form_id=form_id),
            workflow_id=None,
            action="approve",
            inputs={"comment": "Fine."},
            user="u-2",
            channel="service-api",
        )


class TestTwoServices:
    def test_lose_nothing_that_either_of_them_adds(self, conninfo: str) -> None:
        """Turns of one conversation begin and go on over both at once."""

        async def scenario() -> None:
            async with stored(conninfo) as one, stored(conninfo) as other:
                services = Service(one), Service(other)
                publish = PublishWorkflow(workflows=services[0].workflows, clock=SystemClock())
                workflow_id = (await publish.add(COUNTING, publish=True)).workflow_id
                talk, form = await services[0].say(workflow_id, "0", None)

                async def talks(number: int) -> None:
                    _, asked = await services[number % 2].say(workflow_id, str(number), talk)
                    await services[(number + 1) % 2].answer(asked)

                await asyncio.gather(services[1].answer(form), *(talks(number) for number in range(1, 12)))
                for s in (one, other):
                    found = await s.conversations.get(talk)
                    assert found.values["n"] == 24
                    assert sorted(found.values["said"], key=int) == [str(n) for n in range(12)]  # type: ignore[arg-type]
                    assert not found.open_turns
                events = await _events(one, talk)
                numbers = [event.number for event in events if isinstance(event, TurnBegan)]
                assert numbers == [*range(1, 13)]
                written = [event.variables for event in events if isinstance(event, VariablesWritten)]
                counts = [variables["n"] for variables in written if "n" in variables]
                assert counts == [*range(1, 25)]

        asyncio.run(scenario())


async def _events(s: Stored, talk: UUID) -> list[ConversationEvent]:
    rows = await event_rows(s.database, 0, talk, after=0)
    return await s.vault.opened(talk, rows, of=ConversationEvent)


async def _followed(s: Stored, stream: UUID) -> AsyncIterator[Recorded]:
    await s.feed.close()
    async for recorded in s.feed.follow(stream):
        for one in recorded:
            yield one
