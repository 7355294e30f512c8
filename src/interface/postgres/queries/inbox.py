"""The forms that were sent to a member, page by page."""

from datetime import datetime
from typing import LiteralString
from uuid import UUID

from application.queries.form_list import FormCursor, FormPage
from application.queries.inbox import SOON, Counts, Sending
from domain.run.state import FormStatus
from interface.keys.tokens import digest
from interface.postgres.database import Database
from interface.postgres.queries.paged_forms import COLUMNS, PagedForms

# Somebody may have been asked twice for one form, by several links. The limits of one make the planner find forms and
# runs one by one, by their whole keys, whatever it believes of how many there are.
_MINE: LiteralString = f"""
    SELECT {COLUMNS}
    FROM (SELECT DISTINCT t.run_id, t.version FROM placet.form_token t
           WHERE t.log_id = %(log_id)s AND t.member_id = %(member_id)s) mine
    CROSS JOIN LATERAL (SELECT * FROM placet.form w WHERE w.log_id = %(log_id)s AND w.run_id = mine.run_id
                           AND w.version = mine.version LIMIT 1) f
    CROSS JOIN LATERAL (SELECT workflow_id, started_by FROM placet.run w WHERE w.log_id = %(log_id)s
                           AND w.run_id = mine.run_id LIMIT 1) r
    WHERE (%(status)s::text IS NULL OR f.status = %(status)s)
      AND (%(workflow_id)s::uuid IS NULL OR r.workflow_id = %(workflow_id)s)
"""
_PAGES = PagedForms(waiting=_MINE, closed=_MINE, every=_MINE)
_COUNTS: LiteralString = f"""
SELECT count(*), count(*) FILTER (WHERE m.expires_at <= %(soon)s) FROM ({_MINE}) m
"""
_TICKET = """
SELECT t.run_id, t.recipient FROM placet.form_token t
CROSS JOIN LATERAL (SELECT w.form_id FROM placet.form w WHERE w.log_id = t.log_id AND w.run_id = t.run_id
                       AND w.version = t.version LIMIT 1) f
WHERE t.log_id = %s AND t.member_id = %s AND f.form_id = %s ORDER BY t.recipient LIMIT 1
"""
_HOLDER = "SELECT member_id FROM placet.form_token WHERE log_id = %s AND digest = %s"


class Inbox:
    """What was sent to members: what waits by its closing time, others the latest first."""

    def __init__(self, database: Database, *, log_id: int = 0) -> None:
        self._database = database
        self._log_id = log_id

    async def page(
        self,
        member_id: UUID,
        *,
        status: FormStatus | None = None,
        workflow_id: UUID | None = None,
        after: FormCursor | None = None,
        limit: int = 20,
    ) -> FormPage:
        """Return the member's forms that meet the conditions, from behind that place on, as `PagedForms` sorts."""
        given = {"log_id": self._log_id, "member_id": member_id, "workflow_id": workflow_id}
        return await _PAGES.read(self._database, given, status=status, after=after, limit=limit)

    async def counts(self, member_id: UUID, *, now: datetime) -> Counts:
        """Return how much waits for the member."""
        arguments = {
            "log_id": self._log_id,
            "member_id": member_id,
            "status": "waiting",
            "workflow_id": None,
            "soon": now + SOON,
        }
        ((waiting, soon),) = await self._database.rows(_COUNTS, arguments, prepare=False)
        return Counts(waiting=waiting, soon=soon)

    async def sending(self, member_id: UUID, form_id: UUID) -> Sending | None:
        """Return how the form was sent to the member, or None if it was not."""
        row = await self._database.row(_TICKET, (self._log_id, member_id, form_id))
        return None if row is None else Sending(run_id=row[0], recipient=row[1] or "")

    async def holder(self, token: str) -> UUID | None:
        """Return the member to whom the form was sent with that token, or None if it was nobody in particular."""
        row = await self._database.row(_HOLDER, (self._log_id, digest(token)))
        return None if row is None else row[0]
