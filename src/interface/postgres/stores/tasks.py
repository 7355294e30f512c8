"""What is due, in PostgreSQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, LiteralString

from application.ports.tasks import DueTask
from interface.postgres.database import Database

CLAIM_SECONDS = 30
"""For how long a claim holds: the tasks of a worker that died come back after that time."""

Kinds = Literal["decisions", "mail"]
"""Mails are sent by a worker of their own: a slow server keeps no form from expiring."""

# Each condition is that of an index. statement_timestamp() is stable, so that these are used; clock_timestamp() is not.
# The rows are locked when their places are used, so that these are still theirs; a join might be planned while the
# table is empty.
_OF: dict[Kinds, LiteralString] = {"decisions": "kind <> 'mail'", "mail": "kind = 'mail'"}
_CLAIM: dict[Kinds, LiteralString] = {
    kinds: f"""
UPDATE placet.task SET due_at = statement_timestamp() + make_interval(secs => %s)
WHERE ctid = ANY (ARRAY(SELECT ctid FROM placet.task WHERE log_id = %s AND {of} AND due_at <= statement_timestamp()
                        ORDER BY due_at LIMIT %s FOR UPDATE SKIP LOCKED))
RETURNING run_id, kind, key, fires_at
"""
    for kinds, of in _OF.items()
}
_NEXT: dict[Kinds, LiteralString] = {
    kinds: f"SELECT due_at FROM placet.task WHERE log_id = %s AND {of} ORDER BY due_at LIMIT 1"
    for kinds, of in _OF.items()
}
_RELEASE = """
UPDATE placet.task t SET due_at = statement_timestamp()
FROM unnest(%s::uuid[], %s::text[], %s::text[]) AS x(run_id, kind, key)
WHERE t.log_id = %s AND t.run_id = x.run_id AND t.kind = x.kind AND t.key = x.key RETURNING 1
"""


class PostgresTasks:
    """The `Tasks` port: every process may claim, and no task is claimed twice at a time."""

    def __init__(
        self,
        database: Database,
        *,
        kinds: Kinds = "decisions",
        claim_seconds: int = CLAIM_SECONDS,
        log_id: int = 0,
    ) -> None:
        self._database = database
        self._kinds = kinds
        self._claim_seconds = claim_seconds
        self._log_id = log_id

    async def claim(self, *, limit: int) -> Sequence[DueTask]:
        """Take up to `limit` due tasks; a claim that is not settled comes back by itself."""
        rows = await self._database.rows(_CLAIM[self._kinds], (self._claim_seconds, self._log_id, limit))
        return [
            DueTask(run_id=run_id, kind=kind, key=key, fires_at=fires_at)
            for run_id, kind, key, fires_at in rows
        ]

    async def release(self, tasks: Sequence[DueTask]) -> None:
        """Hand back claimed tasks, due at once."""
        runs = [task.run_id for task in tasks]
        await self._database.rows(
            _RELEASE, (runs, [task.kind for task in tasks], [task.key for task in tasks], self._log_id)
        )

    async def next_due(self) -> datetime | None:
        """Return when the next task falls due, or nothing if there is none."""
        row = await self._database.row(_NEXT[self._kinds], (self._log_id,))
        return row[0] if row else None
