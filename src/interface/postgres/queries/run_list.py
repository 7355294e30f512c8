"""Runs and forms by the page."""

from datetime import datetime
from typing import Any, LiteralString
from uuid import UUID

import orjson

from application.ports.runs import NewerVersionError, UnreadableRunError
from application.queries.form_list import FormSummary
from application.queries.run_list import RunPage, RunSummary
from domain.run.events import FormIssued
from domain.run.state import RunStatus
from interface.postgres.database import Database, Row
from interface.postgres.log.codec import decode
from interface.postgres.queries.turns import Turns
from interface.postgres.stores.folding import BrokenRunError
from interface.postgres.text import storable

SEARCHED = 2000
"""How many runs are looked through for a keyword, the latest that meet the other conditions."""
SEARCHED_BYTES = 4_000_000
"""How much of what those were given and gave is read for it."""
COUNTED = 200_000
"""Up to how many runs are counted."""

# One condition for the page and the total; an argument that is null does not restrict.
_MEANT: LiteralString = """
FROM placet.run r
WHERE r.log_id = %(log_id)s
  AND (%(workflow_id)s::uuid IS NULL OR r.workflow_id = %(workflow_id)s)
  AND (%(status)s::text IS NULL OR r.status = %(status)s)
  AND (%(before)s::timestamptz IS NULL OR r.started_at <= %(before)s)
  AND (%(after)s::timestamptz IS NULL OR r.started_at >= %(after)s)
  AND (%(user)s::text IS NULL OR r.started_by = %(user)s)
"""
_COLUMNS: LiteralString = """run_id, workflow_id, version_id, version, status, channel, started_by, started_at,
       finished_at, steps, exceptions, error"""
_LATEST_FIRST: LiteralString = "ORDER BY r.started_at DESC, r.run_id DESC"
_PAGE: LiteralString = f"SELECT {_COLUMNS} {_MEANT} {_LATEST_FIRST} LIMIT %(limit)s OFFSET %(offset)s"
_TOTAL: LiteralString = f"SELECT count(*) FROM (SELECT {_MEANT} LIMIT {COUNTED}) meant"
# The keyword is looked for as a part of the inputs' or outputs' JSON text, spelled as it is there, or of the user's
# name. How long a text is can be known without reading it. Each row ends with what is to be said of
# the search; there is one without a run if none was found.
_FOUND: LiteralString = f"""
WITH near AS MATERIALIZED (
    SELECT r.*, given.pos AS given, gave.pos AS gave,
           sum(coalesce(octet_length(given.state), 0) + coalesce(octet_length(gave.state), 0))
               OVER ({_LATEST_FIRST} ROWS UNBOUNDED PRECEDING) AS bytes,
           row_number() OVER ({_LATEST_FIRST}) AS number
    FROM (SELECT * {_MEANT} {_LATEST_FIRST} LIMIT {SEARCHED} + 1) r
    LEFT JOIN LATERAL (SELECT e.pos, e.state FROM placet.event e WHERE e.log_id = r.log_id AND e.run_id = r.run_id
                          AND e.version = 1 AND e.span > 0 LIMIT 1) given ON true
    LEFT JOIN LATERAL (SELECT e.pos, e.state FROM placet.run_last_event(r.log_id, r.run_id) e
                        WHERE r.status = 'succeeded' AND e.topic = 'run.succeeded') gave ON true
), looked AS MATERIALIZED (
    SELECT * FROM near WHERE number = 1 OR number <= {SEARCHED} AND bytes <= {SEARCHED_BYTES}
), found AS MATERIALIZED (
    SELECT * FROM looked r
    WHERE r.started_by ILIKE %(pattern)s
       OR EXISTS (SELECT FROM placet.event e WHERE e.log_id = r.log_id AND e.pos = r.given
                     AND placet.state_member(e.state, 'inputs') ILIKE %(spelled)s)
       OR EXISTS (SELECT FROM placet.event e WHERE e.log_id = r.log_id AND e.pos = r.gave
                     AND placet.state_member(e.state, 'outputs') ILIKE %(spelled)s)
)
SELECT shown.*, told.* FROM (
    SELECT (SELECT count(*) FROM found), (SELECT min(started_at) FROM looked),
           (SELECT count(*) FROM near) = (SELECT count(*) FROM looked)) told (total, until, is_all)
LEFT JOIN (SELECT {_COLUMNS} FROM found r {_LATEST_FIRST} LIMIT %(limit)s OFFSET %(offset)s) shown ON true
ORDER BY shown.started_at DESC, shown.run_id DESC
"""
_FORMS: LiteralString = """
SELECT f.run_id, f.form_id, f.status, f.closed_at, f.expires_at, r.workflow_id, r.started_by,
       e.version, e.at, e.request_id, e.topic, e.state
FROM placet.form f
JOIN placet.run r ON r.log_id = f.log_id AND r.run_id = f.run_id
JOIN LATERAL placet.run_event(f.log_id, f.run_id, f.version) e ON true
"""
# Exactly the waiting forms have a task to expire them.
_WAITING: LiteralString = f"""{_FORMS}
JOIN placet.task t ON f.log_id = t.log_id AND f.run_id = t.run_id AND f.form_id = t.key::uuid
WHERE t.log_id = %s AND t.kind = 'expire' AND (%s::uuid IS NULL OR r.workflow_id = %s)
ORDER BY f.expires_at, f.form_id LIMIT %s
"""
_OF_RUN: LiteralString = f"{_FORMS} WHERE f.log_id = %s AND f.run_id = %s ORDER BY f.version"
_RUN_OF_FORM = "SELECT run_id FROM placet.forms_by_id(%s::smallint, %s::uuid)"
# Asked by people only: these look through all runs, or all forms.
_RUNS_LIKE = """
SELECT run_id FROM placet.run
WHERE log_id = %s AND (run_id::text LIKE %s OR run_id::text LIKE %s) ORDER BY run_id DESC LIMIT %s
"""
_FORMS_LIKE = """
SELECT form_id FROM placet.form
WHERE log_id = %s AND (form_id::text LIKE %s OR form_id::text LIKE %s) ORDER BY form_id LIMIT %s
"""

OF_A_NEWER_VERSION = "A form that only a newer version of Placet can show"
DAMAGED = "A form that cannot be shown: its record is damaged"


class RunList:
    """Lists of runs and forms."""

    def __init__(self, database: Database, *, turns: Turns | None = None, log_id: int = 0) -> None:
        self._database = database
        self._turns = turns or Turns()
        self._log_id = log_id

    async def page(
        self,
        *,
        workflow_id: UUID | None = None,
        status: RunStatus | None = None,
        keyword: str | None = None,
        created_before: datetime | None = None,
        created_after: datetime | None = None,
        user: str | None = None,
        page: int = 1,
        limit: int = 20,
    ) -> RunPage:
        """
        Return the runs that meet every given condition; `page` counts from 1, both bounds of time are included.

        :raises OverloadedError: if too many lists are read at once
        """
        arguments = {
            "log_id": self._log_id,
            "workflow_id": workflow_id,
            "status": status,
            "before": created_before,
            "after": created_after,
            "user": None if user is None else storable(user),
            "pattern": _pattern(storable(keyword)) if keyword else None,
            "spelled": _pattern(_in_json(keyword)) if keyword else None,
            "limit": limit,
            "offset": (page - 1) * limit,
        }
        async with self._turns.one():
            return await (self._search(arguments) if keyword else self._list(arguments))

    async def _list(self, arguments: dict[str, Any]) -> RunPage:
        ((total,),) = await self._database.rows(_TOTAL, arguments, prepare=False)
        rows = (
            await self._database.rows(_PAGE, arguments, prepare=False) if arguments["offset"] < total else []
        )
        return RunPage(runs=tuple(map(_run, rows)), total=total)

    async def _search(self, arguments: dict[str, Any]) -> RunPage:
        rows = await self._database.rows(_FOUND, arguments, prepare=False)
        total, until, is_all = rows[0][-3:]
        runs = tuple(_run(row[:-3]) for row in rows if row[0] is not None)
        return RunPage(runs=runs, total=total, searched_until=None if is_all else until)

    async def waiting_forms(self, *, workflow_id: UUID | None = None, limit: int = 100) -> list[FormSummary]:
        """Return the forms that can still be answered, the most urgent first."""
        arguments = (self._log_id, workflow_id, workflow_id, limit)
        return list(map(form_summary, await self._database.rows(_WAITING, arguments, prepare=False)))

    async def forms(self, run_id: UUID) -> list[FormSummary]:
        """Return the run's forms in the order of their issue."""
        return list(map(form_summary, await self._database.rows(_OF_RUN, (self._log_id, run_id))))

    async def runs_like(self, part: str, *, limit: int) -> list[UUID]:
        """Return ids of runs that begin or end with that part of an id."""
        return await self._like(_RUNS_LIKE, part, limit)

    async def forms_like(self, part: str, *, limit: int) -> list[UUID]:
        """Return ids of forms that begin or end with that part of an id."""
        return await self._like(_FORMS_LIKE, part, limit)

    async def _like(self, query: LiteralString, part: str, limit: int) -> list[UUID]:
        escaped = _escaped(storable(part))
        arguments = (self._log_id, f"{escaped}%", f"%{escaped}", limit)
        return [row[0] for row in await self._database.rows(query, arguments, prepare=False)]

    async def run_of_form(self, form_id: UUID) -> UUID | None:
        """Return the run that issued the form, or None if there is no such form."""
        row = await self._database.row(_RUN_OF_FORM, (self._log_id, form_id))
        return None if row is None else row[0]


def _run(row: Row) -> RunSummary:
    run_id, workflow_id, version_id, version, status, channel, started_by, started_at, *rest = row
    finished_at, steps, exceptions, error = rest
    return RunSummary(
        run_id=run_id,
        workflow_id=workflow_id,
        version_id=version_id,
        version=version,
        status=status,
        channel=channel,
        started_by=started_by,
        started_at=started_at,
        finished_at=finished_at,
        steps=steps,
        exceptions=exceptions,
        error=error,
    )


def form_summary(row: Row) -> FormSummary:
    """Return the form in a row of the queries above."""
    run_id, form_id, status, closed_at, expires_at, workflow_id, started_by, *event = row
    return FormSummary(
        run_id=run_id,
        workflow_id=workflow_id,
        started_by=started_by,
        status=status,
        closed_at=closed_at,
        expires_at=expires_at,
        issued=_issued(run_id, form_id, expires_at, *event),
    )


def _issued(
    run_id: UUID,
    form_id: UUID,
    expires_at: datetime,
    version: int,
    at: datetime,
    request_id: UUID,
    topic: str,
    state: bytes,
) -> FormIssued:
    """Return how the form was issued; where that cannot be read, what can be said of it all the same."""
    try:
        issued = decode(topic, state, run_id=run_id, version=version, at=at, request_id=request_id)
        if not (isinstance(issued, FormIssued) and isinstance(issued.form, dict)):
            raise BrokenRunError(run_id)
    except UnreadableRunError as problem:
        title = OF_A_NEWER_VERSION if isinstance(problem, NewerVersionError) else DAMAGED
        shown = FormIssued(
            form_id=str(form_id),
            execution_id="",
            form={"title": title, "content": ""},
            expires_at=expires_at.isoformat(),
            digest="",
            surfaces=[],
            token_key="",
        )
        shown.stamp(stream_id=run_id, version=version, at=at, request_id=request_id)
        return shown
    return issued


def _in_json(text: str) -> str:
    """Return the text as it stands within a text in JSON."""
    return orjson.dumps(storable(text)).decode()[1:-1]


def _pattern(text: str) -> str:
    return f"%{_escaped(text)}%"


def _escaped(text: str) -> str:
    """Return the text as a pattern that means itself."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
