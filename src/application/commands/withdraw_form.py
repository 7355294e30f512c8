"""Take a question back."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from application.command_executor import CommandExecutor
from application.ports.runs import FormNotFoundError
from application.preconditions import check_version
from domain.run import withdrawals
from domain.run.context import CommandContext
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawForm:
    """Close a form unanswered; its run fails and says why."""

    executor: CommandExecutor

    async def __call__(
        self,
        *,
        run_id: UUID,
        form_id: str,
        reason: str,
        who: str,
        idempotency_key: str | None = None,
        seen: Collection[int] | None = None,
    ) -> WorkflowRun:
        """
        Return the run, which has failed. The same request with the same key changes nothing more.

        :raises RunNotFoundError: :raises FormNotFoundError: if there is no such form
        :raises FormSubmittedError: if it was answered before
        :raises FormExpiredError: if its time is over or it was withdrawn
        :raises RunChangedError: if the run is at none of the versions that were seen, where such are named
        :raises ReasonRefusedError: if there is no reason, or it is too long
        """

        async def read() -> WorkflowRun:
            run = await self.executor.runs.get(run_id)
            if form_id not in run.forms:
                raise FormNotFoundError
            check_version(run, form_id, seen=seen, idempotency_key=idempotency_key)
            return run

        def decide(run: WorkflowRun, _: WorkflowDefinition, context: CommandContext) -> None:
            withdrawals.withdraw_form(
                run, form_id=form_id, reason=reason, by=who, idempotency_key=idempotency_key, context=context
            )

        return await self.executor(read, decide)
