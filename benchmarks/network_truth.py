"""What clients were told, held against what was recorded."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, LiteralString, cast
from uuid import UUID

from benchmarks.sealed_log import vault_on
from benchmarks.server import House
from domain.event import Event
from domain.run.events import TERMINAL, FormSubmitted, RunStarted
from interface.postgres.database import Database
from interface.postgres.log.codec import EVENT_COLUMNS, EventRow

Frame = tuple[str, dict[str, Any]]
"""The id of a frame, and its JSON."""

_REFUSED = ("Nothing can be recorded", "Too many changes", "Too much is being worked out")
_UNKNOWN = "This may or may not have been recorded"
_EVENTS: LiteralString = f"SELECT e.run_id, {EVENT_COLUMNS} FROM placet.event e WHERE log_id = 0 ORDER BY pos"


@dataclass(kw_only=True)
class Told:
    """What was said of each start and each answer, by the text that nobody else sent; and what readers were given."""

    recorded: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    unknown: set[str] = field(default_factory=set)
    unforeseen: list[str] = field(default_factory=list)
    streams: dict[str, list[Frame]] = field(default_factory=dict)
    whole_streams: dict[str, list[Frame]] = field(default_factory=dict)
    """The same streams, read at once when they were over."""
    fed: dict[str, list[int]] = field(default_factory=dict)
    """The versions of the events of each run, as the feed gave them."""

    def answer(self, name: str, status: int, text: str) -> None:
        """Note an answer: the last one counts, but what may be recorded by an earlier one may be for good."""
        if status == 200:
            self.recorded.add(name)
            self.unknown.discard(name)
            self.refused.discard(name)
        elif status == 503 and _UNKNOWN in text:
            self.nothing(name)
        elif status == 412 or (status == 503 and any(said in text for said in _REFUSED)):
            if name not in self.unknown and name not in self.recorded:
                self.refused.add(name)
        else:
            self.unforeseen.append(f"{status}: {text[:500]}")
            self.nothing(name)

    def nothing(self, name: str) -> None:
        """Note that nothing was said, or that nothing is known."""
        self.unknown.add(name)
        self.refused.discard(name)


async def found(house: House, told: Told) -> dict[str, int]:
    """Return how often each thing happened that must never happen, whatever becomes of the network."""
    database = await Database.open(house.database_url, size=1)
    rows = [(row[0], cast("EventRow", row[1:])) for row in await database.rows(_EVENTS)]
    runs: dict[str, list[Event]] = {}
    for event in await vault_on(database, house.data_dir).readable(rows):
        assert isinstance(event, Event), event
        runs.setdefault(str(event.originator_id), []).append(event)
    await database.close()
    events = [event for history in runs.values() for event in history]
    recorded = Counter(
        str(event.inputs["topic"] if isinstance(event, RunStarted) else event.values["comment"])
        for event in events
        if isinstance(event, RunStarted | FormSubmitted)
    )
    return {
        "acknowledged and missing": len(told.recorded - recorded.keys()),
        "refused and recorded": len(told.refused & recorded.keys()),
        "recorded twice": sum(times - 1 for times in recorded.values()),
        "holes in the log": sum(row[0] != place for place, (_, row) in enumerate(rows, 1)),
        "forms answered twice": _answered_twice(events),
        "runs that did not end": sum(
            not isinstance(runs[run][-1], TERMINAL) for run in told.streams if run in runs
        ),
        "streams with gaps or doubles": sum(
            frames != told.whole_streams[run] for run, frames in told.streams.items()
        ),
        "feeds with gaps or doubles": sum(
            seen != list(range(1, len(runs[run]) + 1)) for run, seen in told.fed.items()
        ),
        "answers nobody foresees": len(told.unforeseen),
    }


def _answered_twice(events: list[Event]) -> int:
    answers = Counter(
        (UUID(str(event.originator_id)), event.form_id)
        for event in events
        if isinstance(event, FormSubmitted)
    )
    return sum(times - 1 for times in answers.values())
