"""How much a template may do, counted: no clock, so that the same template always ends in the same way."""

from collections.abc import Iterable
from typing import Any, Final

from jinja2 import Undefined

MAX_OUTPUT: Final = 400_000
"""Characters of the rendered text."""
MAX_TEXT: Final = 400_000
"""Characters of any text on the way."""
MAX_ITEMS: Final = 100_000
"""Items of any list on the way."""
MAX_ITERATIONS: Final = 100_000
"""Rounds of all loops together, loops in loops included."""
MAX_CALLS: Final = 50
"""Macros, callers and recursive loops that call one another."""
MAX_NESTING: Final = 100
MAX_BITS: Final = 4096
FUEL: Final = 4_000_000
"""Units of work: about one for each character that is touched, `STEP` for everything else."""
STEP: Final = 10


class LimitError(Exception):
    """The template does more than it may; the message says of what."""


class Budget:
    """What one rendering has left."""

    def __init__(self, units: int = FUEL) -> None:
        self.units = units
        self._fuel = units
        self._iterations = 0
        self._calls = 0

    @property
    def spent(self) -> int:
        """How much work was done."""
        return self.units - self._fuel

    @property
    def is_spent(self) -> bool:
        """Whether more was to be done than may be."""
        return self._fuel < 0

    def spend(self, units: int) -> None:
        """:raises LimitError: if the rendering has worked too much"""
        self._fuel -= units
        if self._fuel < 0:
            raise LimitError("The template does too much work.")

    def iterate(self, rounds: int) -> None:
        """:raises LimitError: if all loops together make too many rounds"""
        self._iterations += rounds
        if self._iterations > MAX_ITERATIONS:
            raise LimitError(f"The loops of the template make more than {MAX_ITERATIONS} rounds.")

    def enter(self) -> None:
        """:raises LimitError: if too many calls are open"""
        self._calls += 1
        if self._calls > MAX_CALLS:
            raise LimitError(f"More than {MAX_CALLS} macros call one another.")

    def leave(self) -> None:
        """Close what `enter` opened."""
        self._calls -= 1

    def weigh(self, *values: Any) -> None:
        """
        Pay for values that are about to be walked through: compared, printed, searched, sorted or hashed.

        :raises LimitError: if they are too large or too deep, or not data
        """
        pending: list[tuple[Any, int]] = [(value, 0) for value in values]
        while pending:
            value, depth = pending.pop()
            self.spend(STEP)
            if isinstance(value, str):
                self.spend(len(value))
            elif isinstance(value, list | tuple | dict):
                if depth == MAX_NESTING:
                    raise LimitError(f"A value is nested more than {MAX_NESTING} levels deep.")
                pending += [(item, depth + 1) for item in _items(value)]
            elif not isinstance(value, int | float | Undefined | None):
                raise LimitError(f"A value of type {type(value).__name__!r} cannot be used in this way.")

    def admit(self, value: Any) -> Any:
        """
        Return a new value, if it is data of a size that may be; what would yield items one by one becomes a list.

        :raises LimitError: if it is not
        """
        if isinstance(value, str):
            self.check_length(len(value))
            self.spend(len(value))
        elif isinstance(value, bool | float | Undefined | None):
            pass
        elif isinstance(value, int):
            if value.bit_length() > MAX_BITS:
                raise LimitError("A number has too many digits.")
        elif isinstance(value, list | tuple | dict):
            self.check_items(len(value))
            self.spend(STEP * len(value))
        elif hasattr(type(value), "__next__"):
            return self._listed(value)
        else:
            raise LimitError(f"A value of type {type(value).__name__!r} cannot be used in this way.")
        return value

    def text(self, value: Any) -> str:
        """Return how the value is printed. :raises LimitError: if it is too large or not data"""
        if not isinstance(value, str):
            self.weigh(value)
            value = str(value)
        self.admit(value)
        return str(value)

    @staticmethod
    def check_length(length: int) -> None:
        """:raises LimitError: if a text of that length is too long"""
        if length > MAX_TEXT:
            raise LimitError(f"A text exceeds {MAX_TEXT} characters.")

    @staticmethod
    def check_items(length: int) -> None:
        """:raises LimitError: if a list of that length is too long"""
        if length > MAX_ITEMS:
            raise LimitError(f"A list exceeds {MAX_ITEMS} items.")

    def _listed(self, items: Iterable[Any]) -> list[Any]:
        listed = []
        for item in items:
            self.spend(STEP)
            listed.append(item)
            self.check_items(len(listed))
        return listed


def _items(value: list[Any] | tuple[Any, ...] | dict[Any, Any]) -> Iterable[Any]:
    return [*value.keys(), *value.values()] if isinstance(value, dict) else value
