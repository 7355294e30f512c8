"""How many clients may be connected."""

import resource
from collections.abc import Iterator

import pytest

from interface.runtime.open_files import RESERVED, connections


@pytest.fixture
def hard() -> Iterator[int]:
    """The most that the system grants, while this process has far fewer."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(before[0], 512), before[1]))
    yield before[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_are_as_many_as_the_system_grants_but_for_what_we_need(hard: int) -> None:
    allowed = connections()
    if hard == resource.RLIM_INFINITY:
        assert allowed is None
    else:
        assert allowed == max(hard - RESERVED, hard // 2)
        assert resource.getrlimit(resource.RLIMIT_NOFILE) == (hard, hard)
