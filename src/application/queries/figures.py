"""How much there is to do, in numbers, for those who run the service."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Protocol

AT_MOST: Final = 100_000
"""More than that is not counted."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DueTasks:
    """Tasks of one kind that are due, or were."""

    due: int
    """Those that nobody has claimed yet."""
    late: int
    """Those that fell due more than ten seconds ago, whether or not somebody has claimed them since."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """What the database counts; every number is `AT_MOST` at the most."""

    tasks: Mapping[tuple[str, str], DueTasks]
    """By queue and kind; a kind of which none is due may be missing."""
    forms_waiting: int
    head: int
    """The position of the last event in the log."""


class FigureReader(Protocol):
    """Reads the figures."""

    async def read(self) -> Figures:
        """:raises LogUnavailableError: if the database cannot be reached"""
        ...
