"""The whole cycle of the Dify contract over HTTP: start, pause, look, answer, resume, and everything refused."""

import gzip
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import httpx2
import orjson
import pytest
from dify_dsl import document, node, read
from event_stream import frames
from in_process import InProcess
from workflows import end, human, parallel_reviews, review, start, two_steps, workflow

from domain.workflow.definition import WorkflowDefinition
from domain.workflow.nodes.start import Start, StartVariable

SUBMITTED = "This form has already been submitted by another user, form_id={}"
COMMENTED = b'{"inputs":{"comment":%b},"action":"approve","user":"u-1"}'
EXPIRED = "This form has expired, form_id={}"


@pytest.fixture(scope="module")
def client(service: InProcess) -> Iterator[httpx2.Client]:
    with service.client(service.key(review())) as opened:
        yield opened


def run(client: httpx2.Client, **more: Any) -> httpx2.Response:
    return client.post("/v1/workflows/run", json={"inputs": {"topic": "tea"}, "user": "u-1"} | more)


def paused(client: httpx2.Client) -> dict[str, Any]:
    """The answer to a start that has paused."""
    answer = run(client)
    assert answer.status_code == 200, answer.text
    started: dict[str, Any] = answer.json()
    assert started["data"]["status"] == "paused"
    return started


def form_path(started: dict[str, Any], index: int = 0) -> str:
    return f"/v1/form/human_input/{started['data']['reasons'][index]['form_token']}"


def submission(action: str = "approve", **inputs: Any) -> dict[str, Any]:
    return {"inputs": inputs or {"comment": "ok"}, "action": action, "user": "u-1"}


def detail(client: httpx2.Client, started: dict[str, Any]) -> dict[str, Any]:
    shown: dict[str, Any] = client.get(f"/v1/workflows/run/{started['workflow_run_id']}").json()
    return shown


def code(answer: httpx2.Response) -> tuple[int, str, str]:
    body = answer.json()
    ours = (
        answer.headers["content-type"] == "application/problem+json"
    )  # has more than the contract's members
    assert {"code", "message", "status"} == (set(body) & {"code", "message", "status"} if ours else set(body))
    assert body["status"] == answer.status_code
    assert answer.headers["request-id"]
    return answer.status_code, body["code"], body["message"]


class TestStart:
    def test_a_blocking_run_answers_with_its_pause(self, client: httpx2.Client) -> None:
        answer = run(client)
        assert answer.headers["content-type"] == "application/json; charset=utf-8"
        assert answer.headers["cache-control"] == "no-store"
        started = answer.json()
        assert set(started) == {"task_id", "workflow_run_id", "data"}
        assert started["task_id"] == started["workflow_run_id"] == started["data"]["id"]
        data = started["data"]
        assert set(data) == {
            "id", "workflow_id", "status", "outputs", "error", "elapsed_time", "total_tokens", "total_steps",
            "created_at", "finished_at", "paused_nodes", "reasons",
        }  # fmt: skip
        assert (data["status"], data["outputs"], data["error"], data["finished_at"]) == (
            "paused",
            {},
            None,
            None,
        )
        assert data["paused_nodes"] == ["review"]
        (reason,) = data["reasons"]
        assert set(reason) == {
            "TYPE", "form_id", "form_content", "inputs", "actions", "node_id", "node_title",
            "resolved_default_values", "form_token", "approval_channels", "expiration_time",
        }  # fmt: skip
        assert reason["TYPE"] == "human_input_required"
        assert len(reason["form_token"]) == 22
        assert reason["form_token"].isalnum()

    def test_a_run_without_a_form_answers_with_its_end(self, service: InProcess) -> None:
        definition = workflow([start("topic"), end(x="start.topic")], ["start > end"])
        with service.client(service.key(definition)) as client:
            data = run(client, response_mode="blocking").json()["data"]
        assert (data["status"], data["outputs"], data["error"]) == ("succeeded", {"x": "tea"}, None)
        assert data["finished_at"] is not None
        assert "reasons" not in data

    def test_a_failed_run_is_an_answer_too(self, service: InProcess) -> None:
        node = human("review")
        options = {"type": "variable", "selector": ["start", "topic"]}
        node["fields"] = [{"type": "select", "name": "x", "options": options}]
        with service.client(service.key(workflow([start("topic"), node], ["start > review"]))) as client:
            answer = run(client)
        assert answer.status_code == 200
        assert answer.json()["data"]["status"] == "failed"
        assert answer.json()["data"]["error"]

    @pytest.mark.parametrize("type", ["select", "multi-select"])
    def test_a_form_without_options_fails_its_node_instead_of_waiting_for_nobody(
        self, service: InProcess, type: str
    ) -> None:
        options = {"type": "variable", "selector": ["start", "names"]}
        nodes = [
            start("names"),
            human("ask", content="") | {"fields": [{"type": type, "name": "x", "options": options}]},
            end(chosen="ask.x", action="ask.__action_id", why="ask.error_message", kind="ask.error_type"),
        ]
        reason = f"The options of {type} input 'x' must be a list of texts: start.names does not exist"
        nodes[0]["variables"] = []
        edges = ["start > ask", "ask:approve > end"]
        with service.client(service.key(workflow(nodes, edges))) as client:
            data = run(client).json()["data"]
            assert (data["status"], data["error"], data["outputs"]) == ("failed", reason, {})
        with service.client(service.key(workflow(nodes, [*edges, "ask:__timeout > end"]))) as client:
            data = run(client).json()["data"]
            assert (data["status"], data["error"]) == ("partial-succeeded", None)
            told = {"chosen": None, "action": "", "why": reason, "kind": "FormIssueError"}
            assert data["outputs"] == told
        nodes[1]["error_strategy"] = "fail-branch"
        by_error = workflow(nodes, [*edges, "ask:fail-branch > end"])
        with service.client(service.key(by_error)) as client:
            data = run(client).json()["data"]
            assert (data["status"], data["outputs"]) == ("partial-succeeded", told | {"action": None})
            (listed,) = client.get("/v1/workflows/logs").json()["data"]
            assert listed["workflow_run"]["status"] == "partial-succeeded"
            assert listed["workflow_run"]["exceptions_count"] == 1

    def test_a_version_runs_by_its_id_and_a_workflow_by_its_own(self, service: InProcess) -> None:
        key = service.key(two_steps())
        workflow_id = service.keys.keys[key]
        with service.client(key) as client:
            first = paused(client)["data"]["workflow_id"]
            service.publish(review(), workflow_id)
            path = "/v1/workflows/{}/run"
            body = {"inputs": {"topic": "tea"}, "user": "u-1"}
            assert client.post(path.format(first), json=body).json()["data"]["paused_nodes"] == ["first"]
            assert client.post(path.format(workflow_id), json=body).json()["data"]["paused_nodes"] == [
                "review"
            ]
            assert run(client).json()["data"]["paused_nodes"] == ["review"]

    def test_a_key_of_the_workspace_runs_any_workflow_by_its_id(self, service: InProcess) -> None:
        service.keys.keys["ws-1"] = None
        workflow_id = service.publish(review())
        body = {"inputs": {"topic": "tea"}, "user": "u-1"}
        with service.client("ws-1") as client:
            assert (
                client.post(f"/v1/workflows/{workflow_id}/run", json=body).json()["data"]["status"]
                == "paused"
            )
            assert code(run(client))[:2] == (400, "invalid_param")

    @pytest.mark.parametrize(
        ("body", "message"),
        [
            ({"inputs": {}}, "Arg user must be provided."),
            ({"inputs": {}, "user": None}, "Arg user must be provided."),
            ({"inputs": {}, "user": ""}, "Arg user must be provided."),
            ({"inputs": {}, "user": 7}, "user must be a non-empty text"),
            ({"inputs": {}, "user": "a\0"}, "user must not contain NUL"),
            ({"user": "u-1"}, "inputs: Field required"),
            ({"inputs": [], "user": "u-1"}, "inputs: Input should be a valid dictionary"),
            ({"inputs": {}, "user": "u-1", "response_mode": "later"}, "response_mode: "),
            ({"inputs": {}, "user": "u-1", "files": {}}, "files: "),
            ({"inputs": {}, "user": "u-1", "files": [{}]}, "transfer_method is required in file mapping"),
            (
                {"inputs": {"topic": 7}, "user": "u-1"},
                "(type 'paragraph') topic in input form must be a string",
            ),
        ],
    )
    def test_refuses_what_it_cannot_start(
        self, service: InProcess, client: httpx2.Client, body: dict[str, Any], message: str
    ) -> None:
        before = len(service.log.recorded)
        status, kind, text = code(client.post("/v1/workflows/run", json=body))
        assert (status, kind) == (400, "invalid_param")
        assert message in text
        assert len(service.log.recorded) == before

    def test_refuses_workflows_that_cannot_be_had(self, service: InProcess, client: httpx2.Client) -> None:
        body = {"inputs": {}, "user": "u-1"}
        unknown = "01890000-0000-7000-8000-00000000dead"
        assert code(client.post("/v1/workflows/nope/run", json=body)) == (
            400,
            "bad_request",
            "Invalid workflow_id format: 'nope'. ",
        )
        assert code(client.post(f"/v1/workflows/{unknown}/run", json=body)) == (
            404,
            "not_found",
            f"Workflow not found with id: {unknown}",
        )
        draft = service.call(service.publish_workflow.add(two_steps()))
        for other in (service.publish(two_steps()), draft.workflow_id, draft.version_id):
            assert code(client.post(f"/v1/workflows/{other}/run", json=body))[:2] == (404, "not_found")

    def test_refuses_what_is_not_published(self, service: InProcess) -> None:
        added = service.call(service.publish_workflow.add(review()))
        service.keys.keys["app-draft"] = added.workflow_id
        body = {"inputs": {}, "user": "u-1"}
        with service.client("app-draft") as client:
            assert code(run(client)) == (400, "invalid_param", "Workflow not published")
            assert code(client.post(f"/v1/workflows/{added.version_id}/run", json=body))[:2] == (
                400,
                "bad_request",
            )
            assert code(client.get("/v1/parameters"))[:2] == (400, "app_unavailable")

    def test_refuses_other_kinds_of_apps(self, service: InProcess) -> None:
        chat = two_steps().model_copy(update={"mode": "advanced-chat"})
        refused = (
            400,
            "not_workflow_app",
            "Please check if your app mode matches the right API route.",
        )
        with service.client(service.key(chat)) as client:
            assert code(run(client)) == refused
            for path in ("/v1/workflows/tasks/x/stop", "/v1/workflows/x/stop"):
                assert code(client.post(path, json={"user": "u-1"})) == refused
                assert code(client.post(path, json={}))[1:] == (
                    "invalid_param", "Arg user must be provided."
                )  # fmt: skip

    def test_tells_the_key_of_a_chat_so_whatever_version_it_asks_for(self, service: InProcess) -> None:
        chat = two_steps().model_copy(update={"mode": "advanced-chat"})
        unpublished = service.call(service.publish_workflow.add(chat))
        service.keys.keys["app-chat-draft"] = unpublished.workflow_id
        for key in (service.key(chat), "app-chat-draft"):
            with service.client(key) as client:
                asked = ("/v1/workflows/run", *(
                    f"/v1/workflows/{id}/run"
                    for id in ("01890000-0000-7000-8000-00000000dead", "x", unpublished.version_id)
                ))  # fmt: skip
                for path in asked:
                    answer = client.post(path, json={"inputs": {}, "user": "u-1"})
                    assert code(answer)[:2] == (400, "not_workflow_app")


class TestForm:
    def test_is_the_same_however_often_it_is_read(self, client: httpx2.Client) -> None:
        path = form_path(paused(client))
        first = client.get(path)
        assert first.json() == {
            "form_content": "Draft about tea\n\n{{#$output.comment#}}",
            "inputs": [{"output_variable_name": "comment", "type": "paragraph", "default": None}],
            "resolved_default_values": {},
            "user_actions": [
                {"id": "approve", "title": "Approve", "button_style": "default"},
                {"id": "reject", "title": "Reject", "button_style": "default"},
            ],
            "expiration_time": first.json()["expiration_time"],
        }
        assert client.get(path).content == first.content

    def test_shows_defaults_as_texts(self, service: InProcess) -> None:
        node = human("review", content="")
        node["fields"] = [
            {"type": "paragraph", "name": name, "default": {"type": "variable", "selector": ["start", name]}}
            for name in ("text", "nothing", "object", "yes", "no", "number")
        ]
        first = start("text", "nothing", "object", "yes", "no", "number")
        for index, type in ((2, "json_object"), (3, "checkbox"), (4, "checkbox"), (5, "number")):
            first["variables"][index]["type"] = type
        with service.client(service.key(workflow([first, node], ["start > review"]))) as client:
            inputs = {
                "text": "a", "nothing": None, "object": {"k": ["ü", 1]}, "yes": True, "no": False, "number": 1.0,
            }  # fmt: skip
            started = run(client, inputs=inputs).json()
            assert started["data"]["reasons"][0]["resolved_default_values"] == inputs
            shown = client.get(form_path(started)).json()
        assert shown["resolved_default_values"] == {
            "text": "a", "nothing": "", "object": '{"k":["ü",1]}', "yes": "True", "no": "False", "number": "1.0",
        }  # fmt: skip

    def test_an_answer_resumes_the_run(self, client: httpx2.Client) -> None:
        started = paused(client)
        answer = client.post(form_path(started), json=submission(comment="fine"))
        assert (answer.status_code, answer.content) == (200, b"{}")
        shown = detail(client, started)
        assert shown["status"] == "succeeded"
        assert shown["outputs"] == {"result": "fine", "text": "Draft about tea"}

    def test_the_first_answer_is_final(self, client: httpx2.Client) -> None:
        started = paused(client)
        path, form_id = form_path(started), started["data"]["reasons"][0]["form_id"]
        assert client.post(path, json=submission()).status_code == 200
        refused = (412, "human_input_form_submitted", SUBMITTED.format(form_id))
        assert code(client.post(path, json=submission("reject"))) == refused
        assert code(client.post(path, json=submission("nope"))) == refused, "closed comes before wrong"
        assert code(client.get(path)) == refused
        assert detail(client, started)["outputs"]["result"] == "ok"

    def test_an_expired_form_is_closed_and_its_run_goes_on(
        self, service: InProcess, client: httpx2.Client
    ) -> None:
        definition = workflow(
            [start("topic"), human("review", timeout=1, timeout_unit="hour"), end(x="review.__action_id")],
            ["start > review", "review:__timeout > end"],
        )
        with service.client(service.key(definition)) as client:
            started = paused(client)
            service.clock.move(timedelta(hours=1))
            refused = (
                412,
                "human_input_form_expired",
                EXPIRED.format(started["data"]["reasons"][0]["form_id"]),
            )
            assert code(client.get(form_path(started))) == refused
            assert code(client.post(form_path(started), json=submission())) == refused

    @pytest.mark.parametrize(
        ("body", "kind", "message"),
        [
            (
                {"inputs": {"comment": "x"}, "action": "approve"},
                "invalid_param",
                "Arg user must be provided.",
            ),
            ({"action": "approve", "user": "u-1"}, "invalid_param", "inputs: Field required"),
            ({"inputs": "x", "action": "approve", "user": "u-1"}, "invalid_param", "inputs: "),
            ({"inputs": {"comment": "x"}, "user": "u-1"}, "invalid_param", "action: Field required"),
            ({"inputs": {"comment": "x"}, "action": 1, "user": "u-1"}, "invalid_param", "action: "),
            (
                {"inputs": {"comment": "x"}, "action": "nope", "user": "u-1"},
                "invalid_form_data",
                "Invalid action: nope",
            ),
            ({"inputs": {}, "action": "nope", "user": "u-1"}, "invalid_form_data", "Invalid action: nope"),
            (
                {"inputs": {}, "action": "approve", "user": "u-1"},
                "invalid_form_data",
                "Missing required inputs: comment",
            ),
            (
                {"inputs": {}, "action": "__timeout", "user": "u-1"},
                "invalid_form_data",
                "Invalid action: __timeout",
            ),
        ],
    )
    def test_a_refused_answer_leaves_everything_as_it_was(
        self, service: InProcess, client: httpx2.Client, body: dict[str, Any], kind: str, message: str
    ) -> None:
        started = paused(client)
        path = form_path(started)
        shown, before = client.get(path).content, len(service.log.recorded)
        status, found, text = code(client.post(path, json=body))
        assert (status, found) == (400, kind)
        assert message in text
        assert client.get(path).content == shown
        assert len(service.log.recorded) == before
        assert client.post(path, json=submission()).status_code == 200

    @pytest.mark.parametrize(
        ("content", "status", "kind"),
        [
            (b"", 400, "invalid_param"),
            (b"[]", 400, "invalid_param"),
            (
                b'{"inputs":{"comment":"x"},"action":"reject","action":"approve","user":"u-1"}',
                400,
                "invalid_param",
            ),
            (COMMENTED % b"NaN", 400, "invalid_param"),
            (COMMENTED % b'"\\ud800"', 400, "invalid_param"),
            (COMMENTED % (b"[" * 99 + b"]" * 99), 400, "invalid_param"),
            (COMMENTED % (b'"%b"' % (b"x" * 2**20)), 413, "request_entity_too_large"),
        ],
        ids=["empty", "array", "repeated", "nan", "surrogate", "deep", "large"],
    )
    def test_a_body_that_could_be_misread_leaves_everything_as_it_was(
        self, service: InProcess, client: httpx2.Client, content: bytes, status: int, kind: str
    ) -> None:
        path, before = form_path(paused(client)), len(service.log.recorded)
        answer = client.post(path, content=content, headers={"Content-Type": "application/json"})
        assert code(answer)[:2] == (status, kind)
        assert len(service.log.recorded) == before
        assert client.get(path).status_code == 200

    def test_takes_only_what_is_declared_as_json(self, client: httpx2.Client) -> None:
        path = form_path(paused(client))
        for headers in (
            {"Content-Type": "text/plain"},
            {"Content-Type": "application/x-www-form-urlencoded"},
            {},
        ):
            answer = client.post(path, content=orjson.dumps(submission()), headers=headers)
            assert code(answer)[:2] == (415, "unsupported_media_type")
        assert client.get(path).status_code == 200

    def test_takes_nothing_compressed(self, client: httpx2.Client) -> None:
        path, headers = form_path(paused(client)), {"Content-Type": "application/json"}
        packed = gzip.compress(orjson.dumps(submission()))
        answer = client.post(path, content=packed, headers=headers | {"Content-Encoding": "gzip"})
        assert code(answer) == (415, "unsupported_media_type", "The request body must not be compressed")
        plain = headers | {"Content-Encoding": "Identity"}
        assert client.post(path, content=orjson.dumps(submission()), headers=plain).status_code == 200

    def test_markers_of_the_log_come_back_as_they_went_in(self, client: httpx2.Client) -> None:
        value = {"_type_": "decimal", "_data_": [{"_type_": "nope", "_data_": 1}]}
        started = paused(client)
        assert client.post(form_path(started), json=submission(comment=value)).status_code == 200
        assert detail(client, started)["outputs"]["result"] == value

    def test_an_answer_is_never_expanded(self, client: httpx2.Client) -> None:
        text = "{{#$output.comment#}} {{#start.topic#}}"
        started = paused(client)
        assert client.post(form_path(started), json=submission(comment=text)).status_code == 200
        told = frames(client.get(f"/v1/workflow/{started['task_id']}/events?user=u-1&after=0").text)
        filled = next(frame for frame in told if frame.event == "human_input_form_filled")
        assert filled.data["rendered_content"] == f"Draft about tea\n\n{text}"

    @pytest.mark.parametrize("token", ["x", "A" * 22, "A" * 5000, "%00", "ü", "..%2f"])
    def test_a_token_that_is_none_finds_nothing(self, client: httpx2.Client, token: str) -> None:
        for answer in (
            client.get(f"/v1/form/human_input/{token}"),
            client.post(f"/v1/form/human_input/{token}", json=submission()),
        ):
            assert code(answer)[:2] == (404, "not_found")

    def test_a_key_of_another_workflow_finds_nothing(self, service: InProcess, client: httpx2.Client) -> None:
        path = form_path(paused(client))
        with service.client(service.key(two_steps())) as stranger:
            for answer in (stranger.get(path), stranger.post(path, json=submission())):
                assert code(answer) == (404, "not_found", "Form not found")
        assert client.get(path).status_code == 200


def parallel(service: InProcess) -> httpx2.Client:
    return service.client(service.key(parallel_reviews()))


def test_forms_side_by_side_answered_at_once_both_count(service: InProcess) -> None:
    with parallel(service) as client:
        for _ in range(5):
            started = paused(client)
            with ThreadPoolExecutor(2) as pool:
                answers = pool.map(lambda i: client.post(form_path(started, i), json=submission()), (0, 1))  # noqa: B023
            assert [answer.status_code for answer in answers] == [200, 200]
            assert detail(client, started)["status"] == "succeeded"


class TestStop:
    @pytest.mark.parametrize("path", ["/v1/workflows/tasks/{}/stop", "/v1/workflows/{}/stop"])
    def test_ends_a_paused_run_and_closes_its_form(self, client: httpx2.Client, path: str) -> None:
        started = paused(client)
        answer = client.post(path.format(started["task_id"]), json={"user": "u-1"})
        assert (answer.status_code, answer.json()) == (200, {"result": "success"})
        assert detail(client, started)["status"] == "stopped"
        assert code(client.post(form_path(started), json=submission()))[:2] == (
            412,
            "human_input_form_expired",
        )

    @pytest.mark.parametrize("task_id", ["nope", "01890000-0000-7000-8000-00000000dead"])
    def test_of_a_task_that_is_none_succeeds(self, client: httpx2.Client, task_id: str) -> None:
        answer = client.post(f"/v1/workflows/tasks/{task_id}/stop", json={"user": "u-1"})
        assert (answer.status_code, answer.json()) == (200, {"result": "success"})

    def test_of_another_workflows_run_changes_nothing(
        self, service: InProcess, client: httpx2.Client
    ) -> None:
        started = paused(client)
        with service.client(service.key(two_steps())) as stranger:
            answer = stranger.post(f"/v1/workflows/tasks/{started['task_id']}/stop", json={"user": "u-1"})
        assert answer.json() == {"result": "success"}
        assert detail(client, started)["status"] == "paused"

    def test_asks_for_a_user(self, client: httpx2.Client) -> None:
        answer = client.post("/v1/workflows/tasks/x/stop", json={})
        assert code(answer) == (400, "invalid_param", "Arg user must be provided.")


class TestRepeated:
    def test_a_start_with_the_same_key_is_the_same_run(
        self, service: InProcess, client: httpx2.Client
    ) -> None:
        headers = {"Idempotency-Key": "start-1"}
        body = {"inputs": {"topic": "tea"}, "user": "u-1"}
        first = client.post("/v1/workflows/run", json=body, headers=headers)
        service.clock.move(timedelta(seconds=1))
        again = client.post("/v1/workflows/run", json=body, headers=headers)
        assert again.json() == first.json()
        assert "idempotency-replayed" not in first.headers
        assert again.headers["idempotency-replayed"] == "true"

    @pytest.mark.parametrize("required", [False, True])
    def test_a_start_is_known_again_after_another_version_was_published(
        self, service: InProcess, required: bool
    ) -> None:
        key = service.key(two_steps())
        headers, body = {"Idempotency-Key": "start-3"}, {"inputs": {"topic": "tea"}, "user": "u-1"}
        asks_more = StartVariable(name="more", type="text-input", required=required)
        with service.client(key) as client:
            first = client.post("/v1/workflows/run", json=body, headers=headers)
            first_node, *others = two_steps().nodes
            assert isinstance(first_node, Start)
            asking = first_node.model_copy(update={"variables": (*first_node.variables, asks_more)})
            newer = two_steps().model_copy(update={"nodes": (asking, *others)})
            service.publish(newer, service.keys.keys[key])
            again = client.post("/v1/workflows/run", json=body, headers=headers)
            assert (again.status_code, again.json()) == (200, first.json())
            other = body | {"inputs": {"topic": "tea", "more": "x"}, "user": "u-2"}
            assert code(client.post("/v1/workflows/run", json=other, headers=headers))[:2] == (
                422, "idempotency_key_reused",
            )  # fmt: skip

    def test_a_start_of_another_version_is_another_start(self, service: InProcess) -> None:
        key = service.key(two_steps())
        headers, body = {"Idempotency-Key": "start-4"}, {"inputs": {"topic": "tea"}, "user": "u-1"}
        with service.client(key) as client:
            first = client.post("/v1/workflows/run", json=body, headers=headers).json()
            workflow_id = service.publish(review(), service.keys.keys[key])
            older = first["data"]["workflow_id"]
            newer = client.post("/v1/workflows/run", json=body).json()["data"]["workflow_id"]
            for same in (older, workflow_id):
                again = client.post(f"/v1/workflows/{same}/run", json=body, headers=headers)
                assert (again.status_code, again.json()) == (200, first)
            other = client.post(f"/v1/workflows/{newer}/run", json=body, headers=headers)
            assert code(other)[:2] == (422, "idempotency_key_reused")

    def test_another_start_with_that_key_is_refused(self, client: httpx2.Client) -> None:
        headers = {"Idempotency-Key": "start-2"}
        body = {"inputs": {"topic": "tea"}, "user": "u-1"}
        assert client.post("/v1/workflows/run", json=body, headers=headers).status_code == 200
        other = client.post("/v1/workflows/run", json=body | {"inputs": {"topic": "mud"}}, headers=headers)
        assert code(other)[:2] == (422, "idempotency_key_reused")

    def test_an_answer_with_the_same_key_succeeds_again(
        self, service: InProcess, client: httpx2.Client
    ) -> None:
        path, headers = form_path(paused(client)), {"Idempotency-Key": "answer-1"}
        assert client.post(path, json=submission(), headers=headers).status_code == 200
        service.clock.move(timedelta(seconds=1))
        again = client.post(path, json=submission(), headers=headers)
        assert (again.status_code, again.json()) == (200, {})
        assert again.headers["idempotency-replayed"] == "true"
        assert code(client.post(path, json=submission()))[:2] == (412, "human_input_form_submitted")

    @pytest.mark.parametrize(
        "other",
        [
            {"inputs": {"comment": "different"}},
            {"inputs": {}},
            {"inputs": {"comment": {"a": 1}}},
            {"action": "reject"},
            {"action": "nope"},
            {"user": "u-2"},
        ],
    )
    def test_another_answer_to_the_form_with_that_key_is_refused(
        self, client: httpx2.Client, other: dict[str, Any]
    ) -> None:
        path, headers = form_path(paused(client)), {"Idempotency-Key": "answer-2"}
        assert client.post(path, json=submission(), headers=headers).status_code == 200
        refused = client.post(path, json=submission() | other, headers=headers)
        assert code(refused)[:2] == (422, "idempotency_key_reused")
        assert client.post(path, json=submission(), headers=headers).status_code == 200

    def test_a_key_of_an_answer_counts_for_its_form(self, client: httpx2.Client) -> None:
        headers = {"Idempotency-Key": "answer-3"}
        for comment in ("one", "two"):
            path = form_path(paused(client))
            answer = client.post(path, json=submission(comment=comment), headers=headers)
            assert (answer.status_code, "idempotency-replayed" in answer.headers) == (200, False)

    def test_a_key_of_a_start_counts_for_its_workflow(self, service: InProcess) -> None:
        body, headers = {"inputs": {"topic": "tea"}, "user": "u-1"}, {"Idempotency-Key": "start-5"}
        started = set()
        for definition in (review(), two_steps()):
            with service.client(service.key(definition)) as client:
                for _ in range(2):
                    answer = client.post("/v1/workflows/run", json=body, headers=headers)
                    started.add(answer.json()["workflow_run_id"])
        assert len(started) == 2

    @pytest.mark.parametrize("inputs", [{"topic": 5}, {"topic": "x" * 5}, {}])
    def test_another_start_with_that_key_is_refused_also_where_it_is_none(
        self, service: InProcess, inputs: dict[str, Any]
    ) -> None:
        asking = start("topic")
        asking["variables"][0] |= {"type": "text-input", "required": True, "max_length": 4}
        headers, body = {"Idempotency-Key": "start-6"}, {"inputs": {"topic": "tea"}, "user": "u-1"}
        with service.client(service.key(workflow([asking, end()], ["start > end"]))) as client:
            assert client.post("/v1/workflows/run", json=body | {"inputs": inputs}).status_code == 400
            assert client.post("/v1/workflows/run", json=body, headers=headers).status_code == 200
            other = client.post("/v1/workflows/run", json=body | {"inputs": inputs}, headers=headers)
            assert code(other)[:2] == (422, "idempotency_key_reused")

    def test_a_refused_request_uses_up_no_key(self, client: httpx2.Client) -> None:
        path, headers = form_path(paused(client)), {"Idempotency-Key": "answer-4"}
        assert client.post(path, json=submission("nope"), headers=headers).status_code == 400
        assert client.post(path, json=submission(), headers=headers).status_code == 200

    @pytest.mark.parametrize("key", ["", "x" * 256, "with space", "é"])
    def test_a_key_that_is_none_is_refused(self, client: httpx2.Client, key: str) -> None:
        headers = [(b"Idempotency-Key", key.encode())]
        answer = client.post("/v1/workflows/run", json={"inputs": {}, "user": "u-1"}, headers=headers)
        assert code(answer)[:2] == (400, "invalid_param")


class TestRunDetail:
    def test_shows_a_paused_run(self, client: httpx2.Client) -> None:
        started = paused(client)
        shown = detail(client, started)
        assert set(shown) == {
            "id", "workflow_id", "status", "inputs", "outputs", "error", "total_steps", "total_tokens",
            "created_at", "finished_at", "elapsed_time",
        }  # fmt: skip
        assert (shown["status"], shown["outputs"], shown["finished_at"]) == ("paused", {}, None)
        inputs = orjson.loads(shown["inputs"])
        assert inputs["topic"] == "tea"
        assert inputs["sys.user_id"] == "u-1"
        assert inputs["sys.workflow_run_id"] == started["workflow_run_id"]

    @pytest.mark.parametrize("run_id", ["nope", "01890000-0000-7000-8000-00000000dead"])
    def test_of_a_run_that_is_none_is_not_found(self, client: httpx2.Client, run_id: str) -> None:
        answer = client.get(f"/v1/workflows/run/{run_id}")
        assert code(answer) == (404, "not_found", "Workflow run not found.")

    def test_of_another_workflow_is_not_found(self, service: InProcess, client: httpx2.Client) -> None:
        started = paused(client)
        with service.client(service.key(two_steps())) as stranger:
            answer = stranger.get(f"/v1/workflows/run/{started['workflow_run_id']}")
        assert code(answer)[:2] == (404, "not_found")


def listed(definition: WorkflowDefinition, service: InProcess) -> httpx2.Client:
    return service.client(service.key(definition))


class TestLogs:
    def test_list_the_runs_of_the_workflow_newest_first(self, service: InProcess) -> None:
        with listed(review(), service) as client:
            started = [paused(client) for _ in range(3)]
            client.post(form_path(started[0]), json=submission())
            page = client.get("/v1/workflows/logs", params={"limit": 2}).json()
            assert {key: page[key] for key in ("page", "limit", "total", "has_more")} == {
                "page": 1,
                "limit": 2,
                "total": 3,
                "has_more": True,
            }
            last = client.get("/v1/workflows/logs", params={"limit": 2, "page": 2}).json()
            assert last["has_more"] is False
            (entry,) = last["data"]
            assert set(entry) == {
                "id", "workflow_run", "details", "created_from", "created_by_role", "created_by_account",
                "created_by_end_user", "created_at",
            }  # fmt: skip
            assert entry["workflow_run"]["id"] == started[0]["workflow_run_id"]
            assert entry["workflow_run"]["status"] == "succeeded"
            assert entry["created_from"] == "service-api"
            user = entry["created_by_end_user"]
            assert (user["type"], user["is_anonymous"], user["session_id"]) == ("service-api", False, "u-1")
            shown = client.get(f"/v1/end-users/{user['id']}").json()
            assert (shown["session_id"], shown["external_user_id"]) == ("u-1", "u-1")

    @pytest.mark.parametrize(
        "query",
        [
            {"status": "paused"},
            {"status": "running"},
            {"page": "0"},
            {"page": "100000"},
            {"limit": "101"},
            {"limit": "x"},
            {"created_at__before": "yesterday"},
        ],
    )
    def test_refuse_what_is_no_filter(self, client: httpx2.Client, query: dict[str, str]) -> None:
        assert code(client.get("/v1/workflows/logs", params=query))[:2] == (400, "invalid_param")

    @pytest.mark.parametrize("unknown", ["a@example.org", "gone@example.org", "a\0@example.org", "x"])
    def test_of_an_account_that_is_none_are_refused(
        self, client: httpx2.Client, service: InProcess, unknown: str
    ) -> None:
        gone = service.call(service.members.add(email="gone@example.org", now=service.clock.now()))
        service.call(service.members.remove(gone.id, now=service.clock.now()))
        answer = client.get("/v1/workflows/logs", params={"created_by_account": unknown})
        assert code(answer) == (400, "invalid_param", f"Account not found: {unknown}")

    def test_of_a_member_are_empty_since_end_users_start_runs(
        self, client: httpx2.Client, service: InProcess
    ) -> None:
        paused(client)
        service.call(service.members.add(email="ann@example.org", now=service.clock.now()))
        answer = client.get("/v1/workflows/logs", params={"created_by_account": "Ann@Example.org", "page": 2})
        assert answer.json() == {"page": 2, "limit": 20, "total": 0, "has_more": False, "data": []}

    def test_of_an_end_user_who_is_none(self, client: httpx2.Client) -> None:
        for user_id in ("x", "01890000-0000-7000-8000-00000000dead"):
            assert code(client.get(f"/v1/end-users/{user_id}"))[:2] == (404, "end_user_not_found")


class TestAppInformation:
    def test_names_the_workflow(self, client: httpx2.Client) -> None:
        assert client.get("/v1/info").json() == {
            "name": "Review",
            "description": "",
            "tags": [],
            "mode": "workflow",
            "author_name": "",
        }
        assert client.get("/v1/meta").json() == {"tool_icons": {}}
        assert client.get("/v1/site").json()["title"] == "Review"

    def test_has_every_parameter(self, client: httpx2.Client) -> None:
        shown = client.get("/v1/parameters").json()
        assert set(shown) == {
            "opening_statement", "suggested_questions", "suggested_questions_after_answer", "speech_to_text",
            "text_to_speech", "retriever_resource", "annotation_reply", "more_like_this", "user_input_form",
            "sensitive_word_avoidance", "file_upload", "system_parameters",
        }  # fmt: skip
        ((kind, variable),) = shown["user_input_form"][0].items()
        assert kind == variable["type"] == "paragraph"
        assert (variable["variable"], variable["label"], variable["required"]) == ("topic", "Topic", False)

    def test_has_inputs_and_features_as_they_are_in_the_file(self, service: InProcess) -> None:
        variables = [
            {"variable": "a", "type": "text-input", "hint": "h", "placeholder": "p", "max_length": 48},
            {
                "variable": "b",
                "label": "B",
                "type": "checkbox",
                "hide": False,
                "default": True,
                "options": [],
            },
        ]
        features: dict[str, Any] = {
            "file_upload": {"enabled": True, "number_limits": 2}, "text_to_speech": {"enabled": True},
            "speech_to_text": {}, "retriever_resource": None,
        }  # fmt: skip
        imported = read(document([node("start", "start", variables=variables)], features=features))
        with service.client(service.key(imported.definition)) as client:
            shown = client.get("/v1/parameters").json()
        assert shown["user_input_form"] == [{"text-input": variables[0]}, {"checkbox": variables[1]}]
        features["retriever_resource"] = {"enabled": False}
        assert {name: shown[name] for name in features} == features


class TestWhoCalls:
    @pytest.mark.parametrize(
        ("header", "message"),
        [
            (None, "Authorization header must be provided and start with 'Bearer'"),
            ("Bearer", "Authorization header must be provided and start with 'Bearer'"),
            ("app-1", "Authorization header must be provided and start with 'Bearer'"),
            ("Basic app-1", "Authorization scheme must be 'Bearer'"),
            ("Bearer nope", "Access token is invalid"),
        ],
    )
    @pytest.mark.parametrize(
        ("method", "path"),
        [
            ("POST", "/v1/workflows/run"),
            ("POST", "/v1/workflows/x/run"),
            ("POST", "/v1/workflows/tasks/x/stop"),
            ("POST", "/v1/workflows/x/stop"),
            ("POST", "/v1/workflows/import"),
            ("POST", "/v1/workflows/x/publish"),
            ("GET", "/v1/workflows/run/x"),
            ("GET", "/v1/workflows/logs"),
            ("GET", "/v1/workflow/x/events"),
            ("GET", "/v1/form/human_input/x"),
            ("POST", "/v1/form/human_input/x"),
            ("GET", "/v1/info"),
            ("GET", "/v1/parameters"),
            ("GET", "/v1/meta"),
            ("GET", "/v1/site"),
            ("GET", "/v1/end-users/x"),
        ],
    )
    def test_a_stranger_is_refused_everywhere(
        self, service: InProcess, method: str, path: str, header: str | None, message: str
    ) -> None:
        with service.client() as client:
            answer = client.request(method, path, headers={"Authorization": header} if header else {})
        assert code(answer) == (401, "unauthorized", message)
        assert answer.headers["www-authenticate"] == 'Bearer realm="api"'

    def test_the_scheme_may_be_in_any_case(self, service: InProcess, client: httpx2.Client) -> None:
        key = client.headers["authorization"].partition(" ")[2]
        with service.client() as bare:
            assert bare.get("/v1/info", headers={"Authorization": f"bEARER {key}"}).status_code == 200

    @pytest.mark.parametrize("path", ["/v1", "/v1/", "/v1/info/", "/v1/nope", "/V1/info", "/static/../x"])
    def test_paths_that_are_none_are_not_found(self, client: httpx2.Client, path: str) -> None:
        assert code(client.get(path))[:2] == (404, "not_found")

    @pytest.mark.parametrize(
        ("method", "path", "allow"),
        [
            ("GET", "/v1/workflows/run", "POST"),
            ("DELETE", "/v1/info", "GET, HEAD"),
            ("PUT", "/v1/form/human_input/x", "GET, HEAD, POST"),
        ],
    )
    def test_methods_that_are_none_are_refused(
        self, client: httpx2.Client, method: str, path: str, allow: str
    ) -> None:
        answer = client.request(method, path)
        assert code(answer)[:2] == (405, "method_not_allowed")
        assert answer.headers["allow"] == allow

    def test_a_page_tells_of_methods_that_it_does_not_have(self, client: httpx2.Client) -> None:
        answer = client.options("/form/x")
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")
        assert answer.headers["content-type"].startswith("text/html")
