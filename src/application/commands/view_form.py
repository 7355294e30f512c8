"""Record that a form was seen."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from application.command_executor import CommandExecutor
from application.ports.runs import (
    AppendRefusedError,
    FormGrant,
    LogUnavailableError,
    OutcomeUnknownError,
    VersionConflictError,
)
from domain.run import views
from domain.run.context import CommandContext
from domain.run.events import Level
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition

UNRECORDED = (AppendRefusedError, LogUnavailableError, OutcomeUnknownError, VersionConflictError)
"""How `ViewForm` says that a view could not be recorded, or perhaps not: no reason to hide the form."""


async def by_link(_: IssuedForm) -> Level:
    """How well it is known who looks at a form, where nothing is known but that they have its link."""
    return "link"


@dataclass(frozen=True, kw_only=True, slots=True)
class ViewForm:
    """Record who was shown what, once for each link; it decides nothing."""

    executor: CommandExecutor

    async def __call__(
        self, *, token: str, level: Callable[[IssuedForm], Awaitable[Level]] = by_link
    ) -> tuple[WorkflowRun, IssuedForm]:
        """
        Return the run and the form, open or closed; that an open one was seen by that link is recorded once.

        :param level: tells how well it is known who looks at the form
        :raises FormNotFoundError: if the token opens no form
        """
        looked: list[tuple[FormGrant, Level]] = []

        async def read() -> WorkflowRun:
            run, grant = await self.executor.runs.by_token(token)
            looked[:] = [(grant, await level(run.forms[grant.form_id]))]
            return run

        def decide(run: WorkflowRun, _: WorkflowDefinition, context: CommandContext) -> None:
            grant, known = looked[0]
            views.view_form(
                run,
                form_id=grant.form_id,
                surface=grant.surface,
                recipient=grant.recipient,
                level=known,
                context=context,
            )

        run = await self.executor(read, decide)
        return run, run.forms[looked[0][0].form_id]
