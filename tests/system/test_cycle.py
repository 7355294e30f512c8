"""The whole cycle as a client sees it: start, form, refused answers, the answer, the rest of the stream."""

from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

import pytest
from contract_client import DifyClient, Frame, paused
from installation import Installation
from service import Service
from workflows import end, human, start, workflow

from domain.workflow.definition import WorkflowDefinition

pytestmark = pytest.mark.anyio

COMMENT = {"type": "paragraph", "name": "comment"}
PRIORITY = {"type": "select", "name": "priority", "options": {"type": "constant", "value": ["low", "high"]}}


class _Kind:
    """Equal to every value of a type: for what differs from run to run."""

    def __init__(self, kind: type) -> None:
        self.kind = kind

    def __eq__(self, other: object) -> bool:
        return type(other) is self.kind

    def __hash__(self) -> int:
        return hash(self.kind)

    def __repr__(self) -> str:
        return f"<{self.kind.__name__}>"


SECONDS: Any = _Kind(int)


class _Elapsed(_Kind):
    """The time that something took: some."""

    def __eq__(self, other: object) -> bool:
        return super().__eq__(other) and cast("float", other) > 0

    __hash__ = None  # type: ignore[assignment]


ELAPSED: Any = _Elapsed(float)


def asking(fields: list[dict[str, Any]]) -> WorkflowDefinition:
    """Start, a form with these fields, and an end that gives the comment."""
    content = "Draft about {{#start.topic#}}\n\n{{#$output.comment#}}"
    review = human("review", content=content) | {"fields": fields}
    return workflow(
        [start("topic"), review, end(result="review.comment")],
        ["start > review", "review:approve > end"],
        name="Asking",
    )


@dataclass(frozen=True, kw_only=True)
class Expected:
    """What the frames of a run must be, given the ids that the service chose."""

    run: str
    version: str
    app: str
    executions: dict[str, str]
    form: str
    token: str
    user: str

    def frame(self, event: str, **data: Any) -> dict[str, Any]:
        return {"event": event, "workflow_run_id": self.run, "task_id": self.run, "data": data}

    def workflow_started(self, reason: str) -> dict[str, Any]:
        system = {
            "sys.user_id": "u-1",
            "sys.app_id": self.app,
            "sys.workflow_id": self.version,
            "sys.workflow_run_id": self.run,
            "sys.files": [],
            "sys.timestamp": SECONDS,
        }
        return self.frame(
            "workflow_started",
            id=self.run,
            workflow_id=self.version,
            inputs={"topic": "tea", **system},
            created_at=SECONDS,
            reason=reason,
        )

    def _node(self, node: str, index: int, before: str | None) -> dict[str, Any]:
        kind, title = {
            "start": ("start", "Start"),
            "review": ("human-input", "Review"),
            "end": ("end", "End"),
        }[node]
        return {
            "id": self.executions[node],
            "node_id": node,
            "node_type": kind,
            "title": title,
            "index": index,
            "predecessor_node_id": before,
            "inputs_truncated": False,
            "created_at": SECONDS,
            "iteration_id": None,
            "loop_id": None,
        }

    def node_started(self, node: str, index: int, before: str | None) -> dict[str, Any]:
        data = {**self._node(node, index, before), "inputs": None, "extras": {}, "agent_strategy": None}
        return self.frame("node_started", **data)

    def node_finished(
        self, node: str, index: int, before: str | None, *, inputs: Any, outputs: Any
    ) -> dict[str, Any]:
        return self.frame(
            "node_finished",
            **self._node(node, index, before),
            inputs=inputs,
            process_data={},
            process_data_truncated=False,
            outputs=outputs,
            outputs_truncated=False,
            status="succeeded",
            error=None,
            elapsed_time=ELAPSED,
            execution_metadata={},
            finished_at=SECONDS,
            files=[],
        )

    def form_fields(self) -> dict[str, Any]:
        return {
            "form_id": self.form,
            "node_id": "review",
            "node_title": "Review",
            "form_content": "Draft about tea\n\n{{#$output.comment#}}",
            "inputs": [{"output_variable_name": "comment", "type": "paragraph", "default": None}],
            "actions": [
                {"id": "approve", "title": "Approve", "button_style": "default"},
                {"id": "reject", "title": "Reject", "button_style": "default"},
            ],
            "form_token": self.token,
            "approval_channels": ["console", "web_app"],
            "resolved_default_values": {},
            "expiration_time": SECONDS,
        }

    def until_the_pause(self) -> list[dict[str, Any]]:
        return [
            self.workflow_started("initial"),
            self.node_started("start", 1, None),
            self.node_finished("start", 1, None, inputs={"topic": "tea"}, outputs={"topic": "tea"}),
            self.node_started("review", 2, "start"),
            self.frame("human_input_required", **self.form_fields(), display_in_ui=True),
            self.frame(
                "workflow_paused",
                workflow_run_id=self.run,
                paused_nodes=["review"],
                outputs={},
                reasons=[{"TYPE": "human_input_required", **self.form_fields()}],
                status="paused",
                created_at=SECONDS,
                elapsed_time=ELAPSED,
                total_tokens=0,
                total_steps=2,
            ),
        ]

    def after_the_answer(self) -> list[dict[str, Any]]:
        rendered = "Draft about tea\n\nfine"
        outputs = {
            "comment": "fine",
            "__action_id": "approve",
            "__rendered_content": rendered,
            "__action_value": "Approve",
        }
        return [
            self.workflow_started("resumption"),
            self.node_started("review", 2, "start"),
            self.frame(
                "human_input_form_filled",
                node_id="review",
                node_title="Review",
                rendered_content=rendered,
                action_id="approve",
                action_text="Approve",
                submitted_data={"comment": "fine"},
            ),
            self.node_finished("review", 2, "start", inputs={"comment": "fine"}, outputs=outputs),
            self.frame("text_chunk", text="fine", from_variable_selector=["review", "comment"]),
            self.node_started("end", 3, "review"),
            self.node_finished("end", 3, "review", inputs={"result": "fine"}, outputs={"result": "fine"}),
            self.frame(
                "workflow_finished",
                id=self.run,
                workflow_id=self.version,
                status="succeeded",
                outputs={"result": "fine"},
                error=None,
                elapsed_time=ELAPSED,
                total_tokens=0,
                total_steps=3,
                created_by={"id": self.user, "user": "u-1"},
                created_at=SECONDS,
                finished_at=SECONDS,
                exceptions_count=0,
                files=[],
            ),
        ]


def chosen(first: list[Frame], rest: list[Frame]) -> Expected:
    """Read the ids that the service chose out of the frames; each must be one."""
    started, asked, finished = first[0], first[-2], rest[-1]
    executions = {f.data["node_id"]: f.data["id"] for f in (*first, *rest) if f.name == "node_started"}
    form, token, user = asked.data["form_id"], asked.data["form_token"], finished.data["created_by"]["id"]
    app = started.data["inputs"]["sys.app_id"]
    assert len(token) == 22 and token.isalnum() and token.isascii()
    for chosen_id in (started.data["id"], started.data["workflow_id"], app, *executions.values(), form, user):
        assert str(UUID(chosen_id)) == chosen_id
    return Expected(
        run=started.data["id"],
        version=started.data["workflow_id"],
        app=app,
        executions=executions,
        form=form,
        token=token,
        user=user,
    )


class TestTheCycle:
    async def test_tells_every_frame_of_the_contract_in_its_order(
        self, house: Installation, services: tuple[Service, Service]
    ) -> None:
        async with DifyClient(services[0].url, house.key(asking([COMMENT]))) as client:
            async with client.running(topic="tea") as stream:
                first = await stream.rest()
            assert stream.response.headers["content-type"] == "text/event-stream"
            assert stream.parser.pings == 1
            run_id, token = first[0].data["id"], first[-2].data["form_token"]
            answer = await client.submit(token, comment="fine")
            assert (answer.status_code, answer.json()) == (200, {})
            async with client.events(run_id, last_event_id=first[-1].id) as resumed:
                rest = await resumed.rest()
        expected = chosen(first, rest)
        assert [frame.body for frame in first] == expected.until_the_pause()
        assert [frame.body for frame in rest] == expected.after_the_answer()
        ids = [tuple(map(int, frame.id.split("-"))) for frame in (*first, *rest)]
        assert ids == sorted(set(ids))

    async def test_is_told_again_in_full_by_the_other_service_after_the_end(
        self, house: Installation, services: tuple[Service, Service]
    ) -> None:
        key = house.key(asking([COMMENT]))
        async with DifyClient(services[0].url, key) as one, DifyClient(services[1].url, key) as other:
            async with one.running(topic="tea") as stream:
                first = await stream.rest()
            token = first[-2].data["form_token"]
            assert (await other.submit(token, comment="fine")).status_code == 200
            async with one.events(first[0].data["id"], last_event_id=first[-1].id) as resumed:
                rest = await resumed.rest()
            assert await other.history(first[0].data["id"]) == [*first, *rest]
            again = await one.submit(token, comment="fine")
        assert (again.status_code, again.json()["code"]) == (412, "human_input_form_submitted")


GOOD = '{"inputs": {"comment": "fine", "priority": "low"}, "action": "approve", "user": "u-1"}'
JSON = "application/json"


def answer(inputs: str = '{"comment": "fine", "priority": "low"}', action: str = '"approve"') -> str:
    return f'{{"inputs": {inputs}, "action": {action}, "user": "u-1"}}'


def comment(json_text: str) -> str:
    return answer(f'{{"comment": {json_text}, "priority": "low"}}')


REFUSED: dict[str, tuple[str | bytes, str, int, str, str | None]] = {
    "an action it does not have": (
        answer(action='"nope"'), JSON, 400, "invalid_form_data", "Invalid action: nope",
    ),
    "a field left out": (
        answer('{"priority": "low"}'), JSON, 400, "invalid_form_data", "Missing required inputs: comment",
    ),
    "every field left out": (
        answer("{}"), JSON, 400, "invalid_form_data", "Missing required inputs: comment, priority",
    ),
    "an option it does not have": (
        answer('{"comment": "", "priority": "urgent"}'), JSON, 400, "invalid_form_data",
        "Invalid value for select input 'priority': urgent",
    ),
    "an option that is no text": (
        answer('{"comment": "", "priority": 1}'), JSON, 400, "invalid_form_data",
        "Invalid value for select input 'priority': expected string",
    ),
    "no user": (
        '{"inputs": {}, "action": "approve"}', JSON, 400, "invalid_param", "Arg user must be provided.",
    ),
    "inputs that are no object": (answer("[]"), JSON, 400, "invalid_param", None),
    "an action that is no text": (answer(action="7"), JSON, 400, "invalid_param", None),
    "nothing": (b"", JSON, 400, "invalid_param", None),
    "half of it": (GOOD[:-20], JSON, 400, "invalid_param", None),
    "something behind it": (GOOD + "{}", JSON, 400, "invalid_param", None),
    "a list": (f"[{GOOD}]", JSON, 400, "invalid_param", None),
    "a name twice": (GOOD[:-1] + ', "action": "reject"}', JSON, 400, "invalid_param", None),
    "a name twice deep inside": (comment('{"a": 1, "a": 2}'), JSON, 400, "invalid_param", None),
    "NaN": (comment("NaN"), JSON, 400, "invalid_param", None),
    "a number beyond all floats": (comment("1e999"), JSON, 400, "invalid_param", None),
    "an integer that others would round": (comment("9007199254740993"), JSON, 400, "invalid_param", None),
    "a lone surrogate": (comment(r'"\ud800"'), JSON, 400, "invalid_param", None),
    "bytes that are no UTF-8": (GOOD.encode().replace(b"fine", b"\xff"), JSON, 400, "invalid_param", None),
    "too many levels": (comment("[" * 64 + "]" * 64), JSON, 400, "invalid_param", None),
    "far too many levels": (comment("[" * 100_000), JSON, 400, "invalid_param", None),
    "too many bytes": (comment(f'"{"x" * 1_048_576}"'), JSON, 413, "request_entity_too_large", None),
    "a form of a browser": (
        "comment=fine", "application/x-www-form-urlencoded", 415, "unsupported_media_type", None,
    ),
    "another encoding": (GOOD, "application/json; charset=utf-16", 415, "unsupported_media_type", None),
}  # fmt: skip


class TestAnAnswerThatIsRefused:
    @pytest.mark.parametrize("what", REFUSED)
    async def test_leaves_everything_as_it_was(
        self, house: Installation, services: tuple[Service, Service], what: str
    ) -> None:
        content, kind, status, code, message = REFUSED[what]
        async with DifyClient(services[0].url, house.key(asking([COMMENT, PRIORITY]))) as client:
            run_id, tokens = paused(await client.run(topic="tea"))
            before = (house.head(), (await client.form(tokens["review"])).json())
            refused = await client.http.post(
                f"/form/human_input/{tokens['review']}", content=content, headers={"Content-Type": kind}
            )
            body = refused.json()
            assert (refused.status_code, body["status"], body["code"]) == (status, status, code)
            assert message is None or body["message"] == message
            assert before == (house.head(), (await client.form(tokens["review"])).json())
            assert await client.status(run_id) == "paused"
            taken = await client.http.post(
                f"/form/human_input/{tokens['review']}", content=GOOD, headers={"Content-Type": JSON}
            )
            assert taken.status_code == 200
            assert await client.status(run_id) == "succeeded"
