"""The forms that were sent to a member, page by page."""

from datetime import datetime
from typing import LiteralString
from uuid import UUID

from application.queries.form_list import FormCursor, FormPage
from application.queries.inbox import AT_MOST, SOON, Counts, Sending
from domain.run.state import FormStatus
from interface.keys.tokens import digest
from interface.postgres.database import Database
from interface.postgres.log.vault import Vault
from interface.postgres.queries.paged_forms import PagedForms, behind
from interface.postgres.queries.turns import Turns


def _mine(
    by: LiteralString, condition: LiteralString = "true", *, latest_first: bool = True
) -> LiteralString:
    """
    The first forms of each workflow, from the front of an index.

    The workflows are found by leaps through the same index: one is read for each, not a row for each form.
    """
    whose: LiteralString = f"m.log_id = %(log_id)s AND m.member_id = %(member_id)s AND {condition}"
    order: LiteralString = "DESC" if latest_first else "ASC"
    return f"""
    WITH RECURSIVE workflow AS (
        (SELECT m.workflow_id AS id FROM placet.member_form m
          WHERE {whose} AND (%(workflow_id)s::uuid IS NULL OR m.workflow_id = %(workflow_id)s)
          ORDER BY m.workflow_id LIMIT 1)
        UNION ALL
        SELECT (SELECT m.workflow_id FROM placet.member_form m WHERE {whose} AND m.workflow_id > workflow.id
                 ORDER BY m.workflow_id LIMIT 1)
        FROM workflow WHERE workflow.id IS NOT NULL AND %(workflow_id)s::uuid IS NULL
    )
    SELECT first.* FROM workflow CROSS JOIN LATERAL (
        SELECT m.run_id, m.form_id, m.{by} AS at FROM placet.member_form m
        WHERE {whose} AND m.workflow_id = workflow.id AND {behind(f"m.{by}", "m.form_id", latest_first=latest_first)}
        ORDER BY m.{by} {order}, m.form_id {order} LIMIT %(limit)s) first
"""


_WAITS: LiteralString = "m.status = 'waiting'"
_PAGES = PagedForms(
    waiting=_mine("expires_at", _WAITS, latest_first=False),
    closed=_mine("closed_at", "m.closed_at IS NOT NULL AND m.status = %(status)s"),
    every=_mine("issued_at"),
)
_COUNTS: LiteralString = f"""
SELECT count(*), count(*) FILTER (WHERE m.expires_at <= %(soon)s)
FROM (SELECT m.expires_at FROM placet.member_form m
       WHERE m.log_id = %(log_id)s AND m.member_id = %(member_id)s AND {_WAITS} LIMIT %(most)s) m
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

    def __init__(
        self, database: Database, vault: Vault, *, turns: Turns | None = None, log_id: int = 0
    ) -> None:
        self._database = database
        self._vault = vault
        self._turns = turns or Turns()
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
        """
        Return the member's forms that meet the conditions, from behind that place on, as `PagedForms` sorts.

        :raises OverloadedError: if too many lists are read at once
        """
        given = {"log_id": self._log_id, "member_id": member_id, "workflow_id": workflow_id}
        async with self._turns.one():
            return await _PAGES.read(
                self._database, self._vault, given, status=status, after=after, limit=limit
            )

    async def counts(self, member_id: UUID, *, now: datetime) -> Counts:
        """Return how much waits for the member; it is counted up to `AT_MOST`."""
        arguments = {
            "log_id": self._log_id,
            "member_id": member_id,
            "soon": now + SOON,
            "most": AT_MOST,
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
