"""Show a form to whoever holds its token."""

from dataclasses import dataclass
from uuid import UUID

from application.ports.clock import Clock
from application.ports.runs import Runs
from application.preconditions import check_workflow
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadForm:
    """Find a form by its token; reading decides nothing."""

    runs: Runs
    clock: Clock

    async def __call__(self, *, token: str, workflow_id: UUID | None) -> IssuedForm:
        """
        Return the form, if it can be answered now.

        :raises FormNotFoundError: if the token opens no form, or one of another workflow
        :raises FormSubmittedError: if it was answered before
        :raises FormExpiredError: if its time is over or it was withdrawn
        """
        run, form = await self.whatever_state(token=token, workflow_id=workflow_id)
        return run.check_open(form.id, now=self.clock.now())

    async def whatever_state(self, *, token: str, workflow_id: UUID | None) -> tuple[WorkflowRun, IssuedForm]:
        """Return the run and the form, open or closed. :raises FormNotFoundError:"""
        run, grant = await self.runs.by_token(token)
        check_workflow(run, grant, workflow_id=workflow_id)
        return run, run.forms[grant.form_id]
