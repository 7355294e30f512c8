"""Drafts of answers, for a day."""

from datetime import datetime
from typing import LiteralString
from uuid import UUID, uuid4

from application.ports.drafts import AT_MOST, LIFETIME
from interface.postgres.connection import AsyncConnection
from interface.postgres.database import Database

_FORGET = "DELETE FROM placet.form_draft WHERE expires_at <= %s"
_MAKE_ROOM: LiteralString = """
DELETE FROM placet.form_draft WHERE id IN (
    SELECT id FROM placet.form_draft WHERE log_id = %s AND form_id = %s ORDER BY kept_at DESC, id OFFSET %s
)
"""
_KEEP: LiteralString = """
INSERT INTO placet.form_draft (id, log_id, form_id, kept_at, expires_at, content) VALUES (%s, %s, %s, %s, %s, %s)
"""
_FIND: LiteralString = """
SELECT content FROM placet.form_draft WHERE id = %s AND log_id = %s AND form_id = %s AND expires_at > %s
"""


class PostgresDrafts:
    """The `Drafts` port."""

    def __init__(self, database: Database, *, log_id: int = 0) -> None:
        self._database = database
        self._log_id = log_id

    async def keep(self, form_id: UUID, content: bytes, *, now: datetime) -> UUID:
        """Return the id by which the draft is found again; the oldest ones are deleted. :raises LogUnavailableError:"""
        draft_id = uuid4()  # it is in an address: nobody should be able to tell one from another

        async def write(connection: AsyncConnection) -> None:
            await connection.execute(_FORGET, (now,))
            await connection.execute(_MAKE_ROOM, (self._log_id, form_id, AT_MOST - 1))
            await connection.execute(_KEEP, (draft_id, self._log_id, form_id, now, now + LIFETIME, content))

        await self._database.transact(write)
        return draft_id

    async def find(self, form_id: UUID, draft_id: UUID, *, now: datetime) -> bytes | None:
        """Return the draft, or None if it does not exist or has expired."""
        row = await self._database.row(_FIND, (draft_id, self._log_id, form_id, now))
        return None if row is None else bytes(row[0])
