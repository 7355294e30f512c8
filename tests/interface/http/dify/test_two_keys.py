"""Every operation that names something, with the keys of two workflows, that of the workspace, and none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import httpx2
import pytest
from chats import chat, says, variable
from forms import Asked, asking
from in_process import InProcess, in_process
from memory.rings import TOKENS
from workflows import end, human, mail, start, workflow

from application.scopes import SCOPES, Scope
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
    "startConversation": {"query": "Hello", "inputs": {}, "user": "u-1"},
    "addTurn": {"query": "And?", "inputs": {}, "user": "u-1"},
    "renameConversation": {"name": "Tea", "user": "u-1"},
    "writeVariable": {"value": "green", "user": "u-1"},
    "stopRun": {"user": "u-1"},
    "stopRunAsBefore": {"user": "u-1"},
    "answerFormByToken": {"action": "approve", "inputs": GOOD, "user": "u-1"},
}


NEEDED: dict[str, set[Scope]] = {
    "run": {"run"},
    "runVersion": {"run"},
    "stopRun": {"run"},
    "stopRunAsBefore": {"run"},
    "startConversation": {"run"},
    "addTurn": {"run"},
    "renameConversation": {"run"},
    "deleteConversation": {"run"},
    "writeVariable": {"run"},
    "uploadFile": {"run", "answer"},
    "showFormByToken": {"read", "answer"},
    "answerFormByToken": {"answer"},
    "answerForm": {"answer"},
    "extendForm": {"answer"},
    "remindForm": {"answer"},
    "withdrawForm": {"answer"},
    "importWorkflow": {"author"},
    "publishWorkflow": {"author"},
    "addMember": {"author"},
    "changeMember": {"author"},
    "removeMember": {"author"},
}
"""Which scopes open an operation, if it is not "read" alone."""


DONE = {
    "remindForm": 422,  # nobody was written to about this form
    "startConversation": 201,
    "addTurn": 201,
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
def owned(service: InProcess, request: pytest.FixtureRequest) -> Owned:
    operation = getattr(request.node, "callspec", None) and request.node.callspec.params.get("operation")
    return _chat(service) if operation is not None and operation.tag == "Conversations" else _asked(service)


def _chat(service: InProcess) -> Owned:
    """The same of a workflow that holds conversations: one, in which the word is what is to be kept from others."""
    definition = chat([start(), says("say", CANARY)], ["start > say"], variable("kind", "black"))
    key = service.key(definition)
    workflow_id = key.removeprefix("app-")
    with service.client(key) as owner:
        begun = owner.post(
            f"/v1/workflows/{workflow_id}/conversations", json=BODIES["startConversation"]
        ).json()
    ids = {
        "workflow_id": workflow_id,
        "conversation_id": begun["conversation_id"],
        "variable_id": "id-of-kind",
    }
    return Owned(key, ids, "")


def _asked(service: InProcess) -> Owned:
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
        "member_id": str(uuid4()),
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
        if operation.id == "publishWorkflow":
            service.keys.scopes[owned.key] = frozenset({"author"})
        done = DONE.get(operation.id, 200)
        assert asked_with(service, key, operation, owned).status_code == done

    def test_is_closed_to_others(self, service: InProcess, owned: Owned, operation: Operation) -> None:
        foreign = service.key(asking())
        service.keys.scopes[foreign] = frozenset(SCOPES)
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


@pytest.mark.parametrize(
    "operation", [known for known in OPERATIONS if known.needs == "key"], ids=lambda operation: operation.id
)
def test_an_operation_is_closed_to_keys_that_are_for_something_else(
    service: InProcess, owned: Owned, operation: Operation
) -> None:
    needed = NEEDED.get(operation.id, {"read"})
    service.keys.keys["ws-other"] = None
    for key in (owned.key, "ws-other"):
        service.keys.scopes[key] = frozenset(SCOPES) - needed
        before = len(service.log.recorded)
        answer = asked_with(service, key, operation, owned)
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
        assert "needs the scope" in answer.json()["message"]
        assert len(service.log.recorded) == before
        for scope in needed:
            service.keys.scopes[key] = frozenset({scope})
            assert "needs the scope" not in asked_with(service, key, operation, owned).text


@pytest.mark.parametrize("scopes", [{"run"}, {"run", "read", "author"}])
def test_a_key_that_may_not_answer_is_told_no_token_by_which_anybody_may(
    service: InProcess, scopes: set[Scope]
) -> None:
    key = service.key(asking())
    service.keys.scopes[key] = frozenset(scopes)
    body = {"inputs": {"topic": "tea"}, "user": "u-1"}
    with service.client(key) as client:
        started = client.post("/v1/workflows/run", json=body).json()
        assert [reason["form_token"] for reason in started["data"]["reasons"]] == [None]
        streamed = client.post("/v1/workflows/run", json=body | {"response_mode": "streaming"}).text
        assert '"form_token":null' in streamed.replace(" ", "")
        assert '"form_token":"' not in streamed.replace(" ", "")
        if "read" in scopes:
            path = f"/v1/workflow/{started['workflow_run_id']}/events"
            told = client.get(path, params={"user": "u-1", "include_state_snapshot": "true"}).text
            assert '"form_token":null' in told.replace(" ", "")
            assert '"form_token":"' not in told.replace(" ", "")


@pytest.mark.parametrize("who", ["own", "workspace"])
def test_no_key_speaks_for_somebody_to_whom_a_link_was_mailed(service: InProcess, who: str) -> None:
    definition = workflow(
        [start("topic"), human("review", email=mail("ann@example.com")), end(comment="review.comment")],
        ["start > review", "review:approve > end"],
    )
    asked = Asked(service, service.key(definition))
    now = service.clock.now()
    service.call(service.address_form(run_id=UUID(asked.run_id), form_id=asked.form_id, due_at=now))
    form = asked.form
    token = TOKENS.derive(key_id=form.token_key, form_id=form.id, surface="email", recipient="1")
    key = asked.key if who == "own" else WORKSPACE_KEY
    with service.client(key) as client:
        path = f"/v1/form/human_input/{token}"
        for answer in (
            client.get(path),
            client.post(path, json={"action": "approve", "inputs": {"comment": "fine"}, "user": "u-1"}),
        ):
            told = {"code": "not_found", "message": "Form not found", "status": 404}
            assert (answer.status_code, answer.json()) == (404, told)
        assert client.get(f"/v1/form/human_input/{asked.token}").status_code == 200
    with service.client() as ann:
        assert ann.get(f"/api/form/human_input/{token}").status_code == 200
