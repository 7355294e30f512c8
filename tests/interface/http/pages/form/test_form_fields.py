"""Fields beyond Dify's over HTTP: from the answer to the log, the variables, the next node and back."""

import json
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from in_process import InProcess
from memory.rings import SEAL
from workflows import end, human, start, template, workflow

from domain.run.events import FormSubmitted
from domain.workflow.definition import WorkflowDefinition

CANARY = "canary-7f3a-secret"
FIELDS: list[dict[str, Any]] = [
    {"type": "number", "name": "amount", "min": 1},
    {"type": "date", "name": "day"},
    {"type": "date-time", "name": "at"},
    {"type": "checkbox", "name": "agreed"},
    {"type": "multi-select", "name": "extras", "options": {"value": ["red", "blue"]}},
    {"type": "email", "name": "mail"},
    {"type": "url", "name": "link"},
    {"type": "json", "name": "data", "json_schema": {"type": "object", "required": ["a"]}},
    {"type": "secret", "name": "pin", "min_length": 4},
    {"type": "paragraph", "name": "reason", "required_for": ["reject"]},
]
NATURAL = {
    "amount": 5, "day": "2026-11-21", "at": "2026-11-21T14:30:00+01:00", "agreed": True, "extras": ["red"],
    "mail": "ada@example.com", "link": "https://example.com", "data": {"a": [1]}, "pin": CANARY,
}  # fmt: skip
TEXTS = NATURAL | {"amount": "5", "agreed": "true", "extras": '["red"]', "data": '{"a":[1]}'}


def definition() -> WorkflowDefinition:
    names = [it["name"] for it in FIELDS]
    content = "\n".join(f"{name}: {{{{#$output.{name}#}}}}" for name in names)
    return workflow(
        [
            start("topic"),
            {**human("ask", content=content), "fields": FIELDS},
            template(
                "said",
                "{{ amount + 1 }} {{ extras[0] }} {{ pin }}",
                **{name: f"ask.{name}" for name in ("amount", "extras", "pin")},
            ),
            end(
                said="said.output", **{name: f"ask.{name}" for name in names}, shown="ask.__rendered_content"
            ),
        ],
        ["start > ask", "ask:approve > said", "said > end"],
    )


@pytest.fixture(scope="module")
def client(service: InProcess) -> Iterator[httpx2.Client]:
    with service.client(service.key(definition())) as opened:
        yield opened


def waiting(client: httpx2.Client) -> tuple[str, str]:
    """A run that waits: its id, and the path of its form."""
    run = client.post("/v1/workflows/run", json={"inputs": {}, "user": "u-1"}).json()
    return run["workflow_run_id"], f"/v1/form/human_input/{run['data']['reasons'][0]['form_token']}"


def answer(inputs: Any, action: str = "approve") -> dict[str, Any]:
    return {"inputs": inputs, "action": action, "user": "u-1"}


@pytest.mark.parametrize("inputs", [NATURAL, TEXTS], ids=["natural", "texts"])
def test_an_answer_reaches_the_next_node_and_comes_back_as_it_was(client: httpx2.Client, inputs: Any) -> None:
    run_id, path = waiting(client)
    answered = client.post(path, json=answer(inputs))
    outputs = client.get(f"/v1/workflows/run/{run_id}").json()["outputs"]

    assert (answered.status_code, answered.json()) == (200, {})
    assert {name: outputs[name] for name in NATURAL} == NATURAL | {"pin": "[secret]"}
    assert outputs["reason"] == ""
    assert outputs["said"] == "6 red [secret]"
    assert "agreed: Yes\nextras: red\n" in outputs["shown"]
    assert "pin: [secret]\n" in outputs["shown"]


def test_a_secret_is_in_no_answer_and_in_no_event(service: InProcess, client: httpx2.Client) -> None:
    run_id, path = waiting(client)
    refused = client.post(path, json=answer(NATURAL | {"amount": 0}))
    client.post(path, json=answer(NATURAL))
    told = [
        refused.text,
        client.get(f"/v1/workflow/{run_id}/events?user=u-1&after=0").text,
        client.get(f"/v1/workflow/{run_id}/events?user=u-1&include_state_snapshot=true").text,
        client.get(f"/v1/workflows/run/{run_id}").text,
        client.get("/v1/workflows/logs").text,
        client.get(path).text,
    ]
    events = [
        recorded.event for recorded in service.log.recorded if str(recorded.event.originator_id) == run_id
    ]

    assert refused.json()["message"] == "Invalid value for number input 'amount': must be at least 1"
    assert [text for text in told if CANARY in text or "__placet_secret__" in text] == []
    assert CANARY not in json.dumps([vars(event) for event in events], default=str)
    (submitted,) = (event for event in events if isinstance(event, FormSubmitted))
    assert SEAL.unseal(submitted.values["pin"]) == CANARY


def test_the_same_answer_again_is_known_by_its_key(service: InProcess, client: httpx2.Client) -> None:
    _, path = waiting(client)
    key = {"Idempotency-Key": "once"}

    assert client.post(path, json=answer(NATURAL), headers=key).status_code == 200
    recorded = len(service.log.recorded)
    assert client.post(path, json=answer(TEXTS), headers=key).status_code == 200
    assert len(service.log.recorded) == recorded
    changed = client.post(path, json=answer(NATURAL | {"pin": "other"}), headers=key)
    assert changed.json()["code"] == "idempotency_key_reused"


@pytest.mark.parametrize(
    ("inputs", "action", "message"),
    [
        ({}, "reject", "Missing required inputs: reason"),
        ({"pin": "abc"}, "approve", "Invalid value for secret input 'pin': must have at least 4 characters"),
        (
            {"pin": {"__placet_secret__": {"key": "seal-1", "sealed": "YWJj"}}},
            "approve",
            "Invalid value for secret input 'pin': must be a text, sealed before it is recorded",
        ),
        (
            {"data": {}},
            "approve",
            "Invalid value for json input 'data': does not match schema: 'a' is a required property",
        ),
        ({"day": "soon"}, "approve", "Invalid value for date input 'day': must be a date such as 2026-11-21"),
    ],
)
def test_what_does_not_fit_leaves_the_form_open(
    client: httpx2.Client, inputs: Any, action: str, message: str
) -> None:
    _, path = waiting(client)
    refused = client.post(path, json=answer(inputs, action))

    assert (refused.status_code, refused.json()["code"]) == (400, "invalid_form_data")
    assert refused.json()["message"] == message
    assert client.get(path).status_code == 200
