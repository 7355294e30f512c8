"""The `eventsourcing` library's mapper for our events: loaded by who uses the library, and not by the service."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from eventsourcing.domain import DomainEventProtocol
from eventsourcing.persistence import Mapper, Notification, StoredEvent

from domain.event import Event
from interface.postgres.log.codec import decode, encode, topic_of


@dataclass(frozen=True)
class TimedEvent(StoredEvent):
    """A stored event with the columns that the library does not know."""

    at: datetime
    request_id: UUID


@dataclass(frozen=True)
class TimedNotification(Notification):
    """A notification with the columns that the library does not know."""

    at: datetime
    request_id: UUID


def timed_event(event: Event) -> TimedEvent:
    """
    Return the event as the library is to have it: with nothing sealed in it.

    :raises UnknownTopicError: if it is no event of ours :raises UnstorableEventError: as `encode`
    """
    return TimedEvent(**_columns(event))


def timed_notification(position: int, event: Event) -> TimedNotification:
    """Return the same as a notification, whose id is the event's position in the log."""
    return TimedNotification(id=position, **_columns(event))


def _columns(event: Event) -> dict[str, Any]:
    return {
        "originator_id": event.originator_id,
        "originator_version": event.originator_version,
        "topic": topic_of(event),
        "state": encode(event),
        "at": event.timestamp,
        "request_id": event.request_id,
    }


class PlacetMapper(Mapper[UUID]):
    """The library's mapper, storing plain JSON and resolving topics by the list of our events alone."""

    def to_stored_event(self, domain_event: DomainEventProtocol[UUID]) -> TimedEvent:
        """:raises UnknownTopicError: :raises UnstorableEventError: as `timed_event`"""
        return timed_event(cast("Event", domain_event))

    def to_domain_event(self, stored_event: StoredEvent) -> Event:
        """:raises UnknownTopicError: :raises UnreadableStateError: as `decode`"""
        assert isinstance(stored_event, TimedEvent | TimedNotification)
        run_id = stored_event.originator_id
        return decode(
            stored_event.topic,
            stored_event.state,
            run_id=run_id if isinstance(run_id, UUID) else UUID(run_id),
            version=stored_event.originator_version,
            at=stored_event.at,
            request_id=stored_event.request_id,
        )
