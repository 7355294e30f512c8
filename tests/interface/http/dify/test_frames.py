"""What each event becomes on a stream: names, order, fields and bytes."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import orjson
import pytest
from effects import complete, errand, fail, lose, with_errands
from mailed import arrives, form_id, mailed
from memory.rings import TOKENS
from runs import NOON, RUN, VERSION, WORKFLOW, context, started
from taken import address_form, expire_form, extend_form, stop_run, withdraw_form
from told import Told, content, names
from workflows import end, human, mail, parallel_reviews, review, start, template, two_steps, workflow

from interface.http.dify.frames import DifyFrames
from interface.http.dify.identity import end_user_uuid, execution_uuid
from interface.http.dify.routes import web_token
from interface.http.dify.snapshot import snapshot

STARTED_AT = 1772452800
INPUTS = {
    "topic": "tea",
    "sys.user_id": "u-1",
    "sys.app_id": str(WORKFLOW),
    "sys.workflow_id": str(VERSION),
    "sys.workflow_run_id": str(RUN),
    "sys.files": [],
    "sys.timestamp": STARTED_AT,
}


@pytest.fixture
def told() -> Told:
    return Told(
        workflow(
            [
                start("topic"),
                human("review", content="Draft about {{#start.topic#}}\n\n{{#$output.comment#}}"),
                end(result="review.comment"),
            ],
            ["start > review", "review:approve > end", "review:__timeout > end"],
        )
    )


def reason(told: Told) -> dict[str, Any]:
    form = next(iter(told.run.forms.values()))
    token = TOKENS.derive(key_id="key-1", form_id=form.id, surface="web")
    return {
        "TYPE": "human_input_required",
        "form_id": form.id,
        "form_content": "Draft about tea\n\n{{#$output.comment#}}",
        "inputs": [{"output_variable_name": "comment", "type": "paragraph", "default": None}],
        "actions": [
            {"id": "approve", "title": "Approve", "button_style": "default"},
            {"id": "reject", "title": "Reject", "button_style": "default"},
        ],
        "node_id": "review",
        "node_title": "Review",
        "resolved_default_values": {},
        "form_token": token,
        "approval_channels": ["console", "web_app"],
        "expiration_time": STARTED_AT + 3 * 86400,
    }


class TestUntilThePause:
    def test_tells_in_the_order_of_the_contract(self, told: Told) -> None:
        assert names(list(map(content, told.frames))) == [
            "workflow_started",
            "node_started start",
            "node_finished start",
            "node_started review",
            "human_input_required review",
            "workflow_paused",
        ]

    def test_numbers_the_frames_of_each_event(self, told: Told) -> None:
        assert [frame.key for frame in told.frames] == [
            (101, 1),
            (102, 1),
            (103, 1),
            (104, 1),
            (106, 1),
            (106, 2),
        ], "an issued form has no frame of its own"

    def test_closes_at_the_pause_and_nowhere_else(self, told: Told) -> None:
        assert [frame.closes for frame in told.frames] == [None] * 5 + ["segment"]

    def test_tells_of_the_start(self, told: Told) -> None:
        assert content(told.frames[0])["data"] == {
            "id": str(RUN),
            "workflow_id": str(VERSION),
            "inputs": INPUTS,
            "created_at": STARTED_AT,
            "reason": "initial",
        }

    def test_tells_of_nodes(self, told: Told) -> None:
        head = {
            "id": execution_uuid(RUN, "start#1"),
            "node_id": "start",
            "node_type": "start",
            "title": "Start",
            "index": 1,
            "predecessor_node_id": None,
        }
        assert content(told.frames[1])["data"] == head | {
            "inputs": None,
            "inputs_truncated": False,
            "created_at": STARTED_AT,
            "extras": {},
            "iteration_id": None,
            "loop_id": None,
            "agent_strategy": None,
        }
        assert content(told.frames[2])["data"] == head | {
            "inputs": {"topic": "tea"},
            "inputs_truncated": False,
            "process_data": {},
            "process_data_truncated": False,
            "outputs": {"topic": "tea"},
            "outputs_truncated": False,
            "status": "succeeded",
            "error": None,
            "elapsed_time": 0.0,
            "execution_metadata": {},
            "created_at": STARTED_AT,
            "finished_at": STARTED_AT,
            "files": [],
            "iteration_id": None,
            "loop_id": None,
        }

    def test_announces_the_form(self, told: Told) -> None:
        expected = reason(told) | {"display_in_ui": True}
        del expected["TYPE"]
        assert content(told.frames[4])["data"] == expected

    def test_tells_of_the_pause(self, told: Told) -> None:
        assert content(told.frames[5])["data"] == {
            "workflow_run_id": str(RUN),
            "paused_nodes": ["review"],
            "outputs": {},
            "reasons": [reason(told)],
            "status": "paused",
            "created_at": STARTED_AT,
            "elapsed_time": 0.0,
            "total_tokens": 0,
            "total_steps": 2,
        }


class TestInputsOfNodes:
    """The log does not keep them: they follow from the variables as they were when the node began."""

    def test_are_the_variables_of_a_template(self) -> None:
        node = template("t", "{{ a }}", a="start.topic", b="t.output", gone="start.gone")
        told = self.ended([start("topic"), node, end(x="t.output")], ["start > t", "t > end"])
        assert told["t"]["inputs"] == {"a": "tea", "b": None, "gone": None}
        assert told["t"]["outputs"] == {"output": "tea"}
        assert told["end"]["inputs"] == {"x": "tea"}

    def test_are_told_of_a_node_that_failed(self) -> None:
        told = self.ended([start("topic"), template("t", "{{ 1 / 0 }}", a="start.topic")], ["start > t"])
        assert (told["t"]["status"], told["t"]["inputs"]) == ("failed", {"a": "tea"})

    def test_are_what_an_aggregator_found(self) -> None:
        groups = [
            {"name": "one", "selectors": [["start", "gone"], ["start", "topic"]]},
            {"name": "two", "selectors": [["start", "gone"]]},
        ]
        first = {"id": "g", "type": "variable-aggregator", "title": "G", "groups": groups}
        second = {
            "id": "v", "type": "variable-aggregator", "title": "V", "selectors": [["g", "one", "output"]],
        }  # fmt: skip
        told = self.ended([start("topic"), first, second, end()], ["start > g", "g > v", "v > end"])
        assert (told["g"]["inputs"], told["v"]["inputs"]) == ({"topic": "tea"}, {"one.output": "tea"})

    def test_are_left_out_where_many_are_large(self) -> None:
        large = "x" * 400_000
        names = {f"n{number}": "start.topic" for number in range(3)}
        nodes = [start("topic"), template("t", "{{ n0|length }}", **names), end(x="t.output")]
        told = self.ended(nodes, ["start > t", "t > end"], topic=large)
        assert (told["t"]["inputs"], told["t"]["inputs_truncated"]) == (None, True)
        assert told["start"]["inputs"] == {"topic": large}
        assert told["start"]["inputs_truncated"] is False

    def ended(self, nodes: list[dict[str, Any]], edges: list[str], **inputs: Any) -> dict[str, Any]:
        """The data of each node's end, by the node."""
        frames = map(content, Told(workflow(nodes, edges), **inputs).frames)
        return {told["data"]["node_id"]: told["data"] for told in frames if told["event"] == "node_finished"}


class TestAfterAnAnswer:
    def test_tells_of_the_resumption_and_the_answer_before_what_follows(self, told: Told) -> None:
        new = told.submit(told.form("review"), comment="ok")
        assert names(new) == [
            "workflow_started",
            "node_started review",
            "human_input_form_filled review",
            "node_finished review",
            "text_chunk",
            "node_started end",
            "node_finished end",
            "workflow_finished",
        ]
        resumed_at = STARTED_AT + 300
        assert new[0]["data"]["reason"] == "resumption"
        assert new[0]["data"]["created_at"] == resumed_at
        assert new[0]["data"]["inputs"] == INPUTS
        assert new[1]["data"]["id"] == execution_uuid(RUN, "review#1")
        assert new[2]["data"] == {
            "node_id": "review",
            "node_title": "Review",
            "rendered_content": "Draft about tea\n\nok",
            "action_id": "approve",
            "action_text": "Approve",
            "submitted_data": {"comment": "ok"},
        }
        assert new[3]["data"]["inputs"] == {"comment": "ok"}
        assert new[3]["data"]["outputs"] == {
            "comment": "ok",
            "__action_id": "approve",
            "__rendered_content": "Draft about tea\n\nok",
            "__action_value": "Approve",
        }
        assert new[4]["data"] == {"text": "ok", "from_variable_selector": ["review", "comment"]}
        assert new[7]["data"] == {
            "id": str(RUN),
            "workflow_id": str(VERSION),
            "status": "succeeded",
            "outputs": {"result": "ok"},
            "error": None,
            "elapsed_time": 0.0,
            "total_tokens": 0,
            "total_steps": 3,
            "created_by": {"id": end_user_uuid(WORKFLOW, "u-1"), "user": "u-1"},
            "created_at": resumed_at,
            "finished_at": resumed_at,
            "exceptions_count": 0,
            "files": [],
        }
        assert told.frames[-1].closes == "run"

    def test_an_action_without_an_edge_ends_the_run_with_nothing(self, told: Told) -> None:
        new = told.submit(told.form("review"), "reject", comment="no")
        assert names(new)[3:] == ["node_finished review", "workflow_finished"]
        assert new[-1]["data"]["outputs"] == {}
        assert new[-1]["data"]["status"] == "succeeded"

    def test_non_ascii_stays_as_it_is(self, told: Told) -> None:
        told.submit(told.form("review"), comment="grün 🍵")
        assert "grün 🍵".encode() in b"".join(frame.data for frame in told.frames)

    def test_line_breaks_never_split_the_data(self, told: Told) -> None:
        for one in told.submit(told.form("review"), comment="a\r\nb\u2028c\x85"):
            assert one


class TestWithoutAnAnswer:
    def test_tells_of_the_timeout(self, told: Told) -> None:
        expire_form(
            told.run,
            definition=told.definition,
            form_id=told.form("review"),
            context=context(timedelta(days=3, seconds=1)),
        )
        new = told.tell()
        assert names(new) == [
            "workflow_started",
            "node_started review",
            "human_input_form_timeout review",
            "node_finished review",
            "node_started end",
            "node_finished end",
            "workflow_finished",
        ], "a field that was never filled in has no text"
        assert new[2]["data"] == {
            "node_id": "review",
            "node_title": "Review",
            "expiration_time": STARTED_AT + 3 * 86400,
        }
        assert new[3]["data"]["outputs"]["__action_id"] == ""
        assert new[6]["data"]["outputs"] == {"result": None}

    def test_tells_of_a_stop(self, told: Told) -> None:
        stop_run(told.run, user="u-1", reason="Stopped by user", context=context(timedelta(minutes=1)))
        new = told.tell()
        assert names(new) == ["workflow_finished"]
        assert new[0]["data"]["status"] == "stopped"
        assert new[0]["data"]["error"] == "Stopped by user"
        assert new[0]["data"]["elapsed_time"] == 60.0

    def test_tells_of_a_withdrawal_as_of_a_node_that_failed(self, told: Told) -> None:
        withdraw_form(
            told.run,
            definition=told.definition,
            form_id=told.form("review"),
            reason="asked by mistake",
            by="lena",
            context=context(timedelta(minutes=1)),
        )
        new = told.tell()
        assert names(new) == [
            "workflow_started",
            "node_started review",
            "node_finished review",
            "workflow_finished",
        ]
        assert (new[2]["data"]["status"], new[3]["data"]["status"]) == ("failed", "failed")
        assert new[3]["data"]["error"] == "The form 'Review' was withdrawn: asked by mistake"

    def test_announces_a_changed_deadline_with_the_form(self, told: Told) -> None:
        until = NOON + timedelta(days=9)
        extend_form(told.run, form_id=told.form("review"), until=until, by="lena", context=context())
        assert told.tell() == []
        frames = snapshot(told.fold, with_ids=True)
        assert frames.count(b'"expiration_time":%d' % (STARTED_AT + 9 * 86400)) == 2

    def test_tells_of_the_end_when_the_limit_on_all_forms_is_reached(self, told: Told) -> None:
        told.run = started(told.definition, limit=timedelta(days=1), topic="tea")
        told.fold = DifyFrames(told.definition, web_token(TOKENS))
        told.tell()
        expire_form(
            told.run,
            definition=told.definition,
            form_id=told.form("review"),
            context=context(timedelta(days=1)),
        )
        new = told.tell()
        assert names(new) == ["workflow_finished"]
        assert (new[0]["data"]["status"], new[0]["data"]["error"]) == (
            "stopped",
            "Human input global timeout at node review",
        )


class TestFormsSideBySide:
    def test_announces_all_of_them_before_the_pause(self) -> None:
        told = Told(parallel_reviews())
        assert names(list(map(content, told.frames)))[-3:] == [
            "human_input_required legal",
            "human_input_required finance",
            "workflow_paused",
        ]

    def test_announces_the_other_again_with_the_same_token(self) -> None:
        told = Told(parallel_reviews())
        first = {one["data"]["node_id"]: one["data"] for one in map(content, told.frames[-3:-1])}
        new = told.submit(told.form("legal"), comment="fine")
        assert names(new) == [
            "workflow_started",
            "node_started legal",
            "human_input_form_filled legal",
            "node_finished legal",
            "text_chunk",
            "text_chunk",
            "human_input_required finance",
            "workflow_paused",
        ], "the end is certain, so its text begins, up to what is still to come"
        assert new[6]["data"] == first["finance"]
        assert new[7]["data"]["paused_nodes"] == ["finance"]

    def test_keeps_the_order_of_outputs_whoever_answers_first(self) -> None:
        told = Told(parallel_reviews())
        told.submit(told.form("finance"), comment="two")
        new = told.submit(told.form("legal"), comment="one")
        texts = [one["data"]["text"] for one in new if one["event"] == "text_chunk"]
        assert texts == ["one", "\n", "two"]


def test_two_forms_in_a_row_keep_one_task_and_pause_twice() -> None:
    told = Told(two_steps())
    told.submit(told.form("first"), comment="1")
    told.submit(told.form("second"), comment="2")
    assert [frame.closes for frame in told.frames if frame.closes] == ["segment", "segment", "run"]
    steps = [content(frame)["data"].get("total_steps") for frame in told.frames if frame.closes]
    assert steps == [2, 3, 4], "a node that is told of again counts once"


def test_a_form_sent_by_mail_only_has_no_token_here() -> None:
    told = Told(
        workflow(
            [start("topic"), human("review", web=False, email=mail("ann@example.com"))], ["start > review"]
        )
    )
    announced = content(told.frames[-2])["data"]
    assert announced["form_token"] is None
    assert announced["display_in_ui"] is False
    assert announced["approval_channels"] == ["console", "email"]


def test_a_select_field_and_a_default_are_as_in_the_dsl() -> None:
    node = human("review")
    node["fields"] = [
        {"type": "select", "name": "prio", "options": {"type": "constant", "value": ["low", "high"]}},
        {
            "type": "paragraph",
            "name": "comment",
            "default": {"type": "variable", "selector": ["start", "topic"]},
        },
    ]
    told = Told(workflow([start("topic"), node], ["start > review"]))
    announced = content(told.frames[-2])["data"]
    assert announced["inputs"] == [
        {
            "output_variable_name": "prio",
            "type": "select",
            "option_source": {"type": "constant", "selector": [], "value": ["low", "high"]},
        },
        {
            "output_variable_name": "comment",
            "type": "paragraph",
            "default": {"type": "variable", "selector": ["start", "topic"], "value": ""},
        },
    ]
    assert announced["resolved_default_values"] == {"comment": "tea"}


def test_the_same_events_give_the_same_bytes() -> None:
    one, other = Told(two_steps()), Told(two_steps())
    for told in (one, other):
        told.submit(told.form("first"), comment="1")
    assert [frame.data for frame in one.frames] == [frame.data for frame in other.frames]


def answered_in_part() -> Told:
    """Two forms side by side, one answered, one whose time is over."""
    told = Told(parallel_reviews())
    told.submit(told.form("legal"), comment="fine")
    form_id = told.form("finance")
    expire_form(told.run, definition=told.definition, form_id=form_id, context=context(timedelta(days=4)))
    told.tell()
    return told


def answered_in_turn() -> Told:
    told = Told(two_steps())
    for node in ("first", "second"):
        told.submit(told.form(node), comment=node)
    return told


@pytest.mark.parametrize("scenario", [answered_in_part, answered_in_turn])
def test_frames_are_the_same_whether_those_before_them_were_made_or_not(
    scenario: Callable[[], Told],
) -> None:
    told = scenario()
    for version in range(len(told.recorded) + 1):
        fold = DifyFrames(told.definition, web_token(TOKENS))
        for recorded in told.recorded[:version]:
            assert fold.feed(recorded, told=False) == []
        rest = [frame for recorded in told.recorded[version:] for frame in fold.feed(recorded)]
        since = told.recorded[version].position if version < len(told.recorded) else told.position + 1
        assert rest == [frame for frame in told.frames if frame.position >= since]
        assert fold.newest == told.fold.newest


class TestSnapshot:
    def frames(self, told: Told) -> list[bytes]:
        return snapshot(told.fold, with_ids=True).removesuffix(b"\n\n").split(b"\n\n")

    def test_tells_how_the_run_came_to_its_pause(self, told: Told) -> None:
        frames = self.frames(told)
        contents = [orjson.loads(frame.split(b"data: ")[1]) for frame in frames]
        assert names(contents) == [
            "workflow_started",
            "node_started start",
            "node_finished start",
            "node_started review",
            "node_finished review",
            "human_input_required review",
            "workflow_paused",
        ]
        assert contents[0] == content(told.frames[0])
        assert contents[-2:] == [content(frame) for frame in told.frames[-2:]]

    def test_leaves_the_particulars_out(self, told: Told) -> None:
        told.submit(told.form("review"), comment="ok")
        contents = [orjson.loads(frame.split(b"data: ")[1])["data"] for frame in self.frames(told)]
        head = {
            "id": execution_uuid(RUN, "review#1"),
            "node_id": "review",
            "node_type": "human-input",
            "title": "Review",
            "index": 2,
            "predecessor_node_id": None,
            "inputs": None,
            "extras": {},
            "created_at": STARTED_AT,
            "iteration_id": None,
            "loop_id": None,
        }
        assert contents[3] == head
        assert contents[4] == head | {
            "process_data": None,
            "outputs": None,
            "status": "succeeded",
            "error": None,
            "elapsed_time": 300.0,
            "execution_metadata": None,
            "finished_at": STARTED_AT + 300,
            "files": [],
        }

    def test_shows_a_waiting_node_as_paused(self, told: Told) -> None:
        waiting = orjson.loads(self.frames(told)[4].split(b"data: ")[1])["data"]
        assert waiting["status"] == "paused"
        assert waiting["finished_at"] == STARTED_AT

    def test_only_its_last_frame_has_an_id(self, told: Told) -> None:
        frames = self.frames(told)
        assert [frame.startswith(b"id: ") for frame in frames] == [False] * 6 + [True]
        assert frames[-1].startswith(b"id: 106-2\n")
        assert b"id: " not in snapshot(told.fold, with_ids=False)


class TestTextChunks:
    def texts(self, told: Told, node_id: str) -> list[tuple[str, str]]:
        """What comes behind the end of a node and before the next one begins."""
        found: list[tuple[str, str]] = []
        inside = False
        for one in map(content, told.frames):
            if one["event"] == "text_chunk" and inside:
                found.append((one["data"]["text"], ".".join(one["data"]["from_variable_selector"])))
            elif one["event"] == "node_finished":
                inside = one["data"]["node_id"] == node_id
        return found

    def test_come_as_soon_as_they_are_certain(self) -> None:
        nodes = [start("topic"), human("review"), end("sure", a="start.topic", b="sys.user_id"), end("maybe")]
        told = Told(workflow(nodes, ["start > sure", "start > review", "review:approve > maybe"]))
        assert self.texts(told, "start") == [
            ("tea", "start.topic"),
            ("\n", "sure.answer"),
            ("u-1", "sys.user_id"),
        ]

    def test_wait_for_the_choice_that_leads_to_them(self) -> None:
        nodes = [
            start("topic"),
            human("review"),
            end("yes", text="start.topic"),
            end("no", text="review.comment"),
        ]
        told = Told(workflow(nodes, ["start > review", "review:approve > yes", "review:reject > no"]))
        assert self.texts(told, "start") == []
        told.submit(told.form("review"), "reject", comment="why")
        assert self.texts(told, "review") == [("why", "review.comment")]

    def test_pass_over_what_was_skipped_and_what_never_came(self) -> None:
        nodes = [
            start("topic"),
            human("review"),
            human("later"),
            end("done", a="later.comment", b="review.comment", c="review.__action_id", d="nowhere.x"),
        ]
        edges = [
            "start > review",
            "review:approve > later",
            "later:approve > done",
            "review:__timeout > done",
        ]
        told = Told(workflow(nodes, edges))
        expire_form(
            told.run,
            definition=told.definition,
            form_id=told.form("review"),
            context=context(timedelta(days=4)),
        )
        told.tell()
        assert self.texts(told, "review") == [
            ("\n", "done.answer"),
            ("\n", "done.answer"),
            ("", "review.__action_id"),
            ("\n", "done.answer"),
        ]

    def test_two_ends_follow_one_another(self) -> None:
        told = Told(
            workflow(
                [
                    start("topic"),
                    human("review"),
                    end("one", x="review.comment"),
                    end("two", y="start.topic"),
                ],
                ["start > review", "start > two", "review:approve > one"],
            )
        )
        assert self.texts(told, "start") == [("tea", "start.topic")]
        told.submit(told.form("review"), comment="ok")
        assert self.texts(told, "review") == [("ok", "review.comment")]


def test_a_failed_node_is_told_of_with_its_error() -> None:
    node = human("review")
    node["fields"] = [
        {"type": "select", "name": "x", "options": {"type": "variable", "selector": ["start", "topic"]}}
    ]
    told = Told(workflow([start("topic"), node], ["start > review"]))
    *_, failed, finished = map(content, told.frames)
    assert failed["event"] == "node_finished"
    assert failed["data"]["status"] == "failed"
    assert failed["data"]["error"] == finished["data"]["error"] != ""
    assert finished["data"]["status"] == "failed"
    assert finished["data"]["outputs"] == {}


def test_a_form_that_is_not_issued_is_told_of_as_an_exception_and_what_follows_it_streams() -> None:
    node = human("review", error_strategy="fail-branch")
    node["fields"] = [
        {"type": "select", "name": "x", "options": {"type": "variable", "selector": ["start", "topic"]}}
    ]
    nodes = [start("topic"), node, end(why="review.error_type")]
    told = Told(workflow(nodes, ["start > review", "review:fail-branch > end"]))
    data = {one["data"].get("node_id", one["event"]): one["data"] for one in map(content, told.frames)}
    review, finished = data["review"], data["workflow_finished"]
    assert (review["status"], review["outputs"]["error_type"]) == ("exception", "FormIssueError")
    assert review["error"] == review["outputs"]["error_message"] != ""
    assert data["text_chunk"]["text"] == "FormIssueError"
    assert (finished["status"], finished["error"], finished["exceptions_count"]) == (
        "partial-succeeded",
        None,
        1,
    )


class TestEffects:
    """Nodes that have something done outside."""

    def told(self, **settings: Any) -> Told:
        nodes = [start("topic"), errand("fetch", **settings), end(got="fetch.got")]
        return Told(with_errands(nodes, ["start > fetch", "fetch > end"]))

    def test_begin_and_nothing_more_is_told_until_there_is_a_result(self) -> None:
        told = self.told()
        assert names(list(map(content, told.frames)))[-1] == "node_started fetch"
        complete(told.run, told.definition, "fetch#1", got="tea")
        new = told.tell()
        assert names(new)[:2] == ["node_finished fetch", "text_chunk"]
        finished = new[0]["data"]
        assert (finished["inputs"], finished["outputs"]) == ({"what": "tea"}, {"got": "tea"})
        assert finished["process_data"] == {"brought": True}

    def test_are_told_of_each_time_they_are_tried_again_but_not_of_workers_that_were_lost(self) -> None:
        told = self.told(retries=(2, 1000))
        told.tell()
        fail(told.run, told.definition, "fetch#1", attempt=1)
        lose(told.run, told.definition, "fetch#1", attempt=2)
        fail(told.run, told.definition, "fetch#1", attempt=3, message="Still nobody")
        first, second = told.tell()
        assert [first["event"], second["event"]] == ["node_retry", "node_retry"]
        assert (first["data"]["status"], first["data"]["error"]) == ("retry", "Nobody was there")
        assert (first["data"]["retry_index"], second["data"]["retry_index"]) == (1, 2)
        assert first["data"]["id"] == str(execution_uuid(RUN, "fetch#1"))
        assert (second["data"]["error"], second["data"]["elapsed_time"]) == ("Still nobody", 1.0)
        complete(told.run, told.definition, "fetch#1", attempt=4, got="tea")
        assert told.tell()[-1]["data"]["status"] == "succeeded"

    def test_say_how_the_run_went_on_after_their_failure(self) -> None:
        told = self.told(error_strategy="default-value")
        told.tell()
        fail(told.run, told.definition, "fetch#1")
        finished, *_, over = told.tell()
        assert (finished["data"]["status"], finished["data"]["error"]) == ("exception", "Nobody was there")
        assert finished["data"]["execution_metadata"] == {"error_strategy": "default-value"}
        assert (over["data"]["status"], over["data"]["exceptions_count"]) == ("partial-succeeded", 1)


def test_the_review_example_streams_its_draft() -> None:
    told = Told(review())
    new = told.submit(told.form("review"), comment="fine")
    assert [one["data"]["text"] for one in new if one["event"] == "text_chunk"] == [
        "fine",
        "\n",
        "Draft about tea",
    ]


def test_what_becomes_of_mails_has_no_frame_and_takes_no_time_of_the_run() -> None:
    told = Told(mailed("ann@example.com"))
    before = snapshot(told.fold, with_ids=True)
    arrives_after = timedelta(hours=1)
    address_form(told.run, form_id=form_id(told.run), step=None, people=[], context=context(arrives_after))
    arrives(told.run, after=arrives_after)
    assert told.tell() == []
    after = snapshot(told.fold, with_ids=True)
    assert [line for line in after.split(b"\n") if not line.startswith(b"id:")] == [
        line for line in before.split(b"\n") if not line.startswith(b"id:")
    ]
    assert names(told.submit(form_id(told.run), comment="fine"))[0] == "workflow_started"
