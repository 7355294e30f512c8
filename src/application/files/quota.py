"""How much the files of the workspace may take together."""

from datetime import datetime, timedelta
from typing import Final

from application.ports.clock import Clock
from application.ports.files import FileRecords
from domain.files.limits import MEBIBYTE

KNOWN_FOR: Final = timedelta(minutes=1)
"""For how long it is believed what other processes have taken in; by so much the limit can be passed."""


class Quota:
    """A limit on the contents of all files; the same content counts once."""

    def __init__(self, *, records: FileRecords, clock: Clock, mebibytes: int) -> None:
        self._records = records
        self._clock = clock
        self._most = mebibytes * MEBIBYTE
        self._taken = 0
        self._known_until: datetime | None = None

    async def has_room(self, size: int) -> bool:
        """Return whether so many bytes more may come. :raises LogUnavailableError:"""
        now = self._clock.now()
        if self._known_until is None or now >= self._known_until:
            self._taken = await self._records.taken()
            self._known_until = now + KNOWN_FOR
        return self._taken + size <= self._most

    def take(self, size: int) -> None:
        """Add what has been stored since."""
        self._taken += size
