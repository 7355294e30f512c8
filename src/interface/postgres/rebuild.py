"""Views dropped and made anew from the log."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, LiteralString, cast
from uuid import UUID

import psycopg

from application.ports.runs import UnreadableRunError
from interface.keys.data_keys import KeyWrap
from interface.keys.keyring import GivenUpKeyError
from interface.keys.tokens import Tokens
from interface.postgres.connection import UNBOUNDED, application_conninfo
from interface.postgres.log import arrays
from interface.postgres.log.append import view_arguments
from interface.postgres.log.codec import EVENT_COLUMNS, EventRow, StoredEvent, readable_topics, stored_events
from interface.postgres.log.feed import LogHoleError
from interface.postgres.log.known_keys import RUN_KEYS, SUBJECT_KEYS, Keys, KnownKeys
from interface.postgres.log.sealing import opened
from interface.postgres.log.vault import needed
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
              AND r.workflow_id = u.workflow_id AND (r.started_by = u.name OR r.subject = u.subject))""",
    "DELETE FROM placet.run WHERE log_id = %s AND run_id <> ALL (%s)",
    "DELETE FROM placet.form WHERE log_id = %s AND run_id <> ALL (%s)",
    "DELETE FROM placet.member_form WHERE log_id = %s AND run_id <> ALL (%s)",
    "DELETE FROM placet.form_token WHERE log_id = %s AND run_id <> ALL (%s)",
    "DELETE FROM placet.task WHERE log_id = %s AND run_id <> ALL (%s)",
    "DELETE FROM placet.conversation WHERE log_id = %s AND conversation_id <> ALL (%s)",
    "DELETE FROM placet.turn WHERE log_id = %s AND conversation_id <> ALL (%s)",
)
_HEAD = "SELECT coalesce(max(pos), 0) FROM placet.event WHERE log_id = %s"
_PAGE: LiteralString = f"""
SELECT e.run_id, {EVENT_COLUMNS} FROM placet.event e
WHERE e.log_id = %s AND e.pos > %s AND e.pos <= %s ORDER BY e.pos
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
    wrap: KeyWrap,
    on_progress: Progress = lambda position, head: None,
    log_id: int = 0,
    as_role: bool = True,
) -> Rebuilt:
    """
    Make the views of runs, forms, tokens, end users and tasks anew.

    It is one transaction: appends wait for it, readers see the old rows until it is done, and a failure leaves
    everything as it was. What tells of runs that cannot be read in full, since a newer version recorded something or
    the record is damaged, stays as it was.

    :param wrap: opens the keys of what is sealed
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
        source = _Source(connection, log_id, tokens, KnownKeys(wrap))
        try:
            with connection.transaction():
                head = _make_anew(source, left, on_progress)
        except _OF_A_RUN:
            damaged = _damaged(source, left)
            if not damaged:
                raise
            left |= damaged
            head = _make_anew(source, left, on_progress)
    return Rebuilt(position=head, left=tuple(sorted(left)))


@dataclass(frozen=True, slots=True)
class _Source:
    """The log that views are made of."""

    connection: Connection
    log_id: int
    tokens: Tokens
    known: KnownKeys


def _make_anew(source: _Source, left: Collection[UUID], on_progress: Progress) -> int:
    """Make the rows of all runs anew but of those that are left; return the position of the last event."""
    for statement in _DROP:
        source.connection.execute(statement, (source.log_id, list(left)))
    head = _read_head(source.connection, source.log_id)
    position = 0
    while position < head:
        position = _apply(source, position, left)
        on_progress(position, head)
    source.connection.execute(_ADVANCE, (source.log_id, list(left)))
    return head


def _damaged(source: _Source, left: Collection[UUID]) -> set[UUID]:
    """Return the runs whose events cannot be applied; each is tried by itself, and nothing stays of it."""
    damaged: set[UUID] = set()
    with source.connection.transaction(force_rollback=True):
        for statement in _DROP:
            source.connection.execute(statement, (source.log_id, list(left)))
        head, position = _read_head(source.connection, source.log_id), 0
        while position < head:
            runs: dict[UUID, list[EventRow]] = {}
            for run_id, row in _page(source, position):
                position = row[0]
                runs.setdefault(run_id, []).append(row)
            for run_id in runs.keys() - set(left) - damaged:
                try:
                    with source.connection.transaction():
                        _apply_runs(source, {run_id: runs[run_id]})
                except _OF_A_RUN:
                    damaged.add(run_id)
    return damaged


def _read_head(connection: Connection, log_id: int) -> int:
    row = connection.execute(_HEAD, (log_id,)).fetchone()
    assert row is not None
    head: int = row[0]
    return head


def _apply(source: _Source, position: int, left: Collection[UUID]) -> int:
    """Apply a page of events, as if those of each run were one append; return its last position."""
    runs: dict[UUID, list[EventRow]] = {}
    for run_id, row in _page(source, position):
        position = row[0]
        if run_id not in left:
            runs.setdefault(run_id, []).append(row)
    _apply_runs(source, runs)
    return position


def _page(source: _Source, position: int) -> Iterator[tuple[UUID, EventRow]]:
    """Yield the events that follow. :raises LogHoleError: if there is none, or if one is missing"""
    before = position
    cursor = source.connection.cursor(binary=True)
    for run_id, *columns in cursor.execute(_PAGE, (source.log_id, position, position + PAGE)):
        row = cast("EventRow", tuple(columns))
        if row[0] != position + 1:
            raise LogHoleError(f"Position {row[0]} follows on {position}")
        position = row[0]
        yield run_id, row
    if position == before:
        raise LogHoleError(f"Nothing follows on {position}")


def _apply_runs(source: _Source, runs: Mapping[UUID, Sequence[EventRow]]) -> None:
    stored = {run_id: stored_events(run_id, rows) for run_id, rows in runs.items()}
    keys = _keys(source, [event for events in stored.values() for event in events])
    done = [
        projection_changes([opened(event, keys) for event in events], tokens=source.tokens)
        for events in stored.values()
    ]
    arguments = (arrays.uuid_array(list(runs)), len(runs), *view_arguments(done))
    source.connection.execute(_APPLY, (source.log_id, *arguments), prepare=True)


def _keys(source: _Source, stored: Sequence[StoredEvent]) -> Keys:
    """Return the keys that open these."""
    keys, runs, people = source.known.keys(*needed(stored))
    cursor = source.connection.cursor(binary=True)
    source.known.read_runs(cursor.execute(RUN_KEYS, (source.log_id, list(runs))).fetchall(), keys)
    source.known.read_people(cursor.execute(SUBJECT_KEYS, (source.log_id, list(people))).fetchall(), keys)
    return keys
