"""How forms are read page by page, each page going on where the one before ended."""

from collections.abc import Mapping
from typing import Any, LiteralString

from application.queries.form_list import FormCursor, FormPage
from domain.run.state import FormStatus
from interface.postgres.database import Database
from interface.postgres.queries.run_list import form_summary

COLUMNS: LiteralString = """f.log_id, f.run_id, f.form_id, f.version, f.status, f.closed_at, f.expires_at, f.issued_at,
           r.workflow_id, r.started_by"""
"""What a selection of forms `f` and their runs `r` has to have."""


class PagedForms:
    """
    Selected forms, by the page.

    Forms that wait come by their deadline, the most urgent first; closed ones by when they were closed, and all
    together by when they were issued, the latest first. So what is added meanwhile moves no form to another page.
    """

    def __init__(self, *, waiting: LiteralString, closed: LiteralString, every: LiteralString) -> None:
        """Each selects `COLUMNS`, ends with its conditions, and may name what `read` is given."""
        self._waiting = _page(waiting, by="expires_at")
        self._closed = _page(closed, by="closed_at", order="DESC", behind="<")
        self._every = _page(every, by="issued_at", order="DESC", behind="<")

    async def read(
        self,
        database: Database,
        given: Mapping[str, Any],
        *,
        status: FormStatus | None,
        after: FormCursor | None,
        limit: int,
    ) -> FormPage:
        """Return the selected forms with that status, or all, from behind that place on."""
        query = self._every if status is None else self._waiting if status == "waiting" else self._closed
        arguments = {
            **given,
            "status": status,
            "at": after and after.at,
            "form_id": after and after.form_id,
            "limit": limit + 1,
        }
        rows = await database.rows(query, arguments, prepare=False)
        return FormPage(forms=tuple(map(form_summary, rows[:limit])), has_more=len(rows) > limit)


def _page(
    selection: LiteralString, *, by: LiteralString, order: LiteralString = "ASC", behind: LiteralString = ">"
) -> LiteralString:
    """The page is cut before the events are read: only its own are."""
    return f"""
SELECT p.run_id, p.form_id, p.status, p.closed_at, p.expires_at, p.workflow_id, p.started_by,
       e.version, e.at, e.request_id, e.topic, e.state
FROM ({selection}
      AND (%(at)s::timestamptz IS NULL OR (f.{by}, f.form_id) {behind} (%(at)s, %(form_id)s))
    ORDER BY f.{by} {order}, f.form_id {order} LIMIT %(limit)s
) p JOIN LATERAL placet.run_events(p.log_id, p.run_id) e ON e.version = p.version
ORDER BY p.{by} {order}, p.form_id {order}
"""
