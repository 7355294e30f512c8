"""The forms of all workflows or of one, page by page."""

from typing import LiteralString
from uuid import UUID

from application.queries.form_list import FormCursor, FormPage
from domain.run.state import FormStatus
from interface.postgres.database import Database
from interface.postgres.queries.paged_forms import COLUMNS, PagedForms

_OF_WORKFLOW: LiteralString = "(%(workflow_id)s::uuid IS NULL OR r.workflow_id = %(workflow_id)s)"
_FORMS: LiteralString = f"""
    SELECT {COLUMNS}
    FROM placet.form f
    JOIN placet.run r ON r.log_id = f.log_id AND r.run_id = f.run_id
    WHERE f.log_id = %(log_id)s AND {_OF_WORKFLOW}
"""
# Exactly the waiting forms have a task to expire them.
_WAITING: LiteralString = f"""
    SELECT {COLUMNS}
    FROM placet.task t
    JOIN placet.form f ON f.log_id = t.log_id AND f.run_id = t.run_id AND f.form_id = t.key::uuid
    JOIN placet.run r ON r.log_id = f.log_id AND r.run_id = f.run_id
    WHERE t.log_id = %(log_id)s AND t.kind = 'expire' AND {_OF_WORKFLOW}
"""
_PAGES = PagedForms(waiting=_WAITING, closed=f"{_FORMS} AND f.status = %(status)s", every=_FORMS)


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
        after: FormCursor | None = None,
        limit: int = 20,
    ) -> FormPage:
        """Return the forms that meet the conditions, from behind that place on, as `PagedForms` sorts."""
        given = {"log_id": self._log_id, "workflow_id": workflow_id}
        return await _PAGES.read(self._database, given, status=status, after=after, limit=limit)
