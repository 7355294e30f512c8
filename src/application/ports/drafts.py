"""What people entered into forms but have not decided."""

from datetime import datetime, timedelta
from typing import Final, Protocol
from uuid import UUID

LIFETIME: Final = timedelta(days=1)
"""For how long a draft is kept."""
AT_MOST: Final = 100
"""How many drafts of one form are kept: the newest."""


class Drafts(Protocol):
    """Drafts, sealed by the caller, so that any process can show a page again."""

    async def keep(self, form_id: UUID, content: bytes, *, now: datetime) -> UUID:
        """Return the id by which the draft is found again. :raises LogUnavailableError: if it cannot be kept now"""
        ...

    async def find(self, form_id: UUID, draft_id: UUID, *, now: datetime) -> bytes | None:
        """Return the draft, or None if it does not exist or has expired."""
        ...
