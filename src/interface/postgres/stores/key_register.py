"""Which keys the database has been used with, by their fingerprints."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, LiteralString

import psycopg

from interface.keys.register import KnownKey
from interface.postgres.connection import UNBOUNDED, application_conninfo
from interface.postgres.watch import reachable
from interface.runtime import program

_LOCK = "SELECT pg_advisory_xact_lock(770003)"  # who makes the first keys makes them alone
_KNOWN = """
SELECT k.id, k.fingerprint, l.id IS NOT NULL FROM placet.ring_key k
LEFT JOIN placet.lost_key l ON l.ring = k.ring AND l.id = k.id
WHERE k.ring = %s ORDER BY k.first_at, k.id
"""
_IS_USED = "SELECT EXISTS (SELECT FROM placet.event)"
# Before there was a register, forms alone told which keys there were.
_NUMBERS = """
SELECT max(id::int) FROM (
    SELECT id FROM placet.ring_key WHERE ring = %(ring)s
    UNION ALL
    SELECT substring(encode(state, 'escape') from '"token_key":"([0-9]{1,9})"') FROM placet.event
     WHERE topic = 'run.form-issued' AND NOT EXISTS (SELECT FROM placet.ring_key WHERE ring = %(ring)s)
    UNION ALL
    SELECT '1' WHERE EXISTS (SELECT FROM placet.event)
) numbers WHERE id ~ '^[0-9]{1,9}$'
"""
_ADD = "INSERT INTO placet.ring_key (ring, id, fingerprint, program) VALUES (%s, %s, %s, %s)"
_GIVE_UP = "INSERT INTO placet.lost_key (ring, id) VALUES (%s, %s) ON CONFLICT DO NOTHING"


class PostgresKeyRegister:
    """The `KeyRegister` port, within one transaction."""

    def __init__(self, connection: psycopg.Connection[tuple[Any, ...]]) -> None:
        self._connection = connection

    @classmethod
    @contextmanager
    def opened(cls, conninfo: str, *, as_role: bool) -> Iterator["PostgresKeyRegister"]:
        """Give the register to this process alone; what the block noted is kept if it ends without an error."""
        conninfo = application_conninfo(conninfo, as_role=as_role, name="placet-keys", **UNBOUNDED)
        with psycopg.connect(conninfo) as connection, reachable(connection, conninfo):
            connection.execute(_LOCK)
            yield cls(connection)

    def known(self, ring: str) -> Mapping[str, KnownKey]:
        """Return the keys of the ring, by their ids."""
        rows = self._connection.execute(_KNOWN, (ring,))
        return {
            key_id: KnownKey(fingerprint=fingerprint, given_up=given_up)
            for key_id, fingerprint, given_up in rows
        }

    def is_used(self) -> bool:
        """Return whether anything was ever recorded."""
        return bool(self._one(_IS_USED, ()))

    def next_number(self, ring: str) -> int:
        """Return a number that is the id of no key of the ring yet, and is higher than all that are."""
        return int(self._one(_NUMBERS, {"ring": ring}) or 0) + 1

    def add(self, ring: str, fingerprints: Mapping[str, bytes]) -> None:
        """Take note of new keys."""
        for key_id, fingerprint in fingerprints.items():
            self._connection.execute(_ADD, (ring, key_id, fingerprint, program.version()))

    def give_up(self, ring: str, ids: Iterable[str]) -> None:
        """Take note that keys are lost for good."""
        for key_id in ids:
            self._connection.execute(_GIVE_UP, (ring, key_id))

    def _one(self, query: LiteralString, arguments: Any) -> Any:
        row = self._connection.execute(query, arguments).fetchone()
        assert row is not None
        return row[0]
