"""A Chromium and a service for each module of tests of the pages."""

from collections.abc import Iterator
from typing import Any

import pytest
from browsing import WAYS, Visitor, chromium, visitor
from forms import Asked
from in_process import InProcess, in_process
from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def chromium_browser() -> Iterator[Browser]:
    """Not for the whole session: while it is there, no other test of this thread can have an event loop."""
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def service() -> Iterator[InProcess]:
    with in_process() as running:
        yield running


@pytest.fixture
def reader(chromium_browser: Browser, service: InProcess) -> Iterator[Visitor]:
    """Somebody at a desk, with scripts; nothing may have been asked for elsewhere or have gone wrong."""
    with visitor(chromium_browser, service.url) as visiting:
        yield visiting
        assert visiting.elsewhere == []
        assert visiting.complaints == []
        assert visiting.dialogs == []


@pytest.fixture
def asked(service: InProcess, key: str) -> Asked:
    """A form of the workflow that the module's `key` is for."""
    return Asked(service, key)


@pytest.fixture
def link(service: InProcess, asked: Asked) -> str:
    return f"{service.url}{asked.link}"


@pytest.fixture(params=["with scripts", "without scripts"])
def way(request: pytest.FixtureRequest) -> dict[str, Any]:
    return WAYS[request.param]


@pytest.fixture
def anybody(way: dict[str, Any], chromium_browser: Browser, service: InProcess) -> Iterator[Visitor]:
    """Somebody who reads in one of the ways that the module knows."""
    with visitor(chromium_browser, service.url, **way) as visiting:
        yield visiting
        assert visiting.elsewhere == []
        assert visiting.complaints == []
