"""How many may wait for what becomes of runs: each takes a connection, and others need some, too."""

from collections.abc import Iterator
from contextlib import contextmanager

from application.ports.processor import OverloadedError


class Places:
    """Places of those who wait, in streams and for answers."""

    def __init__(self, most: int | None) -> None:
        """:param most: how many there are; None for any number"""
        self._most = most
        self._taken = 0

    def require(self) -> None:
        """:raises OverloadedError: if none is left"""
        if self._most is not None and self._taken >= self._most:
            raise OverloadedError

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Take one while the block runs."""
        self._taken += 1
        try:
            yield
        finally:
            self._taken -= 1
