"""What can be done in a run without anything from outside, in the order in which it became possible."""

from collections import Counter, deque
from typing import Final, Literal, NamedTuple

from domain.run.state import Scope
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.flow import TOKEN
from domain.workflow.graph import Frontier
from domain.workflow.tokens import TokenFrontier, Way

MOST_TOKENS: Final = 200
"""How many tokens of a scope are noted at a time: nodes can send more than all decisions together could take."""


class Step(NamedTuple):
    """Begin a node of a scope, end a scope, begin rounds of a container, or leave a container."""

    kind: Literal["begin", "end", "rounds", "leave"]
    key: str
    """The id of the scope, or of the container's execution."""
    node_id: str = ""
    predecessor: str | None = None
    """The node after which that node begins, or None for the first one."""


class Agenda:
    """
    What one decision has still to do.

    It looks at nothing but what has changed: the scope in which something ended, and the container around it.
    """

    def __init__(self, run: WorkflowRun, definition: WorkflowDefinition) -> None:
        self._run = run
        self._definition = definition
        self._steps: deque[Step] = deque()
        self._ready: Counter[str] = Counter()
        """How many nodes of each scope are still to begin."""

    def __bool__(self) -> bool:
        return bool(self._steps)

    def next(self) -> Step:
        """Return what became possible first, and take it as done."""
        step = self._steps.popleft()
        if step.kind == "begin":
            self._ready[step.key] -= 1
        return step

    def look_everywhere(self) -> None:
        """Note all that can be done, as somebody has left it."""
        for scope in self._run.scopes.values():
            self._look_into(scope)
        for execution_id in self._run.containers:
            self.look_at_container(execution_id)

    def look_at(self, scope_id: str) -> None:
        """Note what has become possible where something has ended: in the scope, or in what is left around it."""
        while scope_id not in self._run.scopes:
            execution_id = scope_id.rpartition("/")[0]
            if execution_id in self._run.containers:
                self.look_at_container(execution_id)
                return
            scope_id = execution_id.rpartition("/")[0]
        self._look_into(self._run.scopes[scope_id])

    def look_at_container(self, execution_id: str) -> None:
        """Note that further rounds can begin, or that none is left."""
        container = self._run.containers[execution_id]
        if container.wants_a_round:
            self._steps.append(Step("rounds", execution_id))
        elif not container.running:
            self._steps.append(Step("leave", execution_id))

    def _look_into(self, scope: Scope) -> None:
        fresh = self._tokens(scope) if self._run.flow == TOKEN else self._joins(scope)
        self._steps.extend(Step("begin", scope.id, node, predecessor) for predecessor, node in fresh)
        self._ready[scope.id] += len(fresh)
        if scope.container is not None and not scope.running and not self._ready[scope.id]:
            self._steps.append(Step("end", scope.id))

    def _joins(self, scope: Scope) -> list[Way]:
        """Return what has become ready; each is returned once."""
        frontier = self._run.frontiers.get(scope.id)
        if isinstance(frontier, Frontier):
            frontier.catch_up(scope.exits)
        else:
            body = self._definition.body(scope.node_id)
            frontier = Frontier(body, scope.exits, began=scope.container is not None)
            self._run.frontiers[scope.id] = frontier
        fresh = [node for node in frontier.ready if node not in scope.visits]
        frontier.ready.clear()
        return [(frontier.predecessor(node), node) for node in fresh]

    def _tokens(self, scope: Scope) -> list[Way]:
        """Return the tokens that have come; each is returned once."""
        frontier = self._run.frontiers.get(scope.id)
        if not isinstance(frontier, TokenFrontier):
            body = self._definition.body(scope.node_id)
            frontier = TokenFrontier(body, began=scope.container is not None)
            self._run.frontiers[scope.id] = frontier
        return frontier.fresh(scope.left, scope.begun, most=max(0, MOST_TOKENS - self._ready[scope.id]))
