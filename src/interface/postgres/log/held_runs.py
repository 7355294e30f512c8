"""Runs whose rows somebody else holds, as a session does that was left open."""

from time import monotonic
from typing import Final
from uuid import UUID

LOCK_MILLISECONDS: Final = 50
"""How long an append of such a run waits for the rows; others wait for it meanwhile."""
_REMEMBERED_SECONDS: Final = 10.0


class HeldRuns:
    """Which runs may be held. They are appended to one by one, so that no other run waits long for theirs."""

    def __init__(self) -> None:
        self._until: dict[UUID, float] = {}

    def add(self, run_id: UUID) -> None:
        """Suspect the run for a while."""
        self._until[run_id] = monotonic() + _REMEMBERED_SECONDS

    def clear(self, run_id: UUID) -> None:
        """Suspect the run no longer."""
        self._until.pop(run_id, None)

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._until)

    def __contains__(self, run_id: UUID) -> bool:
        until = self._until.get(run_id)
        if until is None:
            return False
        if until < monotonic():
            del self._until[run_id]
            return False
        return True
