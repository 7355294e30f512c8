"""The list of runs, read out of the log in memory."""

from datetime import datetime
from uuid import UUID

from application.queries.run_list import RunPage, RunSummary
from domain.run import events
from domain.run.state import RunStatus
from domain.run.workflow_run import WorkflowRun
from memory.log import MemoryLog


class MemoryRunList:
    """The list of runs, without the search for keywords."""

    def __init__(self, log: MemoryLog) -> None:
        self._log = log

    async def page(
        self,
        *,
        workflow_id: UUID | None = None,
        status: RunStatus | None = None,
        keyword: str | None = None,
        created_before: datetime | None = None,
        created_after: datetime | None = None,
        user: str | None = None,
        page: int = 1,
        limit: int = 20,
    ) -> RunPage:
        ids = dict.fromkeys(recorded.event.originator_id for recorded in self._log.recorded)
        found = [
            run
            for run in [await self._log.get(run_id) for run_id in reversed(ids)]
            if (workflow_id is None or run.workflow_id == str(workflow_id))
            and status in (None, run.status)
            and user in (None, run.user)
            and (created_before is None or run.started_at <= created_before)
            and (created_after is None or run.started_at >= created_after)
        ]
        chosen = found[(page - 1) * limit : page * limit]
        return RunPage(runs=tuple(map(_summary, chosen)), total=len(found))

    async def run_of_form(self, form_id: UUID) -> UUID | None:
        for recorded in self._log.recorded:
            event = recorded.event
            if isinstance(event, events.FormIssued) and event.form_id == str(form_id):
                return event.originator_id
        return None


def _summary(run: WorkflowRun) -> RunSummary:
    return RunSummary(
        run_id=run.id,
        workflow_id=UUID(run.workflow_id),
        version_id=UUID(run.version_id),
        version=run.version,
        status=run.status,
        channel=run.channel,
        started_by=run.user,
        started_at=run.started_at,
        finished_at=run.finished_at,
        steps=run.steps,
        exceptions=run.exceptions,
        error=run.error,
    )
