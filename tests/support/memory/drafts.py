"""Drafts of answers, kept in memory."""

from datetime import datetime
from uuid import UUID, uuid4

from application.ports.drafts import AT_MOST, LIFETIME
from application.ports.runs import LogUnavailableError


class MemoryDrafts:
    """The `Drafts` port."""

    def __init__(self) -> None:
        self.kept: dict[UUID, tuple[UUID, bytes, datetime]] = {}
        self.is_down = False
        """Whether nothing can be kept."""

    async def keep(self, form_id: UUID, content: bytes, *, now: datetime) -> UUID:
        if self.is_down:
            raise LogUnavailableError
        draft_id = uuid4()
        self.kept[draft_id] = (form_id, content, now + LIFETIME)
        mine = [known for known, (of, _, _) in self.kept.items() if of == form_id]
        for old in mine[:-AT_MOST]:
            del self.kept[old]
        return draft_id

    async def find(self, form_id: UUID, draft_id: UUID, *, now: datetime) -> bytes | None:
        of, content, expires_at = self.kept.get(draft_id, (None, b"", now))
        return content if of == form_id and now < expires_at else None
