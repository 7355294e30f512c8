"""The events of one run, as they are recorded."""

from collections.abc import AsyncIterator, Sequence
from typing import Protocol
from uuid import UUID

from application.ports.runs import Recorded


class Feed(Protocol):
    """The events of one run, as they are recorded."""

    def follow(self, run_id: UUID, *, after: int = 0) -> AsyncIterator[Sequence[Recorded]]:
        """
        Yield the run's events after that version, first those there are, then new ones as they are recorded.

        Never skips and never repeats; ends after the run's last event, or when the service stops.
        """
        ...
