"""What this process has last seen of runs, for decisions that need not look: the log says whether they were right."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Final, Literal, NamedTuple
from uuid import UUID

from interface.postgres.log.codec import EventRow

MOST_BYTES: Final = 4 * 1024 * 1024
"""How much is remembered: some hundred runs, or fewer that are long. Whoever answers has looked a moment ago."""
_ROW_BYTES: Final = 400
"""About what a row takes besides its state."""


class Ticket(NamedTuple):
    """To which form a token leads; it never leads to another."""

    run_id: UUID
    version: int
    """That of the event by which the form was issued."""
    surface: Literal["web", "email"]
    recipient: str | None


class RecentRuns:
    """Keeps the rows of the runs that were read last, from the first one on, and what was appended to them."""

    def __init__(self, *, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._runs: OrderedDict[UUID, _Remembered] = OrderedDict()
        self._tickets: dict[bytes, Ticket] = {}

    def rows(self, run_id: UUID) -> list[EventRow] | None:
        """Return the rows of the run; there may be more by now. Or None, if it is not remembered."""
        remembered = self._runs.get(run_id)
        if remembered is None:
            return None
        self._runs.move_to_end(run_id)
        return remembered.rows

    def ticket(self, digest: bytes) -> Ticket | None:
        """Return to which form the token with that digest leads, or None if its run is not remembered."""
        return self._tickets.get(digest)

    def read(self, run_id: UUID, rows: Sequence[EventRow]) -> None:
        """Remember all rows of a run, as they were read; older news changes nothing."""
        remembered = self._runs.get(run_id) or _Remembered()
        self._add(run_id, remembered, rows[len(remembered.rows) :])

    def appended(self, run_id: UUID, version: int, rows: Iterable[EventRow]) -> None:
        """Remember rows that were appended behind that version, if all up to it are remembered."""
        remembered = self._runs.get(run_id)
        if remembered is not None and version == len(remembered.rows):
            self._add(run_id, remembered, tuple(rows))

    def named(self, digest: bytes, ticket: Ticket) -> None:
        """Remember to which form a token leads, as long as its run is remembered."""
        remembered = self._runs.get(ticket.run_id)
        if remembered is not None and digest not in self._tickets:
            self._tickets[digest] = ticket
            remembered.digests.append(digest)

    def forget(self, run_id: UUID) -> None:
        """Forget a run of which something else is true."""
        remembered = self._runs.pop(run_id, None)
        if remembered is not None:
            self._bytes -= remembered.size
            for digest in remembered.digests:
                del self._tickets[digest]

    def _add(self, run_id: UUID, remembered: "_Remembered", rows: Sequence[EventRow]) -> None:
        size = sum(len(row[5]) + _ROW_BYTES for row in rows)
        remembered.rows += rows
        remembered.size += size
        self._bytes += size
        self._runs[run_id] = remembered
        self._runs.move_to_end(run_id)
        while self._bytes > self._most_bytes:
            self.forget(next(iter(self._runs)))


class _Remembered:
    __slots__ = ("digests", "rows", "size")

    def __init__(self) -> None:
        self.rows: list[EventRow] = []
        self.digests: list[bytes] = []
        self.size = 0
