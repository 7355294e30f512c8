"""
Events as they are stored: a topic, and the state as plain JSON without type markers.

The run's id, the version, the instant and the request have columns of their own and are not in the state. Nor is a
field that has its default. A state that begins with a space was written by the slower encoder, which also takes
integers beyond 64 bits and unpaired surrogates.
"""

import dataclasses
import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

import orjson

from application.ports.runs import DamagedRunError, NewerVersionError
from domain.conversation import events as of_conversations
from domain.event import Event
from domain.run import events as of_runs
from domain.values.json import JsonObject
from interface.postgres.log import upcasting
from interface.runtime.json_bytes import json_bytes_slowly

_CLASSES: tuple[type[Event], ...] = (*of_runs.ALL, *of_conversations.ALL)
_NAMES: dict[type[Event], str] = {event_class: event_class.TOPIC for event_class in _CLASSES}
TOPICS: dict[str, type[Event]] = {topic: event_class for event_class, topic in _NAMES.items()}

_COLUMNS = frozenset({"originator_id", "originator_version", "timestamp", "request_id"})
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

EventRow = tuple[int, int, datetime, UUID, str, bytes]
"""Position, version, at, request id, topic, state."""


class UnknownTopicError(NewerVersionError):
    """The topic names no event of ours, so a newer version wrote it; it is never looked up anywhere else."""

    def __init__(self, run_id: UUID, topic: str) -> None:
        super().__init__(f"the event '{topic}' of run {run_id}")
        self.run_id = run_id
        self.topic = topic


class UnreadableStateError(DamagedRunError):
    """The stored state is not the JSON object that it should be."""

    def __init__(self, run_id: UUID, topic: str, version: int) -> None:
        super().__init__(f"event {version}, '{topic}', of run {run_id}")


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


def encode(event: Event) -> bytes:
    """
    Return the event's state.

    :raises UnstorableEventError: if a field holds something that is no JSON
    """
    values = event.__dict__
    state = {}
    for name, default in _DEFAULTS[type(event)].items():
        value = values.get(name, default)
        if value is not default and (value != default or type(value) is not type(default)):
            state[name] = value
    try:
        return orjson.dumps(state, option=_STRICT)
    except TypeError:
        return _encode_slowly(state)


def _encode_slowly(state: dict[str, Any]) -> bytes:
    try:
        return b" " + json_bytes_slowly(state)
    except (TypeError, ValueError, RecursionError) as problem:
        raise UnstorableEventError(str(problem)) from problem


def decode(topic: str, state: bytes, *, run_id: UUID, version: int, at: datetime, request_id: UUID) -> Event:
    """
    Return the event, as it would be written today.

    :raises UnknownTopicError: if the topic is none of ours
    :raises UnreadableStateError: if the state is no JSON object, or not one that was written under the topic
    """
    event_class = TOPICS.get(topic)
    if event_class is None and topic not in upcasting.STEPS:
        raise UnknownTopicError(run_id, topic)
    try:
        values = json.loads(state) if state.startswith(b" ") else orjson.loads(state)
        if event_class is None:
            event_class, values = _upcast(topic, values)
        if not _REQUIRED[event_class] <= values.keys():
            raise ValueError("a field is missing")
        values["originator_id"] = run_id
    except (ValueError, TypeError, AttributeError, RecursionError) as problem:
        raise UnreadableStateError(run_id, topic, version) from problem
    values["originator_version"] = version
    values["timestamp"] = at
    values["request_id"] = request_id
    event = object.__new__(event_class)
    object.__setattr__(event, "__dict__", values)
    return event


def _upcast(topic: str, state: JsonObject) -> tuple[type[Event], JsonObject]:
    try:
        topic, state = upcasting.upcast(topic, state, current=TOPICS)
    except (ArithmeticError, AttributeError, LookupError) as problem:
        raise ValueError(repr(problem)) from problem
    return TOPICS[topic], state


def decode_rows(stream_id: UUID, rows: Iterable[EventRow], *, of: type[E]) -> list[E]:
    """
    Return the events of one stream, a run or a conversation.

    :raises UnknownTopicError: :raises UnreadableStateError: as `decode`, or if one is none of that kind
    """
    events: list[E] = []
    for _, version, at, request_id, topic, state in rows:
        event = decode(topic, state, run_id=stream_id, version=version, at=at, request_id=request_id)
        if not isinstance(event, of):
            raise UnreadableStateError(stream_id, topic, version)
        events.append(event)
    return events


def is_of_conversation(topic: str) -> bool:
    """Whether the topic is that of an event of a conversation, whoever wrote it."""
    return topic.startswith("conversation.")
