"""Stop a run, running or paused."""

from dataclasses import dataclass
from uuid import UUID

from application.command_executor import CommandExecutor
from application.ports.runs import RunNotFoundError
from domain.run.endings import stop_run
from domain.run.workflow_run import WorkflowRun


@dataclass(frozen=True, kw_only=True, slots=True)
class StopRun:
    """End a run before its time; its open forms are withdrawn."""

    executor: CommandExecutor

    async def __call__(self, *, run_id: UUID, workflow_id: UUID | None, user: str | None) -> WorkflowRun:
        """
        Return the run, which is over; one that was over already stays as it was.

        :raises RunNotFoundError: if there is no such run, or it is of another workflow
        """
        for attempt in self.executor.attempts():
            run = await self.executor.runs.get(run_id)
            if workflow_id is not None and run.workflow_id != str(workflow_id):
                raise RunNotFoundError(run_id)
            decision = stop_run(run, user=user, reason="Stopped by user")
            await attempt.take(run, decision, self.executor.context())
        return run
