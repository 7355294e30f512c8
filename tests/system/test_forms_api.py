"""Forms over our own API, at two services that share a database."""

from pathlib import Path
from typing import Any

import httpx2
import pytest
from installation import Installation
from service import Service

REVIEW = Path(__file__).parents[2] / "examples" / "content-review.yml"


@pytest.fixture(scope="module")
def clients(house: Installation, services: tuple[Service, Service]) -> tuple[httpx2.Client, httpx2.Client]:
    """The same workflow's key at both services."""
    headers = {"Authorization": f"Bearer {house.workspace_key()}"}
    imported = httpx2.post(
        f"{services[0].url}/v1/workflows/import?publish=true", headers=headers, content=REVIEW.read_bytes()
    ).json()
    own = {"Authorization": f"Bearer {house.key_of(imported['workflow_id'])}"}
    one, other = (
        httpx2.Client(base_url=f"{service.url}/v1", headers=own, timeout=30) for service in services
    )
    return one, other


def waiting(client: httpx2.Client) -> dict[str, Any]:
    """A new form."""
    body = {"inputs": {"topic": "tea", "language": "English"}, "user": "u-1"}
    data = client.post("/workflows/run", json=body).json()["data"]
    shown: dict[str, Any] = client.get(f"/forms/{data['reasons'][0]['form_id']}").json()
    return shown


def answer(
    client: httpx2.Client, form: dict[str, Any], *, key: str | None = None, user: str = "ann"
) -> httpx2.Response:
    body = {
        "action": "approve",
        "inputs": {field["name"]: "fine" for field in form["fields"]},
        "user": user,
        "digest": form["digest"],
    }
    headers = {"Idempotency-Key": key} if key else {}
    return client.post(f"/forms/{form['id']}/answer", json=body, headers=headers)


def test_an_answer_at_one_is_known_to_the_other(clients: tuple[httpx2.Client, httpx2.Client]) -> None:
    one, other = clients
    form = waiting(one)
    first = answer(one, form, key="k-1")
    again = answer(other, form, key="k-1")
    assert (first.status_code, again.status_code) == (200, 200)
    assert again.headers["idempotency-replayed"] == "true"
    assert again.json() == first.json() == other.get(f"/forms/{form['id']}").json()
    late = answer(other, form, user="bob")
    assert (late.status_code, late.json()["code"]) == (409, "form_already_answered")
    assert form["id"] in [item["id"] for item in other.get("/forms?status=submitted").json()["data"]]
    assert form["id"] not in [item["id"] for item in other.get("/forms?status=waiting").json()["data"]]


def test_a_form_is_extended_and_withdrawn(clients: tuple[httpx2.Client, httpx2.Client]) -> None:
    one, other = clients
    form = waiting(one)
    later = one.post(f"/forms/{form['id']}/extend", json={"seconds": 3600, "user": "ann"}).json()
    assert later["expires_at"] > form["expires_at"]
    listed = other.get("/forms?status=waiting&limit=100").json()["data"]
    assert listed[-1]["id"] == form["id"]
    withdrawn = other.post(f"/forms/{form['id']}/withdraw", json={"reason": "enough", "user": "ann"})
    assert withdrawn.json()["status"] == "withdrawn"
    assert one.get(f"/workflows/run/{form['run_id']}").json()["status"] == "failed"
