"""Values that no column, number or date can hold, wherever strangers can say one: refused or kept, never a 500."""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import httpx2
import pytest
from inboxes import Sent, added, asking_members, hidden, signed_in
from installation import Installation
from service import Service
from workflows import end, human, start, template, workflow

ODD = (
    b"a\0b",
    b"\xff",
    b"\xed\xa0\x80",  # half of a surrogate pair
    "\ufffe\U0010ffff\u202e\x1b\r\n".encode(),
    b"%_\\u0000\"'{}[]\\",
    b"-1",
    b"2147483648",
    b"9223372036854775808",
    b"9" * 4301,
    "\u00b2\u0663".encode(),  # digits to some
    b"0001-01-01T00:00:00+14:00",
    b"9999-12-31T23:59:59.999999-14:00",
    b"1e400",
    b"00000000-0000-0000-0000-000000000000",
    b"WyIiLCI5OTk5LTEyLTMxVDIzOjU5OjU5LTE0OjAwIiwiMDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwIl0",
    b"x" * 3000,
)
"""As bytes, since addresses hold any."""
IN_JSON: tuple[Any, ...] = (
    None, True, -1, 2**31, 2**53, -(2**53), 1e308, "", "a\0b", "\ufffe\U0010ffff", "9" * 4301, "x" * 5000,
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", ["\0"], {"\0": "\0"}, [[[]]],
)  # fmt: skip


@pytest.fixture(scope="module")
def service(services: tuple[Service, Service]) -> Service:
    return services[0]


@pytest.fixture(scope="module")
def echo(house: Installation) -> str:
    """A key for a workflow whose answer becomes its output, and text that no JSON has besides."""
    half = template("half", '{{ "\\ud83d" }}{{ given }}', given="ask.comment")
    nodes = [start("topic"), human("ask"), half, end(c="ask.comment", half="half.output", t="start.topic")]
    return house.key(workflow(nodes, ["start > ask", "ask:approve > half", "half > end"]))


@pytest.fixture
def client(service: Service, echo: str) -> Iterator[httpx2.Client]:
    with httpx2.Client(
        base_url=service.url, headers={"Authorization": f"Bearer {echo}"}, timeout=30, trust_env=False
    ) as opened:
        yield opened


def started(client: httpx2.Client, topic: str = "tea", user: str = "u-1") -> dict[str, Any]:
    """What a start answers that stops at the form."""
    body = {"inputs": {"topic": topic}, "user": user, "response_mode": "blocking"}
    answer = client.post("/v1/workflows/run", json=body)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def answered(client: httpx2.Client, comment: str, **given: Any) -> dict[str, Any]:
    """The run, once its form has been answered so."""
    run = started(client, **given)
    token = run["data"]["reasons"][0]["form_token"]
    body = {"inputs": {"comment": comment}, "action": "approve", "user": "u-1"}
    assert client.post(f"/v1/form/human_input/{token}", json=body).status_code == 200
    found: dict[str, Any] = client.get(f"/v1/workflows/run/{run['workflow_run_id']}").json()
    return found


def found(client: httpx2.Client, keyword: str) -> list[str]:
    answer = client.get("/v1/workflows/logs", params={"keyword": keyword, "limit": 100})
    assert answer.status_code == 200, answer.text
    return [entry["workflow_run"]["id"] for entry in answer.json()["data"]]


class TestASearch:
    def test_survives_every_output_and_still_finds_it(self, client: httpx2.Client) -> None:
        word = uuid4().hex
        texts = ["x\0", "\0\0", "\\\0", "\\\\u0000", "\ufffe\uffff", "\\ud800"]
        runs = [answered(client, f"{text} {word} grün \U0001f600")["id"] for text in texts]
        assert sorted(found(client, word)) == sorted(runs)
        assert sorted(found(client, f"{word} GRÜN \U0001f600")) == sorted(runs)
        assert found(client, f"anything but {word}") == []

    def test_finds_nothing_outside_of_what_went_in_and_came_out(self, client: httpx2.Client) -> None:
        answered(client, "x\0")
        assert found(client, "workflow_id") == []


Request = tuple[str, str, dict[str, Any]]


def broken(client: httpx2.Client, requests: Iterator[Request]) -> list[str]:
    """Those of the requests that are answered with a fault of ours."""
    return [
        f"{method} {path[:150]} {str(more)[:150]}"
        for method, path, more in requests
        if client.request(method, path, **more).status_code >= 500
    ]


def with_odd_parts(paths: dict[str, Any], user: str) -> Iterator[Request]:
    """Every operation of the description, with each parameter in its address as odd as can be."""
    for path, methods in paths.items():
        for method, operation in methods.items():
            for parameter in operation.get("parameters", []):
                name, where = parameter["name"], parameter["in"]
                for said in (quote(odd, safe="") for odd in ODD if where != "header"):
                    named = re.sub(r"\{\w+\}", "x", path.replace(f"{{{name}}}", said))
                    query = f"?{name}={said}&{user}" if where == "query" else f"?{user}"
                    yield method, named + query, {"json": {"user": "u-1"}}


def with_odd_values(bodies: dict[str, dict[str, Any]]) -> Iterator[Request]:
    """Each request with each value of its body replaced in turn; those of `inputs` one deeper too."""
    for operation, body in bodies.items():
        method, path = operation.split()
        for name in body:
            for odd in IN_JSON:
                for value in (odd, {"comment": odd, "topic": odd}) if name == "inputs" else (odd,):
                    content = json.dumps(body | {name: value}).encode()
                    yield method, path, {"content": content, "headers": {"Content-Type": "application/json"}}


def posted(path: str, fields: dict[str, str], name: str, odd: bytes, **headers: str) -> Request:
    """The fields as a page sends them, one of them odd."""
    content = "&".join(
        f"{quote(key, safe='')}={quote(odd if key == name else value, safe='')}"
        for key, value in (fields | {name: ""}).items()
    )
    headers["Content-Type"] = "application/x-www-form-urlencoded"
    return "POST", path, {"content": content, "headers": headers}


class TestNoOddValue:
    def test_in_an_address_breaks_an_endpoint(self, house: Installation, client: httpx2.Client) -> None:
        answered(client, "x\0")
        paths = client.get("/openapi.json").json()["paths"]
        assert broken(client, with_odd_parts(paths, "user=u-1")) == []
        client.headers["Authorization"] = f"Bearer {house.workspace_key()}"
        own = {
            path: methods for path, methods in paths.items() if path.startswith(("/v1/forms", "/v1/members"))
        }
        assert broken(client, with_odd_parts(own, "")) == []

    def test_in_a_body_breaks_an_endpoint(self, house: Installation, client: httpx2.Client) -> None:
        run = started(client)
        token, form_id = (run["data"]["reasons"][0][name] for name in ("form_token", "form_id"))
        workflow_id = client.get(f"/v1/forms/{form_id}").json()["workflow_id"]
        said = {"inputs": {"comment": "x"}, "action": "nosuch", "user": "u-1"}
        start = {"inputs": {"topic": "x"}, "user": "u-1", "response_mode": "blocking", "files": []}
        bodies: dict[str, dict[str, Any]] = {
            "POST /v1/workflows/run": start,
            f"POST /v1/form/human_input/{token}": said,
            f"POST /api/form/human_input/{token}": said,
            f"POST /v1/forms/{form_id}/answer": said | {"digest": "x"},
            f"POST /v1/forms/{form_id}/extend": {"seconds": 1, "user": "u-1"},
            f"POST /v1/forms/{form_id}/extend?": {"until": "2026-12-24T18:00:00Z", "user": "u-1"},
            f"POST /v1/forms/{form_id}/remind": {"user": "u-1", "recipient": "1"},
            f"POST /v1/forms/{form_id}/withdraw": {"reason": "", "user": "u-1"},
            f"POST /v1/workflows/{workflow_id}/publish": {"version": 1},
            f"POST /v1/workflows/tasks/{uuid4()}/stop": {"user": "u-1"},
        }
        assert broken(client, with_odd_values(bodies)) == []
        client.headers["Authorization"] = f"Bearer {house.workspace_key()}"
        member = client.post("/v1/members", json={"email": f"{uuid4().hex}@example.com"}).json()
        asked = {"email": f"{uuid4().hex}@example.com", "name": "x", "role": "member"}
        bodies = {"POST /v1/members": asked, f"PATCH /v1/members/{member['id']}": asked}
        assert broken(client, with_odd_values(bodies)) == []
        assert client.get("/v1/members?limit=1000").status_code == 200

    def test_breaks_a_page(self, house: Installation, service: Service) -> None:
        ann = added(house, role="admin")
        sent = Sent(house, service, house.key(asking_members(ann)))
        browser = signed_in(house, service, ann)
        browser.headers["Accept"] = "text/html"
        browser.get(sent.inbox_path)
        fields = hidden(browser.get(sent.path).text) | {"field.comment": "x", "action": "nosuch"}

        def requests() -> Iterator[Request]:
            for odd in ODD:
                said = quote(odd, safe="")
                for name in ("status", "workflow", "q", "whose", "after"):
                    yield "GET", f"/inbox?{name}={said}", {}
                for path in ("inbox", "outbox", "form", "form/f", "sign-in", "static", "files", ""):
                    yield "GET", f"/{path}/{said}", {}
                yield "GET", f"/sign-in?next={said}", {}
                for name in (*fields, odd.decode("latin-1")):
                    yield posted(sent.path, fields, name, odd)
                for name in ("email", "next"):
                    yield posted("/sign-in", {}, name, odd, Origin=service.url)

        assert broken(browser, requests()) == []
