"""Who has signed in: links that do it once, and what browsers keep then. Both are known by their digests alone."""

import hashlib
import secrets
from datetime import datetime
from typing import Any, Final, LiteralString

from application.ports.people import Member
from application.ports.sessions import LINK_TIME, SESSION_TIME
from interface.postgres.connection import AsyncConnection
from interface.postgres.database import Database

_BYTES: Final = 32
_LONGEST: Final = 100

_FORGET: tuple[LiteralString, ...] = (
    "DELETE FROM placet.sign_in WHERE expires_at <= %s",
    "DELETE FROM placet.session WHERE expires_at <= %s",
)
_INVITE = "INSERT INTO placet.sign_in (digest, member_id, expires_at) VALUES (%s, %s, %s)"
_INVITED = """
SELECT m.id, m.email, m.name, m.role FROM placet.sign_in s JOIN placet.member m ON m.id = s.member_id
WHERE s.digest = %s AND s.used_at IS NULL AND s.expires_at > %s AND m.removed_at IS NULL AND m.log_id = %s
"""
_USE = """
UPDATE placet.sign_in s SET used_at = %(now)s FROM placet.member m
WHERE s.digest = %(digest)s AND s.used_at IS NULL AND s.expires_at > %(now)s
  AND m.id = s.member_id AND m.removed_at IS NULL AND m.log_id = %(log_id)s
RETURNING m.id, m.email, m.name, m.role
"""
_BEGIN = "INSERT INTO placet.session (digest, member_id, started_at, expires_at) VALUES (%s, %s, %s, %s)"
_MEMBER = """
SELECT m.id, m.email, m.name, m.role FROM placet.session s JOIN placet.member m ON m.id = s.member_id
WHERE s.digest = %s AND s.expires_at > %s AND m.removed_at IS NULL AND m.log_id = %s
"""
_END = "DELETE FROM placet.session WHERE digest = %s"


class PostgresSessions:
    """Links to sign in, and sessions; who somebody is, is looked up anew each time."""

    def __init__(self, database: Database, *, log_id: int = 0) -> None:
        self._database = database
        self._log_id = log_id

    async def invite(self, member: Member, *, now: datetime) -> str:
        """Return the token of a new link by which the member signs in, once, in the next quarter of an hour."""
        token = secrets.token_urlsafe(_BYTES)

        async def write(connection: AsyncConnection) -> None:
            for statement in _FORGET:
                await connection.execute(statement, (now,))
            await connection.execute(_INVITE, (_digest(token), member.id, now + LINK_TIME))

        await self._database.transact(write)
        return token

    async def invited(self, token: str, *, now: datetime) -> Member | None:
        """Return whom the link signs in, or None if it does not, or no longer. Looking does not use it up."""
        row = await self._database.row(_INVITED, (_digest(token), now, self._log_id))
        return None if row is None else _member(row)

    async def begin(self, token: str, *, now: datetime) -> str | None:
        """Return the secret of a new session, or None if the link signs nobody in. It is used up by this."""
        secret = secrets.token_urlsafe(_BYTES)
        arguments = {"digest": _digest(token), "now": now, "log_id": self._log_id}

        async def write(connection: AsyncConnection) -> str | None:
            used = await (await connection.execute(_USE, arguments)).fetchone()
            if used is None:
                return None
            await connection.execute(_BEGIN, (_digest(secret), used[0], now, now + SESSION_TIME))
            return secret

        return await self._database.transact(write)

    async def member(self, secret: str, *, now: datetime) -> Member | None:
        """Return who has signed in with that session, as they are now; nobody if it is over, or they are removed."""
        if len(secret) > _LONGEST:
            return None
        row = await self._database.row(_MEMBER, (_digest(secret), now, self._log_id))
        return None if row is None else _member(row)

    async def end(self, secret: str) -> None:
        """Sign out."""

        async def write(connection: AsyncConnection) -> None:
            await connection.execute(_END, (_digest(secret),))

        await self._database.transact(write)


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()


def _member(row: tuple[Any, ...]) -> Member:
    return Member(id=row[0], email=row[1], name=row[2], role=row[3])
