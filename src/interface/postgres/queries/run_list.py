"""Runs and forms by the page."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, LiteralString, cast
from uuid import UUID

from application.ports.runs import NewerVersionError, UnreadableRunError
from application.queries.form_list import FormSummary
from application.queries.run_list import RunPage, RunSummary
from domain.event import Event
from domain.run.events import FormIssued, RunFailed, RunSucceeded
from domain.run.state import RunStatus
from domain.subjects import Subject
from interface.postgres.database import Database, Row
from interface.postgres.log.codec import EVENT_COLUMNS, EVENT_SIZE, EventRow
from interface.postgres.log.upcasting import earlier_topics
from interface.postgres.log.vault import Vault
from interface.postgres.queries.searched import Searched
from interface.postgres.queries.turns import Turns
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
  AND (%(user)s::text IS NULL OR r.started_by = %(user)s OR r.subject = %(subject)s)
"""
_COLUMNS: LiteralString = """r.run_id, r.workflow_id, r.version_id, r.version, r.status, r.channel, r.started_by,
       r.subject, r.started_at, r.finished_at, r.steps, r.exceptions, r.error"""
_LATEST_FIRST: LiteralString = "ORDER BY r.started_at DESC, r.run_id DESC"
_PAGE: LiteralString = f"SELECT {_COLUMNS} {_MEANT} {_LATEST_FIRST} LIMIT %(limit)s OFFSET %(offset)s"
_TOTAL: LiteralString = f"SELECT count(*) FROM (SELECT {_MEANT} LIMIT {COUNTED}) meant"
_SIZE: LiteralString = f"e.pos, {EVENT_SIZE} AS size"
# What a keyword is looked for in: what the runs were given, and gave. How long it is can be known without reading it.
_SEARCHED: LiteralString = f"""
WITH near AS MATERIALIZED (
    SELECT r.*, given.pos AS given, gave.pos AS gave,
           sum(coalesce(given.size, 0) + coalesce(gave.size, 0))
               OVER ({_LATEST_FIRST} ROWS UNBOUNDED PRECEDING) AS bytes,
           row_number() OVER ({_LATEST_FIRST}) AS number
    FROM (SELECT * {_MEANT} {_LATEST_FIRST} LIMIT {SEARCHED} + 1) r
    LEFT JOIN LATERAL (SELECT {_SIZE} FROM placet.event e WHERE e.log_id = r.log_id AND e.run_id = r.run_id
                          AND e.version = 1 AND e.span > 0 LIMIT 1) given ON true
    LEFT JOIN LATERAL (SELECT {_SIZE} FROM placet.run_last_event(r.log_id, r.run_id) e
                        WHERE r.status = 'succeeded' AND e.topic = ANY (%(succeeded)s)) gave ON true
), looked AS MATERIALIZED (
    SELECT * FROM near WHERE number = 1 OR number <= {SEARCHED} AND bytes <= {SEARCHED_BYTES}
)
SELECT {_COLUMNS}, (SELECT count(*) FROM near) = (SELECT count(*) FROM looked), e.run_id, {EVENT_COLUMNS}
FROM looked r
LEFT JOIN LATERAL (SELECT * FROM placet.event w WHERE w.log_id = r.log_id AND w.pos = ANY (ARRAY[r.given, r.gave])
                    OFFSET 0) e ON true
{_LATEST_FIRST}, e.pos
"""
_ENDS: LiteralString = f"""
SELECT e.run_id, {EVENT_COLUMNS} FROM unnest(%s::uuid[]) AS r (run_id)
CROSS JOIN LATERAL placet.run_last_event(%s::smallint, r.run_id) e
"""
FORM_COLUMNS: LiteralString = f"""f.run_id, f.form_id, f.status, f.closed_at, f.expires_at, r.workflow_id, r.started_by,
       r.subject, {EVENT_COLUMNS}"""
"""What `form_summaries` reads, of a form `f`, its run `r` and the event `e` by which it was issued."""
_FORMS: LiteralString = f"""
SELECT {FORM_COLUMNS}
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
        async with self._turns.one():
            arguments = {
                "log_id": self._log_id,
                "workflow_id": workflow_id,
                "status": status,
                "before": created_before,
                "after": created_after,
                "user": None if user is None else storable(user),
                "subject": None if user is None else await self._vault.id(Subject("user", user)),
                "succeeded": [*earlier_topics(RunSucceeded.TOPIC)],
                "limit": limit,
                "offset": (page - 1) * limit,
            }
            return await (self._search(arguments, keyword) if keyword else self._list(arguments))

    async def _list(self, arguments: dict[str, Any]) -> RunPage:
        ((total,),) = await self._database.rows(_TOTAL, arguments, prepare=False)
        rows = (
            await self._database.rows(_PAGE, arguments, prepare=False) if arguments["offset"] < total else []
        )
        return RunPage(runs=await self._summaries(rows), total=total)

    async def _search(self, arguments: dict[str, Any], keyword: str) -> RunPage:
        rows = await self._database.rows(_SEARCHED, arguments, prepare=False)
        found, until = await Searched(self._vault, keyword).search(rows)
        offset = arguments["offset"]
        runs = await self._summaries(found[offset : offset + arguments["limit"]])
        return RunPage(runs=runs, total=len(found), searched_until=until)

    async def _summaries(self, rows: Sequence[Row]) -> tuple[RunSummary, ...]:
        names = await self._vault.names({row[7] for row in rows if row[7] is not None})
        errors = await self._errors([row[0] for row in rows if row[4] == "failed" and row[12] is None])
        return tuple(_run(row, names, errors) for row in rows)

    async def _errors(self, failed: Sequence[UUID]) -> dict[UUID, str]:
        """Return why runs have failed, as far as that can be read: no view says it."""
        if not failed:
            return {}
        rows = await self._database.rows(_ENDS, (list(failed), self._log_id))
        ends = await self._vault.readable([(run_id, cast("EventRow", tuple(row))) for run_id, *row in rows])
        return {end.originator_id: end.error for end in ends if isinstance(end, RunFailed)}

    async def waiting_forms(self, *, workflow_id: UUID | None = None, limit: int = 100) -> list[FormSummary]:
        """Return the forms that can still be answered, the most urgent first."""
        arguments = (self._log_id, workflow_id, workflow_id, limit)
        return await form_summaries(
            self._vault, await self._database.rows(_WAITING, arguments, prepare=False)
        )

    async def forms(self, run_id: UUID) -> list[FormSummary]:
        """Return the run's forms in the order of their issue."""
        return await form_summaries(self._vault, await self._database.rows(_OF_RUN, (self._log_id, run_id)))

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


def _run(row: Row, names: Mapping[UUID, str], errors: Mapping[UUID, str]) -> RunSummary:
    run_id, workflow_id, version_id, version, status, channel, started_by, subject, started_at, *rest = row
    finished_at, steps, exceptions, error = rest
    return RunSummary(
        run_id=run_id,
        workflow_id=workflow_id,
        version_id=version_id,
        version=version,
        status=status,
        channel=channel,
        started_by=started_by if subject is None else names[subject],
        started_at=started_at,
        finished_at=finished_at,
        steps=steps,
        exceptions=exceptions,
        error=errors.get(run_id) if error is None else error,
    )


async def form_summaries(vault: Vault, rows: Sequence[Row]) -> list[FormSummary]:
    """Return the forms in rows of `FORM_COLUMNS`."""
    issued = await vault.readable([(row[0], cast("EventRow", row[8:])) for row in rows])
    names = await vault.names({row[7] for row in rows if row[7] is not None})
    return [_form(row, event, names) for row, event in zip(rows, issued, strict=True)]


def _form(row: Row, issued: Event | UnreadableRunError, names: Mapping[UUID, str]) -> FormSummary:
    run_id, _, status, closed_at, expires_at, workflow_id, started_by, subject, *_ = row
    return FormSummary(
        run_id=run_id,
        workflow_id=workflow_id,
        started_by=started_by if subject is None else names[subject],
        status=status,
        closed_at=closed_at,
        expires_at=expires_at,
        issued=_issued(row, issued),
    )


def _issued(row: Row, issued: Event | UnreadableRunError) -> FormIssued:
    """Return how the form was issued; where that cannot be read, what can be said of it all the same."""
    if isinstance(issued, FormIssued) and isinstance(issued.form, dict):
        return issued
    run_id, form_id, _, _, expires_at, _, _, _, _, version, at, request_id, *_ = row
    title = OF_A_NEWER_VERSION if isinstance(issued, NewerVersionError) else DAMAGED
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


def _escaped(text: str) -> str:
    """Return the text as a pattern that means itself."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
