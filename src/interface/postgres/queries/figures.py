"""Counts of what is due and of what waits, bounded so that they never take long."""

from typing import LiteralString, get_args

from application.queries.figures import AT_MOST, DueTasks, Figures
from domain.run.tasks import Queue
from interface.postgres.database import Database

# Each part is read from the front of its index, as far as it is counted. A claim moves when a task is due, by no more
# than five minutes, and never when it fell due. What asks somebody outside is not late as long as a worker is at it.
# Exactly the waiting forms have a task to expire them.
_TASKS: LiteralString = """
SELECT q, kind, count(*) FILTER (WHERE due_at <= statement_timestamp()),
       count(*) FILTER (WHERE fires_at < statement_timestamp() - interval '10 seconds'
                          AND (q = 'decisions' OR claims = 0 OR due_at <= statement_timestamp()))
  FROM unnest(%(queues)s::text[]) q,
LATERAL (SELECT kind, fires_at, due_at, claims FROM placet.task
          WHERE log_id = %(log_id)s AND queue = q AND due_at <= statement_timestamp() + interval '5 minutes'
          ORDER BY due_at LIMIT %(most)s) front
 GROUP BY q, kind
"""
_REST: LiteralString = """
SELECT (SELECT count(*) FROM (SELECT FROM placet.task
                               WHERE log_id = %(log_id)s AND queue = 'decisions' AND kind = 'expire'
                               LIMIT %(most)s) waiting),
       (SELECT coalesce(max(pos), 0) FROM placet.event WHERE log_id = %(log_id)s)
"""


class PostgresFigures:
    """The `FigureReader` port."""

    def __init__(self, database: Database, *, log_id: int = 0) -> None:
        self._database = database
        self._arguments = {"log_id": log_id, "most": AT_MOST, "queues": [*get_args(Queue)]}

    async def read(self) -> Figures:
        """Return what there is. :raises LogUnavailableError: if the database cannot be reached"""
        tasks = await self._database.rows(_TASKS, self._arguments)
        ((waiting, head),) = await self._database.rows(_REST, self._arguments)
        return Figures(
            tasks={(queue, kind): DueTasks(due=due, late=late) for queue, kind, due, late in tasks},
            forms_waiting=waiting,
            head=head,
        )
