"""The inbox of a workspace where nothing was sent to members."""

from datetime import datetime
from uuid import UUID

from application.queries.form_list import FormCursor, FormPage
from application.queries.inbox import Counts, Sending
from domain.run.state import FormStatus


class EmptyInbox:
    """The inbox where nothing was sent to anybody."""

    async def page(
        self,
        member_id: UUID,
        *,
        status: FormStatus | None = None,
        workflow_id: UUID | None = None,
        after: FormCursor | None = None,
        limit: int = 20,
    ) -> FormPage:
        return FormPage(forms=(), has_more=False)

    async def counts(self, member_id: UUID, *, now: datetime) -> Counts:
        return Counts(waiting=0, soon=0)

    async def sending(self, member_id: UUID, form_id: UUID) -> Sending | None:
        return None

    async def holder(self, token: str) -> UUID | None:
        return None
