"""Write again to those who do not answer."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from application.command_executor import CommandExecutor
from application.ports.runs import FormNotFoundError
from application.preconditions import check_version
from domain.run import reminders
from domain.run.context import CommandContext
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition


@dataclass(frozen=True, kw_only=True, slots=True)
class RemindForm:
    """Let mails about a form be due again."""

    executor: CommandExecutor

    async def __call__(
        self,
        *,
        run_id: UUID,
        form_id: str,
        recipient: str | None,
        who: str,
        idempotency_key: str | None = None,
        seen: Collection[int] | None = None,
    ) -> WorkflowRun:
        """
        Return the run. All recipients are written to, or the one that is named by its id.

        :raises RunNotFoundError: :raises FormNotFoundError: if there is no such form
        :raises FormSubmittedError: if it was answered before
        :raises FormExpiredError: if its time is over or it was withdrawn
        :raises RunChangedError: if the run is at none of the versions that were seen, where such are named
        :raises ReminderRefusedError: if it has no such recipient, or none at all
        :raises ReminderRepeatedError: if the idempotency key came before, for or by somebody else
        """

        async def read() -> WorkflowRun:
            run = await self.executor.runs.get(run_id)
            if form_id not in run.forms:
                raise FormNotFoundError
            mailing = run.forms[form_id].mailing
            if mailing is None or idempotency_key not in mailing.reminded:
                check_version(run, form_id, seen=seen)
            return run

        def decide(run: WorkflowRun, _: WorkflowDefinition, context: CommandContext) -> None:
            reminders.remind_again(
                run,
                form_id=form_id,
                recipient=recipient,
                by=who,
                idempotency_key=idempotency_key,
                context=context,
            )

        return await self.executor(read, decide)

    async def as_foreseen(self, *, run_id: UUID, form_id: str, reminder: int, due_at: datetime) -> None:
        """Write to everybody whose mail arrived, as the workflow has it; does nothing if that is done."""

        async def read() -> WorkflowRun:
            return await self.executor.runs.get(run_id)

        def decide(run: WorkflowRun, _: WorkflowDefinition, context: CommandContext) -> None:
            context = replace(context, now=max(context.now, due_at))
            reminders.remind_form(run, form_id=form_id, reminder=reminder, context=context)

        await self.executor(read, decide)
