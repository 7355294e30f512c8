"""Every event says who or what caused it, in words that tell of no person, and in which request."""

from collections.abc import Iterator
from uuid import UUID

import httpx2
import pytest
from command_line import CommandLine
from inboxes import Sent, added, asking_members, signed_in
from installation import Installation, installation
from service import Service
from workflows import end, human, start, workflow


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with installation(tmp_path_factory.mktemp("house") / "data") as opened:
        yield opened


@pytest.fixture(scope="module")
def service(house: Installation) -> Iterator[Service]:
    with house.service() as running:
        yield running


def causes(house: Installation, run_id: str) -> list[tuple[str, str | None]]:
    """What each request did: the first word of each cause, in the order of the requests."""
    told: list[tuple[str, str | None]] = []
    requests: dict[UUID, str | None] = {}
    for recorded in house.history(run_id):
        event = recorded.event
        assert requests.setdefault(event.request_id, event.caused_by) == event.caused_by, (
            "one request, one cause"
        )
        if not told or told[-1] != (type(event).__name__, event.caused_by):
            told.append((type(event).__name__, event.caused_by))
    return told


def asking(house: Installation, **more: object) -> str:
    nodes = [start("topic"), human("ask", **more), end(comment="ask.comment")]
    return house.key(workflow(nodes, ["start > ask", "ask:approve > end"]))


def test_of_a_key_and_of_a_link(house: Installation, service: Service) -> None:
    key = asking(house)
    headers = {"Authorization": f"Bearer {key}"}
    with httpx2.Client(base_url=service.url, timeout=30, trust_env=False) as client:
        body = {"inputs": {"topic": "tea"}, "user": "u-1", "response_mode": "blocking"}
        begun = client.post("/v1/workflows/run", json=body, headers=headers).json()
        (reason,) = begun["data"]["reasons"]
        answer = {"inputs": {"comment": "fine"}, "action": "approve", "user": "u-1"}
        sent = client.post(f"/v1/form/human_input/{reason['form_token']}", json=answer, headers=headers)
        assert sent.status_code == 200
        ((key_id,),) = house.rows("SELECT id FROM api_key ORDER BY created_at DESC LIMIT 1")
        told = {cause for _, cause in causes(house, begun["workflow_run_id"])}
        assert told == {f"key:{key_id}"}
        begun = client.post("/v1/workflows/run", json=body, headers=headers).json()
        (reason,) = begun["data"]["reasons"]
        page = client.get(f"/form/{reason['form_token']}", follow_redirects=True)
        assert page.status_code == 200
        assert ("FormViewed", "link") in causes(house, begun["workflow_run_id"])


def test_of_a_member(house: Installation, service: Service) -> None:
    ann = added(house)
    sent = Sent(house, service, house.key(asking_members(ann)))
    with signed_in(house, service, ann) as browser:
        assert browser.get(sent.inbox_path).status_code in (200, 303)
        assert sent.answer(browser).status_code in (200, 303)
    assert ("FormSubmitted", f"member:{ann.id}") in causes(house, sent.run_id)


def test_of_a_task_and_of_the_terminal(house: Installation, service: Service) -> None:
    sent = Sent(house, service, house.key(asking_members(added(house))))
    assert ("FormAddressed", "task:address") in causes(house, sent.run_id)
    placet = CommandLine(environment=house.environment())
    withdrawn = placet("forms", "withdraw", sent.form_id, "--reason", "no longer needed")
    assert withdrawn.exit == 0, withdrawn
    assert ("FormWithdrawn", "operator") in causes(house, sent.run_id)
