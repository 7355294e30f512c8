"""Record that a form was seen."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from application.channels import channel_of
from application.command_executor import CommandExecutor
from application.ports.people import Members
from application.ports.runs import (
    AppendRefusedError,
    FormRef,
    LogUnavailableError,
    OutcomeUnknownError,
    VersionConflictError,
)
from application.preconditions import find_form
from application.recipients import check_recipient, recipient_of
from domain.run.events import Level
from domain.run.state import IssuedForm
from domain.run.views import view_form
from domain.run.workflow_run import WorkflowRun

UNRECORDED = (AppendRefusedError, LogUnavailableError, OutcomeUnknownError, VersionConflictError)
"""How `ViewForm` says that a view could not be recorded, or perhaps not: no reason to hide the form."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Viewer:
    """What is known of somebody who looks at a form, and by which way they came."""

    channel: str
    level: Level = "link"
    member_id: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ViewForm:
    """Record who was shown what, once for each way and link; it decides nothing."""

    executor: CommandExecutor
    members: Members

    async def __call__(
        self, form: FormRef, *, viewer: Callable[[IssuedForm], Awaitable[Viewer]]
    ) -> tuple[WorkflowRun, IssuedForm]:
        """
        Return the run and the form, open or closed; that an open one was seen by that way is recorded once.

        :param viewer: tells what is known of who looks at the form
        :raises FormNotFoundError: if there is no such form
        :raises FormerRecipientError: if the link is of somebody who may not see it any more
        """
        for attempt in self.executor.attempts():
            run, grant = await find_form(self.executor.runs, form, workflow_id=None)
            known = await viewer(run.forms[grant.form_id])
            await check_recipient(self.members, recipient_of(run, grant), by_link=known.level != "session")
            view_form(
                run,
                form_id=grant.form_id,
                surface=grant.surface,
                recipient=grant.recipient,
                level=known.level,
                channel=channel_of(grant, known.channel),
                member_id=known.member_id,
                context=self.executor.context(),
            )
            await attempt.save(run)
        return run, run.forms[grant.form_id]
