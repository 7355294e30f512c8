"""A search that did not come to the end says how far it came, and so can be gone on with."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import httpx2
import pytest
from installation import Installation
from service import Service
from workflows import end, start, workflow

HEADER = "Placet-Searched-Until"
LARGE = "x" * 900_000
"""What a run is given, so that a search comes past a few runs only."""


@pytest.fixture
def client(house: Installation, services: tuple[Service, Service]) -> Iterator[httpx2.Client]:
    """A program with the key of a workflow that has no runs yet."""
    key = house.key(workflow([start("value"), end()], ["start > end"]))
    headers = {"Authorization": f"Bearer {key}"}
    with httpx2.Client(base_url=services[0].url, headers=headers, timeout=60, trust_env=False) as opened:
        yield opened


def run(client: httpx2.Client, value: str) -> str:
    body = {"inputs": {"value": value}, "response_mode": "blocking", "user": "u"}
    return str(client.post("/v1/workflows/run", json=body).raise_for_status().json()["workflow_run_id"])


def search(client: httpx2.Client, **wanted: Any) -> httpx2.Response:
    return client.get("/v1/workflows/logs", params=wanted).raise_for_status()


def found(answer: httpx2.Response) -> list[str]:
    """The ids of the runs that an answer lists."""
    return [entry["workflow_run"]["id"] for entry in answer.json()["data"]]


def test_tells_nothing_where_all_was_looked_at(client: httpx2.Client) -> None:
    mine = run(client, "a needle")
    for wanted in ({}, {"keyword": "needle"}, {"keyword": "nowhere"}):
        assert HEADER not in search(client, **wanted).headers
    assert found(search(client, keyword="needle")) == [mine]


def test_tells_from_when_on_it_looked_and_goes_on_before_that(client: httpx2.Client) -> None:
    mine = run(client, "a needle")
    others = [run(client, LARGE) for _ in range(6)]
    assert HEADER not in search(client).headers
    answer = search(client, keyword="needle")
    assert (found(answer), answer.json()["total"]) == ([], 0)
    searches = 1
    while (until := answer.headers.get(HEADER)) is not None:
        assert datetime.fromisoformat(until).tzinfo is not None
        path = f"/v1/workflows/logs?keyword=needle&created_at__before={until}"  # as it came
        answer = client.get(path).raise_for_status()
        searches += 1
        assert searches <= len(others) + 1
    assert searches > 1
    assert found(answer) == [mine]
