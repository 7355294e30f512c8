"""Whom the service believes where a request comes from."""

from collections.abc import Iterator

import httpx2
import pytest
from forms import Asked, answered, asking
from in_process import InProcess, in_process
from pydantic import ValidationError

from interface.http.kernel.rate_limiter import LIMIT
from interface.main.settings import Settings


@pytest.fixture(scope="module")
def behind_a_proxy() -> Iterator[InProcess]:
    with in_process(proxies=["10.1.0.0/16", "127.0.0.1"]) as running:
        yield running


@pytest.fixture(scope="module")
def alone() -> Iterator[InProcess]:
    with in_process() as running:
        yield running


def come(client: httpx2.Client, path: str, forwarded: str, times: int = 1) -> int:
    """Come so often; return the last status."""
    statuses = [client.get(path, headers={"X-Forwarded-For": forwarded}).status_code for _ in range(times)]
    return statuses[-1]


class TestForwardedFor:
    def test_of_our_proxy_tells_people_apart(self, behind_a_proxy: InProcess) -> None:
        with behind_a_proxy.client() as client:
            assert come(client, "/form/one", "203.0.113.1", LIMIT + 1) == 429
            assert come(client, "/form/one", "203.0.113.2") == 404

    def test_is_believed_only_as_far_as_our_proxies_wrote_it(self, behind_a_proxy: InProcess) -> None:
        with behind_a_proxy.client() as client:
            for number in range(LIMIT):
                come(client, "/form/two", f"198.51.100.{number}, 203.0.113.9, 10.1.2.3")
            assert come(client, "/form/two", "198.51.100.99, 203.0.113.9, 10.1.2.3") == 429

    def test_of_anybody_else_is_not_believed(self, alone: InProcess) -> None:
        with alone.client() as client:
            for number in range(LIMIT):
                come(client, "/form/three", f"203.0.113.{number}")
            assert come(client, "/form/three", "203.0.113.99") == 429


@pytest.mark.parametrize(("service", "status"), [("behind_a_proxy", 303), ("alone", 403)])
def test_the_scheme_is_taken_from_our_proxy_and_from_nobody_else(
    request: pytest.FixtureRequest, service: str, status: int
) -> None:
    running: InProcess = request.getfixturevalue(service)
    asked = Asked(running, running.key(asking()))
    with running.client() as browser:
        data = answered(asked.opened(browser), action="approve")
        headers = {
            "Origin": running.url.replace("http:", "https:"),
            "X-Forwarded-Proto": "https",
            "X-Forwarded-For": "203.0.113.1",
        }
        assert browser.post(asked.path, data=data, headers=headers).status_code == status


class TestSetting:
    def test_names_addresses_and_networks(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PLACET_FORWARDED_ALLOW", " 10.0.0.5, fd00::/8,")
        assert Settings().proxies == ("10.0.0.5", "fd00::/8")
        monkeypatch.delenv("PLACET_FORWARDED_ALLOW")
        assert Settings().proxies == ()

    @pytest.mark.parametrize("entry", ["*", "proxy.example", "10.0.0.5/8", "10.0.0"])
    def test_names_nothing_else(self, monkeypatch: pytest.MonkeyPatch, entry: str) -> None:
        monkeypatch.setenv("PLACET_FORWARDED_ALLOW", entry)
        with pytest.raises(ValidationError, match="forwarded_allow"):
            Settings()
