"""The events of one run, read from the log."""

from collections.abc import Sequence
from typing import Any, Final, LiteralString, cast
from uuid import UUID

from application.ports.runs import EventPage, Recorded, RunNotFoundError
from domain.run.events import RunEvent
from interface.postgres.database import Database
from interface.postgres.log.codec import EVENT_COLUMNS, EVENT_SIZE, EventRow, is_of_conversation
from interface.postgres.log.vault import Vault

PAGE: Final = 2000
"""How many events are read at a time: between them, others have their turn."""

_EVENTS: LiteralString = f"""
SELECT {EVENT_COLUMNS} FROM placet.run_events_after(%b::smallint, %b::uuid, %b::int) e LIMIT %b
"""

PAGE_BYTES: Final = 4 * 1024 * 1024
"""With how many bytes a page ends that somebody may keep for long: few events can hold much."""

_PAGE: LiteralString = f"""
SELECT {EVENT_COLUMNS}, e.found FROM (
    SELECT sized.*, count(*) OVER () AS found, sum(size) OVER (ORDER BY version) - size AS before
    FROM (SELECT e.*, {EVENT_SIZE} AS size
          FROM placet.run_events_after(%b::smallint, %b::uuid, %b::int) e LIMIT %b) sized) e
WHERE e.before < %b ORDER BY e.version
"""
_NEWEST: LiteralString = f"""
SELECT {EVENT_COLUMNS} FROM placet.run_last_event(%b::smallint, %b::uuid) e
"""
_VERSION = "SELECT version FROM placet.event WHERE log_id = %b AND pos = %b AND run_id = %b"


async def event_rows(database: Database, log_id: int, run_id: UUID, *, after: int) -> list[EventRow]:
    """Return the rows of the run's next events, `PAGE` at the most, whose version is greater than `after`, in order."""
    return cast("list[EventRow]", await database.rows(_EVENTS, (log_id, run_id, after, PAGE)))


async def history(
    database: Database, vault: Vault, log_id: int, run_id: UUID, *, after: int
) -> list[Recorded]:
    """
    Return the run's events whose version is greater than `after`, in order; empty if there are none, or it is no run.

    :raises UnknownTopicError: :raises UnreadableStateError: as `Vault.opened`
    """
    recorded: list[Recorded] = []
    while True:
        rows = await event_rows(database, log_id, run_id, after=after)
        if rows and is_of_conversation(rows[0][4]):
            return []
        recorded += await _recorded(vault, run_id, rows)
        if len(rows) < PAGE:
            return recorded
        after = rows[-1][1]


async def page(database: Database, vault: Vault, log_id: int, run_id: UUID, *, after: int) -> EventPage:
    """
    Return the run's next events, `PAGE` at the most, and fewer if they have many bytes; but one, if there is any.

    :raises UnknownTopicError: :raises UnreadableStateError: as `codec.decode`
    """
    rows = await database.rows(_PAGE, (log_id, run_id, after, PAGE, PAGE_BYTES))
    if not rows or is_of_conversation(rows[0][4]):
        return EventPage(events=[], has_more=False)
    found = rows[0][-1]
    events = await _recorded(vault, run_id, [row[:-1] for row in rows])
    return EventPage(events=events, has_more=found == PAGE or len(rows) < found)


async def newest(database: Database, vault: Vault, log_id: int, run_id: UUID) -> Recorded:
    """Return the run's last event. :raises RunNotFoundError: if there is none"""
    rows = await database.rows(_NEWEST, (log_id, run_id))
    if not rows or is_of_conversation(rows[0][4]):
        raise RunNotFoundError(run_id)
    return (await _recorded(vault, run_id, rows))[0]


async def version_at(database: Database, log_id: int, run_id: UUID, position: int) -> int | None:
    """Return the version of the run's event at that position, or None if none is there."""
    row = await database.row(_VERSION, (log_id, position, run_id))
    return None if row is None else cast("int", row[0])


async def _recorded(vault: Vault, run_id: UUID, rows: Sequence[Any]) -> list[Recorded]:
    events = await vault.opened(run_id, rows, of=RunEvent)
    return [Recorded(position=row[0], event=event) for row, event in zip(rows, events, strict=True)]
