"""How containers are entered, and their rounds begin and end."""

from collections.abc import Iterable

from domain.run import events
from domain.run.state import Container, Scope
from domain.run.workflow_run import WorkflowRun


def on_entered(run: WorkflowRun, event: events.ContainerEntered) -> None:
    """Let the execution have rounds."""
    execution = run.executions[event.execution_id]
    run.containers[event.execution_id] = Container(
        execution_id=event.execution_id,
        node_id=execution.node_id,
        kind=event.kind,
        scope=execution.scope,
        total=event.total,
        parallel=event.parallel,
        items=event.items,
        variables={**(event.variables or {})},
        leaves=event.leaves,
    )


def on_started(run: WorkflowRun, event: events.RoundStarted) -> None:
    """Open a scope for the round."""
    container = run.containers[event.execution_id]
    scope = Scope(
        id=f"{event.execution_id}/{event.round}",
        container=event.execution_id,
        node_id=container.node_id,
        round=event.round,
        parent=container.scope,
    )
    run.scopes[scope.id] = scope
    container.running[event.round] = scope.id
    container.begun += 1


def on_ended(run: WorkflowRun, event: events.RoundEnded) -> None:
    """Keep what the round gave, and nothing of what was in it."""
    container = run.containers[event.execution_id]
    scope_id = container.running.pop(event.round)
    if event.failed:
        container.failed.add(event.round)
        run.exceptions += 1
    if event.output is not None:
        container.results[event.round] = event.output
    container.leaves = container.leaves or event.leaves
    if container.kind == "loop":
        container.last = run.scopes[scope_id].outputs
    leave(run, [scope_id])


def leave(run: WorkflowRun, scopes: Iterable[str]) -> None:
    """Forget rounds and all that is in them, rounds of inner containers too."""
    pending = [*scopes]
    while pending:
        scope = run.scopes.pop(pending.pop())
        run.frontiers.pop(scope.id, None)
        for form_id in scope.forms:
            del run.forms[form_id]
        for execution_id in scope.executions:
            del run.executions[execution_id]
            run.effects.pop(execution_id, None)
            container = run.containers.pop(execution_id, None)
            if container is not None:
                pending += container.running.values()
