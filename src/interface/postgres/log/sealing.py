"""
What tells of people in an event, sealed apart from it.

The event's state says in `sealed`, part by part, which `fields` it holds, the `length` and the `sha256` of its bytes,
and the `subject` whose key seals it besides the run's. The bytes of all parts stand one behind the other.
"""

import os
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple, Protocol
from uuid import UUID

from domain import subjects
from domain.event import Event
from domain.run.events import FormAddressed
from domain.subjects import Subject
from domain.values.json import Json, JsonObject
from domain.values.personal import Personal, erased_recipient, marks
from interface.keys.data_keys import DataKey, Entropy, NotOpenedError, sha256
from interface.postgres.log.codec import (
    TOPICS,
    StoredEvent,
    decode_fields,
    encode_fields,
    fields_of,
    topic_of,
)

_MARKS: Final[dict[type[Event], dict[str, Personal]]] = {it: marks(it) for it in TOPICS.values()}


class Keys(Protocol):
    """Keys of data, by whom they are about."""

    def key(self, run_id: UUID, subject: UUID | None) -> DataKey | None:
        """Return the key of a person in that run, or the run's own; None if it is gone."""
        ...


class SealedEvent(NamedTuple):
    """An event as it is stored."""

    state: bytes
    payload: bytes | None
    """What was sealed of it."""
    subject: UUID | None
    """Who acted."""


class _Part(NamedTuple):
    subject: Subject | None
    fields: JsonObject
    recipient: str | None = None
    """Whom of several recipients it tells of."""


def is_personal(event: Event) -> bool:
    """Whether anything of the event is sealed."""
    return bool(_divided(event)[1])


def people(event: Event) -> set[Subject]:
    """Return of whom the event tells."""
    named = set(subjects.recipients(event).values()) if isinstance(event, FormAddressed) else set()
    actor = subjects.actor(event)
    return named if actor is None else {*named, actor}


def seal(
    event: Event, keys: Keys, ids: Mapping[Subject, UUID], *, entropy: Entropy = os.urandom
) -> SealedEvent:
    """
    Return the event as it is stored.

    :param ids: by what id those of whom it tells are known
    :raises UnstorableEventError: if a field holds something that is no JSON
    """
    state, parts = _divided(event)
    if not parts:
        return SealedEvent(encode_fields(state), None, None)
    topic = topic_of(event)
    written: list[bytes] = []
    told: list[Json] = []
    for number, part in enumerate(parts):
        subject = None if part.subject is None else ids[part.subject]
        key = keys.key(event.originator_id, subject)
        assert key is not None, "what is written has keys"
        place = _place(event.originator_id, event.originator_version, topic, number)
        sealed = key.seal(encode_fields(part.fields), place=place, entropy=entropy)
        written.append(sealed)
        told.append(_told(part, subject, sealed))
    state["sealed"] = told
    actor = subjects.actor(event)
    return SealedEvent(encode_fields(state), b"".join(written), None if actor is None else ids[actor])


def opened(stored: StoredEvent, keys: Keys) -> Event:
    """
    Return the event, with what stands for that which was erased of it.

    :raises UnreadableStateError: if it is damaged
    """
    if not stored.sealed:
        return stored.event()
    begin = 0
    try:
        for number, part in enumerate(stored.sealed):
            subject, end = _subject(part), begin + int(str(part["length"]))
            key = keys.key(stored.run_id, subject)
            if key is None or stored.payload is None:
                fields = _erased(stored, part)
            else:
                place = _place(stored.run_id, stored.version, stored.topic, number)
                fields = decode_fields(key.open(stored.payload[begin:end], place=place))
            _take_in(stored.fields, fields)
            begin = end
            if subject is not None and "recipient" not in part:
                stored.fields["subject"] = subject  # type: ignore[assignment]
    except (NotOpenedError, LookupError, TypeError, ValueError, AttributeError, RecursionError) as problem:
        raise stored.damaged from problem
    return stored.event()


def subjects_of(stored: StoredEvent) -> set[UUID | None]:
    """Return whose keys open the event: None stands for the run's own."""
    try:
        return {_subject(part) for part in stored.sealed}
    except (TypeError, ValueError, AttributeError) as problem:
        raise stored.damaged from problem


def _divided(event: Event) -> tuple[JsonObject, list[_Part]]:
    """Return what is stored in the open, and the parts that are sealed."""
    marked = _MARKS[type(event)]
    state: JsonObject = {}
    of_run: JsonObject = {}
    of_actor: JsonObject = {}
    parts: list[_Part] = []
    for name, value in fields_of(event).items():
        mark = marked.get(name)
        if mark is None:
            state[name] = value
        elif mark.about == "run":
            of_run[name] = value
        elif mark.about == "actor":
            of_actor[name] = value
        elif isinstance(event, FormAddressed):
            state[name] = {}
            parts += _of_recipients(event)
    if of_actor:
        actor = subjects.actor(event)
        if actor is None:
            of_run.update(of_actor)
        else:
            parts.append(_Part(actor, of_actor))
    if of_run:
        parts.append(_Part(None, of_run))
    return state, parts


def _of_recipients(event: FormAddressed) -> Iterator[_Part]:
    for number, subject in subjects.recipients(event).items():
        yield _Part(subject, {"addresses": {number: event.addresses[number]}}, recipient=number)


def _told(part: _Part, subject: UUID | None, sealed: bytes) -> JsonObject:
    told: JsonObject = {"fields": [*part.fields], "length": len(sealed), "sha256": sha256(sealed)}
    if subject is not None:
        told["subject"] = str(subject)
    if part.recipient is not None:
        told["recipient"] = part.recipient
    return told


def _place(run_id: UUID, version: int, topic: str, number: int) -> bytes:
    return f"{run_id}/{version}/{topic}/{number}".encode()


def _subject(part: JsonObject) -> UUID | None:
    subject = part.get("subject")
    return None if subject is None else UUID(str(subject))


def _erased(stored: StoredEvent, part: Any) -> JsonObject:
    if (recipient := part.get("recipient")) is not None:
        return {"addresses": {recipient: erased_recipient()}}
    marked = _MARKS[stored.event_class]
    return {name: marked[name].erased() for name in part["fields"]}


def _take_in(fields: JsonObject, more: JsonObject) -> None:
    """Add the fields; an object of which each recipient has a part is put together."""
    addresses: Json = fields.get("addresses")
    if isinstance(addresses, dict) and isinstance(added := more.get("addresses"), dict):
        addresses.update(added)
    else:
        fields.update(more)
