"""A replica whose machine's clock is hours off: nobody notices but those who read its log."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx2
import pytest
from contract_client import paused
from inboxes import added, signed_in
from installation import Installation, installation
from service import Service
from shifted import shifted
from workflows import review

HOUR = timedelta(hours=1)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with installation(tmp_path_factory.mktemp("clocks") / "data") as opened:
        yield opened


@pytest.fixture(params=[-11, 11], ids=["behind", "ahead"])
def wrong(house: Installation, request: pytest.FixtureRequest) -> Iterator[Service]:
    """A replica whose machine's clock is wrong."""
    running = Service(house.environment(), program=shifted(request.param))
    try:
        yield running
    finally:
        running.close()


@pytest.fixture(scope="module")
def right(house: Installation) -> Iterator[Service]:
    with house.service() as running:
        yield running


def client(service: Service, key: str) -> httpx2.Client:
    headers = {"Authorization": f"Bearer {key}"}
    return httpx2.Client(base_url=service.url, headers=headers, timeout=30, trust_env=False)


def test_forms_close_by_the_database_s_clock(house: Installation, wrong: Service, right: Service) -> None:
    key = house.key(review())
    answer = {"inputs": {"comment": "fine"}, "action": "approve", "user": "u-1"}
    for asking, answering in ((wrong, right), (right, wrong)):
        with client(asking, key) as http:
            body = {"inputs": {"topic": "tea"}, "user": "u-1", "response_mode": "blocking"}
            run_id, tokens = paused(http.post("/v1/workflows/run", json=body))
        ((issued_at, expires_at),) = house.rows(
            "SELECT issued_at, expires_at FROM form WHERE run_id = %s::uuid", run_id
        )
        assert abs(issued_at - datetime.now(UTC)) < HOUR
        assert expires_at > datetime.now(UTC)
        with client(answering, key) as http:
            said = http.post(f"/v1/form/human_input/{tokens['review']}", json=answer)
            assert said.status_code == 200, said.text
            told: dict[str, Any] = http.get(f"/v1/workflows/run/{run_id}").json()
        assert (told["status"], told["elapsed_time"] >= 0) == ("succeeded", True)
        times = [recorded.event.timestamp for recorded in house.history(run_id)]
        assert times == sorted(times)
        assert times[-1] - times[0] < HOUR


def test_sessions_last_as_long_as_they_should(house: Installation, wrong: Service, right: Service) -> None:
    member = added(house)
    with signed_in(house, right, member) as browser:
        cookies = browser.cookies
        with httpx2.Client(base_url=wrong.url, cookies=cookies, timeout=30, trust_env=False) as elsewhere:
            assert elsewhere.get("/inbox").status_code == 200


def test_what_was_recorded_in_the_future_is_followed_by_nothing_earlier(
    house: Installation, right: Service
) -> None:
    """As a replica of an earlier version has left it, whose clock was ahead."""
    key = house.key(review())
    with house.service(role="web") as earlier, client(earlier, key) as http:
        body = {"inputs": {"topic": "tea"}, "user": "u-1", "response_mode": "blocking"}
        run_id, tokens = paused(http.post("/v1/workflows/run", json=body))
    house.shift(run_id, timedelta(minutes=30))
    with client(right, key) as http:
        answer = {"inputs": {"comment": "fine"}, "action": "approve", "user": "u-1"}
        assert http.post(f"/v1/form/human_input/{tokens['review']}", json=answer).status_code == 200
        assert http.get(f"/v1/workflows/run/{run_id}").json()["elapsed_time"] >= 0
    times = [recorded.event.timestamp for recorded in house.history(run_id)]
    assert times == sorted(times)
