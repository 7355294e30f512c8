"""Visits of nodes in a token flow: they are counted, and one that has ended is known until the node's next one."""

from domain.run.state import Execution, Scope
from domain.run.workflow_run import WorkflowRun


def begin(run: WorkflowRun, scope: Scope, node_id: str, predecessor: str | None) -> None:
    """Count the token with which the node begins, and forget its former visits with their forms."""
    way = predecessor, node_id
    scope.begun[way] = scope.begun.get(way, 0) + 1
    for execution_id in scope.former.pop(node_id, ()):
        scope.executions.remove(execution_id)
        del run.executions[execution_id]
        for form_id in [it for it in scope.forms if run.forms[it].execution_id == execution_id]:
            scope.forms.remove(form_id)
            del run.forms[form_id]


def end(scope: Scope, execution: Execution) -> None:
    """Let the next visit of the node take the place of this one, of which it may be said twice that it has ended."""
    former = scope.former.get(execution.node_id, ())
    if execution.id not in former:
        scope.former[execution.node_id] = (*former, execution.id)


def leave(scope: Scope, node_id: str, handle: str) -> None:
    """Count that the node has ended by the handle."""
    scope.left[node_id, handle] = scope.left.pop((node_id, handle), 0) + 1
