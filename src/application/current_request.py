"""Which request is being answered, so that all that it records bears its id."""

from contextvars import ContextVar
from uuid import UUID

_ID: ContextVar[UUID | None] = ContextVar("current_request", default=None)


def begin(request_id: UUID) -> None:
    """Say which request the present task, and what it starts, answers."""
    _ID.set(request_id)


def current_id() -> UUID | None:
    """Return the id of the request that is being answered, or None where none is, as in a worker."""
    return _ID.get()
