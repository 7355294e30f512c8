"""What the database server writes about itself, and the patience with it."""

import time
from collections.abc import Callable
from pathlib import Path

from interface.postgres.embedded.error import EmbeddedPostgresError

_ROTATE_AT = 5_000_000
_TAIL = 16_384


class ServerLog:
    """The file with the server's messages."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def size(self) -> int:
        """How many bytes it has; it only grows while a server runs."""
        return self.path.stat().st_size if self.path.exists() else 0

    def rotate(self) -> None:
        """Put a long file aside, in the place of the one before it; only while no server runs."""
        if self.size > _ROTATE_AT:
            self.path.replace(self.path.with_name(f"{self.path.name}.1"))

    def lines(self, *, since: int = 0) -> list[str]:
        """Return the last lines, at most those written behind `since` bytes."""
        if not self.path.exists():
            return []
        with self.path.open("rb") as file:
            file.seek(max(since, self.size - _TAIL))
            return file.read().decode(errors="replace").splitlines()[-15:]


class StartupDeadline:
    """Waiting for a server that works: as long as it takes, while there are signs of life."""

    QUIET = 2.0
    """Seconds before anybody is told that we wait."""
    LIMIT = 300.0
    """Seconds without a message of the server until it counts as stuck; at work it writes more than that."""

    def __init__(self, log: ServerLog, *, tell: Callable[[str], None]) -> None:
        self._log = log
        self._tell = tell
        self._told = ""
        self._begun = self._grew = time.monotonic()
        self._size = log.size

    def pause(self) -> None:
        """
        Let the server work for a moment.

        :raises EmbeddedPostgresError: if it has not shown a sign of life for long
        """
        time.sleep(0.01)
        now, size = time.monotonic(), self._log.size
        if size != self._size:
            self._size, self._grew = size, now
        if now - self._grew > self.LIMIT:
            raise EmbeddedPostgresError(
                f"The database server neither gets ready nor writes anything to {self._log.path}:"
                " look there for the reason, end it, and start again."
            )
        if now - self._begun > self.QUIET:
            self._report()

    def _report(self) -> None:
        message = next(iter(self._log.lines()[-1:]), "")
        if message != self._told:
            self._told = message
            self._tell(f"Waiting for the database server: {message}")
