"""Views dropped and made anew from the log."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg

from application.ports.runs import UnreadableRunError
from domain.event import Event
from interface.keys.keyring import GivenUpKeyError
from interface.keys.tokens import Tokens
from interface.postgres.connection import UNBOUNDED, application_conninfo
from interface.postgres.log import arrays
from interface.postgres.log.append import view_arguments
from interface.postgres.log.codec import decode, readable_topics
from interface.postgres.log.feed import LogHoleError
from interface.postgres.projections.views import projection_changes

PAGE = 2000

_LOCK = (
    "SELECT pg_advisory_xact_lock(770001, %s)"  # that of log_append: writers wait, readers see the old rows
)
_UNKNOWN = """
SELECT DISTINCT run_id FROM placet.event WHERE log_id = %s AND topic <> ALL (%s) ORDER BY run_id
"""
_DROP = (
    """DELETE FROM placet.end_user u WHERE log_id = %s AND NOT EXISTS (
           SELECT FROM placet.run r
            WHERE r.log_id = u.log_id AND r.run_id = ANY (%s)
              AND r.workflow_id = u.workflow_id AND r.started_by = u.name)""",
    "DELETE FROM placet.run WHERE log_id = %s AND run_id <> ALL (%s)",
    "DELETE FROM placet.form WHERE log_id = %s AND run_id <> ALL (%s)",
    "DELETE FROM placet.member_form WHERE log_id = %s AND run_id <> ALL (%s)",
    "DELETE FROM placet.form_token WHERE log_id = %s AND run_id <> ALL (%s)",
    "DELETE FROM placet.task WHERE log_id = %s AND run_id <> ALL (%s)",
    "DELETE FROM placet.conversation WHERE log_id = %s AND conversation_id <> ALL (%s)",
    "DELETE FROM placet.turn WHERE log_id = %s AND conversation_id <> ALL (%s)",
)
_HEAD = "SELECT coalesce(max(pos), 0) FROM placet.event WHERE log_id = %s"
_PAGE = """
SELECT pos, run_id, version, at, request_id, topic, state FROM placet.event
WHERE log_id = %s AND pos > %s AND pos <= %s ORDER BY pos
"""
_APPLY = (
    "SELECT placet.view_apply(%b::smallint, %b::uuid[], array_fill(0::bigint, ARRAY[%b::int]),"
    " %s::json, %s::json, %s::json, %s::json, %s::json, %s::json, %s::json)"
)
# Since 0.3.0 a decision says so that stops before its time. Earlier ones just stopped: what they left is the run of a
# log that has none of the events that came then, and that waits for nobody.
_ADVANCE = """
INSERT INTO placet.task (due_at, fires_at, log_id, run_id, kind, key, queue)
SELECT e.at, e.at, r.log_id, r.run_id, 'advance', '', 'decisions' FROM placet.run r
JOIN LATERAL placet.run_event(r.log_id, r.run_id, r.version) e ON true
WHERE r.log_id = %s AND r.status = 'running' AND r.run_id <> ALL (%s)
  AND NOT EXISTS (SELECT FROM placet.run_events(r.log_id, r.run_id) s
                   WHERE s.topic IN ('run.yielded', 'run.continued', 'run.effect-requested'))
"""

Connection = psycopg.Connection[tuple[Any, ...]]
Row = tuple[Any, ...]
Progress = Callable[[int, int], None]
_OF_A_RUN = (
    UnreadableRunError,
    GivenUpKeyError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    psycopg.DataError,
    psycopg.IntegrityError,
)
"""What goes wrong with a run whose record is damaged, or cannot be read in full."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rebuilt:
    """What was made anew."""

    position: int
    """The position up to which the views tell."""
    left: tuple[UUID, ...]
    """The runs whose rows stayed as they were, since not all of their events can be read."""


def rebuild(
    conninfo: str,
    *,
    tokens: Tokens,
    on_progress: Progress = lambda position, head: None,
    log_id: int = 0,
    as_role: bool = True,
) -> Rebuilt:
    """
    Make the views of runs, forms, tokens, end users and tasks anew.

    It is one transaction: appends wait for it, readers see the old rows until it is done, and a failure leaves
    everything as it was. What tells of runs that cannot be read in full, since a newer version recorded something or
    the record is damaged, stays as it was.

    :param on_progress: is told the position reached, and the last one
    :raises TokenKeyError: if the key of an issued form is missing
    :raises LogHoleError: if a position is missing
    """
    settings = {
        "plan_cache_mode": "force_generic_plan",
        "enable_hashjoin": "off",
        "enable_mergejoin": "off",
        **UNBOUNDED,
    }
    with psycopg.connect(application_conninfo(conninfo, as_role=as_role, **settings)) as connection:
        arrays.register(connection)
        connection.execute(_LOCK, (log_id,))
        left = {run_id for (run_id,) in connection.execute(_UNKNOWN, (log_id, sorted(readable_topics())))}
        try:
            with connection.transaction():
                head = _make_anew(connection, log_id, tokens, left, on_progress)
        except _OF_A_RUN:
            damaged = _damaged(connection, log_id, tokens, left)
            if not damaged:
                raise
            left |= damaged
            head = _make_anew(connection, log_id, tokens, left, on_progress)
    return Rebuilt(position=head, left=tuple(sorted(left)))


def _make_anew(
    connection: Connection, log_id: int, tokens: Tokens, left: Collection[UUID], on_progress: Progress
) -> int:
    """Make the rows of all runs anew but of those that are left; return the position of the last event."""
    for statement in _DROP:
        connection.execute(statement, (log_id, list(left)))
    head = _read_head(connection, log_id)
    position = 0
    while position < head:
        position = _apply(connection, log_id, position, tokens, left)
        on_progress(position, head)
    connection.execute(_ADVANCE, (log_id, list(left)))
    return head


def _damaged(connection: Connection, log_id: int, tokens: Tokens, left: Collection[UUID]) -> set[UUID]:
    """Return the runs whose events cannot be applied; each is tried by itself, and nothing stays of it."""
    damaged: set[UUID] = set()
    with connection.transaction(force_rollback=True):
        for statement in _DROP:
            connection.execute(statement, (log_id, list(left)))
        head, position = _read_head(connection, log_id), 0
        while position < head:
            runs: dict[UUID, list[Row]] = {}
            for row in _page(connection, log_id, position):
                position = row[0]
                runs.setdefault(row[1], []).append(row)
            for run_id in runs.keys() - set(left) - damaged:
                try:
                    with connection.transaction():
                        _apply_runs(
                            connection, log_id, {run_id: [_event(row) for row in runs[run_id]]}, tokens
                        )
                except _OF_A_RUN:
                    damaged.add(run_id)
    return damaged


def _read_head(connection: Connection, log_id: int) -> int:
    row = connection.execute(_HEAD, (log_id,)).fetchone()
    assert row is not None
    head: int = row[0]
    return head


def _apply(connection: Connection, log_id: int, position: int, tokens: Tokens, left: Collection[UUID]) -> int:
    """Apply a page of events, as if those of each run were one append; return its last position."""
    runs: dict[UUID, list[Event]] = {}
    for row in _page(connection, log_id, position):
        position = row[0]
        if row[1] not in left:
            runs.setdefault(row[1], []).append(_event(row))
    _apply_runs(connection, log_id, runs, tokens)
    return position


def _page(connection: Connection, log_id: int, position: int) -> Iterator[Row]:
    """Yield the events that follow. :raises LogHoleError: if there is none, or if one is missing"""
    before = position
    cursor = connection.cursor(binary=True)
    for row in cursor.execute(_PAGE, (log_id, position, position + PAGE)):
        if row[0] != position + 1:
            raise LogHoleError(f"Position {row[0]} follows on {position}")
        position = row[0]
        yield row
    if position == before:
        raise LogHoleError(f"Nothing follows on {position}")


def _event(row: Row) -> Event:
    _, run_id, version, at, request_id, topic, state = row
    return decode(topic, state, run_id=run_id, version=version, at=at, request_id=request_id)


def _apply_runs(connection: Connection, log_id: int, runs: dict[UUID, list[Event]], tokens: Tokens) -> None:
    connection.execute(_APPLY, (log_id, *_arguments(runs, tokens)), prepare=True)


def _arguments(runs: dict[UUID, list[Event]], tokens: Tokens) -> Sequence[Any]:
    done = [projection_changes(events, tokens=tokens) for events in runs.values()]
    return (arrays.uuid_array(list(runs)), len(runs), *view_arguments(done))
