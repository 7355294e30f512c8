"""Conversations over our own API."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID, uuid4

import httpx2
import pytest
from chats import chat, says
from in_process import InProcess, in_process
from workflows import assign, human, review, start

WORKSPACE_KEY = "app-workspace"
ASKING = chat(
    [
        start("topic"),
        assign("count", "conversation.n", "+=", 1),
        assign("keep", "conversation.said", "append", "@sys.query"),
        human("ask"),
        assign("again", "conversation.n", "+=", 1),
        says("tell", "{{#conversation.n#}} about {{#start.topic#}}"),
    ],
    ["start > count", "count > keep", "keep > ask", "ask:approve > again", "again > tell"],
    n=0,
    said=[],
)


@pytest.fixture(scope="module")
def service() -> Iterator[InProcess]:
    with in_process() as running:
        running.keys.keys[WORKSPACE_KEY] = None
        yield running


@pytest.fixture
def key(service: InProcess) -> str:
    """The key of a chat that nobody else uses."""
    return service.key(ASKING)


@pytest.fixture
def path(service: InProcess, key: str) -> str:
    """The path of its conversations."""
    return f"/v1/workflows/{service.keys.keys[key]}/conversations"


@pytest.fixture
def api(service: InProcess, key: str) -> Iterator[httpx2.Client]:
    with service.client(key) as opened:
        yield opened


def say(api: httpx2.Client, path: str, query: str = "Hello", *, status: int = 201, **more: Any) -> Any:
    """Say something; return the turn."""
    key = more.pop("key", None)
    headers = {"Idempotency-Key": key} if key else {}
    answer = api.post(
        path, json={"query": query, "user": "ann", "inputs": {"topic": "tea"}} | more, headers=headers
    )
    assert answer.status_code == status, answer.text
    return answer.json()


def approve(api: httpx2.Client) -> None:
    """Answer the form that waits the longest."""
    item = api.get("/v1/forms?status=waiting").json()["data"][0]
    body = {"action": "approve", "inputs": {"comment": "Fine."}, "user": "bob", "digest": item["digest"]}
    assert api.post(f"/v1/forms/{item['id']}/answer", json=body).status_code == 200


class TestSayingSomething:
    def test_begins_a_conversation_and_goes_on_with_it(self, api: httpx2.Client, path: str) -> None:
        first = say(api, path, "Good morning to you all")
        assert (first["number"], first["status"], first["answer"]) == (1, "paused", None)
        own = f"{path}/{first['conversation_id']}"
        second = say(api, f"{own}/turns", "And now?")
        assert (second["conversation_id"], second["number"]) == (first["conversation_id"], 2)
        approve(api)
        approve(api)
        page = api.get(f"{own}/turns").json()
        assert {turn["answer"] for turn in page["data"]} == {"3 about tea", "4 about tea"}
        assert [turn["query"] for turn in page["data"]] == ["Good morning to you all", "And now?"]
        assert {turn["status"] for turn in page["data"]} == {"succeeded"}
        shown = api.get(own).json()
        assert (shown["name"], shown["turns"]) == ("Good morning to you …", 2)

    def test_again_with_the_same_key_says_it_once(self, api: httpx2.Client, path: str) -> None:
        first = say(api, path, key="k-1")
        again = api.post(
            path,
            json={"query": "Hello", "user": "ann", "inputs": {"topic": "tea"}},
            headers={"Idempotency-Key": "k-1"},
        )
        assert again.json() == first
        assert again.headers["idempotency-replayed"] == "true"
        assert say(api, path, "Something else", key="k-1", status=422)["code"] == "idempotency_key_reused"

    def test_is_refused_where_nobody_could_answer(
        self, service: InProcess, api: httpx2.Client, path: str
    ) -> None:
        talk = say(api, path)["conversation_id"]
        for wrong, message in (
            ({"query": ""}, "/query"),
            ({"user": ""}, "/user"),
            ({"inputs": {"topic": 5}}, "topic"),
            ({"nope": 1}, "/nope"),
        ):
            refused = say(api, path, status=400, **wrong)
            assert refused["code"] == "invalid_param" and message in refused["message"]
        assert (
            say(api, f"{path}/{talk}/turns", user="eve", status=404)["message"] == "Conversation Not Exists."
        )
        say(api, f"{path}/{uuid4()}/turns", status=404)
        say(api, f"{path}/nope/turns", status=404)
        with service.client(service.key(review())) as plain:
            workflow_id = [*service.keys.keys.values()][-1]
            said = say(plain, f"/v1/workflows/{workflow_id}/conversations", status=400)
            assert said["code"] == "not_chat_app"

    def test_takes_the_key_of_the_workflow_or_of_the_workspace(
        self, service: InProcess, api: httpx2.Client, path: str
    ) -> None:
        talk = say(api, path)["conversation_id"]
        with service.client(WORKSPACE_KEY) as all_of_it, service.client(service.key(ASKING)) as other:
            say(all_of_it, f"{path}/{talk}/turns")
            for method, at in (
                ("post", path),
                ("get", path),
                ("get", f"{path}/{talk}"),
                ("delete", f"{path}/{talk}"),
            ):
                refused = other.request(
                    method, at, json={"query": "x", "user": "ann"} if method == "post" else None
                )
                assert (refused.status_code, refused.json()["message"]) == (404, "Workflow not found")
            of_other = path.replace(path.split("/")[3], str([*service.keys.keys.values()][-1]))
            assert all_of_it.get(f"{of_other}/{talk}").status_code == 404
        assert api.get(path, headers={"Authorization": "Bearer nope"}).status_code == 401

    def test_leaves_the_paths_of_workflow_apps_closed(self, api: httpx2.Client) -> None:
        refused = api.post("/v1/workflows/run", json={"inputs": {}, "user": "ann"})
        assert (refused.status_code, refused.json()["code"]) == (400, "not_workflow_app")

    def test_shows_the_run_to_who_looks_for_it(self, api: httpx2.Client, path: str) -> None:
        turn = say(api, path)
        shown = api.get(f"/v1/workflows/run/{turn['run_id']}").json()
        assert shown["status"] == "paused"
        assert api.get(f"/v1/workflows/run/{turn['conversation_id']}").status_code == 404


class TestLists:
    def test_have_the_conversations_of_a_user_page_by_page(
        self, service: InProcess, api: httpx2.Client, path: str
    ) -> None:
        made = [say(api, path, str(number))["conversation_id"] for number in range(5)]
        theirs = say(api, path, user="eve")["conversation_id"]
        found: list[str] = []
        query: dict[str, Any] = {"user": "ann", "limit": 2, "order": "started_at"}
        while True:
            page = api.get(path, params=query).json()
            found += [it["id"] for it in page["data"]]
            if not page["has_more"]:
                break
            query["after"] = page["next"]
        assert sorted(found) == sorted(made) and theirs not in found
        assert len(api.get(path).json()["data"]) == 6

    def test_have_turns_page_by_page(self, api: httpx2.Client, path: str) -> None:
        own = f"{path}/{say(api, path, '0')['conversation_id']}"
        for number in range(1, 5):
            say(api, f"{own}/turns", str(number))
        page = api.get(f"{own}/turns", params={"limit": 2}).json()
        assert [turn["query"] for turn in page["data"]] == ["3", "4"]
        page = api.get(f"{own}/turns", params={"limit": 2, "before": page["next"]}).json()
        assert [turn["query"] for turn in page["data"]] == ["1", "2"]
        page = api.get(f"{own}/turns", params={"limit": 2, "before": page["next"]}).json()
        assert ([turn["query"] for turn in page["data"]], page["has_more"], page["next"]) == (
            ["0"],
            False,
            None,
        )

    @pytest.mark.parametrize(
        "query",
        ["limit=0", "limit=101", "limit=x", "after=nope", "order=name", f"after={UUID(int=5)}", "nope=1"],
    )
    def test_say_what_is_wrong_with_a_query(self, api: httpx2.Client, path: str, query: str) -> None:
        refused = api.get(f"{path}?{query}")
        assert (refused.status_code, refused.json()["code"]) == (400, "invalid_param")

    def test_know_no_turn_of_another_conversation(self, api: httpx2.Client, path: str) -> None:
        one, other = say(api, path), say(api, path)
        refused = api.get(f"{path}/{one['conversation_id']}/turns", params={"before": other["run_id"]})
        assert (refused.status_code, refused.json()["code"]) == (400, "invalid_param")


class TestVariables:
    def test_are_shown_and_written(self, api: httpx2.Client, path: str) -> None:
        own = f"{path}/{say(api, path)['conversation_id']}"
        shown = {it["name"]: it for it in api.get(f"{own}/variables").json()["data"]}
        assert {name: (it["type"], it["value"]) for name, it in shown.items()} == {
            "n": ("number", 1),
            "said": ("array[string]", ["Hello"]),
        }
        written = api.patch(f"{own}/variables/{shown['n']['id']}", json={"value": 41, "user": "ann"})
        assert (written.status_code, written.json()["value"]) == (200, 41)
        approve(api)
        assert api.get(f"{own}/turns").json()["data"][0]["answer"] == "42 about tea"

    def test_are_refused_what_does_not_fit(self, api: httpx2.Client, path: str) -> None:
        own = f"{path}/{say(api, path)['conversation_id']}/variables"
        wrong = api.patch(f"{own}/id-of-n", json={"value": "x", "user": "ann"})
        assert (wrong.status_code, wrong.json()["code"]) == (422, "invalid_value")
        assert wrong.json()["message"] == "Type mismatch: variable 'n' expects number, but got string type"
        assert wrong.json()["errors"][0]["pointer"] == "/value"
        large = api.patch(f"{own}/id-of-said", json={"value": ["x" * 204_801], "user": "ann"})
        assert (large.status_code, large.json()["code"]) == (422, "invalid_value")
        gone = api.patch(f"{own}/gone", json={"value": 1, "user": "ann"})
        assert (gone.status_code, gone.json()["message"]) == (404, "Conversation Variable Not Exists.")
        assert api.patch(f"{own}/id-of-n", json={"value": 1, "user": "eve"}).status_code == 404
        assert api.patch(f"{own}/id-of-n", json={"user": "ann"}).status_code == 400


class TestAConversation:
    def test_is_renamed(self, api: httpx2.Client, path: str) -> None:
        own = f"{path}/{say(api, path)['conversation_id']}"
        assert api.patch(own, json={"name": "Tea", "user": "ann"}).json()["name"] == "Tea"
        assert api.get(own).json()["name"] == "Tea"
        assert api.patch(own, json={"name": "", "user": "ann"}).status_code == 400
        assert api.patch(own, json={"name": "Mine", "user": "eve"}).status_code == 404

    def test_is_deleted_and_found_no_more(self, service: InProcess, api: httpx2.Client, path: str) -> None:
        turn = say(api, path)
        own = f"{path}/{turn['conversation_id']}"
        assert api.delete(own, params={"user": "eve"}).status_code == 404
        assert api.delete(own, params={"user": "ann"}).json()["id"] == turn["conversation_id"]
        for answer in (
            api.get(own),
            api.get(f"{own}/turns"),
            api.get(f"{own}/variables"),
            api.delete(own),
            api.patch(own, json={"name": "x", "user": "ann"}),
            api.patch(f"{own}/variables/id-of-n", json={"value": 1, "user": "ann"}),
            api.post(f"{own}/turns", json={"query": "x", "user": "ann"}),
        ):
            assert (answer.status_code, answer.json()["message"]) == (404, "Conversation Not Exists.")
        approve(api)
        assert api.get(f"/v1/workflows/run/{turn['run_id']}").json()["status"] == "succeeded"

    def test_is_as_the_description_says(self, api: httpx2.Client, path: str) -> None:
        described = api.get("/openapi.json").json()
        paths = [it for it in described["paths"] if "conversations" in it]
        assert len(paths) == 5
