"""One append, and how groups of appends become the arguments of one SQL call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson

from domain.event import Event
from interface.postgres.log.arrays import bytea_array, int4_array, text_array, timestamptz_array, uuid_array
from interface.postgres.log.codec import topic_of
from interface.postgres.log.vault import Sealed
from interface.postgres.projections.row import Row
from interface.postgres.projections.views import ProjectionChanges

APPEND_ONE = (
    "SELECT placet.log_append_one(%b::smallint, %b::uuid, %b::int, %b::timestamptz[], %b::uuid[], %b::text[],"
    " %b::bytea[], %b::bytea[], %s::json, %s::json, %s::json, %s::json, %s::json, %s::json, %s::json, %s::json)"
)
APPEND_MANY = (
    "SELECT placet.log_append(%b::smallint, %b::uuid[], %b::int[], %b::int[], %b::int[], %b::int[], %b::int[],"
    " %b::timestamptz[], %b::uuid[], %b::text[], %b::bytea[], %b::bytea[], %s::json,"
    " %s::json, %s::json, %s::json, %s::json, %s::json, %s::json, %s::json)"
)
_SECTIONS = ("starts", "moves", "forms", "closings", "tokens", "tasks", "conversations")


@dataclass(frozen=True, kw_only=True, slots=True)
class NewEvents:
    """Events that follow on that version of a stream, of a run or a conversation."""

    stream_id: UUID
    expected_version: int
    events: Sequence[Event]
    sealed: Sealed | None = None
    """The events as they are stored, if they are sealed already."""

    def require_order(self) -> None:
        """:raises ValueError: if the events are of another stream, or do not follow on that version"""
        for version, event in enumerate(self.events, start=self.expected_version + 1):
            if event.originator_version != version or event.originator_id != self.stream_id:
                raise ValueError(
                    f"Version {event.originator_version} does not follow on {version - 1} of {self.stream_id}"
                )


@dataclass(slots=True, eq=False, kw_only=True)
class Append:
    """Events of one stream that are to be recorded together."""

    stream_id: UUID
    expected_version: int
    events: Sequence[Event]
    at: list[datetime]
    requests: list[UUID]
    topics: list[str]
    sealed: Sealed
    projection_changes: ProjectionChanges

    @property
    def size(self) -> int:
        """How many bytes its events have."""
        return self.sealed.size


def prepare(new: NewEvents, sealed: Sealed, *, projection_changes: ProjectionChanges) -> Append:
    """Return the append of the events, which are in order."""
    events = new.events
    return Append(
        stream_id=new.stream_id,
        expected_version=new.expected_version,
        events=events,
        at=[event.timestamp for event in events],
        requests=[event.request_id for event in events],
        topics=[topic_of(event) for event in events],
        sealed=sealed,
        projection_changes=projection_changes,
    )


def one(append: Append, log_id: int) -> tuple[Any, ...]:
    """Return the arguments of `APPEND_ONE`."""
    return (
        log_id,
        append.stream_id,
        append.expected_version,
        timestamptz_array(append.at),
        uuid_array(append.requests),
        text_array(append.topics),
        bytea_array([event.state for event in append.sealed.events]),
        bytea_array([event.payload for event in append.sealed.events]),
        _keys([append]),
        *_views([append]),
    )


def many(groups: Sequence[Sequence[Append]], log_id: int) -> tuple[Any, ...]:
    """Return the arguments of `APPEND_MANY`; of each group, all appends are stored or none."""
    appends = [append for group in groups for append in group]
    numbered = list(enumerate(appends, start=1))
    return (
        log_id,
        uuid_array([append.stream_id for append in appends]),
        int4_array([append.expected_version for append in appends]),
        int4_array([len(append.topics) for append in appends]),
        int4_array([number for number, group in enumerate(groups, start=1) for _ in group]),
        int4_array([number for number, append in numbered for _ in append.topics]),
        int4_array(
            [append.expected_version + i for append in appends for i in range(1, len(append.topics) + 1)]
        ),
        timestamptz_array([at for append in appends for at in append.at]),
        uuid_array([request for append in appends for request in append.requests]),
        text_array([topic for append in appends for topic in append.topics]),
        bytea_array([event.state for append in appends for event in append.sealed.events]),
        bytea_array([event.payload for append in appends for event in append.sealed.events]),
        _keys(appends),
        *_views(appends),
    )


def _keys(appends: Sequence[Append]) -> str | None:
    """Return as JSON the keys of the runs that have none yet."""
    rows = [
        {
            "a": number,
            "ring_key": append.sealed.new_key[1].ring_key,
            "key": append.sealed.new_key[1].wrapped.hex(),
        }
        for number, append in enumerate(appends, start=1)
        if append.sealed.new_key is not None
    ]
    return orjson.dumps(rows).decode() if rows else None


def _views(appends: Sequence[Append]) -> list[str | None]:
    return view_arguments([append.projection_changes for append in appends])


def view_arguments(projection_changes: Sequence[ProjectionChanges]) -> list[str | None]:
    """Return the JSON arguments that say what appends 1..n do to the views."""
    arguments: list[str | None] = []
    for section in _SECTIONS:
        rows: list[Row] = []
        for number, effect in enumerate(projection_changes, start=1):
            for row in getattr(effect, section):
                row["a"] = number
                rows.append(row)
        arguments.append(orjson.dumps(rows).decode() if rows else None)
    return arguments
