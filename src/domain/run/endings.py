"""How what is open ends before its time: nobody needs it, since its round or its run is over."""

from domain.run import events
from domain.run.events import Decision
from domain.run.state import ROOT, IssuedForm, Scope
from domain.run.workflow_run import WorkflowRun


def stop_run(run: WorkflowRun, *, user: str | None, reason: str) -> Decision:
    """End the run and whatever is open in it; one that is over stays as it is."""
    if run.is_over:
        return
    yield from cancel(run, ROOT, reason)
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
    yield from cancel(run, ROOT, reason)
    yield events.RunFailed(error=error, node_id=node_id)


def cancel(run: WorkflowRun, scope: str, reason: str) -> Decision:
    """Close every open form of the scope and of the rounds in it, and wait for none of their effects."""
    forms, effects = _open_in(run, run.scopes[scope])
    yield from _cancelled(forms, effects, reason)


def cancel_rounds(run: WorkflowRun, execution_id: str, reason: str) -> Decision:
    """Close and wait for nothing in the rounds of the container, if the execution is that of one."""
    container = run.containers.get(execution_id)
    if container is None:
        return
    forms: list[IssuedForm] = []
    effects: list[str] = []
    for scope in container.running.values():
        more_forms, more_effects = _open_in(run, run.scopes[scope])
        forms += more_forms
        effects += more_effects
    yield from _cancelled(forms, effects, reason)


def _cancelled(forms: list[IssuedForm], effects: list[str], reason: str) -> Decision:
    for form in forms:
        yield events.FormWithdrawn(form_id=form.id, reason=reason)
    for execution_id in effects:
        yield events.NodeCancelled(execution_id=execution_id, reason=reason)


def _open_in(run: WorkflowRun, scope: Scope) -> tuple[list[IssuedForm], list[str]]:
    """Return the forms that wait in the scope and the rounds in it, and the executions that wait for effects."""
    forms: list[IssuedForm] = []
    effects: list[str] = []
    pending = [scope]
    while pending:
        scope = pending.pop()
        forms += [form for form in map(run.forms.__getitem__, scope.forms) if form.status == "waiting"]
        for execution_id in scope.executions:
            if execution_id in run.effects:
                effects.append(execution_id)
            elif execution_id in run.containers:
                pending += [run.scopes[it] for it in run.containers[execution_id].running.values()]
    return forms, effects
