"""
The adapters are tested on the embedded server, and on the system's PostgreSQL 15 where there is one.

What writes the log and makes the schema is tested on both, but for what takes long; of the rest, each file on one of
them. With PLACET_TESTS_THOROUGHLY=1 everything is tested on both.
"""

from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import pytest
from databases import Databases
from machine import POSTGRES, SYSTEM_POSTGRES, miss
from thoroughly import THOROUGHLY

from interface.postgres.embedded.embedded_postgres import EmbeddedPostgres

_HERE = Path(__file__).parent
_ON_BOTH = ("embedded/", "log/", "projections/", "test_migrate.py", "queries/test_plans.py")
_ON_ONE = ("log/test_held_rows.py", "log/test_torture.py")
"""Among those, what waits for long or works for long, and not for what the server is."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is tested on the other server."""
    if THOROUGHLY or not SYSTEM_POSTGRES.exists():
        return
    left_out = [item for item in items if _is_for_the_other(item)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if not _is_for_the_other(item)]


def _is_for_the_other(item: pytest.Item) -> bool:
    params = getattr(item, "callspec", None)
    server = None if params is None else params.params.get("databases")
    if server is None or not item.path.is_relative_to(_HERE):
        return False
    file = item.path.relative_to(_HERE).as_posix()
    on_both = file.startswith(_ON_BOTH) and file not in _ON_ONE
    return not on_both and server != ("embedded", "system")[crc32(file.encode()) % 2]


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
