"""What authors write in an order is shown in that order: on the page, over the API, and where it was stored."""

from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from browsing import visitor
from installation import Installation, installation
from playwright.sync_api import Browser
from service import Service
from workflows import end, human, start, workflow

from domain.workflow.definition import WorkflowDefinition

ADDRESS: dict[str, Any] = {
    "type": "object",
    "properties": {
        "street": {"type": "string"},
        "city": {"type": "string"},
        "contact": {
            "type": "object",
            "properties": {"phone": {"type": "string"}, "email": {"type": "string"}},
        },
        "boxes": {"type": "array", "items": {"type": "object", "properties": {"z": {}, "a": {}}}},
    },
    "required": ["street", "city"],
}


def asking() -> WorkflowDefinition:
    node = human("review", content="Where?\n\n{{#$output.address#}}")
    node["fields"] = [{"type": "json", "name": "address", "json_schema": ADDRESS}]
    nodes = [start("topic"), node, end(address="review.address")]
    return workflow(nodes, ["start > review", "review:approve > end"], name="Address")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with installation(tmp_path_factory.mktemp("order") / "data") as opened:
        yield opened


@pytest.fixture(scope="module")
def served(house: Installation) -> Iterator[Service]:
    with house.service() as running:
        yield running


def ordered(value: Any) -> Any:
    """The value with its members in a list, so that their order is compared too."""
    if isinstance(value, dict):
        return [(name, ordered(member)) for name, member in value.items()]
    return [ordered(item) for item in value] if isinstance(value, list) else value


def test_the_members_of_an_object_stand_in_the_order_of_its_schema(
    chromium_browser: Browser, house: Installation, served: Service
) -> None:
    key = house.key(asking())
    with httpx2.Client(
        base_url=served.url, headers={"Authorization": f"Bearer {key}"}, trust_env=False
    ) as api:
        started = api.post("/v1/workflows/run", json={"inputs": {"topic": "tea"}, "user": "u-1"}).json()
        asked = started["data"]["reasons"][0]
        with visitor(chromium_browser, served.url) as visiting:
            page = visiting.page
            page.goto(f"{served.url}/form/{asked['form_token']}")
            labels = [label.inner_text().partition(" (")[0] for label in page.locator("form label").all()]
            assert labels == ["Street", "City", "Phone", "Email"]
            page.get_by_label("Street").fill("Long Lane 1")
            page.get_by_label("City").fill("York")
            page.get_by_label("Phone").fill("1")
            page.get_by_role("button", name="Approve").click()
            page.get_by_text("Your answer is recorded").wait_for()
        detail = api.get(f"/v1/forms/{asked['form_id']}").json()
    assert ordered(detail["fields"][0]["json_schema"]) == ordered(ADDRESS)
    assert ordered(detail["answer"]["inputs"]["address"]) == ordered(
        {"street": "Long Lane 1", "city": "York", "contact": {"phone": "1"}}
    )
