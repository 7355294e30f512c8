"""How a run ends before all its nodes have: it fails by one of them, or is stopped."""

from domain.run import events
from domain.run.events import Decision
from domain.run.workflow_run import WorkflowRun


def stop_run(run: WorkflowRun, *, user: str | None, reason: str) -> Decision:
    """End the run and whatever is open in it; one that is over stays as it is."""
    if run.is_over:
        return
    yield from _cancel_all(run, reason)
    yield events.RunStopped(reason=reason, user=user)


def give_up(run: WorkflowRun, *, error: str) -> Decision:
    """End the run since it cannot go on, whatever comes next in it, and whatever is open in it."""
    if run.is_over:
        return
    yield from fail_run(run, error=error, reason="The run failed")


def fail_run(run: WorkflowRun, *, error: str, reason: str, node_id: str | None = None) -> Decision:
    """
    End the run with an error.

    :param reason: why nobody needs what is open in it
    """
    yield from _cancel_all(run, reason)
    yield events.RunFailed(error=error, node_id=node_id)


def _cancel_all(run: WorkflowRun, reason: str) -> Decision:
    """Close every open form and wait for no effect: nobody needs their answers and results."""
    for form in run.waiting_forms:
        yield events.FormWithdrawn(form_id=form.id, reason=reason)
    for execution_id in [*run.effects]:
        yield events.NodeCancelled(execution_id=execution_id, reason=reason)
