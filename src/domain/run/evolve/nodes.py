"""How the executions of nodes begin and end."""

from domain.run import events
from domain.run.state import Execution, ExecutionStatus
from domain.run.workflow_run import WorkflowRun


def on_started(run: WorkflowRun, event: events.NodeStarted) -> None:
    """Begin an execution."""
    run.steps += 1
    run.executions[event.execution_id] = Execution(
        id=event.execution_id,
        node_id=event.node_id,
        node_type=event.node_type,
        title=event.title,
        index=event.index,
        predecessor=event.predecessor,
        started_at=event.timestamp,
    )


def on_succeeded(run: WorkflowRun, event: events.NodeSucceeded) -> None:
    """End the execution; its node leaves by a handle."""
    execution = _end(run, event.execution_id, "succeeded", event)
    execution.inputs, execution.process_data = event.inputs, event.process_data
    execution.outputs, execution.handle = event.outputs, event.handle
    run.exits[execution.node_id] = event.handle


def on_failed(run: WorkflowRun, event: events.NodeFailed) -> None:
    """End the execution with an error; its node leaves by a handle where the run goes on nevertheless."""
    execution = _end(run, event.execution_id, "failed", event)
    execution.inputs, execution.process_data = event.inputs, event.process_data
    execution.error, execution.error_strategy = event.message, event.strategy
    if event.handle is not None:
        execution.status, run.exceptions = "exception", run.exceptions + 1
        execution.outputs, execution.handle = event.outputs, event.handle
        run.exits[execution.node_id] = event.handle


def on_cancelled(run: WorkflowRun, event: events.NodeCancelled) -> None:
    """Wait no longer."""
    _end(run, event.execution_id, "stopped", event)


def _end(run: WorkflowRun, execution_id: str, status: ExecutionStatus, event: events.RunEvent) -> Execution:
    run.effects.pop(execution_id, None)
    execution = run.executions[execution_id]
    execution.status, execution.finished_at = status, event.timestamp
    return execution
