"""A service with a workflow that asks for files."""

from collections.abc import Iterator

import httpx2
import pytest
from filing import Asked, filing
from in_process import InProcess


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    return service.key(filing())


@pytest.fixture(scope="module")
def client(service: InProcess, key: str) -> Iterator[httpx2.Client]:
    with service.client(key) as opened:
        yield opened


@pytest.fixture
def asked(client: httpx2.Client) -> Asked:
    return Asked(client)
