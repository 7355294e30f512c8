"""Runs that are turns of a conversation: what they find, what they leave, and what the conversation knows of them."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from chats import TALK, chat, says, turn, variable
from effects import complete, errand, with_errands
from runs import NOON, REQUEST, context, names, replayed
from runs import submit as submitted
from taken import stop_run
from workflows import assign, each, human, inside, start, template

from domain.conversation.changes import delete, rename, write_variables
from domain.conversation.conversation import Conversation, ConversationDeletedError
from domain.conversation.decision import take
from domain.conversation.events import Decision, TurnEnded, VariablesWritten
from domain.conversation.evolve import replay
from domain.run.decision import replay as replay_run
from domain.run.events import ConversationRead
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition


def counting() -> WorkflowDefinition:
    """It counts, keeps what was said, asks somebody, counts again, and tells the count."""
    return chat(
        [
            start(),
            assign("count", "conversation.n", "+=", 1),
            assign("keep", "conversation.said", "append", "@sys.query"),
            human("ask"),
            assign("again", "conversation.n", "+=", 1),
            says("tell", "{{#conversation.n#}} of {{#sys.dialogue_count#}}"),
        ],
        ["start > count", "count > keep", "keep > ask", "ask:approve > again", "again > tell"],
        n=0,
        said=[],
    )


def direct(*assignments: dict[str, Any], **variables: Any) -> WorkflowDefinition:
    """It assigns, and says all it knows."""
    ids = [node["id"] for node in assignments]
    text = " ".join(f"{{{{#conversation.{name}#}}}}" for name in variables)
    return chat(
        [start(), *assignments, says("tell", text)],
        [f"{one} > {other}" for one, other in zip(["start", *ids], [*ids, "tell"], strict=True)],
        **variables,
    )


def submit(run: WorkflowRun, definition: WorkflowDefinition, action: str = "approve", **more: Any) -> None:
    """Answer the form of the run."""
    submitted(run, definition, next(iter(run.forms)), action, comment="Fine.", **more)


def by_hand(conversation: Conversation, decision: Decision) -> None:
    take(conversation, decision, at=NOON + timedelta(hours=1), request_id=REQUEST)


def brought(run: WorkflowRun, conversation: Conversation) -> WorkflowRun:
    """The run, with the conversation as it is by now, as whoever decides on it has them."""
    run.conversation = conversation
    return run


class TestATurn:
    def test_begins_a_conversation(self) -> None:
        talk = Conversation(id=TALK)
        run = turn(counting(), talk, "Good morning to all of you")
        assert names(talk.pending_events) == [
            "ConversationStarted",
            "TurnBegan",
            "VariablesWritten",
            "VariablesWritten",
        ]
        assert (talk.name, talk.user, talk.turns) == ("Good morning to all …", "u-1", 1)
        assert talk.open_turns == {str(run.id): 1}
        assert talk.values == {"n": 1, "said": ["Good morning to all of you"]}
        assert {event.request_id for event in talk.pending_events} == {REQUEST}

    @pytest.mark.parametrize(
        ("query", "name"), [("x" * 20, "x" * 20), ("x" * 21, "x" * 20 + "…"), ("Hi", "Hi")]
    )
    def test_gives_it_its_first_name(self, query: str, name: str) -> None:
        talk = Conversation(id=TALK)
        turn(counting(), talk, query)
        assert talk.name == name

    def test_finds_what_is_said_and_where(self) -> None:
        talk = Conversation(id=TALK)
        definition = direct(n=0)
        for number in (1, 2, 3):
            run = turn(definition, talk, f"No. {number}")
            variables = run.variables(definition)
            assert variables.get(("sys", "query")) == f"No. {number}"
            assert variables.get(("sys", "conversation_id")) == str(TALK)
            assert variables.get(("sys", "dialogue_count")) == number
        assert talk.turns == 3
        assert names(talk.pending_events).count("ConversationStarted") == 1

    def test_finds_what_the_one_before_has_left(self) -> None:
        talk, definition = Conversation(id=TALK), direct(assign("more", "conversation.n", "*=", 10), n=1)
        assert [turn(definition, talk).outputs["answer"] for _ in range(3)] == ["10", "100", "1000"]

    def test_that_is_none_finds_no_conversation(self) -> None:
        run = WorkflowRun(id=TALK)
        assert run.variables(counting()).namespace("conversation") is None
        assert "query" not in run.system_variables

    def test_finds_variables_that_came_later_with_their_defaults(self) -> None:
        talk = Conversation(id=TALK)
        turn(direct(n=1), talk)
        run = turn(direct(n=5, later="new"), talk)
        assert run.outputs["answer"] == "1 new"
        assert talk.variables["later"].created_at > NOON - timedelta(1)
        assert talk.values == {"n": 1, "later": "new"}

    def test_finds_the_default_where_the_type_has_changed(self) -> None:
        talk = Conversation(id=TALK)
        turn(direct(n=1), talk)
        assert turn(direct(n="one"), talk).outputs["answer"] == "one"
        assert talk.values == {"n": "one"}

    def test_keeps_its_default_though_that_is_another_one_later(self) -> None:
        talk = Conversation(id=TALK)
        turn(direct(n=1), talk)
        assert turn(direct(n=7), talk).outputs["answer"] == "1"

    @pytest.mark.parametrize("end", ["answered", "stopped", "failed"])
    def test_tells_how_it_ended_and_what_it_has_answered(self, end: str) -> None:
        definition = chat(
            [
                start(),
                says("first", "Wait, "),
                human("ask"),
                assign("fails", "conversation.said", "extend", "@sys.query"),
                says("last", "done."),
            ],
            ["start > first", "first > ask", "ask:approve > last", "ask:reject > fails"],
            said=[],
        )
        talk = Conversation(id=TALK)
        run = turn(definition, talk)
        assert talk.open_turns == {str(run.id): 1}
        if end == "stopped":
            stop_run(run, user="u", reason="enough", context=context())
        else:
            submit(run, definition, "approve" if end == "answered" else "reject")
        last = talk.pending_events[-1]
        assert isinstance(last, TurnEnded)
        outcome = "succeeded" if end == "answered" else end
        assert (last.run_id, last.number, last.outcome) == (str(run.id), 1, outcome)
        assert last.answer == ("Wait, done." if end == "answered" else "Wait, ")
        assert talk.open_turns == {}

    def test_that_answers_nothing_says_so(self) -> None:
        talk = Conversation(id=TALK)
        turn(chat([start(), template("t", "x")], ["start > t"]), talk)
        last = talk.pending_events[-1]
        assert isinstance(last, TurnEnded) and last.answer is None

    def test_needs_its_conversation_to_change_it(self) -> None:
        run, definition = turn(counting(), Conversation(id=TALK)), counting()
        alone = replayed(run.collect_events())
        with pytest.raises(AssertionError, match="brings its conversation"):
            submit(alone, definition)


class TestWhatItKnows:
    def test_is_what_others_have_written_since(self) -> None:
        talk, definition = Conversation(id=TALK), counting()
        first, second = turn(definition, talk, "a"), turn(definition, talk, "b")
        assert first.conversation_variables == {"n": 1, "said": ["a"]}
        by_hand(talk, write_variables(talk, values={"n": 100}, by="ann"))
        for run, told in ((second, "101 of 2"), (first, "102 of 1")):
            submit(brought(run, talk), definition, after=timedelta(hours=2))
            assert run.outputs == {"answer": told}
        read = [event for event in first.pending_events if isinstance(event, ConversationRead)]
        assert [event.variables for event in read] == [{"n": 101, "said": ["a", "b"]}]
        assert talk.values == {"n": 102, "said": ["a", "b"]}

    def test_is_written_down_only_where_something_differs(self) -> None:
        talk, definition = Conversation(id=TALK), counting()
        run = turn(definition, talk)
        by_hand(talk, rename(talk, name="Other", by=None))
        by_hand(talk, write_variables(talk, values={"n": 1}, by=None))
        submit(run, definition)
        assert "ConversationRead" not in names(run.pending_events)

    @pytest.mark.parametrize(("one", "other"), [(1, True), (1, 1.0), (0, False), ({"a": [1]}, {"a": [1.0]})])
    def test_differs_by_what_python_takes_for_equal(self, one: Any, other: Any) -> None:
        definition = chat(
            [start(), human("ask"), says("tell", "{{#conversation.x#}}")],
            ["start > ask", "ask:approve > tell"],
            variable("x", one, type="object" if isinstance(one, dict) else "number"),
        )
        talk = Conversation(id=TALK)
        run = turn(definition, talk)
        by_hand(talk, write_variables(talk, values={"x": other}, by=None))
        submit(run, definition)
        assert repr(run.conversation_variables["x"]) == repr(other)

    def test_is_in_its_own_events_so_that_a_replay_asks_nobody(self) -> None:
        talk, definition = Conversation(id=TALK), counting()
        run = turn(definition, talk)
        by_hand(talk, write_variables(talk, values={"n": 41}, by=None))
        submit(run, definition)
        happened = run.collect_events()
        for count in range(1, len(happened) + 1):
            again = replay_run(happened[:count])
            assert again is not None and again.conversation is None
        assert replayed(happened) == run
        assert replay(talk.pending_events) == talk

    def test_is_read_before_a_result_is_looked_at(self) -> None:
        plain = with_errands(
            [start(), errand("fetch"), assign("add", "conversation.n", "+=", 1)],
            ["start > fetch", "fetch > add"],
        )
        definition = plain.model_copy(
            update={"mode": "advanced-chat", "conversation_variables": (variable("n", 0),)}
        )
        talk = Conversation(id=TALK)
        run = turn(definition, talk, topic="tea")
        by_hand(talk, write_variables(talk, values={"n": 10}, by=None))
        complete(run, definition, "fetch#1", got="x")
        kinds = names(run.pending_events)
        assert kinds.index("ConversationRead") < kinds.index("NodeSucceeded", kinds.index("EffectRequested"))
        assert talk.values == {"n": 11}


class TestWrites:
    def test_of_a_node_are_one_fact(self) -> None:
        node = assign("both", "conversation.a", "+=", 1)
        node["items"].append(assign("", "conversation.b", "+=", 2)["items"][0])
        node["items"].append(assign("", "conversation.a", "*=", 5)["items"][0])
        talk = Conversation(id=TALK)
        run = turn(direct(node, a=1, b=1), talk)
        written = [event for event in talk.pending_events if isinstance(event, VariablesWritten)]
        assert [event.variables for event in written] == [{"a": 10, "b": 3}]
        assert written[0].run_id == str(run.id)

    def test_of_parts_of_an_object_leave_the_rest_alone(self) -> None:
        talk = Conversation(id=TALK)
        turn(direct(assign("deep", "conversation.o.a.b", "over-write", 5), o={"a": {"b": 1, "c": 2}}), talk)
        assert talk.values == {"o": {"a": {"b": 5, "c": 2}}}
        began = talk.pending_events[1]
        assert began.variables == {"o": {"a": {"b": 1, "c": 2}}}  # type: ignore[attr-defined]

    def test_in_rounds_are_seen_by_the_rounds_that_follow_and_behind_them(self) -> None:
        """Dify stores them and shows the old values to everybody else in the run, which is a fault."""
        definition = chat(
            [
                start("items"),
                *inside(
                    each("it", output="now.output"),
                    assign("add", "conversation.n", "+=", 1),
                    template("now", "{{ n }}", n="conversation.n"),
                ),
                says("tell", "{{#it.output#}} {{#conversation.n#}}"),
            ],
            ["start > it", "it.start > add", "add > now", "it > tell"],
            n=0,
        )
        talk = Conversation(id=TALK)
        run = turn(definition, talk, items=["a", "b", "c"])
        assert run.outputs["answer"] == "- 1\n- 2\n- 3 3"
        assert talk.values == {"n": 3}

    def test_of_a_run_that_fails_later_stay(self) -> None:
        definition = direct(
            assign("add", "conversation.n", "+=", 1),
            assign("no", "conversation.n", "append", "@sys.query"),
            n=0,
        )
        talk = Conversation(id=TALK)
        run = turn(definition, talk)
        assert run.error == "Operation append is not supported for type number"
        assert talk.values == {"n": 1}


class TestADeletedConversation:
    def test_begins_no_turn(self) -> None:
        talk = Conversation(id=TALK)
        turn(counting(), talk)
        by_hand(talk, delete(talk, by=None))
        with pytest.raises(ConversationDeletedError):
            turn(counting(), talk)
        assert names(talk.pending_events)[-1] == "ConversationDeleted"

    def test_is_changed_by_nobody(self) -> None:
        talk = Conversation(id=TALK)
        turn(counting(), talk)
        by_hand(talk, delete(talk, by=None))
        for decision in (
            delete(talk, by=None),
            rename(talk, name="x", by=None),
            write_variables(talk, values={"n": 1}, by=None),
        ):
            with pytest.raises(ConversationDeletedError):
                by_hand(talk, decision)

    def test_lets_its_runs_go_on_with_what_they_know(self) -> None:
        talk, definition = Conversation(id=TALK), counting()
        run = turn(definition, talk)
        by_hand(talk, write_variables(talk, values={"n": 50}, by=None))
        by_hand(talk, delete(talk, by=None))
        before = talk.version
        submit(run, definition)
        assert run.outputs == {"answer": "2 of 1"}
        assert (talk.version, talk.variables, talk.open_turns) == (before, {}, {})


def test_a_fork_goes_on_by_itself() -> None:
    talk = Conversation(id=TALK)
    turn(counting(), talk)
    copy = talk.fork()
    assert copy == talk and not copy.pending_events
    turn(counting(), copy, run_id=UUID(int=9))
    assert (talk.turns, talk.values["n"], len(talk.open_turns)) == (1, 1, 1)
    assert (copy.turns, copy.values["n"], len(copy.open_turns)) == (2, 2, 2)
