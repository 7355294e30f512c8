"""Record that a form was seen."""

from dataclasses import dataclass

from application.deciding import Deciding
from application.ports import Ticket
from domain.run import lifetime
from domain.run.cause import Cause
from domain.run.events import Level
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition


@dataclass(frozen=True, kw_only=True, slots=True)
class ViewForm:
    """Record who was shown what, once for each link; it decides nothing."""

    deciding: Deciding

    async def __call__(self, *, token: str, level: Level = "link") -> tuple[WorkflowRun, IssuedForm]:
        """
        Return the run and the form, open or closed; that an open one was seen by that link is recorded once.

        :raises FormNotFoundError: if the token opens no form
        """
        opened: list[Ticket] = []

        async def read() -> WorkflowRun:
            run, ticket = await self.deciding.runs.by_token(token)
            opened[:] = [ticket]
            return run

        def decide(run: WorkflowRun, _: WorkflowDefinition, cause: Cause) -> None:
            ticket = opened[0]
            lifetime.view_form(
                run,
                form_id=ticket.form_id,
                surface=ticket.surface,
                recipient=ticket.recipient,
                level=level,
                cause=cause,
            )

        run = await self.deciding(read, decide)
        return run, run.forms[opened[0].form_id]
