"""How a run ends before all its nodes have: it fails by one of them, or is stopped."""

from domain.run import events
from domain.run.events import Decision
from domain.run.workflow_run import WorkflowRun
from domain.values.json import JsonObject


def stop_run(run: WorkflowRun, *, user: str | None, reason: str) -> Decision:
    """End the run and withdraw its open forms; one that is over stays as it is."""
    if run.is_over:
        return
    yield from _withdraw_forms(run, reason)
    yield events.RunStopped(reason=reason, user=user)


def give_up(run: WorkflowRun, *, error: str) -> Decision:
    """End the run since it cannot go on, whatever comes next in it, and withdraw its open forms."""
    if run.is_over:
        return
    yield from _withdraw_forms(run, "The run failed")
    yield events.RunFailed(error=error)


def fail_run(
    run: WorkflowRun,
    *,
    execution_id: str,
    code: str,
    message: str,
    inputs: JsonObject | None = None,
    reason: str | None = None,
) -> Decision:
    """
    End the execution and its run with an error.

    :param reason: why open forms are withdrawn, if not because that node failed
    """
    node_id = run.executions[execution_id].node_id
    yield events.NodeFailed(execution_id=execution_id, code=code, message=message, inputs=inputs)
    yield from _withdraw_forms(run, reason or f"Node {node_id} failed")
    yield events.RunFailed(error=message, node_id=node_id)


def _withdraw_forms(run: WorkflowRun, reason: str) -> Decision:
    """Close every open form, since nobody needs its answer any more."""
    for form in run.waiting_forms:
        yield events.FormWithdrawn(form_id=form.id, reason=reason)
