"""The people of the workspace."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
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
