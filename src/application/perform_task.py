"""Do what is due: expire a form, or go on with a run that stopped before its time."""

from dataclasses import dataclass, replace

from application.deciding import Deciding
from application.ports import DueTask
from domain.run.cause import Cause
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition


@dataclass(frozen=True, kw_only=True, slots=True)
class PerformTask:
    """
    Perform one task. However often it is performed, it takes effect once.

    The append that records the outcome settles the task, so a worker that dies before it leaves the task as it was.
    """

    deciding: Deciding

    async def __call__(self, task: DueTask) -> None:
        """:raises RunNotFoundError: if the task's run does not exist, which no log allows"""

        async def read() -> WorkflowRun:
            return await self.deciding.runs.get(task.run_id)

        def decide(run: WorkflowRun, definition: WorkflowDefinition, cause: Cause) -> None:
            # The database says that it is due: a clock that lags behind must not put it off.
            cause = replace(cause, now=max(cause.now, task.fires_at))
            if task.kind == "expire":
                run.expire_form(definition=definition, form_id=task.key, cause=cause)
            else:
                run.go_on(definition=definition, cause=cause)

        await self.deciding(read, decide)
