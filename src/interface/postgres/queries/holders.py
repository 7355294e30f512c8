"""Transactions that hold what others want to change."""

from dataclasses import dataclass
from typing import LiteralString

# Readers hold nothing that matters, nor does the server's own housekeeping. What another user does is hidden, but not
# which locks it has.
HOLDERS: LiteralString = """
SELECT DISTINCT l.pid, l.virtualtransaction, coalesce(a.application_name, '')
FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
WHERE l.granted AND l.pid IS DISTINCT FROM pg_backend_pid()
  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND (l.locktype = 'advisory' AND l.classid = 770001
       OR l.locktype = 'relation'
          AND l.relation IN (SELECT oid FROM pg_class WHERE relnamespace = 'placet'::regnamespace)
          AND l.mode IN ('RowShareLock', 'RowExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock',
                         'AccessExclusiveLock'))
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Holder:
    """A transaction that holds records."""

    pid: int | None
    """The server process it is in; None for one that was prepared and waits for its commit."""
    transaction: str
    program: str
    """What the client calls itself."""
