"""What the system tests share: one installation, and two services on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from installation import Installation, installation
from service import Service


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


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A directory for an installation of the test's own."""
    return tmp_path / "data"
