"""Every operation that names something, with the keys of two workflows, that of the workspace, and none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx2
import pytest
from forms import Asked, asking
from in_process import InProcess, in_process

from interface.http.dify.identity import end_user_uuid
from interface.http.openapi.document import OPERATIONS
from interface.http.openapi.operation import Operation

WORKSPACE_KEY = "app-workspace"
CANARY = "canary-4711"
NAMING = [
    operation
    for operation in OPERATIONS
    if operation.needs == "key" and "{" in operation.path and operation.tag != "Members"
]
"""Members are the workspace's: no key of a workflow opens them."""
LISTING = [operation for operation in OPERATIONS if operation.id in ("listForms", "listRuns")]
GOOD = {"comment": "fine", "prio": "low", "_note": ""}
BODIES: dict[str, dict[str, Any]] = {
    "answerForm": {"action": "approve", "inputs": GOOD, "user": "u-1", "digest": ""},
    "extendForm": {"seconds": 60, "user": "u-1"},
    "remindForm": {"user": "u-1"},
    "withdrawForm": {"reason": "asked by mistake", "user": "u-1"},
    "publishWorkflow": {},
    "runVersion": {"inputs": {"topic": CANARY}, "user": "u-1"},
    "stopRun": {"user": "u-1"},
    "stopRunAsBefore": {"user": "u-1"},
    "answerFormByToken": {"action": "approve", "inputs": GOOD, "user": "u-1"},
}


@pytest.fixture(scope="module")
def service() -> Iterator[InProcess]:
    with in_process() as running:
        running.keys.keys[WORKSPACE_KEY] = None
        yield running


@dataclass
class Owned:
    """A workflow with one of everything, and its key."""

    key: str
    ids: dict[str, str]
    digest: str


@pytest.fixture
def owned(service: InProcess) -> Owned:
    key = service.key(asking())
    asked = Asked(service, key, topic=CANARY)
    with service.client(key) as owner:
        sent = owner.post(
            "/v1/files/upload", files={"file": (f"{CANARY}.txt", b"text")}, data={"user": "u-1"}
        )
        digest = owner.get(f"/v1/forms/{asked.form_id}").json()["digest"]
    workflow_id = UUID(key.removeprefix("app-"))
    ids = {
        "form_id": asked.form_id,
        "form_token": asked.token,
        "workflow_run_id": asked.run_id,
        "task_id": asked.run_id,
        "workflow_id": str(workflow_id),
        "file_id": sent.json()["id"],
        "end_user_id": end_user_uuid(workflow_id, "u-1"),
    }
    return Owned(key, ids, digest)


def asked_with(service: InProcess, key: str, operation: Operation, owned: Owned) -> httpx2.Response:
    """Do it to what is owned, with that key."""
    path = re.sub(r"\{(\w+)\}", lambda match: owned.ids[match[1]], operation.path)
    body = BODIES.get(operation.id)
    if body is not None and "digest" in body:
        body = body | {"digest": owned.digest}
    query = {"user": "u-1", "include_state_snapshot": "true"} if operation.id == "followRun" else {}
    with service.client(key) as client:
        return client.request(operation.method, path, params=query, json=body)


@pytest.mark.parametrize("operation", NAMING, ids=lambda operation: operation.id)
class TestNaming:
    @pytest.mark.parametrize("who", ["own", "workspace"])
    def test_is_open_to_the_owner(
        self, service: InProcess, owned: Owned, operation: Operation, who: str
    ) -> None:
        key = owned.key if who == "own" else WORKSPACE_KEY
        done = 422 if operation.id == "remindForm" else 200  # nobody was written to about this form
        assert asked_with(service, key, operation, owned).status_code == done

    def test_is_closed_to_others(self, service: InProcess, owned: Owned, operation: Operation) -> None:
        foreign = service.key(asking())
        before = len(service.log.recorded)
        answer = asked_with(service, foreign, operation, owned)
        if operation.id in ("stopRun", "stopRunAsBefore"):  # which tell nobody whether there is such a run
            assert answer.json() == {"result": "success"}
        else:
            assert answer.status_code == (403 if operation.id == "readFile" else 404)
        assert len(service.log.recorded) == before
        assert CANARY not in answer.text

    @pytest.mark.parametrize("key", ["", "app-none"])
    def test_is_closed_to_strangers(
        self, service: InProcess, owned: Owned, operation: Operation, key: str
    ) -> None:
        before = len(service.log.recorded)
        answer = asked_with(service, key, operation, owned)
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")
        assert len(service.log.recorded) == before


@pytest.mark.parametrize("operation", LISTING, ids=lambda operation: operation.id)
def test_a_list_holds_nothing_of_others(service: InProcess, owned: Owned, operation: Operation) -> None:
    run_id = owned.ids["workflow_run_id"]
    assert run_id in asked_with(service, owned.key, operation, owned).text
    assert run_id not in asked_with(service, service.key(asking()), operation, owned).text
