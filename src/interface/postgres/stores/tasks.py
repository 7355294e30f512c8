"""What is due, in PostgreSQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Literal, LiteralString, get_args
from uuid import UUID

from application.ports.tasks import DueTask
from domain.run.tasks import TaskKind
from interface.postgres.database import Database

CLAIM_SECONDS = 30
"""For how long a claim holds: the tasks of a worker that died come back after that time."""
LEFT_RUNS = 1000
"""How many runs are remembered that cannot be read here."""

Kinds = Literal["decisions", "mail"]
"""Mails are sent by a worker of their own: a slow server keeps no form from expiring."""

# Each condition is that of an index. statement_timestamp() is stable, so that these are used; clock_timestamp() is not.
# The rows are locked when their places are used, so that these are still theirs; a join might be planned while the
# table is empty.
_OF: dict[Kinds, LiteralString] = {"decisions": "kind <> 'mail'", "mail": "kind = 'mail'"}
# Written so that it is no condition for the index by run, which would be taken while the table is empty.
_OURS: LiteralString = "(kind || '') = ANY (%(known)s) AND run_id <> ALL (%(left)s)"
_CLAIM: dict[Kinds, LiteralString] = {
    kinds: f"""
UPDATE placet.task SET due_at = statement_timestamp() + make_interval(secs => %(seconds)s)
WHERE ctid = ANY (ARRAY(SELECT ctid FROM placet.task
                        WHERE log_id = %(log_id)s AND {of} AND {_OURS} AND due_at <= statement_timestamp()
                        ORDER BY due_at LIMIT %(limit)s FOR UPDATE SKIP LOCKED))
RETURNING run_id, kind, key, fires_at
"""
    for kinds, of in _OF.items()
}
_NEXT: dict[Kinds, LiteralString] = {
    kinds: f"""
SELECT due_at FROM placet.task WHERE log_id = %(log_id)s AND {of} AND {_OURS} ORDER BY due_at LIMIT 1
"""
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
        self._left: set[UUID] = set()

    async def claim(self, *, limit: int) -> Sequence[DueTask]:
        """
        Take up to `limit` due tasks; a claim that is not settled comes back by itself.

        Kinds that this version does not know are none of ours, nor is what was left.
        """
        arguments = {**self._ours(), "seconds": self._claim_seconds, "limit": limit}
        rows = await self._database.rows(_CLAIM[self._kinds], arguments)
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

    async def leave(self, tasks: Sequence[DueTask]) -> None:
        """
        Hand back claimed tasks of runs that cannot be read here: other processes may claim them, we do not.

        Where there are too many such runs to remember, the tasks come back when their claim runs out.
        """
        for task in tasks:
            if len(self._left) < LEFT_RUNS:
                self._left.add(task.run_id)  # for good: what is in the log stays there
        await self.release([task for task in tasks if task.run_id in self._left])

    async def next_due(self) -> datetime | None:
        """Return when the next task that we may claim falls due, or None if there is none."""
        row = await self._database.row(_NEXT[self._kinds], self._ours())
        return row[0] if row else None

    def _ours(self) -> dict[str, Any]:
        return {"log_id": self._log_id, "known": [*get_args(TaskKind)], "left": [*self._left]}
