"""Turns of conversations, and what people do to them besides."""

import asyncio
from uuid import UUID, uuid4

import pytest
from chats import COUNTING, chat, variable
from use_cases import UseCases, by_link, in_loop
from workflows import assign, human, review, start

from application.commands.delete_conversation import DeleteConversation
from application.commands.rename_conversation import RenameConversation
from application.commands.start_run import (
    ChatNotRunnableError,
    IdempotencyKeyReusedError,
    NoChatError,
    StartedRun,
)
from application.commands.write_variable import (
    MAX_BYTES,
    VariableNotFoundError,
    VariableTooLargeError,
    WriteVariable,
)
from application.conversation_executor import ConversationExecutor
from application.ports.conversations import ConversationNotFoundError
from application.ports.runs import FormId
from domain.conversation.conversation import Conversation
from domain.run.workflow_run import WorkflowRun
from domain.values.json import Json
from domain.workflow.conversation_variable import VariableTypeError
from domain.workflow.nodes.start_inputs import InvalidInputError
from interface.runtime.ids import new_id


class Chat(UseCases):
    """A chat and those who talk to it."""

    async def open(self) -> "Chat":
        self.workflow_id = await self.publish(COUNTING)
        return self

    def commands(self) -> ConversationExecutor:
        return ConversationExecutor(conversations=self.log.conversations, clock=self.clock, new_id=new_id)

    async def say(
        self,
        query: str | None,
        talk: UUID | None = None,
        *,
        user: str = "u-1",
        key: str | None = None,
        rival: bool = False,
    ) -> StartedRun:
        """Say something to it."""
        cases = self.rival if rival else self
        return await cases.start_run(
            workflow_id=self.workflow_id,
            version_id=None,
            inputs={},
            user=user,
            channel="service-api",
            query=query,
            conversation_id=talk,
            idempotency_key=key,
        )

    async def talk(self, run: WorkflowRun) -> Conversation:
        assert run.conversation_id is not None
        return await self.log.conversations.get(run.conversation_id)

    async def write(self, talk: UUID, name: str, value: Json, *, user: str | None = "u-1") -> object:
        write = WriteVariable(executor=self.commands(), workflows=self.workflows)
        return await write(talk, f"id-of-{name}", value, workflow_id=self.workflow_id, user=user, who=user)


class TestSayingSomething:
    @in_loop
    async def test_begins_a_conversation_and_goes_on_with_it(self) -> None:
        c = await Chat().open()
        first = (await c.say("Hello")).run
        talk = first.conversation_id
        assert talk is not None
        second = (await c.say("And now?", talk)).run
        assert second.conversation_id == talk
        assert (first.dialogue_count, second.dialogue_count) == (1, 2)
        assert (await c.talk(first)).values == {"n": 2, "said": ["Hello", "And now?"]}
        await c.answer(first)
        assert (await c.now(first)).outputs == {"answer": "3"}
        assert (await c.talk(first)).open_turns == {str(second.id): 2}

    @in_loop
    async def test_is_for_chats_alone(self) -> None:
        c = await Chat().open()
        with pytest.raises(ChatNotRunnableError):
            await c.say(None)
        c.workflow_id = await c.publish(review())
        for query, talk in (("Hello", None), (None, uuid4()), ("Hello", uuid4())):
            with pytest.raises(NoChatError):
                await c.say(query, talk)

    @in_loop
    async def test_says_something(self) -> None:
        with pytest.raises(InvalidInputError, match="query is required"):
            await (await Chat().open()).say("")

    @in_loop
    async def test_in_a_conversation_of_somebody_else_finds_none(self) -> None:
        c = await Chat().open()
        talk = (await c.say("Hello")).run.conversation_id
        for user, of in (("u-2", talk), ("u-1", uuid4())):
            with pytest.raises(ConversationNotFoundError):
                await c.say("And now?", of, user=user)
        c.workflow_id = await c.publish(COUNTING.model_copy(update={"name": "Another"}))
        with pytest.raises(ConversationNotFoundError):
            await c.say("And now?", talk)
        assert len((await c.log.conversations.get(talk or uuid4())).open_turns) == 1

    @in_loop
    async def test_again_with_the_same_key_says_it_once(self) -> None:
        c = await Chat().open()
        first = await c.say("Hello", key="k")
        again = await c.say("Hello", key="k")
        assert again.run == first.run and again.recorded == ()
        assert (await c.talk(first.run)).turns == 1
        talk = first.run.conversation_id
        second = await c.say("More", talk, key="k-2")
        assert (await c.say("More", talk, key="k-2")).run == second.run
        for query, of, key in (("Hi", None, "k"), ("More", None, "k-2"), ("Hello", uuid4(), "k")):
            with pytest.raises(IdempotencyKeyReusedError):
                await c.say(query, of, key=key)

    @in_loop
    async def test_twice_at_once_with_one_key_says_it_once(self) -> None:
        c = await Chat().open()
        c.contested.before_appends([lambda: c.say("Hello", key="k", rival=True)])
        run = (await c.say("Hello", key="k")).run
        assert (await c.talk(run)).turns == 1

    @in_loop
    async def test_beside_others_loses_nothing(self) -> None:
        """Each time it is to be recorded, somebody else has said something."""
        c = await Chat().open()
        talk = (await c.say("0")).run.conversation_id
        c.contested.before_appends([lambda n=n: c.say(str(n), talk, rival=True) for n in (1, 2, 3)])  # type: ignore[misc]
        run = (await c.say("4", talk)).run
        assert run.dialogue_count == 5
        assert (await c.talk(run)).values == {"n": 5, "said": ["0", "1", "2", "3", "4"]}

    @in_loop
    async def test_in_a_conversation_that_is_deleted_meanwhile_finds_none(self) -> None:
        c = await Chat().open()
        talk = (await c.say("Hello")).run.conversation_id
        assert talk is not None
        delete = DeleteConversation(executor=c.commands())
        c.contested.before_appends([lambda: delete(talk, workflow_id=None, user=None, who=None)])
        with pytest.raises(ConversationNotFoundError):
            await c.say("And now?", talk)
        assert len(c.log.recorded) == len(await c.log.history(c.log.recorded[0].event.originator_id))


class TestDecisionsOnATurn:
    @in_loop
    async def test_are_taken_anew_if_the_conversation_has_moved_on(self) -> None:
        c = await Chat().open()
        run = (await c.say("Hello")).run
        talk = run.conversation_id
        assert talk is not None
        c.contested.before_appends(
            [lambda: c.say("Meanwhile", talk, rival=True), lambda: c.write(talk, "n", 100)]
        )
        await c.submit_form(
            by_link(run),
            workflow_id=None,
            action="approve",
            inputs={"comment": "Fine."},
            user="u-2",
            channel="service-api",
        )
        assert (await c.now(run)).outputs == {"answer": "101"}
        assert (await c.talk(run)).values == {"n": 101, "said": ["Hello", "Meanwhile"]}

    @in_loop
    async def test_that_others_join_are_saved_with_what_all_of_them_do(self) -> None:
        """Results of one run that come at the same time are decided on together, and each counts."""
        asking = [human(f"ask{n}") for n in range(6)]
        adding = [assign(f"add{n}", "conversation.n", "+=", 1) for n in range(6)]
        definition = chat(
            [start(), *asking, *adding],
            [edge for n in range(6) for edge in (f"start > ask{n}", f"ask{n}:approve > add{n}")],
            n=0,
        )
        c = Chat()
        c.workflow_id = await c.publish(definition)
        run = (await c.say("Hello")).run
        await asyncio.gather(
            *(
                c.rival.submit_form(
                    FormId(form_id=UUID(form_id)),
                    workflow_id=None,
                    action="approve",
                    inputs={"comment": "Fine."},
                    user="u",
                    channel="service-api",
                )
                for form_id in run.forms
            )
        )
        assert (await c.now(run)).status == "succeeded"
        assert (await c.talk(run)).values == {"n": 6}

    @in_loop
    async def test_end_the_turn_when_the_run_is_stopped(self) -> None:
        c = await Chat().open()
        run = (await c.say("Hello")).run
        c.contested.before_appends([lambda: c.say("Meanwhile", run.conversation_id, rival=True)])
        await c.stop_run(run_id=run.id, workflow_id=None, user="u-1")
        talk = await c.talk(run)
        assert str(run.id) not in talk.open_turns and talk.turns == 2

    @in_loop
    async def test_end_the_turn_when_its_form_expires(self) -> None:
        c = await Chat().open()
        run = (await c.say("Hello")).run
        await c.expire(run)
        assert (await c.now(run)).is_over
        assert (await c.talk(run)).open_turns == {}


class TestOtherThanTalking:
    @in_loop
    async def test_renaming_changes_the_name_alone(self) -> None:
        c = await Chat().open()
        run = (await c.say("Hello")).run
        rename = RenameConversation(executor=c.commands())
        assert run.conversation_id is not None
        for _ in range(2):
            named = await rename(
                run.conversation_id, workflow_id=c.workflow_id, user="u-1", name="Greetings", who="u-1"
            )
            assert named.name == "Greetings"
        kinds = [type(event).__name__ for event in c.log.conversations.recorded[run.conversation_id]]
        assert kinds.count("ConversationRenamed") == 1
        with pytest.raises(ConversationNotFoundError):
            await rename(run.conversation_id, workflow_id=None, user="u-2", name="Mine", who="u-2")

    @in_loop
    async def test_deleting_leaves_nothing_to_be_found(self) -> None:
        c = await Chat().open()
        run = (await c.say("Hello")).run
        delete = DeleteConversation(executor=c.commands())
        assert run.conversation_id is not None
        await delete(run.conversation_id, workflow_id=c.workflow_id, user="u-1", who="u-1")
        for again in (
            delete(run.conversation_id, workflow_id=c.workflow_id, user="u-1", who="u-1"),
            c.write(run.conversation_id, "n", 5),
            c.say("And now?", run.conversation_id),
        ):
            with pytest.raises(ConversationNotFoundError):
                await again
        await c.answer(run)
        assert (await c.now(run)).outputs == {"answer": "2"}

    @in_loop
    async def test_writing_gives_a_variable_its_value(self) -> None:
        c = await Chat().open()
        run = (await c.say("Hello")).run
        assert run.conversation_id is not None
        written = await c.write(run.conversation_id, "n", 41)
        assert (written.name, written.value, written.type) == ("n", 41, "number")  # type: ignore[attr-defined]
        await c.answer(run)
        assert (await c.now(run)).outputs == {"answer": "42"}

    @in_loop
    async def test_writing_is_refused_for_what_does_not_fit(self) -> None:
        c = await Chat().open()
        talk = (await c.say("Hello")).run.conversation_id
        assert talk is not None
        for name, value, said in (
            ("n", "five", "Type mismatch: variable 'n' expects number, but got string type"),
            (
                "said",
                [1, 2.5],
                "Type mismatch: variable 'said' expects array[string], but got array[number] type",
            ),
            ("said", 5, "Type mismatch: variable 'said' expects array[string], but got integer type"),
        ):
            with pytest.raises(VariableTypeError) as wrong:
                await c.write(talk, name, value)
            assert str(wrong.value) == said
        with pytest.raises(VariableTooLargeError, match=f"exceeds limit {MAX_BYTES}"):
            await c.write(talk, "said", ["x" * MAX_BYTES])
        with pytest.raises(VariableNotFoundError):
            await c.write(talk, "gone", 1)
        with pytest.raises(ConversationNotFoundError):
            await c.write(talk, "n", 1, user="u-2")

    @in_loop
    async def test_writing_a_variable_that_came_later_waits_for_the_next_turn(self) -> None:
        c = await Chat().open()
        talk = (await c.say("Hello")).run.conversation_id
        assert talk is not None
        grown = (*COUNTING.conversation_variables, variable("later", "x"))
        more = COUNTING.model_copy(update={"conversation_variables": grown})
        await c.publish_workflow.add(more, workflow_id=c.workflow_id, publish=True)
        with pytest.raises(VariableNotFoundError):
            await c.write(talk, "later", "y")
        await c.say("And now?", talk)
        await c.write(talk, "later", "y")
