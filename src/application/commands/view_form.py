"""Record that a form was seen."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from application.channels import channel_of
from application.command_executor import CommandExecutor
from application.ports.people import Members
from application.ports.runs import (
    AppendRefusedError,
    FormGrant,
    LogUnavailableError,
    OutcomeUnknownError,
    VersionConflictError,
)
from application.recipients import check_recipient, recipient_of
from domain.run import views
from domain.run.context import CommandContext
from domain.run.events import Level
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition

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
        self, *, token: str, viewer: Callable[[IssuedForm], Awaitable[Viewer]]
    ) -> tuple[WorkflowRun, IssuedForm]:
        """
        Return the run and the form, open or closed; that an open one was seen by that way is recorded once.

        :param viewer: tells what is known of who looks at the form
        :raises FormNotFoundError: if the token opens no form
        :raises FormerRecipientError: if the token is of somebody who may not see it any more
        """
        looked: list[tuple[FormGrant, Viewer]] = []

        async def read() -> WorkflowRun:
            run, grant = await self.executor.runs.by_token(token)
            known = await viewer(run.forms[grant.form_id])
            await check_recipient(self.members, recipient_of(run, grant), by_link=known.level != "session")
            looked[:] = [(grant, known)]
            return run

        def decide(run: WorkflowRun, _: WorkflowDefinition, context: CommandContext) -> None:
            grant, known = looked[0]
            views.view_form(
                run,
                form_id=grant.form_id,
                surface=grant.surface,
                recipient=grant.recipient,
                level=known.level,
                channel=channel_of(grant, known.channel),
                member_id=known.member_id,
                context=context,
            )

        run = await self.executor(read, decide)
        return run, run.forms[looked[0][0].form_id]
