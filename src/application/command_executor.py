"""How a use case changes a run: read, decide, append, and again if somebody else was first."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from application import current_request
from application.ports.clock import Clock
from application.ports.runs import Runs, VersionConflictError
from application.ports.workflows import Workflows
from domain.run.context import CommandContext
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition

ATTEMPTS = 50
"""How often a decision is taken anew before the conflict is given up on; each means that another one was recorded."""

Read = Callable[[], Awaitable[WorkflowRun]]
Decision = Callable[[WorkflowRun, WorkflowDefinition, CommandContext], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class CommandExecutor:
    """The means by which commands reach runs."""

    runs: Runs
    workflows: Workflows
    clock: Clock
    new_id: Callable[[], UUID]
    """Makes ids that sort by time: of runs, and of what is decided without a request."""
    token_key: str
    form_time_limit: timedelta | None = None
    """For how long any form may wait, whatever its node says."""

    def context(self) -> CommandContext:
        """Return what makes a run move now."""
        return CommandContext(
            now=self.clock.now(),
            request_id=current_request.current_id() or self.new_id(),
            token_key=self.token_key,
            form_time_limit=self.form_time_limit,
            clock=self.clock.now,
        )

    async def __call__(self, read: Read, decision: Decision) -> WorkflowRun:
        """
        Apply the decision to the run and record what it brings about.

        Whatever the decision raises goes to the caller, and then nothing is recorded. The loser of a race reads
        the run again and decides again, so that its answer is true.

        :raises VersionConflictError: if others were first every time
        """
        for _ in range(ATTEMPTS):
            run = await read()
            definition = (await self.workflows.version(UUID(run.version_id))).definition
            decision(run, definition, self.context())
            if not run.pending_events:
                return run
            try:
                await self.runs.save(run)
            except VersionConflictError:
                continue
            return run
        raise VersionConflictError(run.id)
