"""Record that a form was seen."""

from dataclasses import dataclass

from application.channels import INBOX, channel_of
from application.command_executor import CommandExecutor
from application.ports.people import Members
from application.ports.runs import (
    AppendRefusedError,
    FormGrant,
    FormRef,
    LogUnavailableError,
    OutcomeUnknownError,
    VersionConflictError,
)
from application.preconditions import find_form
from application.recipients import check_recipient, recipient_of
from domain.event import Level
from domain.run.state import IssuedForm
from domain.run.views import view_form
from domain.run.workflow_run import WorkflowRun

UNRECORDED = (AppendRefusedError, LogUnavailableError, OutcomeUnknownError, VersionConflictError)
"""How `ViewForm` says that a view could not be recorded, or perhaps not: no reason to hide the form."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Viewer:
    """Who looks at a form, as far as that is known, and through which channel."""

    channel: str
    level: Level = "link"
    member_id: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ViewForm:
    """Record that somebody was shown a form, once for each channel and link."""

    executor: CommandExecutor
    members: Members

    async def __call__(self, form: FormRef, *, viewer: Viewer) -> tuple[WorkflowRun, IssuedForm]:
        """
        Return the run and the form, open or closed; that an open one was seen by that way is recorded once.

        :raises FormNotFoundError: if there is no such form
        :raises FormerRecipientError: if the link is of somebody who may not see it any more
        """
        return await self.record(*await self.find(form), viewer=viewer)

    async def find(self, form: FormRef) -> tuple[WorkflowRun, FormGrant]:
        """
        Return the run that issued the form, for a caller who can tell only by the form who looks at it.

        :raises FormNotFoundError: if there is no such form
        """
        return await find_form(self.executor.runs, form, workflow_id=None)

    async def record(
        self, run: WorkflowRun, grant: FormGrant, *, viewer: Viewer
    ) -> tuple[WorkflowRun, IssuedForm]:
        """
        Return the run and the form that was found, as they are now; as a call does otherwise.

        :raises FormerRecipientError: if the link is of somebody who may not see it any more
        """
        for attempt in self.executor.attempts():
            await check_recipient(self.members, recipient_of(run, grant), by_link=viewer.level != "session")
            context = self.executor.context()
            decision = view_form(
                run,
                form_id=grant.form_id,
                surface=INBOX if viewer.channel == INBOX else grant.surface,
                recipient=grant.recipient,
                level=viewer.level,
                channel=channel_of(grant, viewer.channel),
                member_id=viewer.member_id,
                context=context,
            )
            await attempt.take(run, decision, context)
            if not attempt.succeeded:
                run = await self.executor.runs.with_form(run.id, grant.form_id)
        return run, run.form(grant.form_id)
