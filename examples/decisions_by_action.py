"""
Count decisions by action, with the projections of the `eventsourcing` library.

    PLACET_DATABASE_URL=postgresql://… .venv/bin/python examples/decisions_by_action.py

The view is a table of this program's own, in the same database. Row and position are written in one transaction, so
that each event counts once, however often the program is stopped and started.
"""

import os
from typing import Any

from eventsourcing.dispatch import singledispatchmethod
from eventsourcing.persistence import Tracking
from eventsourcing.postgres import PostgresDatastore, PostgresTrackingRecorder
from eventsourcing.projection import Projection, ProjectionRunner
from psycopg.sql import SQL

from domain.run.events import FormSubmitted
from interface.postgres.log.run_log import RunLog, environment

CREATE = SQL(
    "CREATE TABLE IF NOT EXISTS decisions_by_action (action text PRIMARY KEY, decisions bigint NOT NULL)"
)
COUNT = SQL(
    "INSERT INTO decisions_by_action VALUES (%s, 1)"
    " ON CONFLICT (action) DO UPDATE SET decisions = decisions_by_action.decisions + 1"
)
READ = SQL("SELECT action, decisions FROM decisions_by_action ORDER BY decisions DESC, action")


class DecisionsByAction(PostgresTrackingRecorder):
    """How often each action was chosen."""

    def __init__(self, datastore: PostgresDatastore, **kwargs: Any) -> None:
        super().__init__(datastore, **kwargs)
        self.sql_create_statements.append(CREATE.format())

    def count(self, action: str, tracking: Tracking) -> None:
        """Count one more decision, and that the event was seen."""
        with self.datastore.transaction(commit=True) as cursor:
            self._insert_tracking(cursor, tracking)
            cursor.execute(COUNT, (action,))

    def totals(self) -> dict[str, int]:
        """Return how often each action was chosen, the most frequent first."""
        with self.datastore.transaction(commit=False) as cursor:
            return {row["action"]: row["decisions"] for row in cursor.execute(READ).fetchall()}


class CountDecisions(Projection[DecisionsByAction]):
    """Counts every first valid answer."""

    name = "decisions"

    @singledispatchmethod
    def process_event(self, domain_event: Any, tracking: Tracking) -> None:
        """Note that any other event was seen, so that the position says how far the view is."""
        self.view.insert_tracking(tracking)

    @process_event.register
    def _(self, submitted: FormSubmitted, tracking: Tracking) -> None:
        self.view.count(submitted.action, tracking)


def follow(conninfo: str) -> ProjectionRunner[RunLog, DecisionsByAction]:
    """Return a running projection; use it in a `with` block."""
    return ProjectionRunner(
        application_class=RunLog,
        projection_class=CountDecisions,
        view_class=DecisionsByAction,
        env=environment(conninfo),
    )


if __name__ == "__main__":
    with follow(os.environ["PLACET_DATABASE_URL"]) as runner:
        last = runner.app.recorder.max_notification_id()
        if last is not None:
            runner.wait(last, timeout=60)
        for action, decisions in runner.view.totals().items():
            print(f"{decisions:>6}  {action}")
