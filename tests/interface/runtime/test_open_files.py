"""How many clients may be connected, and what is kept from them."""

import resource
from collections.abc import Iterator

import pytest

from interface.runtime.open_files import Shares, shared, shares


@pytest.fixture
def hard() -> Iterator[int]:
    """The most that the system grants, while this process has far fewer."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(before[0], 512), before[1]))
    yield before[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_all_that_the_system_grants_are_shared(hard: int) -> None:
    assert shares() == (Shares() if hard == resource.RLIM_INFINITY else shared(hard))
    if hard != resource.RLIM_INFINITY:
        assert resource.getrlimit(resource.RLIMIT_NOFILE) == (hard, hard)


@pytest.mark.parametrize("limit", [64, 256, 1024, 4096, 20_000, 1_048_576])
def test_everybody_has_room_whatever_the_others_take(limit: int) -> None:
    given = shared(limit)
    own = limit - given.connections - given.files - given.backlog
    assert own >= min(200, limit // 4)
    assert given.connections >= min(20_000, limit // 2)
    assert 0 < given.streams < given.connections
    assert given.files >= 8
