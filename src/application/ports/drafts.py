"""What people entered into forms and have not decided by."""

from datetime import datetime, timedelta
from typing import Final, Protocol
from uuid import UUID

LIFETIME: Final = timedelta(days=1)
"""For how long a draft is kept."""
AT_MOST: Final = 100
"""How many drafts of one form are kept: the newest."""


class Drafts(Protocol):
    """Drafts, sealed by who keeps them: so that a page can be shown again, whichever process is asked for it."""

    async def keep(self, form_id: UUID, content: bytes, *, now: datetime) -> UUID:
        """Return by which id the draft is found again. :raises LogUnavailableError: if it cannot be kept now"""
        ...

    async def find(self, form_id: UUID, draft_id: UUID, *, now: datetime) -> bytes | None:
        """Return the draft, or None if there is none such, or not any more."""
        ...
