"""The adapters are tested on the embedded server, and on the system's PostgreSQL 15 where there is one."""

from collections.abc import Iterator

import pytest
from databases import Databases
from machine import POSTGRES, SYSTEM_POSTGRES, miss

from interface.postgres.embedded.embedded_postgres import EmbeddedPostgres


@pytest.fixture(scope="session")
def system_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server of the system's version; the value says how to reach it."""
    if not SYSTEM_POSTGRES.exists():
        miss(POSTGRES, "PostgreSQL 15 is not installed")
    with EmbeddedPostgres(tmp_path_factory.mktemp("system") / "data", binaries=SYSTEM_POSTGRES) as conninfo:
        yield conninfo


@pytest.fixture(scope="session")
def system_databases(system_server: str) -> Databases:
    """Databases of a server of the system's version."""
    return Databases(system_server)


@pytest.fixture(scope="session", params=["embedded", "system"])
def databases(request: pytest.FixtureRequest) -> Databases:
    """Databases of either server; kept for the session, whichever is asked for in between."""
    kept: Databases = request.getfixturevalue(f"{request.param}_databases")
    return kept
