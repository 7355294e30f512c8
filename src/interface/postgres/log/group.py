"""Appends that are stored together or not at all."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from interface.postgres.log.append import Append


@dataclass(slots=True, eq=False, kw_only=True)
class Group:
    """One append, or those of a run and its conversation, and what becomes of them."""

    appends: Sequence[Append]
    """No two of the same stream."""
    positions: asyncio.Future[list[int]]
    """That of the last event of each append."""
    since: float
    """When it was handed in, on the clock of the event loop."""
    in_flight: bool = field(default=False)
    """Whether it was sent just now, and the answer is awaited."""
    doubtful: bool = field(default=False)
    """Whether it was sent once without an answer, so that it may be in the log already."""

    @property
    def streams(self) -> list[UUID]:
        """The streams that it appends to; the first of them names it."""
        return [append.stream_id for append in self.appends]

    @property
    def size(self) -> int:
        """How many bytes its states have."""
        return sum(append.size for append in self.appends)

    @property
    def is_done_with(self) -> bool:
        """Whether nobody waits for it any more."""
        return self.positions.done()

    def resolve(self, positions: Sequence[int]) -> None:
        """Say that it was recorded; the caller may have gone."""
        if not self.positions.done():
            self.positions.set_result([*positions])

    def fail(self, problem: Exception) -> None:
        """Say that nothing of it was recorded, or that nobody knows; the caller may have gone."""
        if not self.positions.done():
            self.positions.set_exception(problem)
