"""The people of the workspace, kept in memory."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from application.ports.people import AddressTakenError, Member, MemberNotFoundError
from domain.values.addresses import address
from interface.runtime.ids import new_id


class MemoryMembers:
    """Who is a member."""

    def __init__(self) -> None:
        self.members: dict[UUID, Member] = {}

    async def current(self, ids: Collection[UUID] | None = None) -> Sequence[Member]:
        return [member for member in self.members.values() if ids is None or member.id in ids]

    async def by_email(self, email: str) -> Member | None:
        return next((m for m in self.members.values() if m.email.lower() == email.lower()), None)

    async def add(
        self, *, email: str, name: str | None = None, role: str = "member", now: datetime
    ) -> Member:
        if (taken := await self.by_email(email)) is not None:
            raise AddressTakenError(taken)
        member = Member(id=new_id(), email=address(email), name=name or email, role=cast("Any", role))
        self.members[member.id] = member
        return member

    async def change(
        self, member_id: UUID, *, email: str | None = None, name: str | None = None, role: str | None = None
    ) -> Member:
        if member_id not in self.members:
            raise MemberNotFoundError(member_id)
        given = {"email": email, "name": name, "role": role}
        changes: Any = {key: value for key, value in given.items() if value is not None}
        self.members[member_id] = replace(self.members[member_id], **changes)
        return self.members[member_id]

    async def remove(self, member_id: UUID, *, now: datetime) -> Member:
        if member_id not in self.members:
            raise MemberNotFoundError(member_id)
        return self.members.pop(member_id)
