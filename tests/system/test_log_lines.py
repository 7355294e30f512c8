"""What the log of a service tells those who run it."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx2
import pytest
from inboxes import Sent, added, asking_members, placet
from installation import Installation, installation
from service import Service
from workflows import end, human, start, workflow

from domain.run.events import FormDelivered, FormExpired, RunEvent

ENTERED = "canary-of-what-was-entered"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation with no other service, which would do what is due and have the lines of it."""
    with installation(tmp_path_factory.mktemp("house") / "data") as opened:
        yield opened


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log"


@pytest.fixture(params=["info", "debug"])
def level(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def service(house: Installation, log: Path, level: str) -> Iterator[Service]:
    running = Service(house.environment(log_level=level), log=log, verbose=False)
    yield running
    running.close()


@pytest.fixture
def client(house: Installation, service: Service) -> Iterator[httpx2.Client]:
    nodes = [start("topic"), human("ask"), end(comment="ask.comment")]
    key = house.key(workflow(nodes, ["start > ask", "ask:approve > end"]))
    headers = {"Authorization": f"Bearer {key}"}
    with httpx2.Client(base_url=service.url, headers=headers, timeout=30, trust_env=False) as opened:
        yield opened


def started(client: httpx2.Client) -> tuple[httpx2.Response, str, str, str]:
    """The answer to a start, its run, and the token and the id of its form."""
    body = {"inputs": {"topic": ENTERED}, "user": "u-1", "response_mode": "blocking"}
    answer = client.post("/v1/workflows/run", json=body)
    (reason,) = answer.json()["data"]["reasons"]
    return answer, answer.json()["workflow_run_id"], reason["form_token"], reason["form_id"]


def answer(client: httpx2.Client, token: str) -> httpx2.Response:
    body = {"inputs": {"comment": ENTERED}, "action": "approve", "user": "u-1"}
    return client.post(f"/v1/form/human_input/{token}", json=body)


class Lines:
    """The log, once its service has ended."""

    def __init__(self, service: Service, log: Path) -> None:
        service.close()
        self.text = log.read_text()
        self.all: list[dict[str, Any]] = [json.loads(line) for line in self.text.splitlines()]

    def of(self, **fields: Any) -> list[dict[str, Any]]:
        return [line for line in self.all if fields.items() <= line.items()]


def test_each_decision_has_a_line_with_the_id_of_its_request(
    house: Installation, service: Service, client: httpx2.Client, log: Path
) -> None:
    first, run_id, token, form_id = started(client)
    second = answer(client, token)
    _, withdrawn, _, other_form = started(client)
    third = client.post(f"/v1/forms/{other_form}/withdraw", json={"reason": ENTERED, "user": "u-1"})
    _, stopped, _, _ = started(client)
    fourth = client.post(f"/v1/workflows/tasks/{stopped}/stop", json={"user": "u-1"})
    assert {first.status_code, second.status_code, third.status_code, fourth.status_code} == {200}
    lines = Lines(service, log)
    for response, run, events in [
        (first, run_id, ["run started"]),
        (second, run_id, ["form answered", "run succeeded"]),
        (third, withdrawn, ["form withdrawn", "run failed"]),
        (fourth, stopped, ["form withdrawn", "run stopped"]),
    ]:
        request_id = response.headers["request-id"]
        told = [line for line in lines.of(request_id=request_id) if "run_id" in line]
        assert [line["event"] for line in told] == events
        assert {line["run_id"] for line in told} == {run}
        recorded = {str(one.event.request_id) for one in house.history(run)}
        assert request_id in recorded
    (line,) = lines.of(event="form answered")
    assert (line["form_id"], line["action"], line["channel"]) == (form_id, "approve", "service-api")
    assert (line["level"], line["known_by"]) == ("info", "api")
    assert ENTERED not in lines.text


def test_each_refused_request_has_a_line_that_names_its_route_and_no_address(
    service: Service, client: httpx2.Client, log: Path, level: str
) -> None:
    _, _, token, _ = started(client)
    answer(client, token)
    page = {"Accept": "text/html"}
    refused = [
        (
            answer(client, token),
            "POST",
            "/v1/form/human_input/{form_token}",
            412,
            "human_input_form_submitted",
        ),
        (client.get(f"/form/x{token}?q={ENTERED}", headers=page), "GET", "/form/{token}", 404, None),
        (client.get(f"/form/{token}/{ENTERED}"), "GET", "(none)", 404, "not_found"),
        (client.put(f"/form/{token}"), "PUT", "/form/{token}", 405, "method_not_allowed"),
        (
            client.get("/v1/forms", headers={"Authorization": f"Bearer app-{ENTERED}"}),
            "GET",
            "/v1/forms",
            401,
            "unauthorized",
        ),
        (
            client.post("/v1/workflows/run", content=f'{{"{ENTERED}"'.encode()),
            "POST",
            "/v1/workflows/run",
            415,
            "unsupported_media_type",
        ),
    ]
    lines = Lines(service, log)
    for response, method, route, status, code in refused:
        assert response.status_code == status
        (line,) = lines.of(event="request refused", request_id=response.headers["request-id"])
        assert (line["method"], line["route"], line["status"]) == (method, route, status)
        assert line["ms"] >= 0 and line["level"] == "info"
        if code is not None:
            assert line["code"] == code
    assert ENTERED not in lines.text and token not in lines.text
    assert bool(lines.of(event="request answered", route="/v1/workflows/run", status=200)) == (
        level == "debug"
    )


async def recorded(house: Installation, run_id: str, kind: type[RunEvent]) -> None:
    """Return when such an event of the run is recorded."""
    async for events in placet(house).feed.follow(UUID(run_id)):
        if any(isinstance(one.event, kind) for one in events):
            return


def test_what_is_due_has_its_lines(
    house: Installation, service: Service, client: httpx2.Client, log: Path
) -> None:
    _, run_id, _, form_id = started(client)
    soon = (datetime.now(UTC) + timedelta(seconds=1)).isoformat()
    assert client.post(f"/v1/forms/{form_id}/extend", json={"until": soon, "user": "u-1"}).status_code == 200
    house.call(recorded(house, run_id, FormExpired))
    sent = Sent(house, service, house.key(asking_members(member := added(house))))
    house.call(recorded(house, sent.run_id, FormDelivered))
    lines = Lines(service, log)
    (expired,) = lines.of(event="form expired", run_id=run_id)
    (delivered,) = lines.of(event="mail delivered", run_id=sent.run_id)
    assert (expired["form_id"], delivered["form_id"]) == (form_id, sent.form_id)
    assert (delivered["recipient"], delivered["channel"]) == ("1", "outbox")
    assert member.email not in lines.text
