"""Remind those who have not answered."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from application.command_executor import CommandExecutor
from application.ports.runs import FormRef
from application.preconditions import check_version, find_form
from domain.run import reminders
from domain.run.workflow_run import WorkflowRun


@dataclass(frozen=True, kw_only=True, slots=True)
class RemindForm:
    """Send the e-mail about a form again."""

    executor: CommandExecutor

    async def __call__(
        self,
        form: FormRef,
        *,
        workflow_id: UUID | None,
        recipient: str | None,
        who: str,
        idempotency_key: str | None = None,
        seen: Collection[int] | None = None,
    ) -> WorkflowRun:
        """
        Return the run. All recipients are written to, or the one that is named by its id.

        :raises FormNotFoundError: if there is no such form, or it is of another workflow than the one named
        :raises FormSubmittedError: if it was answered before
        :raises FormExpiredError: if its time is over or it was withdrawn
        :raises RunChangedError: if the run is at none of the versions that were seen, where such are named
        :raises ReminderRefusedError: if it has no such recipient, or none at all
        :raises RemindedTooOftenError: if all whom it would write to got as many as they should
        :raises ReminderRepeatedError: if the idempotency key came before, for or by somebody else
        """
        for attempt in self.executor.attempts():
            run, grant = await find_form(self.executor.runs, form, workflow_id=workflow_id)
            mailing = run.form(grant.form_id).mailing
            if mailing is None or idempotency_key not in mailing.reminded:
                check_version(run, grant.form_id, seen=seen)
            context = self.executor.context()
            decision = reminders.remind_again(
                run,
                form_id=grant.form_id,
                recipient=recipient,
                by=who,
                idempotency_key=idempotency_key,
                context=context,
            )
            await attempt.take(run, decision, context)
        return run

    async def as_foreseen(self, *, run_id: UUID, form_id: str, reminder: int, due_at: datetime) -> None:
        """Write to everybody whose mail arrived, as the workflow has it; does nothing if that is done."""
        for attempt in self.executor.attempts():
            run = await self.executor.runs.get(run_id)
            context = self.executor.context(due_at=due_at)
            decision = reminders.remind_form(run, form_id=form_id, reminder=reminder, context=context)
            await attempt.take(run, decision, context)
