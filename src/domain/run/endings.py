"""How a run ends before all its nodes have: it fails by one of them, or is stopped."""

from domain.run import events
from domain.run.context import CommandContext
from domain.run.workflow_run import WorkflowRun
from domain.values.json import JsonObject


def stop_run(run: WorkflowRun, *, user: str | None, reason: str, context: CommandContext) -> None:
    """End the run and withdraw its open forms; one that is over stays as it is."""
    if run.is_over:
        return
    _withdraw_forms(run, reason, context)
    run.record(events.RunStopped, context, reason=reason, user=user)


def give_up(run: WorkflowRun, *, error: str, context: CommandContext) -> None:
    """End the run since it cannot go on, whatever comes next in it, and withdraw its open forms."""
    if run.is_over:
        return
    _withdraw_forms(run, "The run failed", context)
    run.record(events.RunFailed, context, error=error)


def fail_run(
    run: WorkflowRun,
    *,
    execution_id: str,
    code: str,
    message: str,
    context: CommandContext,
    inputs: JsonObject | None = None,
    reason: str | None = None,
) -> None:
    """
    End the execution and its run with an error.

    :param reason: why open forms are withdrawn, if not because that node failed
    """
    node_id = run.executions[execution_id].node_id
    run.record(
        events.NodeFailed, context, execution_id=execution_id, code=code, message=message, inputs=inputs
    )
    _withdraw_forms(run, reason or f"Node {node_id} failed", context)
    run.record(events.RunFailed, context, error=message, node_id=node_id)


def _withdraw_forms(run: WorkflowRun, reason: str, context: CommandContext) -> None:
    """Close every open form, since nobody needs its answer any more."""
    for form in run.waiting_forms:
        run.record(events.FormWithdrawn, context, form_id=form.id, reason=reason)
