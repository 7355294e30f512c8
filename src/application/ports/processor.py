"""Processor time: work that may take long is done where nobody else waits for it."""

from collections.abc import Callable
from typing import Protocol, TypeVar, TypeVarTuple

T = TypeVar("T")
Args = TypeVarTuple("Args")


UNITS_HERE = 50_000
"""How much work may be done where requests are answered, about ten units in a microsecond."""


class OverloadedError(Exception):
    """So much work waits already that more is not taken: it can be asked for again in a moment."""


class WorkTooLongError(Exception):
    """The work took more time or memory than any may, and was ended; it would be again."""


class WorkLostError(Exception):
    """What did the work has died, of something else than what the work took: it can be asked for again."""


class Processor(Protocol):
    """Where work is done that would keep everybody else waiting."""

    async def run(self, work: Callable[[*Args], T], *arguments: *Args) -> T:
        """
        Return what the function gives, or raise what it raises.

        The function is one of a module's; it gets copies of its arguments, and what it changes in them is lost.

        :raises OverloadedError: if too much work waits
        :raises WorkTooLongError: if it does not end in time, or takes more memory than any may
        :raises WorkLostError: if what does it dies
        """
        ...


class InPlace:
    """Does the work at once, and keeps everybody waiting: where nobody else is there."""

    async def run(self, work: Callable[[*Args], T], *arguments: *Args) -> T:
        """Return what the function gives."""
        return work(*arguments)
