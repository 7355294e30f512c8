"""What is due, in PostgreSQL."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import LiteralString, get_args
from uuid import UUID

from application.ports.tasks import DueTask
from domain.run.tasks import Queue, TaskKind
from interface.postgres.database import Database

CLAIM_SECONDS = 30
"""For how long a claim holds: the tasks of a worker that died come back after that time."""
LEFT_RUNS = 1000
"""How many runs are remembered that cannot be read here."""

# Written so that it is no condition for the index by run, which would be taken while the table is empty.
_OURS: LiteralString = "(kind || '') = ANY (%(known)s) AND run_id <> ALL (%(left)s)"
# The index serves this since statement_timestamp() is stable; clock_timestamp() is not. The rows are locked when their
# places are used, so that these are still theirs; a join might be planned while the table is empty.
_CLAIM: LiteralString = f"""
UPDATE placet.task SET due_at = statement_timestamp() + make_interval(secs => %(seconds)s),
                       claims = least(claims, 32766) + 1
WHERE ctid = ANY (ARRAY(SELECT ctid FROM placet.task
                        WHERE log_id = %(log_id)s AND queue = %(queue)s AND {_OURS} AND due_at <= statement_timestamp()
                        ORDER BY due_at LIMIT %(limit)s FOR UPDATE SKIP LOCKED))
RETURNING run_id, kind, key, fires_at, claims, due_at
"""
_NEXT: LiteralString = f"""
SELECT due_at FROM placet.task WHERE log_id = %(log_id)s AND queue = %(queue)s AND {_OURS} ORDER BY due_at LIMIT 1
"""
# What is claimed and ours. A row that is locked is being settled or moved: waiting for many of them, in another order
# than an append has them in, would be a deadlock.
_HELD: LiteralString = """
FROM unnest(%(runs)s::uuid[], %(kinds)s::text[], %(keys)s::text[], %(until)s::timestamptz[])
     WITH ORDINALITY AS x(run_id, kind, key, until, n),
LATERAL (SELECT t.ctid AS place FROM placet.task t
          WHERE t.log_id = %(log_id)s AND t.run_id = x.run_id AND t.kind = x.kind AND t.key = x.key
            AND t.due_at = coalesce(x.until, t.due_at)
"""
_RENEW: LiteralString = f"""
WITH held AS MATERIALIZED (SELECT x.n, x.run_id, x.kind, x.key {_HELD}) h),
renewed AS (
    UPDATE placet.task SET due_at = statement_timestamp() + make_interval(secs => %(seconds)s)
     WHERE ctid = ANY (ARRAY(SELECT h.place {_HELD} FOR UPDATE SKIP LOCKED) h)) RETURNING run_id, kind, key, due_at
)
SELECT held.n, renewed.due_at FROM held LEFT JOIN renewed USING (run_id, kind, key) ORDER BY held.n
"""
_RELEASE: LiteralString = f"""
UPDATE placet.task SET due_at = CASE WHEN %(at_once)s THEN statement_timestamp() ELSE due_at END,
                       claims = greatest(claims - %(uncounted)s, 0)
WHERE ctid = ANY (ARRAY(SELECT h.place {_HELD} FOR UPDATE SKIP LOCKED) h)) RETURNING 1
"""


class PostgresTasks:
    """The `Tasks` port: every process may claim, and no task is claimed twice at a time."""

    def __init__(self, database: Database, *, claim_seconds: int = CLAIM_SECONDS, log_id: int = 0) -> None:
        self._database = database
        self._claim_seconds = claim_seconds
        self._log_id = log_id
        self._left: set[UUID] = set()

    async def claim(self, queue: Queue, *, limit: int) -> Sequence[DueTask]:
        """
        Take up to `limit` due tasks; a claim that is neither settled nor renewed comes back by itself.

        Kinds that this version does not know are none of ours, nor is what was left.
        """
        rows = await self._database.rows(
            _CLAIM, {**self._ours(queue), "seconds": self._claim_seconds, "limit": limit}
        )
        return [
            DueTask(run_id=run_id, kind=kind, key=key, fires_at=fires_at, claims=claims, claimed_until=due_at)
            for run_id, kind, key, fires_at, claims, due_at in rows
        ]

    async def renew(self, tasks: Sequence[DueTask]) -> Sequence[DueTask]:
        """Let claims begin anew; return those that are still ours."""
        rows = await self._database.rows(_RENEW, {**self._held(tasks), "seconds": self._claim_seconds})
        return [
            # One that somebody works on at this moment keeps its time until it is looked at again.
            task if due_at is None else replace(task, claimed_until=due_at)
            for task, due_at in ((tasks[n - 1], due_at) for n, due_at in rows)
        ]

    async def release(self, tasks: Sequence[DueTask]) -> None:
        """Hand back claimed tasks, due at once."""
        await self._hand_back(tasks, at_once=True, uncounted=1)

    async def drop(self, tasks: Sequence[DueTask]) -> None:
        """Hand back claimed tasks, due at once, as if the worker had been lost that has them."""
        await self._hand_back(tasks, at_once=True, uncounted=0)

    async def put_off(self, tasks: Sequence[DueTask]) -> None:
        """Hand back claimed tasks, due when their claim would have run out."""
        await self._hand_back(tasks, at_once=False, uncounted=1)

    async def leave(self, tasks: Sequence[DueTask]) -> None:
        """
        Hand back claimed tasks of runs that cannot be read here: other processes may claim them, we do not.

        Where there are too many such runs to remember, the tasks come back when their claim runs out.
        """
        for task in tasks:
            if len(self._left) < LEFT_RUNS:
                self._left.add(task.run_id)  # for good: what is in the log stays there
        await self.release([task for task in tasks if task.run_id in self._left])

    async def next_due(self, queue: Queue) -> datetime | None:
        """Return when the next task that we may claim falls due, or None if there is none."""
        row = await self._database.row(_NEXT, self._ours(queue))
        return row[0] if row else None

    async def _hand_back(self, tasks: Sequence[DueTask], *, at_once: bool, uncounted: int) -> None:
        await self._database.rows(_RELEASE, {**self._held(tasks), "at_once": at_once, "uncounted": uncounted})

    def _ours(self, queue: Queue) -> dict[str, object]:
        return {
            "log_id": self._log_id,
            "queue": queue,
            "known": [*get_args(TaskKind)],
            "left": [*self._left],
        }

    def _held(self, tasks: Sequence[DueTask]) -> dict[str, object]:
        return {
            "log_id": self._log_id,
            "runs": [task.run_id for task in tasks],
            "kinds": [task.kind for task in tasks],
            "keys": [task.key for task in tasks],
            "until": [task.claimed_until for task in tasks],
        }
