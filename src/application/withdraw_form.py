"""Take a question back."""

from dataclasses import dataclass
from uuid import UUID

from application.deciding import Deciding
from application.ports import FormNotFoundError
from domain.run import lifetime
from domain.run.cause import Cause
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawForm:
    """Close a form unanswered; its run fails and says why."""

    deciding: Deciding

    async def __call__(self, *, run_id: UUID, form_id: str, reason: str, who: str) -> WorkflowRun:
        """
        Return the run, which has failed.

        :raises RunNotFoundError: :raises FormNotFoundError: if there is no such form
        :raises FormSubmittedError: if it was answered before
        :raises FormExpiredError: if its time is over or it was withdrawn
        :raises ReasonRefusedError: if there is no reason, or it is too long
        """

        async def read() -> WorkflowRun:
            run = await self.deciding.runs.get(run_id)
            if form_id not in run.forms:
                raise FormNotFoundError
            return run

        def decide(run: WorkflowRun, _: WorkflowDefinition, cause: Cause) -> None:
            lifetime.withdraw_form(run, form_id=form_id, reason=reason, by=who, cause=cause)

        return await self.deciding(read, decide)
