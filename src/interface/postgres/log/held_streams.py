"""Streams whose rows somebody else holds, as a session does that was left open."""

from collections.abc import Iterable
from time import monotonic
from typing import Final
from uuid import UUID

LOCK_MILLISECONDS: Final = 50
"""How long an append to such a stream waits for the rows; others wait for it meanwhile."""
_REMEMBERED_SECONDS: Final = 10.0


class HeldStreams:
    """Which streams may be held. They are appended to one by one, so that no other waits long for theirs."""

    def __init__(self) -> None:
        self._until: dict[UUID, float] = {}

    def add(self, streams: Iterable[UUID]) -> None:
        """Suspect the streams for a while."""
        self._until |= dict.fromkeys(streams, monotonic() + _REMEMBERED_SECONDS)

    def clear(self, streams: Iterable[UUID]) -> None:
        """Suspect the streams no longer."""
        for stream in streams:
            self._until.pop(stream, None)

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._until)

    def __contains__(self, stream: UUID) -> bool:
        until = self._until.get(stream)
        if until is None:
            return False
        if until < monotonic():
            del self._until[stream]
            return False
        return True
