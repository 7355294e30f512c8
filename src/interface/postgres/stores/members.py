"""The people of the workspace."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, LiteralString
from uuid import UUID

from application.ports.people import (
    LONGEST_NAME,
    AddressTakenError,
    LastAdminError,
    Member,
    MemberNotFoundError,
    NameRefusedError,
)
from domain.values.addresses import address
from interface.postgres.connection import AsyncConnection
from interface.postgres.database import Database
from interface.runtime.ids import new_id

_COLUMNS: LiteralString = "id, email, name, role"
_ALL: LiteralString = f"""
SELECT {_COLUMNS} FROM placet.member WHERE log_id = %s AND removed_at IS NULL ORDER BY created_at, id
"""
_SOME: LiteralString = f"""
SELECT {_COLUMNS} FROM placet.member
WHERE log_id = %s AND removed_at IS NULL AND id = ANY (%s) ORDER BY created_at, id
"""
_BY_EMAIL: LiteralString = f"""
SELECT {_COLUMNS} FROM placet.member WHERE log_id = %s AND removed_at IS NULL AND lower(email) = lower(%s)
"""
_ADD = "INSERT INTO placet.member (id, log_id, email, name, role, created_at) VALUES (%s, %s, %s, %s, %s, %s)"
_CHANGE = "UPDATE placet.member SET email = %s, name = %s, role = %s WHERE id = %s"
_REMOVE = "UPDATE placet.member SET removed_at = %s WHERE id = %s"
# In this order: a link that is being used up is waited for, and then the session that it began is there to be ended.
_SIGN_OUT: tuple[LiteralString, ...] = (
    "DELETE FROM placet.sign_in WHERE member_id = %s",
    "DELETE FROM placet.session WHERE member_id = %s",
)
# Whoever changes who is a member waits for whoever does so already: what is checked holds until it is written.
_LOCK = "SELECT pg_advisory_xact_lock(770002, %s)"


def checked_name(name: str) -> str:
    """Return the name without spaces around it. :raises NameRefusedError:"""
    name = name.strip()
    if not 0 < len(name) <= LONGEST_NAME or not name.isprintable():
        raise NameRefusedError
    return name


class PostgresMembers:
    """The `Members` port, and what changes who they are."""

    def __init__(self, database: Database, *, log_id: int = 0) -> None:
        self._database = database
        self._log_id = log_id

    async def current(self, ids: Collection[UUID] | None = None) -> Sequence[Member]:
        """Return the members that there are now, the oldest first: all, or those with these ids."""
        if ids is None:
            return [_member(row) for row in await self._database.rows(_ALL, (self._log_id,))]
        rows = await self._database.rows(_SOME, (self._log_id, list(ids)))
        return [_member(row) for row in rows]

    async def by_email(self, email: str) -> Member | None:
        """Return the member with that address, whatever its case, or None if there is none."""
        row = await self._database.row(_BY_EMAIL, (self._log_id, email))
        return None if row is None else _member(row)

    async def add(
        self, *, email: str, name: str | None = None, role: str = "member", now: datetime
    ) -> Member:
        """
        Return the new member, called by what stands before the @ if no name is given.

        :raises AddressError: if it is no address that e-mails can be sent to
        :raises NameRefusedError: if the name cannot be one
        :raises AddressTakenError: if a member has the address
        """
        email = address(email)
        name = checked_name(email.partition("@")[0] if name is None else name)

        async def write(connection: AsyncConnection) -> Member:
            await self._begin(connection, email)
            return await self._insert(connection, email, name, role, now)

        return await self._database.transact(write)

    async def ensure_admin(self, email: str, *, now: datetime) -> Member | None:
        """Return the admin with that address that was made, since there was no member at all, else None."""
        email = address(email)

        async def write(connection: AsyncConnection) -> Member | None:
            if await self._locked(connection):
                return None
            return await self._insert(connection, email, email.partition("@")[0], "admin", now)

        return await self._database.transact(write)

    async def change(
        self, member_id: UUID, *, email: str | None = None, name: str | None = None, role: str | None = None
    ) -> Member:
        """
        Return the member with what was given. Another address ends their sessions and links to sign in.

        :raises MemberNotFoundError: if there is none
        :raises AddressError: if it is no address that e-mails can be sent to
        :raises NameRefusedError: if the name cannot be one
        :raises AddressTakenError: if another member has the address
        :raises LastAdminError: if the last admin would be none any more
        """
        email = None if email is None else address(email)
        name = None if name is None else checked_name(name)

        async def write(connection: AsyncConnection) -> Member:
            known = await self._begin(connection, email, member_id)
            before = _find(known, member_id)
            if role == "member":
                _keep_an_admin(known, before)
            await connection.execute(
                _CHANGE, (email or before.email, name or before.name, role or before.role, member_id)
            )
            if email not in (None, before.email):
                await _sign_out(connection, member_id)
            return _find(await self._read(connection), member_id)

        return await self._database.transact(write)

    async def remove(self, member_id: UUID, *, now: datetime) -> Member:
        """
        Return whom it was. They are signed out at once; what they did stays in the log.

        :raises MemberNotFoundError: if there is none
        :raises LastAdminError: if no admin would be left
        """

        async def write(connection: AsyncConnection) -> Member:
            known = await self._locked(connection)
            removed = _find(known, member_id)
            _keep_an_admin(known, removed)
            await connection.execute(_REMOVE, (now, member_id))
            await _sign_out(connection, member_id)
            return removed

        return await self._database.transact(write)

    async def _begin(
        self, connection: AsyncConnection, email: str | None, member_id: UUID | None = None
    ) -> list[Member]:
        """Return the members; the address is free, or that member's own. :raises AddressTakenError:"""
        known = await self._locked(connection)
        for member in known:
            if email is not None and member.email.lower() == email.lower() and member.id != member_id:
                raise AddressTakenError(member)
        return known

    async def _locked(self, connection: AsyncConnection) -> list[Member]:
        await connection.execute(_LOCK, (self._log_id,))
        return await self._read(connection)

    async def _read(self, connection: AsyncConnection) -> list[Member]:
        return [_member(row) for row in await (await connection.execute(_ALL, (self._log_id,))).fetchall()]

    async def _insert(
        self, connection: AsyncConnection, email: str, name: str, role: str, now: datetime
    ) -> Member:
        member_id = new_id()
        await connection.execute(_ADD, (member_id, self._log_id, email, name, role, now))
        return _member((member_id, email, name, role))


def _member(row: tuple[Any, ...]) -> Member:
    return Member(id=row[0], email=row[1], name=row[2], role=row[3])


def _find(known: Sequence[Member], member_id: UUID) -> Member:
    for member in known:
        if member.id == member_id:
            return member
    raise MemberNotFoundError(member_id)


def _keep_an_admin(known: Sequence[Member], without: Member) -> None:
    """:raises LastAdminError: if nobody else is one"""
    if without.role == "admin" and not any(m.role == "admin" for m in known if m.id != without.id):
        raise LastAdminError


async def _sign_out(connection: AsyncConnection, member_id: UUID) -> None:
    for statement in _SIGN_OUT:
        await connection.execute(statement, (member_id,))
