"""The people of the workspace, kept in memory."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, cast
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
from interface.runtime.ids import new_id


class MemoryMembers:
    """The `Members` and the `Roster` port."""

    def __init__(self) -> None:
        self.members: dict[UUID, Member] = {}
        self.on_signed_out: list[Callable[[UUID], None]] = []
        """Are told whose sessions and links to sign in are over."""

    async def current(self, ids: Collection[UUID] | None = None) -> Sequence[Member]:
        return [member for member in self.members.values() if ids is None or member.id in ids]

    async def by_email(self, email: str) -> Member | None:
        return next((m for m in self.members.values() if m.email.lower() == email.lower()), None)

    async def add(
        self, *, email: str, name: str | None = None, role: str = "member", now: datetime
    ) -> Member:
        email = address(email)
        name = _checked(email.partition("@")[0] if name is None else name)
        await self._check_free(email, for_member=None)
        member = Member(id=new_id(), email=email, name=name, role=cast("Any", role))
        self.members[member.id] = member
        return member

    async def change(
        self, member_id: UUID, *, email: str | None = None, name: str | None = None, role: str | None = None
    ) -> Member:
        email = None if email is None else address(email)
        name = None if name is None else _checked(name)
        if email is not None:
            await self._check_free(email, for_member=member_id)
        before = self._find(member_id)
        if role == "member":
            self._keep_an_admin(before)
        given = {"email": email, "name": name, "role": role}
        changes: Any = {key: value for key, value in given.items() if value is not None}
        self.members[member_id] = replace(before, **changes)
        if email not in (None, before.email):
            self._sign_out(member_id)
        return self.members[member_id]

    async def remove(self, member_id: UUID, *, now: datetime) -> Member:
        self._keep_an_admin(self._find(member_id))
        self._sign_out(member_id)
        return self.members.pop(member_id)

    async def _check_free(self, email: str, *, for_member: UUID | None) -> None:
        taken = await self.by_email(email)
        if taken is not None and taken.id != for_member:
            raise AddressTakenError(taken)

    def _find(self, member_id: UUID) -> Member:
        if member_id not in self.members:
            raise MemberNotFoundError(member_id)
        return self.members[member_id]

    def _keep_an_admin(self, without: Member) -> None:
        others = (member.role for member in self.members.values() if member.id != without.id)
        if without.role == "admin" and "admin" not in others:
            raise LastAdminError

    def _sign_out(self, member_id: UUID) -> None:
        for told in self.on_signed_out:
            told(member_id)


def _checked(name: str) -> str:
    name = name.strip()
    if not 0 < len(name) <= LONGEST_NAME or not name.isprintable():
        raise NameRefusedError
    return name
