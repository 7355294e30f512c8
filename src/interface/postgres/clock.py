"""The database's clock, which all processes that share it go by."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import Final

from application.ports.runs import LogUnavailableError
from interface.postgres.database import Database

LOOK_EVERY_SECONDS: Final = 10.0
_STEP: Final = timedelta(seconds=5)
"""From how much on it is a clock that was set, and not one that was read with some delay."""
_SINCE_START: Final = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
_NOW = "SELECT clock_timestamp()"


class DatabaseClock:
    """
    The `Clock` port: a clock that the machine's own, however wrong, has no say in.

    It is read now and then; in between, time goes by as the machine counts it, which no setting of its clock changes.
    """

    def __init__(self) -> None:
        self._read = datetime.now(UTC)
        self._read_at = _counted()
        self._told = self._read

    def now(self) -> datetime:
        """Return the present instant, in UTC; never one before the last, unless the database's clock was set back."""
        now = self._read + timedelta(seconds=_counted() - self._read_at)
        if self._told - _STEP < now < self._told:
            return self._told
        self._told = now
        return now

    async def read(self, database: Database) -> None:
        """Read the database's clock. :raises LogUnavailableError: if it cannot be reached"""
        before = _counted()
        row = await database.row(_NOW)
        after = _counted()
        assert row is not None
        read, read_at = row[0], (before + after) / 2
        expected = self._read + timedelta(seconds=read_at - self._read_at)
        if abs(read - expected) > timedelta(
            seconds=(after - before) / 2
        ):  # less may be the delay of the answer
            self._read, self._read_at = read, read_at

    async def follow(self, database: Database) -> None:
        """Read it again and again, until cancelled."""
        while True:
            await asyncio.sleep(LOOK_EVERY_SECONDS)
            try:
                await self.read(database)
            except LogUnavailableError:
                continue  # time goes by meanwhile


def _counted() -> float:
    """Return the seconds since the machine started, also those in which it slept, where it counts them."""
    return time.clock_gettime(_SINCE_START)
