"""How much work a decision may do, counted as the budget of templates counts: about one unit for each character."""

from collections.abc import Iterator
from typing import Final

from domain.values.json import Json

STEP: Final = 10
"""What anything costs that is no character."""


class TooMuchWorkError(Exception):
    """A decision is more work than may be done where it was begun: nothing is decided."""


class Allowance:
    """
    What a decision has left.

    It is either strict, and whoever spends more than there is gives up; or the decision stops where it has come to,
    and goes on in another one.
    """

    def __init__(self, units: int, *, strict: bool) -> None:
        self._left = units
        self.strict = strict

    @property
    def left(self) -> int:
        """The units that are left."""
        return max(0, self._left)

    def spend(self, units: int) -> None:
        """:raises TooMuchWorkError: if it is strict, and that is more than is left"""
        self._left -= units
        if self.strict and self._left < 0:
            raise TooMuchWorkError

    def weigh(self, value: Json, *, times: int = 1) -> None:
        """
        Pay for a value that is about to be worked through, so many times.

        :raises TooMuchWorkError: as `spend`
        """
        self.spend(times * weight(value, most=self.left // times))


def weight(value: Json, *, most: int) -> int:
    """Return how many units the value weighs, or a little more than `most` if it weighs more."""
    units = 0
    for part in _parts(value):
        units += STEP + len(part) if isinstance(part, str) else STEP
        if units > most:
            break
    return units


def _parts(value: Json) -> Iterator[Json]:
    """Yield the value and everything in it, one level of one part at a time, the names of members too."""
    pending: list[Iterator[Json]] = [iter((value,))]
    while pending:
        for part in pending[-1]:
            yield part
            if isinstance(part, list):
                pending.append(iter(part))
                break
            if isinstance(part, dict):
                pending += (iter(part.values()), iter(part))
                break
        else:
            pending.pop()
