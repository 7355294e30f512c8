"""How many files, connections among them, this process may have open at a time, and who gets how many of them."""

import contextlib
import resource
from dataclasses import dataclass
from typing import Final

OWN: Final = 200
"""How many are kept for the database, for workers and their mails, and for whatever is opened for a moment."""
CONNECTIONS: Final = 20_000
"""How many clients may be connected, however many files may be open: each takes memory, too."""
FILES: Final = 200
"""How many files may be on their way to us."""
BACKLOG: Final = 2048
"""How many clients may come at the same moment: they are connected before anybody can be sent away for them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Shares:
    """Who may have how many."""

    connections: int = CONNECTIONS
    """How many clients may be connected."""
    backlog: int = BACKLOG
    files: int = FILES

    @property
    def streams(self) -> int:
        """How many connections may be taken by those who wait for a run: the others are for who asks for a moment."""
        return self.connections * 3 // 4


def shares() -> Shares:
    """Raise the limit as far as the system lets us; return what it comes to."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with contextlib.suppress(OSError, ValueError):  # some systems name a limit that they do not grant
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        soft = hard
    return Shares() if soft == resource.RLIM_INFINITY else shared(soft)


def shared(limit: int) -> Shares:
    """Return who may have how many of so many."""
    own, files, backlog = min(OWN, limit // 4), min(FILES, limit // 8), min(BACKLOG, limit // 8)
    connections = min(CONNECTIONS, limit - own - files - backlog)
    return Shares(connections=connections, backlog=backlog, files=files)
