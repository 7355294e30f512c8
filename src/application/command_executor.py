"""How a command changes a run: it reads the run, decides, and saves, and does so again if somebody else was first."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
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


class Attempt:
    """One attempt of a command to change a run."""

    def __init__(self, runs: Runs) -> None:
        self._runs = runs
        self.succeeded = False
        self.conflict: VersionConflictError | None = None

    async def save(self, run: WorkflowRun) -> None:
        """
        Append what was decided, if anything was. If somebody else was first, nothing is recorded: try again.

        :raises LogUnavailableError: if nothing can be appended now
        :raises OutcomeUnknownError: if it cannot be told whether it was appended
        """
        if run.pending_events:
            try:
                await self._runs.save(run)
            except VersionConflictError as conflict:
                self.conflict = conflict
                return
        self.succeeded = True


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

    def attempts(self) -> Iterator[Attempt]:
        """
        Yield attempts until one of them has saved the run.

            for attempt in executor.attempts():
                run = await executor.runs.get(run_id)
                stop_run(run, user=user, reason=reason, context=executor.context())
                await attempt.save(run)

        The loser of a race reads the run again and decides again, so that its answer is true. Whatever the decision
        raises goes to the caller, and then nothing is recorded.

        :raises VersionConflictError: if others were first every time
        """
        for _ in range(ATTEMPTS):
            attempt = Attempt(self.runs)
            yield attempt
            if attempt.succeeded:
                return
        assert attempt.conflict is not None, "an attempt ends with `save`"
        raise attempt.conflict

    def context(self, *, due_at: datetime | None = None) -> CommandContext:
        """
        Return what makes a run move now.

        :param due_at: when a task fell due; our clock may lag behind that of the database, which has said so
        """
        now = self.clock.now()
        return CommandContext(
            now=now if due_at is None else max(now, due_at),
            request_id=current_request.current_id() or self.new_id(),
            token_key=self.token_key,
            form_time_limit=self.form_time_limit,
            clock=self.clock.now,
        )

    async def definition(self, run: WorkflowRun) -> WorkflowDefinition:
        """Return the workflow as the run follows it."""
        return (await self.workflows.version(UUID(run.version_id))).definition
