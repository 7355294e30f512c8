"""The list of forms, read out of the log in memory."""

from uuid import UUID

from application.queries.form_list import FormCursor, FormPage, FormSummary, form_cursor
from domain.run import events
from domain.run.state import FormStatus
from domain.run.workflow_run import WorkflowRun
from memory.log import MemoryLog


class MemoryFormList:
    """The list of forms."""

    def __init__(self, log: MemoryLog) -> None:
        self._log = log

    async def page(
        self,
        *,
        status: FormStatus | None = None,
        workflow_id: UUID | None = None,
        after: FormCursor | None = None,
        limit: int = 20,
    ) -> FormPage:
        issued = [r.event for r in self._log.recorded if isinstance(r.event, events.FormIssued)]
        forms = [_form(await self._log.get(event.originator_id), event) for event in issued]
        found = [
            ((at := form_cursor(form, status=status)).at, at.form_id, form)
            for form in forms
            if status in (None, form.status) and workflow_id in (None, form.workflow_id)
        ]
        found.sort(key=lambda entry: entry[:2], reverse=status != "waiting")
        if after is not None:
            bound = (after.at, after.form_id)
            ascending = status == "waiting"
            found = [entry for entry in found if (entry[:2] > bound if ascending else entry[:2] < bound)]
        return FormPage(forms=tuple(form for _, _, form in found[:limit]), has_more=len(found) > limit)


def _form(run: WorkflowRun, event: events.FormIssued) -> FormSummary:
    form = run.forms[event.form_id]
    return FormSummary(
        run_id=run.id,
        workflow_id=UUID(run.workflow_id),
        started_by=run.user,
        status=form.status,
        closed_at=form.closed_at,
        expires_at=form.expires_at,
        issued=event,
    )
