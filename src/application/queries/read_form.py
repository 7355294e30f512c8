"""Show a form."""

from dataclasses import dataclass
from uuid import UUID

from application.ports.clock import Clock
from application.ports.people import Members
from application.ports.runs import FormRef, Runs
from application.preconditions import find_form
from application.recipients import check_recipient, recipient_of
from domain.run.mailing import Recipient
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadForm:
    """Find a form; reading decides nothing."""

    runs: Runs
    clock: Clock
    members: Members

    async def __call__(self, form: FormRef, *, workflow_id: UUID | None) -> IssuedForm:
        """
        Return the form, if it can be answered now.

        :raises FormNotFoundError: if there is no such form, or it is of another workflow
        :raises FormerRecipientError: if the link is of somebody who may not see it any more
        :raises FormSubmittedError: if it was answered before
        :raises FormExpiredError: if its time is over or it was withdrawn
        """
        run, found = await self.whatever_state(form, workflow_id=workflow_id)
        return run.check_open(found.id, now=self.clock.now())

    async def whatever_state(
        self, form: FormRef, *, workflow_id: UUID | None, signed_in: bool = False
    ) -> tuple[WorkflowRun, IssuedForm]:
        """
        Return the run and the form, open or closed.

        :param signed_in: whether it is asked for by the recipient themselves, who has signed in
        :raises FormNotFoundError: if there is no such form, or it is of another workflow
        :raises FormerRecipientError: if the link is of somebody who may not see it any more
        """
        run, found, recipient = await self.whoever_asks(form, workflow_id=workflow_id)
        await check_recipient(self.members, recipient, by_link=not signed_in)
        return run, found

    async def whoever_asks(
        self, form: FormRef, *, workflow_id: UUID | None = None
    ) -> tuple[WorkflowRun, IssuedForm, Recipient | None]:
        """
        Return the run, the form, and to whom its link was given; also if that one may not see the form any more.

        :raises FormNotFoundError: if there is no such form, or it is of another workflow
        """
        run, grant = await find_form(self.runs, form, workflow_id=workflow_id)
        return run, run.form(grant.form_id), recipient_of(run, grant)
