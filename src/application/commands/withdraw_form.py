"""Withdraw a form."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from application.command_executor import CommandExecutor
from application.ports.runs import FormRef
from application.preconditions import check_version, find_form
from domain.run.withdrawals import withdraw_form
from domain.run.workflow_run import WorkflowRun


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawForm:
    """Close a form unanswered; its run fails and says why."""

    executor: CommandExecutor

    async def __call__(
        self,
        form: FormRef,
        *,
        workflow_id: UUID | None,
        reason: str,
        who: str,
        idempotency_key: str | None = None,
        seen: Collection[int] | None = None,
    ) -> WorkflowRun:
        """
        Return the run, which has failed, or a round of it. The same request with the same key changes nothing more.

        :raises FormNotFoundError: if there is no such form, or it is of another workflow than the one named
        :raises FormSubmittedError: if it was answered before
        :raises FormExpiredError: if its time is over or it was withdrawn
        :raises RunChangedError: if the run is at none of the versions that were seen, where such are named
        :raises ReasonRefusedError: if there is no reason, or it is too long
        """
        for attempt in self.executor.attempts():
            run, grant = await find_form(self.executor.runs, form, workflow_id=workflow_id)
            check_version(run, grant.form_id, seen=seen, idempotency_key=idempotency_key)
            run = await attempt.decide(
                run,
                withdraw_form,
                definition=await self.executor.definition(run),
                form_id=grant.form_id,
                reason=reason,
                by=who,
                idempotency_key=idempotency_key,
                context=self.executor.context(),
            )
        return run
