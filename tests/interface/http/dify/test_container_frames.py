"""What containers and their rounds become on a stream."""

from typing import Any

import orjson
from effects import complete, errand, fail, with_errands
from memory.rings import TOKENS
from runs import RUN, context
from taken import stop_run
from told import Told, content, names
from workflows import assign, each, end, human, inside, loop, start, template

from domain.workflow.definition import WorkflowDefinition
from interface.http.dify.frames import DifyFrames
from interface.http.dify.routes import web_token
from interface.http.dify.snapshot import snapshot


def iterating(**settings: Any) -> WorkflowDefinition:
    """Each item, fetched."""
    return with_errands(
        [
            start("items"),
            *inside(each("it", output="fetch.got", **settings), errand("fetch", what=["it", "item"])),
            end(all="it.output"),
        ],
        ["start > it", "it.start > fetch", "it > end"],
    )


def counting(count: int, until: str = "") -> WorkflowDefinition:
    """A loop that counts."""
    inner = inside(loop("it", count, until=until, n=0), assign("add", "it.n", "+=", 1))
    return with_errands([start(), *inner, end(n="it.n")], ["start > it", "it.start > add", "it > end"])


def asking(**settings: Any) -> WorkflowDefinition:
    """Somebody is asked about each item."""
    inner = inside(each("it", output="ask.comment", **settings), human("ask"))
    return with_errands(
        [start("items"), *inner, end(all="it.output")], ["start > it", "it.start > ask", "it > end"]
    )


def all_told(told: Told) -> list[dict[str, Any]]:
    """Everything that was told so far."""
    return list(map(content, told.frames))


def first(told: list[dict[str, Any]], event: str) -> dict[str, Any]:
    """The data of the first frame of that name."""
    return next(one["data"] for one in told if one["event"] == event)


class TestIteration:
    def test_tells_of_itself_and_each_round_in_the_order_of_the_contract(self) -> None:
        told = Told(iterating(), items=["a", "b"])
        for number in (0, 1):
            complete(told.run, told.definition, f"it#1/{number}/fetch#1", got=number)
        told.tell()
        assert names(all_told(told)) == [
            "workflow_started", "node_started start", "node_finished start",
            "iteration_started it", "iteration_next it",
            "node_started fetch", "node_finished fetch",
            "iteration_next it", "node_started fetch", "node_finished fetch",
            "iteration_completed it", "text_chunk",
            "node_started end", "node_finished end", "workflow_finished",
        ]  # fmt: skip

    def test_says_what_the_contract_says(self) -> None:
        told = Told(iterating(), items=["a", "b"])
        complete(told.run, told.definition, "it#1/0/fetch#1", got="A")
        complete(told.run, told.definition, "it#1/1/fetch#1", got="B")
        told.tell()
        begun, over = first(all_told(told), "iteration_started"), first(all_told(told), "iteration_completed")
        assert begun["metadata"] == {"iteration_length": 2}
        assert begun["inputs"] == {"iterator_selector": ["a", "b"]}
        assert (begun["id"], begun["node_id"], begun["node_type"]) == ("it", "it", "iteration")
        assert (over["outputs"], over["steps"], over["status"]) == ({"output": ["A", "B"]}, 2, "succeeded")
        assert over["execution_metadata"]["iteration_duration_map"] == {"0": 1.0, "1": 0.0}
        nexts = [one["data"]["index"] for one in all_told(told) if one["event"] == "iteration_next"]
        assert nexts == [0, 1]

    def test_names_itself_in_the_frames_of_its_nodes(self) -> None:
        told = Told(iterating(), items=["a", "b"])
        complete(told.run, told.definition, "it#1/0/fetch#1", got="A")
        told.tell()
        inner = [one["data"] for one in all_told(told) if one["data"].get("node_id") == "fetch"]
        assert {data["iteration_id"] for data in inner} == {"it"}
        assert {data["loop_id"] for data in inner} == {None}
        assert inner[1]["execution_metadata"] == {"iteration_id": "it", "iteration_index": 0}
        assert inner[1]["inputs"] == {"what": "a"}
        assert inner[0]["id"] != inner[2]["id"]
        outer = first(all_told(told), "node_started")
        assert (outer["iteration_id"], outer["loop_id"]) == (None, None)

    def test_of_nothing_begins_and_ends(self) -> None:
        told = Told(iterating(), items=[])
        assert first(all_told(told), "iteration_started")["metadata"] == {"iteration_length": 0}
        assert first(all_told(told), "iteration_completed")["steps"] == 0

    def test_that_fails_says_so_with_the_error_of_its_node(self) -> None:
        told = Told(iterating(), items=["a"])
        told.tell()
        fail(told.run, told.definition, "it#1/0/fetch#1")
        new = told.tell()
        assert names(new) == ["node_finished fetch", "iteration_completed it", "workflow_finished"]
        assert (new[1]["data"]["status"], new[1]["data"]["error"]) == ("failed", "Nobody was there")

    def test_that_goes_on_leaves_the_run_partly_succeeded(self) -> None:
        told = Told(iterating(error_mode="continue-on-error"), items=["a"])
        fail(told.run, told.definition, "it#1/0/fetch#1")
        over = told.tell()[-1]["data"]
        assert (over["status"], over["exceptions_count"]) == ("partial-succeeded", 1)


class TestLoop:
    def test_tells_of_its_rounds_from_the_second_on(self) -> None:
        told = Told(counting(3))
        assert names(all_told(told))[3:12] == [
            "loop_started it", "node_started add", "node_finished add", "loop_next it", "node_started add",
            "node_finished add", "loop_next it", "node_started add", "node_finished add",
        ]  # fmt: skip
        nexts = [one["data"] for one in all_told(told) if one["event"] == "loop_next"]
        assert [(data["index"], data["pre_loop_output"]) for data in nexts] == [(1, {}), (2, {})]

    def test_says_what_its_variables_were_and_why_it_ended(self) -> None:
        told = Told(counting(5, until="it.n ≥ 2"))
        begun, over = first(all_told(told), "loop_started"), first(all_told(told), "loop_completed")
        assert (begun["inputs"], begun["metadata"]) == ({"loop_count": 5, "n": 0}, {"loop_length": 5})
        assert (over["outputs"], over["steps"]) == ({"n": 2, "loop_round": 2}, 5)
        assert over["execution_metadata"]["loop_variable_map"] == {"0": {"n": 1}, "1": {"n": 2}}
        assert over["execution_metadata"]["completed_reason"] == "loop_break"
        ended = first(all_told(Told(counting(2))), "loop_completed")
        assert ended["execution_metadata"]["completed_reason"] == "loop_completed"

    def test_without_a_round_has_done_nothing(self) -> None:
        over = first(all_told(Told(counting(5, until="it.n = 0"))), "loop_completed")
        assert (over["outputs"], over["steps"]) == ({}, 0)
        assert over["execution_metadata"]["completed_reason"] == "loop_break"


class TestForms:
    def test_of_rounds_side_by_side_are_announced_in_one_pause(self) -> None:
        told = Told(asking(parallel=2), items=["a", "b", "c"])
        assert names(all_told(told))[4:] == [
            "iteration_next it", "iteration_next it", "node_started ask", "node_started ask",
            "human_input_required ask", "human_input_required ask", "workflow_paused",
        ]  # fmt: skip
        assert len(all_told(told)[-1]["data"]["reasons"]) == 2

    def test_that_are_answered_go_on_without_a_second_start_of_the_container(self) -> None:
        told = Told(asking(parallel=2), items=["a", "b", "c"])
        new = told.submit(told.run.waiting_forms[0].id, comment="A")
        assert names(new) == [
            "workflow_started", "node_started ask", "human_input_form_filled ask", "node_finished ask",
            "iteration_next it", "node_started ask", "human_input_required ask", "human_input_required ask",
            "workflow_paused",
        ]  # fmt: skip
        assert new[1]["data"]["iteration_id"] == "it"


class TestSnapshot:
    def test_shows_open_rounds_and_the_run_itself(self) -> None:
        told = Told(asking(parallel=2), items=["a", "b", "c"])
        told.submit(told.run.waiting_forms[0].id, comment="A")
        lines = snapshot(told.fold, with_ids=False).split(b"\n\n")
        shown = [content_of(line) for line in lines if line]
        assert names(shown) == [
            "workflow_started", "node_started start", "node_finished start",
            "iteration_started it", "iteration_next it", "iteration_next it",
            "node_started ask", "node_finished ask", "node_started ask", "node_finished ask",
            "human_input_required ask", "human_input_required ask", "workflow_paused",
        ]  # fmt: skip
        assert [one["data"]["index"] for one in shown if one["event"] == "iteration_next"] == [1, 2]

    def test_is_made_of_a_run_that_was_stopped_or_ended(self) -> None:
        stopped = Told(asking(), items=["a"])
        stop_run(stopped.run, user="u-1", reason="enough", context=context())
        stopped.tell()
        ended = Told(counting(1))
        for told, status in ((stopped, "stopped"), (ended, "succeeded")):
            lines = snapshot(told.fold, with_ids=False).split(b"\n\n")
            over = [
                one for one in map(content_of, filter(None, lines)) if one["event"].endswith("_completed")
            ]
            assert [one["data"]["status"] for one in over] == [status]


def content_of(line: bytes) -> dict[str, Any]:
    """The JSON of a frame without an id."""
    told: dict[str, Any] = orjson.loads(line.removeprefix(b"data: "))
    return told


def test_frames_are_the_same_whether_those_before_them_were_made_or_not() -> None:
    told = Told(iterating(parallel=2), items=list("abcd"))
    for number in (1, 0, 3, 2):
        complete(told.run, told.definition, f"it#1/{number}/fetch#1", got=number)
    told.tell()
    for cut in range(len(told.recorded)):
        late = DifyFrames(told.definition, web_token(TOKENS))
        for recorded in told.recorded[:cut]:
            assert late.feed(recorded, told=False) == []
        new = [frame for recorded in told.recorded[cut:] for frame in late.feed(recorded)]
        assert new == told.frames[len(told.frames) - len(new) :]


def test_texts_of_the_last_round_of_a_loop_come_when_it_is_over() -> None:
    inner = inside(loop("it", 2, n=0), assign("add", "it.n", "+=", 1), template("say", "{{ n }}!", n="it.n"))
    nodes = [start(), *inner, end(said="say.output", n="it.n")]
    told = Told(with_errands(nodes, ["start > it", "it.start > add", "add > say", "it > end"]))
    texts = [one["data"]["text"] for one in all_told(told) if one["event"] == "text_chunk"]
    assert texts == ["2!", "\n", "2"]


def test_texts_of_nodes_in_rounds_come_with_the_container() -> None:
    inner = inside(each("it", output="t.output"), template("t", "{{ x }}", x="it.item"))
    definition = with_errands(
        [start("items"), *inner, end(all="it.output")], ["start > it", "it.start > t", "it > end"]
    )
    told = Told(definition, items=["a", "b"])
    texts = [one["data"]["text"] for one in all_told(told) if one["event"] == "text_chunk"]
    assert texts == ["- a\n- b"]
    assert all_told(told)[0]["workflow_run_id"] == str(RUN)
