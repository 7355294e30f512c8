"""How forms are read page by page, each page going on where the one before ended."""

from collections.abc import Mapping
from typing import Any, LiteralString

from application.queries.form_list import FormCursor, FormPage
from domain.run.state import FormStatus
from interface.postgres.database import Database
from interface.postgres.log.vault import Vault
from interface.postgres.queries.run_list import FORM_COLUMNS, form_summaries


class PagedForms:
    """
    Selected forms, by the page.

    Forms that wait come by their deadline, the most urgent first; closed ones by when they were closed, and all
    together by when they were issued, the latest first. So what is added meanwhile moves no form to another page.
    """

    def __init__(self, *, waiting: LiteralString, closed: LiteralString, every: LiteralString) -> None:
        """
        Each selects `run_id`, `form_id` and the instant `at` of the first `limit` forms or more behind `at`, `form_id`.

        It may name what `read` is given.
        """
        self._waiting = _page(waiting)
        self._closed = _page(closed, order="DESC")
        self._every = _page(every, order="DESC")

    async def read(
        self,
        database: Database,
        vault: Vault,
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
        return FormPage(forms=tuple(await form_summaries(vault, rows[:limit])), has_more=len(rows) > limit)


def behind(by: LiteralString, id: LiteralString, *, latest_first: bool) -> LiteralString:
    """Return the condition that a form is behind the place where the page before ended."""
    sign: LiteralString = "<" if latest_first else ">"
    return f"(%(at)s::timestamptz IS NULL OR ({by}, {id}) {sign} (%(at)s, %(form_id)s))"


def _page(selection: LiteralString, *, order: LiteralString = "ASC") -> LiteralString:
    """The page is cut before the forms, runs and events are read: only its own are, each by its whole key."""
    return f"""
SELECT {FORM_COLUMNS}
FROM (SELECT * FROM ({selection}) s ORDER BY s.at {order}, s.form_id {order} LIMIT %(limit)s) p
CROSS JOIN LATERAL (SELECT * FROM placet.form w WHERE w.log_id = %(log_id)s AND w.run_id = p.run_id
                       AND w.form_id = p.form_id LIMIT 1) f
CROSS JOIN LATERAL (SELECT workflow_id, started_by, subject FROM placet.run w WHERE w.log_id = %(log_id)s
                       AND w.run_id = p.run_id LIMIT 1) r
JOIN LATERAL placet.run_event(f.log_id, f.run_id, f.version) e ON true
ORDER BY p.at {order}, p.form_id {order}
"""
