"""What this process has last seen of runs: as far as it goes it is true for good; the log says whether it is all."""

import pickle
from collections import OrderedDict
from collections.abc import Iterable
from typing import Final, Literal, NamedTuple
from uuid import UUID

from domain.run.events import RunEvent
from domain.run.evolve import evolve
from domain.run.forking import fork
from domain.run.workflow_run import WorkflowRun

MOST_BYTES: Final = 8 * 1024 * 1024
"""How much is kept: some hundred runs, or fewer that hold much. Whoever decides on one has looked a moment ago."""
_WEIGHED_FROM: Final = 256 * 1024
"""From what size on it is found out how much of what has happened is still open, as in a loop of many rounds."""


class Ticket(NamedTuple):
    """To which form a token leads; it never leads to another."""

    run_id: UUID
    form_id: str
    surface: Literal["web", "email"]
    recipient: str | None


class RunCache:
    """
    Runs as they are after the events that were read and appended here; each who asks gets one of their own.

    There may be more events by now.
    """

    def __init__(self, *, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._known: OrderedDict[UUID, _Known] = OrderedDict()
        self._tickets: dict[bytes, Ticket] = {}

    def version(self, run_id: UUID) -> int:
        """Return up to which version the run is known, 0 if it is not."""
        known = self._known.get(run_id)
        return 0 if known is None else known.run.version

    def run(self, run_id: UUID) -> WorkflowRun | None:
        """Return the run as far as it is known, or None if it is not."""
        known = self._known.get(run_id)
        if known is None:
            return None
        self._known.move_to_end(run_id)
        return fork(known.run)

    def ticket(self, digest: bytes) -> Ticket | None:
        """Return to which form the token with that digest leads, or None if its run is not known."""
        return self._tickets.get(digest)

    def keep(self, run: WorkflowRun, *, size: int) -> None:
        """Know the run from now on, unless more is known of it. :param size: how many bytes what is new of it has"""
        known = self._known.get(run.id)
        if known is None:
            known = self._known[run.id] = _Known(fork(run))
        elif run.version > known.run.version:
            known.run = fork(run)
        else:
            return
        self._grow(known, size)

    def bring_on(self, run_id: UUID, version: int, events: Iterable[RunEvent], *, size: int) -> None:
        """Let the run evolve by the events that were appended behind that version, if it is known up to there."""
        known = self._known.get(run_id)
        if known is not None and known.run.version == version:
            for event in events:
                evolve(known.run, event)
            self._grow(known, size)

    def name(self, digest: bytes, ticket: Ticket) -> None:
        """Know to which form a token leads, as long as its run is known."""
        known = self._known.get(ticket.run_id)
        if known is not None and digest not in self._tickets:
            self._tickets[digest] = ticket
            known.digests.append(digest)

    def clear(self) -> None:
        """Know no run any longer."""
        for run_id in [*self._known]:
            self.forget(run_id)

    def forget(self, run_id: UUID) -> None:
        """Know the run no longer."""
        known = self._known.pop(run_id, None)
        if known is not None:
            self._bytes -= known.size
            for digest in known.digests:
                del self._tickets[digest]

    def _grow(self, known: "_Known", size: int) -> None:
        before, known.size = known.size, known.size + size
        if known.size > known.weighed_from:
            known.size = len(pickle.dumps(known.run, pickle.HIGHEST_PROTOCOL))
            known.weighed_from = max(_WEIGHED_FROM, 2 * known.size)
        self._bytes += known.size - before
        self._known.move_to_end(known.run.id)
        while self._bytes > self._most_bytes:
            self.forget(next(iter(self._known)))


class _Known:
    __slots__ = ("digests", "run", "size", "weighed_from")

    def __init__(self, run: WorkflowRun) -> None:
        self.run = run
        self.digests: list[bytes] = []
        self.size = 0
        self.weighed_from = _WEIGHED_FROM
