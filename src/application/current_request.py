"""Which request is being answered, and who has made it, so that all that it records says so."""

from contextvars import ContextVar
from uuid import UUID

_ID: ContextVar[UUID | None] = ContextVar("current_request", default=None)
_CAUSE: ContextVar[str | None] = ContextVar("cause_of_the_current_request", default=None)


def begin(request_id: UUID, *, caused_by: str | None = None) -> None:
    """Say which request the present task, and what it starts, answers, and what is known of who has made it."""
    _ID.set(request_id)
    _CAUSE.set(caused_by)


def caused_by(cause: str) -> None:
    """
    Say who or what has caused what the present task is about, in words that tell nothing of a person.

    They are those of `domain.event.Event.caused_by`.
    """
    _CAUSE.set(cause)


def current_id() -> UUID | None:
    """Return the id of the request that is being answered, or None where none is, as in a worker."""
    return _ID.get()


def current_cause() -> str | None:
    """Return who or what has caused it, or None if nobody has said."""
    return _CAUSE.get()
