"""How a decision is taken: fact by fact, and by each of them the run evolves."""

from collections.abc import Iterable
from uuid import UUID

from domain.run.context import CommandContext
from domain.run.events import Decision, RunEvent
from domain.run.evolve import evolve
from domain.run.state import IssuedForm
from domain.run.turns import tell
from domain.run.workflow_run import WorkflowRun
from domain.workflow.flow import TOKEN


def take(run: WorkflowRun, decision: Decision, context: CommandContext) -> None:
    """
    Let the run be what the decision makes of it; what happened is among its pending events then.

    What that does to the conversation of which the run is a turn is among the pending events of that one.

    A fact happened after those before it, whatever the clock says that was set back since.
    """
    goes = len(run.scopes) > 1 or run.flow == TOKEN  # else no form can go before the run has ended
    before, version = dict(run.forms) if goes else {}, run.version
    for event in decision:
        event.stamp(
            stream_id=run.id,
            version=run.version + 1,
            at=max(context.now, run.modified_on),
            request_id=context.request_id,
            caused_by=context.caused_by,
        )
        evolve(run, event)
        run.pending_events.append(event)
        if run.conversation_id is not None:
            tell(run, event)
        context.go_on(than=event.timestamp)
    if run.version > version:
        run.departed = {form_id: form for form_id, form in before.items() if form_id not in run.forms}


def replay(events: Iterable[RunEvent], run: WorkflowRun | None = None) -> WorkflowRun | None:
    """Return the run that the events tell of, from the first one on or from where `run` stands; None without any."""
    for event in events:
        run = run or WorkflowRun(id=event.originator_id)
        evolve(run, event)
    return run


def recall(run: WorkflowRun, events: Iterable[RunEvent], form_id: str) -> None:
    """
    Let the run know of a form again that has gone with its round, by the events from the first one on.

    It is as it was when it was closed, which is how it stays. Does nothing for one that is known, or never was issued.
    """
    if form_id in run.forms or form_id in run.departed:
        return
    form = Recollection(run.id, form_id).go_on(events)
    if form is not None:
        run.departed[form_id] = form


class Recollection:
    """A search for a form as it was when it was closed, by events from the first one on, some after others."""

    def __init__(self, run_id: UUID, form_id: str) -> None:
        self._before = WorkflowRun(id=run_id)
        self._form_id = form_id

    def go_on(self, events: Iterable[RunEvent]) -> IssuedForm | None:
        """Take the next events; return the form if one of them closes it."""
        for event in events:
            evolve(self._before, event)
            form = self._before.forms.get(self._form_id)
            if form is not None and form.status != "waiting":
                return form
        return None
