"""Forms by the page, each page going on where the one before ended."""

from dataclasses import dataclass
from datetime import datetime
from typing import LiteralString
from uuid import UUID

from domain.run.state import FormStatus
from interface.postgres.database import Database
from interface.postgres.run_list import FormSummary, form_summary

_COLUMNS: LiteralString = """
SELECT p.run_id, p.status, p.closed_at, p.expires_at, p.workflow_id, p.started_by,
       e.version, e.at, e.request_id, e.topic, e.state
"""
# The page is cut before the events are read: only its own are. Exactly the waiting forms have a task to expire them.
_WAITING: LiteralString = f"""{_COLUMNS} FROM (
    SELECT f.log_id, f.run_id, f.form_id, f.version, f.status, f.closed_at, f.expires_at, r.workflow_id, r.started_by
    FROM placet.task t
    JOIN placet.form f ON f.log_id = t.log_id AND f.run_id = t.run_id AND f.form_id = t.key::uuid
    JOIN placet.run r ON r.log_id = f.log_id AND r.run_id = f.run_id
    WHERE t.log_id = %(log_id)s AND t.kind = 'expire'
      AND (%(workflow_id)s::uuid IS NULL OR r.workflow_id = %(workflow_id)s)
      AND (%(at)s::timestamptz IS NULL OR (f.expires_at, f.form_id) > (%(at)s, %(form_id)s))
    ORDER BY f.expires_at, f.form_id LIMIT %(limit)s
) p JOIN LATERAL placet.run_events(p.log_id, p.run_id) e ON e.version = p.version
ORDER BY p.expires_at, p.form_id
"""
_CLOSED: LiteralString = f"""{_COLUMNS} FROM (
    SELECT f.log_id, f.run_id, f.form_id, f.version, f.status, f.closed_at, f.expires_at, r.workflow_id, r.started_by
    FROM placet.form f
    JOIN placet.run r ON r.log_id = f.log_id AND r.run_id = f.run_id
    WHERE f.log_id = %(log_id)s AND f.status = %(status)s
      AND (%(workflow_id)s::uuid IS NULL OR r.workflow_id = %(workflow_id)s)
      AND (%(at)s::timestamptz IS NULL OR (f.closed_at, f.form_id) < (%(at)s, %(form_id)s))
    ORDER BY f.closed_at DESC, f.form_id DESC LIMIT %(limit)s
) p JOIN LATERAL placet.run_events(p.log_id, p.run_id) e ON e.version = p.version
ORDER BY p.closed_at DESC, p.form_id DESC
"""
_ALL: LiteralString = f"""{_COLUMNS} FROM (
    SELECT f.log_id, f.run_id, f.form_id, f.version, f.status, f.closed_at, f.expires_at, f.issued_at,
           r.workflow_id, r.started_by
    FROM placet.form f
    JOIN placet.run r ON r.log_id = f.log_id AND r.run_id = f.run_id
    WHERE f.log_id = %(log_id)s
      AND (%(workflow_id)s::uuid IS NULL OR r.workflow_id = %(workflow_id)s)
      AND (%(at)s::timestamptz IS NULL OR (f.issued_at, f.form_id) < (%(at)s, %(form_id)s))
    ORDER BY f.issued_at DESC, f.form_id DESC LIMIT %(limit)s
) p JOIN LATERAL placet.run_events(p.log_id, p.run_id) e ON e.version = p.version
ORDER BY p.issued_at DESC, p.form_id DESC
"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page ended: the instant by which the list is sorted, and the form."""

    at: datetime
    form_id: UUID


@dataclass(frozen=True, kw_only=True, slots=True)
class FormPage:
    """Some forms, and whether there are more behind them."""

    forms: tuple[FormSummary, ...]
    has_more: bool


def place(form: FormSummary, *, status: FormStatus | None) -> Place:
    """Return where the form stands in the list of the forms with that status, or of all."""
    if status is None:
        at = form.issued.timestamp
    else:
        at = form.expires_at if status == "waiting" or form.closed_at is None else form.closed_at
    return Place(at, UUID(form.issued.form_id))


class FormList:
    """The list of forms: those that wait by their closing time, others the latest first."""

    def __init__(self, database: Database, *, log_id: int = 0) -> None:
        self._database = database
        self._log_id = log_id

    async def page(
        self,
        *,
        status: FormStatus | None = None,
        workflow_id: UUID | None = None,
        after: Place | None = None,
        limit: int = 20,
    ) -> FormPage:
        """
        Return the forms that meet the conditions, from behind that place on.

        Forms that wait come by their deadline, the most urgent first; closed ones by when they were closed, and all
        together by when they were issued, the latest first. So what is added meanwhile moves no form to another page.
        """
        arguments = {
            "log_id": self._log_id,
            "status": status,
            "workflow_id": workflow_id,
            "at": after and after.at,
            "form_id": after and after.form_id,
            "limit": limit + 1,
        }
        query = _ALL if status is None else _WAITING if status == "waiting" else _CLOSED
        rows = await self._database.rows(query, arguments, prepare=False)
        return FormPage(forms=tuple(map(form_summary, rows[:limit])), has_more=len(rows) > limit)
