"""Workflow files brought in over the API, and run by a client that knows nothing but its key."""

import json
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from installation import Installation
from service import Service

REVIEW = Path(__file__).parents[2] / "examples" / "content-review.yml"
UNRUNNABLE = b"""
version: 0.6.0
kind: app
app: {name: Draft, mode: workflow}
workflow:
  graph:
    nodes:
      - {id: begin, type: custom, data: {type: start, title: Begin, variables: []}}
      - {id: write, type: custom, data: {type: llm, title: Write a draft}}
    edges:
      - {id: e, source: begin, sourceHandle: source, target: write}
"""


@pytest.fixture
def client(services: tuple[Service, Service]) -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=f"{services[0].url}/v1") as client:
        yield client


@pytest.fixture
def workspace(house: Installation) -> dict[str, str]:
    """The headers of someone who may bring workflows in."""
    return {"Authorization": f"Bearer {house.workspace_key()}"}


def inputs() -> dict[str, object]:
    return {"inputs": {"topic": "tea", "language": "English"}, "user": "u-1"}


class TestImport:
    def test_publishes_a_file_that_its_key_can_run(
        self, client: httpx2.Client, workspace: dict[str, str], house: Installation
    ) -> None:
        answer = client.post("/workflows/import?publish=true", headers=workspace, content=REVIEW.read_bytes())
        assert answer.status_code == 201
        imported = answer.json()
        assert (imported["name"], imported["mode"], imported["version"]) == ("Content review", "workflow", 1)
        assert imported["published"] is True
        assert imported["warnings"] == []
        key = {"Authorization": f"Bearer {house.key_of(imported['workflow_id'])}"}
        run = client.post("/workflows/run", headers=key, json=inputs())
        assert run.json()["data"]["status"] == "paused"

    def test_keeps_a_draft_until_it_is_published(
        self, client: httpx2.Client, workspace: dict[str, str], house: Installation
    ) -> None:
        draft = client.post("/workflows/import", headers=workspace, content=REVIEW.read_bytes()).json()
        assert draft["published"] is False
        key = {"Authorization": f"Bearer {house.key_of(draft['workflow_id'])}"}
        refused = client.post("/workflows/run", headers=key, json=inputs())
        assert (refused.status_code, refused.json()["message"]) == (400, "Workflow not published")
        published = client.post(f"/workflows/{draft['workflow_id']}/publish", headers=workspace, json={})
        assert published.json()["published"] is True
        assert client.post("/workflows/run", headers=key, json=inputs()).status_code == 200

    def test_adds_a_version_to_a_workflow_with_that_workflow_s_key(
        self, client: httpx2.Client, workspace: dict[str, str], house: Installation
    ) -> None:
        first = client.post("/workflows/import", headers=workspace, content=REVIEW.read_bytes()).json()
        key = {"Authorization": f"Bearer {house.author_key(first['workflow_id'])}"}
        path = f"/workflows/import?workflow_id={first['workflow_id']}"
        assert client.post(path, headers=key, content=REVIEW.read_bytes()).json()["version"] == 2
        alone = client.post("/workflows/import", headers=key, content=REVIEW.read_bytes())
        assert (alone.status_code, alone.json()["code"]) == (403, "forbidden")

    def test_lets_no_key_that_runs_a_workflow_replace_it(
        self, client: httpx2.Client, workspace: dict[str, str], house: Installation
    ) -> None:
        """Who has the key of an application could otherwise take the person out of it."""
        path = "/workflows/import?publish=true"
        first = client.post(path, headers=workspace, content=REVIEW.read_bytes()).json()
        workflow_id = first["workflow_id"]
        key = {"Authorization": f"Bearer {house.key_of(workflow_id)}"}
        for refused in (
            client.post(f"{path}&workflow_id={workflow_id}", headers=key, content=UNRUNNABLE),
            client.post(f"/workflows/import?workflow_id={workflow_id}", headers=key, content=UNRUNNABLE),
            client.post(f"/workflows/{workflow_id}/publish", headers=key, json={}),
        ):
            told = refused.json()
            assert (refused.status_code, told["status"], told["code"]) == (403, 403, "forbidden")
            assert told["message"] == 'This API key may not do that: it needs the scope "author"'
        again = client.post(
            f"{path}&workflow_id={workflow_id}", headers=workspace, content=REVIEW.read_bytes()
        )
        assert again.json()["version"] == 2

    def test_warns_of_what_cannot_run_and_refuses_to_publish_it(
        self, client: httpx2.Client, workspace: dict[str, str]
    ) -> None:
        draft = client.post("/workflows/import", headers=workspace, content=UNRUNNABLE).json()
        assert "Write a draft" in draft["warnings"][0]
        assert "llm" in draft["warnings"][0]
        for refused in (
            client.post("/workflows/import?publish=true", headers=workspace, content=UNRUNNABLE),
            client.post(f"/workflows/{draft['workflow_id']}/publish", headers=workspace, json={}),
        ):
            assert (refused.status_code, refused.json()["code"]) == (422, "not_publishable")
            assert "Write a draft" in refused.json()["message"]

    def test_warns_of_what_its_author_hardly_meant_whenever_it_is_published(
        self, client: httpx2.Client, workspace: dict[str, str]
    ) -> None:
        odd = UNRUNNABLE.replace(b"type: llm", b"type: answer, answer: '{{#gone.x#}}'")
        warning = "line 9: Node 'write' (Write a draft): it refers to 'gone.x', but there is no node 'gone'."
        draft = client.post("/workflows/import", headers=workspace, content=odd).json()
        assert (draft["warnings"], draft["problems"]) == ([warning], [])
        published = client.post(f"/workflows/{draft['workflow_id']}/publish", headers=workspace, json={})
        assert published.json()["warnings"] == [warning]

    def test_says_what_keeps_a_draft_from_being_published(
        self, client: httpx2.Client, workspace: dict[str, str]
    ) -> None:
        draft = client.post("/workflows/import", headers=workspace, content=UNRUNNABLE).json()
        assert draft["problems"] == [
            "line 9: Node 'write' (Write a draft): nodes of type 'llm' are not supported"
        ]

    @pytest.mark.parametrize(
        ("body", "status", "reason"),
        [
            (b"- a", 400, "Invalid YAML format: content must be a mapping"),
            (b"a: [", 400, "line 2, column 1"),
            (b"a: &x [*x]", 400, "the alias 'x' stands inside what it repeats"),
            (b"#" * (10 * 1024 * 1024 + 1), 413, "larger than"),
        ],
    )
    def test_refuses_a_broken_file_and_says_why(
        self, client: httpx2.Client, workspace: dict[str, str], body: bytes, status: int, reason: str
    ) -> None:
        answer = client.post("/workflows/import", headers=workspace, content=body)
        assert answer.status_code == status
        assert reason in answer.json()["message"]

    def test_takes_nothing_from_strangers(self, client: httpx2.Client) -> None:
        answer = client.post("/workflows/import", content=REVIEW.read_bytes())
        assert answer.status_code == 401
        assert json.loads(answer.content)["code"] == "unauthorized"
