"""Events and runs as they are once all that tells of people is gone."""

from typing import Any

from domain.event import Event
from domain.run.events import FormAddressed
from domain.run.workflow_run import WorkflowRun
from domain.values.personal import erased_recipient, marks


def erased(event: Event) -> Event:
    """The event with what stands for its marked fields."""
    gone = object.__new__(type(event))
    marked = marks(type(event))
    values = {**event.__dict__}
    for name in marked.keys() & values.keys():
        if values[name] is not None:
            values[name] = marked[name].erased()
    if isinstance(event, FormAddressed):
        values["addresses"] = {str(recipient["id"]): erased_recipient() for recipient in event.recipients}
    gone.__dict__.update(values)
    return gone


def skeleton(run: WorkflowRun) -> dict[str, Any]:
    """Where the run stands, without a word of anybody."""
    return {
        "run": (run.version, run.status, run.steps, run.exceptions, run.yielded, run.finished_at),
        "executions": {
            it.id: (it.node_id, it.status, it.handle, it.error_strategy, it.scope, it.finished_at)
            for it in run.executions.values()
        },
        "forms": {
            it.id: (it.execution_id, it.status, it.action, it.closed_version, it.expires_at, it.surfaces)
            for it in run.forms.values()
        },
        "mails": {
            it.id: {number: list(who.emails) for number, who in it.mailing.recipients.items()}
            for it in run.forms.values()
            if it.mailing is not None
        },
        "effects": {
            it.execution_id: (it.kind, it.queue, it.attempt, it.lost, it.due_at, it.deadline, it.reference)
            for it in run.effects.values()
        },
        "scopes": {
            it.id: (
                it.container,
                it.round,
                it.exits,
                it.executions,
                it.visits,
                it.forms,
                it.running,
                it.breaks,
                it.left,
                it.begun,
                it.former,
            )
            for it in run.scopes.values()
        },
        "containers": {
            it.execution_id: (it.kind, it.total, it.begun, it.running, it.failed, it.leaves)
            for it in run.containers.values()
        },
    }
