"""What was sent to a member, and how much of it waits."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from application.queries.form_list import FormCursor, FormPage
from domain.run.state import FormStatus

SOON = timedelta(hours=24)
AT_MOST = 10_000
"""Up to how many forms are counted."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    """How much waits for a member; `AT_MOST` is that many or more."""

    waiting: int
    soon: int
    """How many of them close within a day."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sending:
    """That a form was sent to a member."""

    run_id: UUID
    recipient: str
    """The number that the form gave them."""


class MemberInbox(Protocol):
    """The forms that were sent to members."""

    async def page(
        self,
        member_id: UUID,
        *,
        status: FormStatus | None = None,
        workflow_id: UUID | None = None,
        after: FormCursor | None = None,
        limit: int = 20,
    ) -> FormPage:
        """Return the member's forms that meet the conditions, from behind that place on."""
        ...

    async def counts(self, member_id: UUID, *, now: datetime) -> Counts:
        """Return how much waits for the member."""
        ...

    async def sending(self, member_id: UUID, form_id: UUID) -> Sending | None:
        """Return how the form was sent to the member, or None if it was not."""
        ...

    async def holder(self, token: str) -> UUID | None:
        """Return the member to whom the form was sent with that token, or None if it was nobody in particular."""
        ...
