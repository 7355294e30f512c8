"""What was sent to a member, and how much of it waits."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

SOON = timedelta(hours=24)


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    """How much waits for a member."""

    waiting: int
    soon: int
    """How many of them close within a day."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sending:
    """That a form was sent to a member."""

    run_id: UUID
    recipient: str
    """The number that the form gave them."""
