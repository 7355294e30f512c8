"""The clock on the wall."""

from datetime import UTC, datetime


class SystemClock:
    """The `Clock` port on the machine's clock."""

    def now(self) -> datetime:
        """Return the present instant, in UTC."""
        return datetime.now(UTC)
