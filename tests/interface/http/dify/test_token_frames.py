"""What is told of a run whose nodes run again and again."""

from typing import Any

from memory.rings import TOKENS
from runs import submit
from token_flows import Tally, token_flow
from told import Told, content
from workflows import end, human, start, template

from domain.workflow.definition import WorkflowDefinition
from interface.http.dify.frames import DifyFrames
from interface.http.dify.routes import web_token
from interface.http.dify.snapshot import snapshot


def until_approved() -> WorkflowDefinition:
    """Somebody is asked until they agree; what they say meanwhile is said."""
    nodes = [start("topic"), human("ask"), end("said", text="ask.comment"), end("done", text="ask.comment")]
    edges = ["start > ask", "ask:reject > said", "said > ask", "ask:approve > done"]
    return token_flow(nodes, edges)


def of(told: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    """The data of the frames of that name."""
    return [one["data"] for one in told if one["event"] == name]


def answered(told: Told, action: str, comment: str) -> list[dict[str, Any]]:
    """What is told of that answer."""
    (form,) = told.run.waiting_forms
    submit(told.run, told.definition, form.id, action, comment=comment)
    return told.tell()


class TestFrames:
    def test_tell_of_each_visit_by_its_own_id_and_of_each_form(self) -> None:
        told = Told(until_approved())
        for number in range(3):
            new = answered(told, "reject", f"no {number}")
            (waiting,) = of(new, "human_input_required")
            assert of(new, "human_input_form_filled")[0]["node_id"] == "ask"
            assert [it["text"] for it in of(new, "text_chunk")] == [f"no {number}"]
            assert of(new, "node_started")[-1]["predecessor_node_id"] == "said"
        answered(told, "approve", "yes")
        whole = [content(frame) for frame in told.frames]
        ended = [(it["node_id"], it["id"]) for it in of(whole, "node_finished")]
        assert [node_id for node_id, _ in ended] == ["start", *3 * ["ask", "said"], "ask", "done"]
        assert len({id for _, id in ended}) == len(ended)
        forms = [it["form_id"] for it in of(whole, "human_input_required")]
        assert len(set(forms)) == len(forms) == 4
        assert waiting["form_id"] == forms[-1]
        assert whole[-1]["data"]["outputs"] == {"text": "yes"}
        assert whole[-1]["data"]["total_steps"] == len(ended)

    def test_pass_over_what_no_node_has_given_yet(self) -> None:
        nodes = [
            start("topic"),
            human("ask"),
            template("two", "x"),
            end("said", first="two.output", then="ask.comment"),
        ]
        told = Told(token_flow(nodes, ["start > ask", "ask:reject > said", "said > two", "two > ask"]))
        first, second = (answered(told, "reject", comment) for comment in ("no", "never"))
        assert "".join(it["text"] for it in of(first, "text_chunk")) == "\nno"
        assert "".join(it["text"] for it in of(second, "text_chunk")) == "x\nnever"

    def test_are_the_same_bytes_whoever_folds_the_log(self) -> None:
        told = Told(until_approved())
        for number in range(3):
            answered(told, "reject", f"no {number}")
        answered(told, "approve", "yes")
        again = DifyFrames(told.definition, web_token(TOKENS))
        assert [frame for it in told.recorded for frame in again.feed(it)] == told.frames
        late = DifyFrames(told.definition, web_token(TOKENS))
        frames = [frame for it in told.recorded for frame in late.feed(it, told=it.position > 120)]
        assert frames == [frame for frame in told.frames if frame.position > 120]


class TestSnapshot:
    def test_shows_the_last_visit_of_each_node(self) -> None:
        told = Told(until_approved())
        for number in range(3):
            answered(told, "reject", f"no {number}")
        shown = snapshot(told.fold, with_ids=False).decode()
        assert shown.count('"event":"node_started"') == 3
        assert shown.count('"event":"human_input_required"') == 1
        assert shown.count(f'"form_id":"{told.run.waiting_forms[0].id}"') >= 1

    def test_shows_all_visits_that_are_open(self) -> None:
        nodes = [start("topic"), Tally(id="one"), template("two", "x"), human("ask"), end(text="ask.comment")]
        edges = ["start > one", "start > two", "one > ask", "two > ask", "ask:approve > end"]
        told = Told(token_flow(nodes, edges))
        shown = snapshot(told.fold, with_ids=False).decode()
        assert shown.count('"event":"human_input_required"') == 2
