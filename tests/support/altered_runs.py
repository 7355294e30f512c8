"""The runs of a database, for tests in which a part of the port does something else."""

from collections.abc import Sequence
from typing import Any

from stored import Stored

from application.ports.runs import LogUnavailableError, Recorded
from domain.run.workflow_run import WorkflowRun


class AlteredRuns:
    """The `Runs` port; what a subclass does not say is done by the database's."""

    def __init__(self, s: Stored) -> None:
        self._runs = s.runs

    def __getattr__(self, name: str) -> Any:
        return getattr(self._runs, name)


class FlakyRuns(AlteredRuns):
    """The log is away for the first appends."""

    def __init__(self, s: Stored, away: int) -> None:
        super().__init__(s)
        self.away = away

    async def save(self, run: WorkflowRun) -> Sequence[Recorded]:
        if self.away:
            self.away -= 1
            raise LogUnavailableError("no database")
        return await self._runs.save(run)
