"""What was used last, so much of it at the most."""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Lately(Generic[K, V]):
    """Values by their keys; what was not used for the longest time goes first."""

    def __init__(self, most: int) -> None:
        """:param most: how many are kept"""
        self._most = most
        self._kept: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K) -> V | None:
        """Return what is kept under the key, or None."""
        value = self._kept.get(key)
        if value is not None:
            self._kept.move_to_end(key)
        return value

    def keep(self, key: K, value: V) -> None:
        """Keep the value under the key."""
        self._kept[key] = value
        self._kept.move_to_end(key)
        if len(self._kept) > self._most:
            self._kept.popitem(last=False)

    def drop(self, key: K) -> None:
        """Keep nothing under the key any more."""
        self._kept.pop(key, None)

    def clear(self) -> None:
        """Keep nothing any more."""
        self._kept.clear()
