"""A service for each module of tests, and the form that its `key` asks with: a module says which that is."""

from collections.abc import Iterator

import httpx2
import pytest
from forms import Asked
from in_process import InProcess, in_process


@pytest.fixture(scope="module")
def service() -> Iterator[InProcess]:
    with in_process() as running:
        yield running


@pytest.fixture
def asked(service: InProcess, key: str) -> Asked:
    """A form that waits."""
    return Asked(service, key)


@pytest.fixture
def browser(service: InProcess) -> Iterator[httpx2.Client]:
    """A browser that has been nowhere yet."""
    with service.client() as opened:
        yield opened
