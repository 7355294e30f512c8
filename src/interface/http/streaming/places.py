"""How many may wait for what becomes of runs: each takes a connection, and others need some, too."""

from types import TracebackType

from application.ports.processor import OverloadedError


class Places:
    """Places of those who wait, in streams and for answers. Whoever enters takes one, and gives it back at the exit."""

    def __init__(self, most: int | None) -> None:
        """:param most: how many there are; None for any number"""
        self._most = most
        self._taken = 0

    def require(self) -> None:
        """:raises OverloadedError: if none is left"""
        if self._most is not None and self._taken >= self._most:
            raise OverloadedError

    def __enter__(self) -> None:
        self._taken += 1

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._taken -= 1
