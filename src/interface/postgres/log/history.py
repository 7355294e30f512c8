"""The events of one run, read from the log."""

from typing import Final, cast
from uuid import UUID

from application.ports.runs import Recorded
from domain.run.events import RunEvent
from interface.postgres.database import Database
from interface.postgres.log.codec import EventRow, decode_rows, is_of_conversation

PAGE: Final = 2000
"""How many events are read at a time: between them, others have their turn."""

_EVENTS = """
SELECT pos, version, at, request_id, topic, state FROM placet.run_events_after(%b::smallint, %b::uuid, %b::int)
LIMIT %b
"""


async def event_rows(database: Database, log_id: int, run_id: UUID, *, after: int) -> list[EventRow]:
    """Return the rows of the run's next events, `PAGE` at the most, whose version is greater than `after`, in order."""
    return cast("list[EventRow]", await database.rows(_EVENTS, (log_id, run_id, after, PAGE)))


async def history(database: Database, log_id: int, run_id: UUID, *, after: int) -> list[Recorded]:
    """
    Return the run's events whose version is greater than `after`, in order; empty if there are none, or it is no run.

    :raises UnknownTopicError: :raises UnreadableStateError: as `codec.decode`
    """
    recorded: list[Recorded] = []
    while True:
        rows = await event_rows(database, log_id, run_id, after=after)
        if rows and is_of_conversation(rows[0][4]):
            return []
        events = decode_rows(run_id, rows, of=RunEvent)
        recorded += [Recorded(position=row[0], event=event) for row, event in zip(rows, events, strict=True)]
        if len(rows) < PAGE:
            return recorded
        after = rows[-1][1]
