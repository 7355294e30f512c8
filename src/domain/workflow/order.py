"""Which nodes of a workflow come before which."""

from collections.abc import Iterable

from domain.workflow.definition import WorkflowDefinition
from domain.workflow.nodes import AnyNode, ContainerStart, Start


def reached_from(definition: WorkflowDefinition, nodes: Iterable[AnyNode]) -> set[str]:
    """Return the ids of the nodes to which ways lead from those, themselves included."""
    reached: set[str] = set()
    pending = [node.id for node in nodes]
    while pending:
        node_id = pending.pop()
        if node_id not in reached:
            reached.add(node_id)
            pending += [edge.target for edge in definition.graph.outgoing[node_id]]
    return reached


class Order:
    """
    The order of the nodes that run after a start node, in the run itself and in each container.

    The nodes before each are a bit set, so that a thousand nodes in a row are no matter.
    """

    def __init__(self, definition: WorkflowDefinition) -> None:
        ids = dict.fromkeys(node.id for node in definition.nodes)
        self._bits = {node_id: 1 << number for number, node_id in enumerate(ids)}
        self._before: dict[str, int] = {}
        starts = (node for node in definition.nodes if isinstance(node, Start | ContainerStart))
        reached = reached_from(definition, starts)
        edges = {
            (edge.source, edge.target) for edge in definition.edges if {edge.source, edge.target} <= reached
        }
        waiting = dict.fromkeys(reached, 0)
        targets: dict[str, list[str]] = {node_id: [] for node_id in reached}
        for source, target in edges:
            waiting[target] += 1
            targets[source].append(target)
        known = dict.fromkeys(reached, 0)
        ready = [node_id for node_id in reached if not waiting[node_id]]
        while ready:
            node_id = ready.pop()
            self._before[node_id] = known[node_id]
            for target in targets[node_id]:
                known[target] |= known[node_id] | self._bits.get(node_id, 0)
                waiting[target] -= 1
                if not waiting[target]:
                    ready.append(target)

    def is_early(self, node_id: str, other: str) -> bool:
        """Return whether the node can run while the other one has not; False for nodes whose order is not known."""
        before = self._before.get(node_id)
        return before is not None and not before & self._bits[other]
