"""A clock that only the test moves."""

from datetime import UTC, datetime, timedelta


class MemoryClock:
    """A clock that only the test moves."""

    def __init__(self, now: datetime = datetime(2026, 3, 2, 12, tzinfo=UTC)) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def move(self, by: timedelta) -> None:
        self._now += by
