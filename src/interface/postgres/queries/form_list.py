"""The forms of all workflows or of one, page by page."""

from typing import LiteralString
from uuid import UUID

from application.queries.form_list import FormCursor, FormPage
from domain.run.state import FormStatus
from interface.postgres.database import Database
from interface.postgres.log.vault import Vault
from interface.postgres.queries.paged_forms import PagedForms, behind
from interface.postgres.queries.turns import Turns

SMALL = 2000
"""Up to how many runs of a workflow its forms are looked for run by run."""
NEAR = 1000
"""Among how many of the latest forms those of a large workflow are looked for first: it will have some of them."""

_IS_SMALL = """
SELECT count(*) <= %(small)s FROM (SELECT FROM placet.run WHERE log_id = %(log_id)s AND workflow_id = %(workflow_id)s
                                    LIMIT %(small)s + 1) r
"""
# Not as a join or EXISTS, for which all runs would be read first.
_OF_WORKFLOW: LiteralString = """(%(workflow_id)s::uuid IS NULL OR %(workflow_id)s = (
    SELECT r.workflow_id FROM placet.run r WHERE r.log_id = %(log_id)s AND r.run_id = {}.run_id))"""
# Exactly the waiting forms have a task to expire them. It falls due when the form closes, and only when it is due do
# claims move it, by seconds; so the index by due_at has those that are not due yet in our order. The kind is written so
# that it is no condition for the index by run, which would be taken while the table is empty.
_TASK: LiteralString = f"""
    SELECT t.run_id, t.key::uuid AS form_id, t.fires_at AS at FROM placet.task t
    WHERE t.log_id = %(log_id)s AND t.queue = 'decisions' AND (t.kind || '') = 'expire' AND {_OF_WORKFLOW.format("t")}
      AND {behind("t.fires_at", "t.key::uuid", latest_first=False)}
"""
_WAITING: LiteralString = f"""
    (SELECT * FROM ({_TASK} AND t.fires_at <= statement_timestamp()
        AND t.due_at <= statement_timestamp() + interval '10 minutes' OFFSET 0) overdue
      ORDER BY at, form_id LIMIT %(limit)s)
    UNION ALL
    ({_TASK} AND t.fires_at > statement_timestamp() AND t.due_at > statement_timestamp()
        AND t.due_at >= coalesce(%(at)s::timestamptz, '-infinity')
      ORDER BY t.due_at FETCH FIRST (%(limit)s::bigint) ROWS WITH TIES)
"""


def _latest(by: LiteralString, condition: LiteralString) -> LiteralString:
    """Of forms that were closed, or of all, every row is looked at, but nothing else; they are narrow."""
    return f"""
    SELECT f.run_id, f.form_id, f.{by} AS at FROM placet.form f
    WHERE f.log_id = %(log_id)s AND {condition} AND {behind(f"f.{by}", "f.form_id", latest_first=True)}
      AND {_OF_WORKFLOW.format("f")}
"""


def _near(by: LiteralString, condition: LiteralString) -> LiteralString:
    """Whose workflow a form is of is asked for these only: for every row, that is most of the time."""
    return f"""
    SELECT n.run_id, n.form_id, n.at
    FROM (SELECT f.run_id, f.form_id, f.{by} AS at FROM placet.form f
           WHERE f.log_id = %(log_id)s AND {condition} AND {behind(f"f.{by}", "f.form_id", latest_first=True)}
           ORDER BY f.{by} DESC, f.form_id DESC LIMIT %(near)s) n
    WHERE {_OF_WORKFLOW.format("n")}
"""


def _of_few(by: LiteralString, condition: LiteralString, *, latest_first: bool = True) -> LiteralString:
    return f"""
    SELECT f.run_id, f.form_id, f.{by} AS at
    FROM (SELECT run_id FROM placet.run w WHERE w.log_id = %(log_id)s AND w.workflow_id = %(workflow_id)s OFFSET 0) r
    CROSS JOIN LATERAL (SELECT * FROM placet.form w WHERE w.log_id = %(log_id)s AND w.run_id = r.run_id OFFSET 0) f
    WHERE {condition} AND {behind(f"f.{by}", "f.form_id", latest_first=latest_first)}
"""


_CLOSED: LiteralString = "f.status = %(status)s"
_PAGES = PagedForms(
    waiting=_WAITING, closed=_latest("closed_at", _CLOSED), every=_latest("issued_at", "true")
)
_PAGES_NEAR = PagedForms(
    waiting=_WAITING, closed=_near("closed_at", _CLOSED), every=_near("issued_at", "true")
)
_PAGES_OF_FEW = PagedForms(
    waiting=_of_few("expires_at", _CLOSED, latest_first=False),
    closed=_of_few("closed_at", _CLOSED),
    every=_of_few("issued_at", "true"),
)


class FormList:
    """The list of forms: those that wait by their closing time, others the latest first."""

    def __init__(
        self, database: Database, vault: Vault, *, turns: Turns | None = None, log_id: int = 0
    ) -> None:
        self._database = database
        self._vault = vault
        self._turns = turns or Turns()
        self._log_id = log_id

    async def page(
        self,
        *,
        status: FormStatus | None = None,
        workflow_id: UUID | None = None,
        after: FormCursor | None = None,
        limit: int = 20,
    ) -> FormPage:
        """
        Return the forms that meet the conditions, from behind that place on, as `PagedForms` sorts.

        :raises OverloadedError: if too many lists are read at once
        """
        given = {"log_id": self._log_id, "workflow_id": workflow_id, "near": NEAR}

        async def read(pages: PagedForms) -> FormPage:
            return await pages.read(
                self._database, self._vault, given, status=status, after=after, limit=limit
            )

        async with self._turns.one():
            if workflow_id is None:
                return await read(_PAGES)
            if await self._is_small(workflow_id):
                return await read(_PAGES_OF_FEW)
            page = await read(_PAGES_NEAR)
            # There may be more behind what was looked at. All that wait are looked at, by an index.
            return page if page.has_more or status == "waiting" else await read(_PAGES)

    async def _is_small(self, workflow_id: UUID) -> bool:
        arguments = {"log_id": self._log_id, "workflow_id": workflow_id, "small": SMALL}
        ((is_small,),) = await self._database.rows(_IS_SMALL, arguments)
        return bool(is_small)
