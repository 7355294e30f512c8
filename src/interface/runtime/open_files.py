"""How many files, connections among them, this process may have open at a time."""

import contextlib
import resource
from typing import Final

RESERVED: Final = 200
"""How many of them are kept for the database, for uploads and for what is being sent."""


def connections() -> int | None:
    """Raise the limit as far as the system lets us; return how many clients may be connected, if that is bounded."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with contextlib.suppress(OSError, ValueError):  # some systems name a limit that they do not grant
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        soft = hard
    return None if soft == resource.RLIM_INFINITY else max(soft - RESERVED, soft // 2)
