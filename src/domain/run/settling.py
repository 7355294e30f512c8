"""How an execution ends: by its handle, by its error strategy, or with its round, its container, or its run."""

from domain.run import events
from domain.run.endings import cancel, cancel_rounds, fail_run
from domain.run.events import Decision
from domain.run.state import Execution
from domain.run.workflow_run import WorkflowRun
from domain.values.json import JsonObject
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.nodes.outcome import Concluded, Failed, Succeeded, Write
from domain.workflow.nodes.recovery import Recovery


def settle(
    run: WorkflowRun,
    execution_id: str,
    outcome: Concluded,
    *,
    definition: WorkflowDefinition,
    attempt: int = 0,
    retold: bool = False,
) -> Decision:
    """
    Let the execution end.

    :param attempt: which attempt of its effect it was that counts; 0 if it had none
    :param retold: whether its text is another than was told of it while it came
    """
    if isinstance(outcome, Succeeded):
        yield events.NodeSucceeded(
            execution_id=execution_id,
            outputs=outcome.outputs,
            handle=outcome.handle,
            inputs=outcome.inputs,
            attempt=attempt,
            process_data=outcome.process_data,
            writes=[_write(write) for write in outcome.writes] or None,
            breaks=outcome.breaks,
            retold=retold,
        )
        return
    execution = run.executions[execution_id]
    exits = {edge.handle for edge in definition.graph.outgoing[execution.node_id]}
    recovery = definition.node(execution.node_id).recovery(outcome, exits=exits)
    if recovery is None:
        yield from fail(run, execution_id, outcome, definition=definition, attempt=attempt)
        return
    yield from cancel_rounds(run, execution_id, f"Node {execution.node_id} failed")
    yield _failed(execution_id, outcome, attempt, recovery)


def fail(
    run: WorkflowRun,
    execution_id: str,
    failed: Failed,
    *,
    definition: WorkflowDefinition,
    attempt: int = 0,
    reason: str | None = None,
) -> Decision:
    """
    Let the execution fail for good, and what it is in with it: its run, or its round, and perhaps the container.

    :param reason: why nobody needs what is open there, if not because that node failed
    """
    execution = run.executions[execution_id]
    yield from cancel_rounds(run, execution_id, failed.message)
    yield _failed(execution_id, failed, attempt)
    yield from _fail_around(run, execution, failed, definition, reason or f"Node {execution.node_id} failed")


def _fail_around(
    run: WorkflowRun, execution: Execution, failed: Failed, definition: WorkflowDefinition, reason: str
) -> Decision:
    scope = run.scopes[execution.scope]
    if scope.container is None or scope.node_id is None or scope.round is None:
        yield from fail_run(run, error=failed.message, reason=reason, node_id=execution.node_id)
    elif definition.container(scope.node_id).survives_failures:
        yield from cancel(run, scope.id, reason)
        yield events.RoundEnded(
            execution_id=scope.container, round=scope.round, failed=True, message=failed.message
        )
    else:
        of_container = Failed(failed.code, failed.message)
        yield from settle(run, scope.container, of_container, definition=definition)


def _failed(
    execution_id: str, failed: Failed, attempt: int, recovery: Recovery | None = None
) -> events.NodeFailed:
    """Say that it has failed. :param recovery: how the run goes on nevertheless, if it does"""
    return events.NodeFailed(
        execution_id=execution_id,
        code=failed.code,
        message=failed.message,
        strategy=None if recovery is None else recovery.strategy,
        inputs=failed.inputs,
        handle=None if recovery is None else recovery.handle,
        outputs=None if recovery is None else recovery.outputs,
        attempt=attempt,
        process_data=failed.process_data,
    )


def _write(write: Write) -> JsonObject:
    target: JsonObject = {"namespace": write.namespace, "path": [*write.path]}
    return target | ({"deletes": True} if write.deletes else {"value": write.value})
