"""How the executions of nodes begin and end."""

from domain.run import events
from domain.run.evolve import visits
from domain.run.evolve.rounds import leave
from domain.run.state import ROOT, Execution, ExecutionStatus
from domain.run.workflow_run import WorkflowRun
from domain.values.json import Json, JsonObject
from domain.values.variables import CONVERSATION
from domain.workflow.flow import TOKEN


def on_started(run: WorkflowRun, event: events.NodeStarted) -> None:
    """Begin an execution."""
    run.steps += 1
    scope = run.scopes[ROOT if event.container is None else f"{event.container}/{event.round}"]
    scope.running += 1
    scope.executions.append(event.execution_id)
    scope.visits[event.node_id] = scope.visits.get(event.node_id, 0) + 1
    if run.flow == TOKEN:
        visits.begin(run, scope, event.node_id, event.predecessor)
    run.executions[event.execution_id] = Execution(
        id=event.execution_id,
        node_id=event.node_id,
        node_type=event.node_type,
        title=event.title,
        index=event.index,
        predecessor=event.predecessor,
        started_at=event.timestamp,
        scope=scope.id,
    )


def on_succeeded(run: WorkflowRun, event: events.NodeSucceeded) -> None:
    """End the execution; its node leaves by a handle."""
    execution = end(run, event.execution_id, "succeeded", event)
    execution.inputs, execution.process_data = event.inputs, event.process_data
    for write in event.writes or ():
        _write(run, execution.scope, write)
    if event.breaks:
        run.scopes[execution.scope].breaks = True
    _go_on(run, execution, event.handle, event.outputs)


def on_failed(run: WorkflowRun, event: events.NodeFailed) -> None:
    """End the execution with an error; its node leaves by a handle where the run goes on nevertheless."""
    execution = end(run, event.execution_id, "failed", event)
    execution.inputs, execution.process_data = event.inputs, event.process_data
    execution.error, execution.error_strategy = event.message, event.strategy
    if event.handle is not None:
        execution.status, run.exceptions = "exception", run.exceptions + 1
        _go_on(run, execution, event.handle, event.outputs)


def on_cancelled(run: WorkflowRun, event: events.NodeCancelled) -> None:
    """Wait no longer."""
    end(run, event.execution_id, "stopped", event)


def end(run: WorkflowRun, execution_id: str, status: ExecutionStatus, event: events.RunEvent) -> Execution:
    """End the execution, with what it has waited for and all rounds in it; one that has ended is only said so again."""
    run.effects.pop(execution_id, None)
    execution = run.executions[execution_id]
    scope = run.scopes[execution.scope]
    if execution.finished_at is None:
        scope.running -= 1
    container = run.containers.pop(execution_id, None)
    if container is not None:
        leave(run, container.running.values())
        if status == "succeeded":
            scope.outputs.update(container.last)
    execution.status, execution.finished_at = status, event.timestamp
    if run.flow == TOKEN:
        visits.end(scope, execution)
    return execution


def _go_on(run: WorkflowRun, execution: Execution, handle: str, outputs: JsonObject | None) -> None:
    scope = run.scopes[execution.scope]
    execution.outputs, execution.handle = outputs, handle
    scope.exits[execution.node_id] = handle
    if run.flow == TOKEN:
        visits.leave(scope, execution.node_id, handle)
    if outputs is not None:
        scope.outputs[execution.node_id] = outputs


def _write(run: WorkflowRun, scope_id: str, write: JsonObject) -> None:
    """Give a variable its new value, or take it away; values that others hold are left alone."""
    names, path = _names(run, scope_id, write["namespace"]), write["path"]
    if names is None or not isinstance(path, list):
        return
    for part in path[:-1]:
        below = names.get(str(part))
        names[str(part)] = names = {**below} if isinstance(below, dict) else {}
    if write.get("deletes"):
        names.pop(str(path[-1]), None)
    else:
        names[str(path[-1])] = write["value"]


def _names(run: WorkflowRun, scope_id: str, namespace: Json) -> JsonObject | None:
    """Return the variables that are called so: of the conversation, of all nodes, or of a container around it."""
    if namespace == CONVERSATION:
        return run.conversation_variables
    if namespace in run.shared:
        return run.shared[str(namespace)]
    scope = run.scopes[scope_id]
    while scope.container is not None and scope.node_id != namespace:
        scope = run.scopes[scope.parent]
    return None if scope.container is None else run.containers[scope.container].variables
