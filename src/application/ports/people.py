"""The people of the workspace."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol
from uuid import UUID


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """A person of the workspace."""

    id: UUID
    email: str
    name: str
    role: Literal["admin", "member"]


class Members(Protocol):
    """The people of the workspace."""

    async def current(self, ids: Collection[UUID] | None = None) -> Sequence[Member]:
        """Return the members that there are now, the oldest first: all, or those with these ids."""
        ...


LONGEST_NAME = 100


class MemberNotFoundError(Exception):
    """There is no such member, or no longer."""


class AddressTakenError(Exception):
    """Another member has the address."""

    def __init__(self, member: Member) -> None:
        super().__init__("A member has this address already")
        self.member = member


class LastAdminError(Exception):
    """Without this member there would be no admin left."""

    def __init__(self) -> None:
        super().__init__("There would be no admin left: make somebody else one first")


class NameRefusedError(ValueError):
    """The text cannot be the name of a member."""

    def __init__(self) -> None:
        super().__init__(f"a name has 1 to {LONGEST_NAME} characters, and no control characters")


class Roster(Protocol):
    """Who is a member, and what changes that."""

    async def current(self, ids: Collection[UUID] | None = None) -> Sequence[Member]:
        """Return the members that there are now, the oldest first: all, or those with these ids."""
        ...

    async def by_email(self, email: str) -> Member | None:
        """Return the member with that address, whatever its case, or None if there is none."""
        ...

    async def add(
        self, *, email: str, name: str | None = None, role: str = "member", now: datetime
    ) -> Member:
        """Return the new member. :raises AddressError: :raises NameRefusedError: :raises AddressTakenError:"""
        ...

    async def change(
        self, member_id: UUID, *, email: str | None = None, name: str | None = None, role: str | None = None
    ) -> Member:
        """Return the member as changed. :raises MemberNotFoundError: :raises LastAdminError: and as `add` does"""
        ...

    async def remove(self, member_id: UUID, *, now: datetime) -> Member:
        """Return whom it was. :raises MemberNotFoundError: :raises LastAdminError:"""
        ...
