"""What the system tests share: one installation, and two services on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from installation import Installation, installation
from service import Service
from workflows import end, human, start, workflow


def pytest_configure(config: pytest.Config) -> None:
    """Name the mark of tests that take long."""
    config.addinivalue_line("markers", "slow: takes many seconds and needs the network")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """The event loop of asynchronous tests."""
    return "asyncio"


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """A data directory with its own embedded database."""
    with installation(tmp_path_factory.mktemp("house") / "data") as opened:
        yield opened


@pytest.fixture(scope="session")
def services(house: Installation) -> Iterator[tuple[Service, Service]]:
    """Two services on one database, of which no test takes one down."""
    with house.service() as one, house.service() as other:
        yield one, other


@pytest.fixture(scope="module")
def service(house: Installation) -> Iterator[Service]:
    """A service for a module that has none of its own."""
    with house.service() as running:
        yield running


@pytest.fixture(scope="module")
def key(house: Installation) -> str:
    """A key of a workflow that asks one thing, for a module that has none of its own."""
    nodes = [start("topic"), human("ask"), end(comment="ask.comment")]
    return house.key(workflow(nodes, ["start > ask", "ask:approve > end"]))


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A directory for an installation of the test's own."""
    return tmp_path / "data"
