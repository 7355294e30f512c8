"""Change when a form closes."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from application.command_executor import CommandExecutor
from application.ports.runs import FormRef
from application.preconditions import check_version, find_form
from domain.run.deadlines import DeadlineRefusedError, extend_form
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun


@dataclass(frozen=True, kw_only=True, slots=True)
class ExtendForm:
    """Let an open form close later, or earlier, than it was to."""

    executor: CommandExecutor

    async def __call__(
        self,
        form: FormRef,
        *,
        workflow_id: UUID | None,
        to: datetime | timedelta,
        who: str,
        seen: Collection[int] | None = None,
    ) -> WorkflowRun:
        """
        Return the run. `to` is the new deadline, or how much later the form is to close than it was.

        :raises FormNotFoundError: if there is no such form, or it is of another workflow than the one named
        :raises FormSubmittedError: if it was answered before
        :raises FormExpiredError: if its time is over or it was withdrawn
        :raises RunChangedError: if the run is at none of the versions that were seen, where such are named
        :raises DeadlineRefusedError: if it cannot close at that instant
        """
        for attempt in self.executor.attempts():
            run, grant = await find_form(self.executor.runs, form, workflow_id=workflow_id)
            check_version(run, grant.form_id, seen=seen)
            until = _until(run.form(grant.form_id), to)
            context = self.executor.context()
            decision = extend_form(run, form_id=grant.form_id, until=until, by=who, context=context)
            await attempt.take(run, decision, context)
        return run


def _until(form: IssuedForm, to: datetime | timedelta) -> datetime:
    """Return the new deadline. :raises DeadlineRefusedError: if no calendar has it"""
    try:
        return form.expires_at + to if isinstance(to, timedelta) else to
    except OverflowError:
        raise DeadlineRefusedError("A form cannot wait for ever.") from None
