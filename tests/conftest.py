"""A PostgreSQL server for the whole session, and fresh databases on it."""

from collections.abc import Iterator

import pytest
from databases import Databases

from interface.postgres.embedded import EmbeddedPostgres


@pytest.fixture(scope="session")
def embedded_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The embedded server; the value says how to reach it."""
    with EmbeddedPostgres(tmp_path_factory.mktemp("embedded") / "data") as conninfo:
        yield conninfo


@pytest.fixture(scope="session")
def databases(embedded_server: str) -> Databases:
    """Databases of the embedded server."""
    return Databases(embedded_server)


@pytest.fixture
def conninfo(databases: Databases) -> Iterator[str]:
    """A fresh database with our schema."""
    fresh = databases.fresh()
    yield fresh
    databases.drop(fresh)
