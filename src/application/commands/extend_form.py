"""Change when a form closes."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from application.command_executor import CommandExecutor
from application.ports.runs import FormNotFoundError
from application.preconditions import check_version
from domain.run import deadlines
from domain.run.context import CommandContext
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition


@dataclass(frozen=True, kw_only=True, slots=True)
class ExtendForm:
    """Let an open form close later, or earlier, than it was to."""

    executor: CommandExecutor

    async def __call__(
        self,
        *,
        run_id: UUID,
        form_id: str,
        to: datetime | timedelta,
        who: str,
        seen: Collection[int] | None = None,
    ) -> WorkflowRun:
        """
        Return the run. `to` is the new deadline, or how much later the form is to close than it was.

        :raises RunNotFoundError: :raises FormNotFoundError: if there is no such form
        :raises FormSubmittedError: if it was answered before
        :raises FormExpiredError: if its time is over or it was withdrawn
        :raises RunChangedError: if the run is at none of the versions that were seen, where such are named
        :raises DeadlineRefusedError: if it cannot close at that instant
        """

        async def read() -> WorkflowRun:
            run = await self.executor.runs.get(run_id)
            if form_id not in run.forms:
                raise FormNotFoundError
            check_version(run, form_id, seen=seen)
            return run

        def decide(run: WorkflowRun, _: WorkflowDefinition, context: CommandContext) -> None:
            try:
                until = run.forms[form_id].expires_at + to if isinstance(to, timedelta) else to
            except OverflowError:
                raise deadlines.DeadlineRefusedError("A form cannot wait for ever.") from None
            deadlines.extend_form(run, form_id=form_id, until=until, by=who, context=context)

        return await self.executor(read, decide)
