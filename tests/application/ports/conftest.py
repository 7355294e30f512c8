"""Each test of a port runs twice: on what is kept in memory for tests, and on PostgreSQL."""

from collections.abc import Iterator
from functools import partial

import pytest
from databases import Databases
from ports import OpenPorts, in_memory, in_postgres


@pytest.fixture(scope="module")
def shared_conninfo(databases: Databases) -> Iterator[str]:
    """One database for all tests of a port."""
    fresh = databases.fresh()
    yield fresh
    databases.drop(fresh)


@pytest.fixture(params=["memory", "postgres"])
def open_ports(request: pytest.FixtureRequest) -> OpenPorts:
    """What opens the ports, while a block runs."""
    if request.param == "memory":
        return in_memory
    return partial(in_postgres, request.getfixturevalue("shared_conninfo"))
