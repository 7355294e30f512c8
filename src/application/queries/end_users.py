"""The people that callers name."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, kw_only=True, slots=True)
class EndUser:
    """Somebody in whose name a workflow was run, or a file was sent for it."""

    id: UUID
    """Made by `domain.run.end_user.end_user_id`."""
    workflow_id: UUID
    name: str
    """As the caller asserts it; in Dify's words, the session id."""
    first_seen: datetime
    last_seen: datetime
    """When the first and the last of their runs was started, or of their files sent."""


class EndUsers(Protocol):
    """Everybody in whose name something was done."""

    async def find(self, id: UUID) -> EndUser | None:
        """Return the end user, or None."""
        ...
