"""The text that a run says: in which order, from when on, and what of it streams."""

from typing import Any

from chats import TALK, chat, turn
from effects import complete, errand, fail, give_up, lose, with_errands
from runs import context, started
from taken import stop_run
from workflows import assign, each, end, inside, loop, start, template, workflow

from domain.conversation.conversation import Conversation
from domain.run.events import RunEvent
from domain.run.evolve import evolve
from domain.run.texts import StreamedText, Streaming, TextChunk, TextReplacement, Texts, Told
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition


def saying(id: str, **settings: Any) -> dict[str, Any]:
    """An errand whose text streams."""
    return errand(id, says="text", **settings)


def answer(id: str, text: str) -> dict[str, Any]:
    return {"id": id, "type": "answer", "answer": text}


class Listened:
    """A run, and what was told of its texts."""

    def __init__(self, definition: WorkflowDefinition) -> None:
        self.definition = definition
        self.texts = Texts(definition)
        self.run = started(definition, topic="tea")
        self._seen = WorkflowRun(id=self.run.id)
        self.told: list[Told] = []
        self.hear()

    def hear(self) -> list[Told]:
        """What the events since then have told."""
        told: list[Told] = []
        for event in self.run.collect_events():
            assert isinstance(event, RunEvent)
            evolve(self._seen, event)
            told += self.texts.after(self._seen, event)
        self.told += told
        return told

    def comes(self, execution_id: str, attempt: int = 1, *, told: str = "", **result: Any) -> list[Told]:
        complete(self.run, self.definition, execution_id, attempt=attempt, told=told, **result)
        return self.hear()

    def fails(self, execution_id: str, attempt: int = 1, **more: Any) -> list[Told]:
        fail(self.run, self.definition, execution_id, attempt=attempt, **more)
        return self.hear()


def listened(nodes: list[dict[str, Any]], edges: list[str]) -> Listened:
    return Listened(with_errands([start("topic"), *nodes], edges))


def one() -> Listened:
    """A text that an End node hands out, between two of others."""
    return listened(
        [saying("say", retries=(2, 1)), end(topic="start.topic", said="say.text", again="start.topic")],
        ["start > say", "say > end"],
    )


def break_of(node_id: str) -> TextChunk:
    return TextChunk("\n", (node_id, "answer"))


TOPIC = TextChunk("tea", ("start", "topic"))
SAID = ("say", "text")


class TestATextThatStreams:
    def test_is_that_of_the_effect_that_comes_next(self) -> None:
        run = one()
        assert run.told == [TOPIC, break_of("end")]
        assert run.texts.streaming == Streaming("say#1", 1, SAID)

    def test_ends_with_its_node_and_before_what_follows(self) -> None:
        run = one()
        assert run.comes("say#1", told="Hel", text="Hello") == [
            StreamedText("Hello", SAID), break_of("end"), TOPIC,
        ]  # fmt: skip
        assert run.texts.streaming is None

    def test_is_void_once_another_attempt_follows(self) -> None:
        run = one()
        assert run.fails("say#1") == [TextReplacement("tea\n")]
        assert run.texts.streaming == Streaming("say#1", 2, SAID)
        lose(run.run, run.definition, "say#1", attempt=2)
        assert run.hear() == [TextReplacement("tea\n")]
        assert run.comes("say#1", 3, told="Hel", text="Hello")[0] == StreamedText("Hello", SAID)

    def test_is_void_once_another_attempt_has_succeeded(self) -> None:
        run = one()
        lose(run.run, run.definition, "say#1")
        run.hear()
        assert run.comes("say#1", 1, told="Hel", text="Hello")[:2] == [
            TextReplacement("tea\n"), TextChunk("Hello", SAID),
        ]  # fmt: skip

    def test_is_void_if_its_node_fails(self) -> None:
        run = one()
        assert run.fails("say#1", final=True) == [TextReplacement("tea\n")]
        assert run.texts.streaming is None

    def test_is_void_if_its_node_waits_no_longer(self) -> None:
        run = listened([saying("say", patience=1.0), end(said="say.text")], ["start > say", "say > end"])
        give_up(run.run, run.definition, "say#1")
        assert run.hear() == [TextReplacement("")]

    def test_is_void_where_its_node_says_something_else_in_the_end(self) -> None:
        run = one()
        assert run.comes("say#1", told="Hullo", text="Hello")[:2] == [
            TextReplacement("tea\n"), TextChunk("Hello", SAID),
        ]  # fmt: skip

    def test_is_void_where_its_node_says_no_text_in_the_end(self) -> None:
        for result, chunk in (({}, []), ({"text": 5}, [TextChunk("5", SAID)])):
            run = one()
            told = run.comes("say#1", told="", **result)
            assert told == [TextReplacement("tea\n"), *chunk, break_of("end"), TOPIC]

    def test_gives_way_to_the_default_of_a_node_that_fails(self) -> None:
        default = {"key": "text", "type": "string", "value": "nothing"}
        run = listened(
            [saying("say", error_strategy="default-value", default_value=[default]), end(said="say.text")],
            ["start > say", "say > end"],
        )
        assert run.fails("say#1") == [TextReplacement(""), TextChunk("nothing", SAID)]

    def test_just_stops_with_its_run(self) -> None:
        run = one()
        stop_run(run.run, user="u-1", reason="enough", context=context())
        assert run.hear() == []
        assert run.texts.streaming is None

    def test_may_be_empty(self) -> None:
        run = one()
        assert run.comes("say#1", text="")[0] == StreamedText("", SAID)

    def test_has_its_characters_whole(self) -> None:
        run = one()
        assert run.comes("say#1", told="\U0001f600", text="\ud83d\ude00\ud83d")[0] == StreamedText(
            "\U0001f600\ud83d", SAID
        )


class TestTheOrder:
    def test_of_one_template_keeps_a_text_back_that_stands_later(self) -> None:
        run = listened(
            [saying("one"), saying("two"), end(first="one.text", second="two.text")],
            ["start > one", "start > two", "one > end", "two > end"],
        )
        assert run.texts.streaming == Streaming("one#1", 1, ("one", "text"))
        assert run.comes("two#1", told="Two", text="Two!") == []
        assert run.comes("one#1", told="One", text="One!") == [
            StreamedText("One!", ("one", "text")), break_of("end"), TextChunk("Two!", ("two", "text")),
        ]  # fmt: skip

    def test_lets_the_later_text_stream_once_its_turn_has_come(self) -> None:
        run = listened(
            [saying("one"), saying("two"), end(first="one.text", second="two.text")],
            ["start > one", "start > two", "one > end", "two > end"],
        )
        run.comes("one#1", text="One!")
        assert run.texts.streaming == Streaming("two#1", 1, ("two", "text"))
        assert run.comes("two#1", text="Two!") == [StreamedText("Two!", ("two", "text"))]

    def test_of_two_nodes_is_that_in_which_they_became_certain(self) -> None:
        run = listened(
            [
                saying("one"),
                saying("two"),
                template("t", "x"),
                end("far", a="one.text"),
                end("near", b="two.text"),
            ],
            ["start > one", "start > two", "one > t", "t > far", "two > near"],
        )
        assert run.texts.streaming == Streaming("two#1", 1, ("two", "text"))
        run.comes("one#1", text="One!")
        assert run.comes("two#1", text="Two!") == [
            StreamedText("Two!", ("two", "text")), TextChunk("One!", ("one", "text")),
        ]  # fmt: skip

    def test_passes_over_what_never_comes(self) -> None:
        branches = {
            "id": "choose", "type": "if-else",
            "cases": [{"case_id": "yes", "conditions": [
                {"selector": ["start", "topic"], "operator": "is", "value": "coffee"}]}],
        }  # fmt: skip
        run = listened(
            [branches, saying("skipped"), saying("say"), end(a="skipped.text", b="say.text")],
            ["start > choose", "choose:yes > skipped", "choose:false > say", "skipped > end", "say > end"],
        )
        assert run.told == [break_of("end")]
        assert run.texts.streaming == Streaming("say#1", 1, SAID)

    def test_of_an_answer_is_that_of_its_template(self) -> None:
        run = listened(
            [saying("say"), answer("reply", "About {{#start.topic#}}: {{#say.text#}}!")],
            ["start > say", "say > reply"],
        )
        literal = ("reply", "answer")
        assert run.told == [TextChunk("About ", literal), TOPIC, TextChunk(": ", literal)]
        assert run.texts.streaming == Streaming("say#1", 1, SAID)
        assert run.comes("say#1", text="Hello") == [StreamedText("Hello", SAID), TextChunk("!", literal)]

    def test_gives_a_text_that_is_said_twice_whole_the_second_time(self) -> None:
        run = listened(
            [saying("say"), end(first="say.text", second="say.text")], ["start > say", "say > end"]
        )
        assert run.comes("say#1", text="Hello") == [
            StreamedText("Hello", SAID), break_of("end"), TextChunk("Hello", SAID),
        ]  # fmt: skip


class TestWhatDoesNotStream:
    def test_is_what_nobody_says(self) -> None:
        run = listened([saying("say"), end(a="say.other", b="say.text.length")], ["start > say", "say > end"])
        assert run.definition.streaming == frozenset()
        assert run.texts.streaming is None

    def test_is_what_may_never_be_said(self) -> None:
        """An edge that may not be taken keeps the text back: that of a node which may fail by a branch of its own."""
        run = listened(
            [saying("say", error_strategy="fail-branch"), end(a="say.text"), end("failed", b="start.topic")],
            ["start > say", "say > end", "say:fail-branch > failed"],
        )
        assert run.texts.streaming is None
        assert run.comes("say#1", text="Hello") == [TextChunk("Hello", SAID)]

    def test_is_what_is_said_in_a_round(self) -> None:
        container = each("each", output="say.text")
        run = Listened(
            with_errands(
                [
                    {"id": "start", "type": "start", "variables": [{"name": "items", "type": "json_object"}]},
                    *inside(container, saying("say")),
                    end(a="each.output"),
                ],
                ["start > each", "each-start > say", "each > end"],
            )
        )
        assert run.definition.streaming == frozenset()

    def test_is_what_a_round_has_left(self) -> None:
        """What a node in a loop gave last can be said behind it: it is told when the loop is over."""
        run = listened(
            [*inside(loop("again", 2), saying("say")), end(a="say.text")],
            ["start > again", "again.start > say", "again > end"],
        )
        assert run.texts.streaming is None
        assert run.comes("again#1/0/say#1", text="One") == []
        assert run.texts.streaming is None
        assert run.comes("again#1/1/say#1", text="Two") == [TextChunk("Two", SAID)]

    def test_is_the_text_of_other_nodes(self) -> None:
        assert workflow([start("topic"), end(a="start.topic")], ["start > end"]).streaming == frozenset()


class TestAVariableOfTheConversation:
    """It is told at once, unless a node before is still to write it."""

    def told(self, nodes: list[dict[str, Any]], edges: list[str], *, until: int | None = None) -> str:
        """What was told of a turn, up to so many events."""
        definition = chat([start("topic"), *nodes], edges, n=0, m=5)
        run = turn(definition, Conversation(id=TALK))
        seen, texts, told = WorkflowRun(id=run.id), Texts(definition), ""
        for event in run.collect_events()[:until]:
            evolve(seen, event)
            told += "".join(it.text for it in texts.after(seen, event))
        return told

    def test_waits_for_those_who_write_it(self) -> None:
        nodes = [
            assign("a", "conversation.n", "+=", 1),
            assign("b", "conversation.n", "+=", 1),
            answer("tell", "{{#conversation.m#}} {{#conversation.n#}}!"),
        ]
        edges = ["start > a", "a > b", "b > tell"]
        assert self.told(nodes, edges) == "5 2!"
        assert self.told(nodes, edges, until=3) == "5 ", "what nobody writes is told at once"

    def test_waits_for_nobody_who_comes_later_or_beside_or_never(self) -> None:
        nodes = [
            answer("tell", "{{#conversation.n#}}!"),
            assign("later", "conversation.n", "+=", 1),
            assign("never", "conversation.n", "+=", 1),
            assign("beside", "conversation.n", "+=", 1),
        ]
        edges = ["start > tell", "tell > later", "start > beside"]
        assert self.told(nodes, edges, until=3) == "0!"

    def test_waits_for_nobody_who_is_passed_over(self) -> None:
        nodes = [
            {
                "id": "if", "type": "if-else",
                "cases": [{"case_id": "yes", "conditions": [
                    {"selector": ["conversation", "m"], "operator": "=", "value": "5"}]}],
            },
            assign("no", "conversation.n", "+=", 1),
            template("other", "x"),
            answer("tell", "{{#conversation.n#}}!"),
        ]  # fmt: skip
        edges = ["start > if", "if:yes > other", "if:false > no", "no > tell", "other > tell"]
        assert self.told(nodes, edges) == "0!"

    def test_waits_for_a_container_in_which_it_is_written(self) -> None:
        nodes = [
            *inside(loop("it", 3), assign("add", "conversation.n", "+=", 1)),
            answer("tell", "{{#conversation.n#}}!"),
        ]
        assert self.told(nodes, ["start > it", "it.start > add", "it > tell"]) == "3!"
