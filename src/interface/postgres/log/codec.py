"""
Events as they are stored: a topic, and the state as plain JSON without type markers.

The run's id, the version, the instant and the request have columns of their own and are not in the state. Nor is a
field that has its default, nor one that is marked as personal: `sealed` says where to find that. A state that begins
with a space was written by the slower encoder, which also takes integers beyond 64 bits and unpaired surrogates.
"""

import dataclasses
import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, LiteralString, TypeVar
from uuid import UUID

import orjson

from application.ports.runs import DamagedRunError, NewerVersionError
from domain.conversation import events as of_conversations
from domain.event import Event
from domain.run import events as of_runs
from domain.run.events import RunStarted
from domain.values.json import JsonObject
from domain.workflow.flow import FLOWS, JOINS
from interface.postgres.log import upcasting
from interface.runtime.json_bytes import json_bytes_slowly

_CLASSES: tuple[type[Event], ...] = (*of_runs.ALL, *of_conversations.ALL)
_NAMES: dict[type[Event], str] = {event_class: event_class.TOPIC for event_class in _CLASSES}
TOPICS: dict[str, type[Event]] = {topic: event_class for event_class, topic in _NAMES.items()}

_COLUMNS = frozenset({"originator_id", "originator_version", "timestamp", "request_id", "subject"})
_STRICT = orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME | orjson.OPT_PASSTHROUGH_SUBCLASS
_MISSING = object()
_DEFAULTS: dict[type[Event], dict[str, Any]] = {
    event_class: {
        field.name: _MISSING if field.default is dataclasses.MISSING else field.default
        for field in dataclasses.fields(event_class)
        if field.name not in _COLUMNS
    }
    for event_class in _CLASSES
}
_REQUIRED = {
    event_class: frozenset(name for name, default in fields.items() if default is _MISSING)
    for event_class, fields in _DEFAULTS.items()
}

E = TypeVar("E", bound=Event)

EventRow = tuple[int, int, datetime, UUID, str, bytes, bytes | None]
"""Position, version, at, request id, topic, state, and what was sealed of it."""
EVENT_COLUMNS: LiteralString = """e.pos, e.version, e.at, e.request_id, e.topic, e.state,
       (SELECT p.sealed FROM placet.payload p WHERE p.log_id = e.log_id AND p.pos = e.pos)"""
"""What gives an `EventRow` of an event `e`."""
EVENT_SIZE: LiteralString = """octet_length(e.state) + coalesce((
           SELECT octet_length(p.sealed) FROM placet.payload p WHERE p.log_id = e.log_id AND p.pos = e.pos
       ), 0)"""
"""How many bytes it has, as `size_of` says; to know that, they need not be read."""


def size_of(row: EventRow) -> int:
    """Return how many bytes of an event are stored."""
    return len(row[5]) + len(row[6] or b"")


class UnknownTopicError(NewerVersionError):
    """The topic names no event of ours, so a newer version wrote it; it is never looked up anywhere else."""

    def __init__(self, run_id: UUID, topic: str) -> None:
        super().__init__(f"the event '{topic}' of {_kind(topic)} {run_id}")
        self.run_id = run_id
        self.topic = topic


class UnknownFlowError(NewerVersionError):
    """The run's nodes become ready by a rule that this version does not know: it cannot tell where the run stands."""

    def __init__(self, run_id: UUID, flow: object) -> None:
        super().__init__(f"the flow '{flow}' of run {run_id}")


class UnreadableStateError(DamagedRunError):
    """The stored state is not the JSON object that it should be."""

    def __init__(self, run_id: UUID, topic: str, version: int) -> None:
        super().__init__(f"event {version}, '{topic}', of {_kind(topic)} {run_id}")


class UnstorableEventError(Exception):
    """The event holds something that is no JSON."""


def readable_topics() -> frozenset[str]:
    """Return every topic whose events can be read: those that are written today, and those that were before."""
    return frozenset(TOPICS) | frozenset(upcasting.STEPS)


def topic_of(event: Event) -> str:
    """:raises UnknownTopicError: if it is none of ours"""
    try:
        return _NAMES[type(event)]
    except KeyError:
        raise UnknownTopicError(event.originator_id, type(event).__qualname__) from None


def fields_of(event: Event) -> JsonObject:
    """Return the fields that are stored: those that have not their default."""
    values = event.__dict__
    fields = {}
    for name, default in _DEFAULTS[type(event)].items():
        value = values.get(name, default)
        if value is not default and (value != default or type(value) is not type(default)):
            fields[name] = value
    return fields


def encode(event: Event) -> bytes:
    """
    Return all of the event's fields as one state.

    :raises UnstorableEventError: if a field holds something that is no JSON
    """
    return encode_fields(fields_of(event))


def encode_fields(fields: JsonObject) -> bytes:
    """Return fields as JSON. :raises UnstorableEventError: as `encode`"""
    try:
        return orjson.dumps(fields, option=_STRICT)
    except TypeError:
        return _encode_slowly(fields)


def _encode_slowly(fields: JsonObject) -> bytes:
    try:
        return b" " + json_bytes_slowly(fields)
    except (TypeError, ValueError, RecursionError) as problem:
        raise UnstorableEventError(str(problem)) from problem


def decode_fields(written: bytes) -> JsonObject:
    """Return fields from JSON. :raises ValueError: :raises RecursionError: if it is none"""
    fields: JsonObject = json.loads(written) if written.startswith(b" ") else orjson.loads(written)
    return fields


class StoredEvent:
    """An event as it was read, before what was sealed of it is opened."""

    __slots__ = ("event_class", "fields", "payload", "run_id", "sealed", "topic")

    def __init__(
        self,
        topic: str,
        state: bytes,
        payload: bytes | None = None,
        *,
        run_id: UUID,
        version: int,
        at: datetime,
        request_id: UUID,
    ) -> None:
        """
        :raises UnknownTopicError: if the topic is none of ours
        :raises UnknownFlowError: if it begins a run by a rule that is none of ours
        :raises UnreadableStateError: if the state is no JSON object
        """
        event_class = TOPICS.get(topic)
        if event_class is None and topic not in upcasting.STEPS:
            raise UnknownTopicError(run_id, topic)
        self.run_id, self.topic, self.payload = run_id, topic, payload
        try:
            fields = decode_fields(state)
            if event_class is None:
                event_class, fields = _upcast(topic, fields)
            self.event_class = event_class
            self.sealed: list[JsonObject] = fields.pop("sealed", [])  # type: ignore[assignment]
            fields["originator_id"] = run_id  # type: ignore[assignment]
            flow = fields.get("flow", JOINS) if event_class is RunStarted else JOINS
        except (ValueError, TypeError, AttributeError, RecursionError) as problem:
            raise UnreadableStateError(run_id, topic, version) from problem
        if flow not in FLOWS:
            raise UnknownFlowError(run_id, flow)
        fields["originator_version"] = version
        fields["timestamp"] = at  # type: ignore[assignment]
        fields["request_id"] = request_id  # type: ignore[assignment]
        self.fields = fields

    @property
    def version(self) -> int:
        """Its version in its run."""
        version: int = self.fields["originator_version"]  # type: ignore[assignment]
        return version

    @property
    def damaged(self) -> UnreadableStateError:
        """What is said of it if it cannot be read."""
        return UnreadableStateError(self.run_id, self.topic, self.version)

    def event(self) -> Event:
        """Return it, with the fields that it has by now. :raises UnreadableStateError: if one is missing"""
        if not _REQUIRED[self.event_class] <= self.fields.keys():
            raise self.damaged
        event = object.__new__(self.event_class)
        object.__setattr__(event, "__dict__", self.fields)
        return event


def decode(topic: str, state: bytes, *, run_id: UUID, version: int, at: datetime, request_id: UUID) -> Event:
    """
    Return an event of which nothing was sealed, as it would be written today.

    :raises UnknownTopicError: :raises UnreadableStateError: as `StoredEvent`
    """
    return StoredEvent(topic, state, run_id=run_id, version=version, at=at, request_id=request_id).event()


def stored_events(run_id: UUID, rows: Iterable[EventRow]) -> list[StoredEvent]:
    """Return the events of one run, unopened. :raises UnknownTopicError: :raises UnreadableStateError: as they do"""
    return [
        StoredEvent(topic, state, payload, run_id=run_id, version=version, at=at, request_id=request_id)
        for _, version, at, request_id, topic, state, payload in rows
    ]


def _upcast(topic: str, fields: JsonObject) -> tuple[type[Event], JsonObject]:
    try:
        topic, fields = upcasting.upcast(topic, fields, current=TOPICS)
    except (ArithmeticError, AttributeError, LookupError) as problem:
        raise ValueError(repr(problem)) from problem
    return TOPICS[topic], fields


def _kind(topic: str) -> str:
    return "conversation" if is_of_conversation(topic) else "run"


def is_of_conversation(topic: str) -> bool:
    """Whether the topic is that of an event of a conversation, whoever wrote it."""
    return topic.startswith("conversation.")
