"""How much of bodies is in memory while they come: slow ones stay for long, and there may be many."""

from collections import Counter
from collections.abc import MutableMapping
from typing import Any, Final

from application.ports.processor import OverloadedError
from application.waiting_line import current_line

SMALL: Final = 32 * 1024
"""Up to how many bytes a body is not counted: there is room for one in every connection."""
BYTES: Final = 128 * 1024 * 1024
"""How many bytes of larger ones there may be."""
_SCOPE: Final = "placet.body"


class BodyMemory:
    """Counts what is in memory of the bodies of requests; those who have only a link share half of it."""

    def __init__(self, *, most: int = BYTES) -> None:
        self._most = most
        self._taken = Counter[str]()

    def take(self, scope: MutableMapping[str, Any], size: int) -> None:
        """Take note that so many bytes of the body are there. :raises OverloadedError: if there are too many"""
        if size <= SMALL:
            return
        whose, before = scope.get(_SCOPE) or (current_line(), 0)
        more = size - before
        if more <= 0:
            return
        if self._taken.total() + more > self._most or (
            whose == "strangers" and self._taken[whose] + more > self._most // 2
        ):
            raise OverloadedError
        self._taken[whose] += more
        scope[_SCOPE] = whose, size

    def give_back(self, scope: MutableMapping[str, Any]) -> None:
        """Take note that nothing of it is there any more."""
        whose, size = scope.pop(_SCOPE, (None, 0))
        if whose is not None:
            self._taken[whose] -= size
