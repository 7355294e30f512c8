"""How an execution ends: by its handle, by its error strategy, or with its run."""

from domain.run import events
from domain.run.endings import fail_run
from domain.run.events import Decision
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.nodes.outcome import Concluded, Failed, Succeeded


def settle(
    run: WorkflowRun,
    execution_id: str,
    outcome: Concluded,
    *,
    definition: WorkflowDefinition,
    attempt: int = 0,
) -> Decision:
    """
    Let the execution end.

    :param attempt: which attempt of its effect it was that counts; 0 if it had none
    """
    if isinstance(outcome, Succeeded):
        yield events.NodeSucceeded(
            execution_id=execution_id,
            outputs=outcome.outputs,
            handle=outcome.handle,
            inputs=outcome.inputs,
            attempt=attempt,
            process_data=outcome.process_data,
        )
        return
    node = definition.node(run.executions[execution_id].node_id)
    exits = {edge.handle for edge in definition.graph.outgoing[node.id]}
    recovery = node.recovery(outcome, exits=exits)
    if recovery is None:
        yield from fail(run, execution_id, outcome, attempt=attempt)
        return
    yield events.NodeFailed(
        execution_id=execution_id,
        code=outcome.code,
        message=outcome.message,
        strategy=recovery.strategy,
        inputs=outcome.inputs,
        handle=recovery.handle,
        outputs=recovery.outputs,
        attempt=attempt,
        process_data=outcome.process_data,
    )


def fail(
    run: WorkflowRun, execution_id: str, failed: Failed, *, attempt: int = 0, reason: str | None = None
) -> Decision:
    """
    Let the execution fail for good, and its run with it.

    :param reason: why nobody needs what is open in the run, if not because that node failed
    """
    node_id = run.executions[execution_id].node_id
    yield events.NodeFailed(
        execution_id=execution_id,
        code=failed.code,
        message=failed.message,
        inputs=failed.inputs,
        attempt=attempt,
        process_data=failed.process_data,
    )
    yield from fail_run(run, error=failed.message, reason=reason or f"Node {node_id} failed", node_id=node_id)
