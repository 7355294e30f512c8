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
