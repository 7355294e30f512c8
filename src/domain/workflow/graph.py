"""Which nodes can run: readiness and skips in a workflow's acyclic graph."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from domain.values.model import Model


class Edge(Model):
    """From a handle of one node to another node."""

    source: str
    handle: str = "source"
    target: str


class Graph:
    """The edges between nodes, indexed by both ends."""

    def __init__(self, nodes: Iterable[str], edges: Iterable[Edge]) -> None:
        self.nodes = tuple(nodes)
        self.outgoing: defaultdict[str, list[Edge]] = defaultdict(list)
        self.incoming: defaultdict[str, list[Edge]] = defaultdict(list)
        for edge in edges:
            self.outgoing[edge.source].append(edge)
            self.incoming[edge.target].append(edge)


class Frontier:
    """
    How far a run has come: which nodes may begin next, which never will.

    A node is ready when every edge into it is resolved and at least one was taken. A node none of whose edges
    was taken is skipped, and so are the edges out of it. Nodes that nothing leads to are skipped from the start.
    """

    def __init__(self, graph: Graph, start: str, exits: Mapping[str, str]) -> None:
        """`exits` names, for each node that has ended, the handle it left by, in the order they ended."""
        self._graph = graph
        self._unresolved = {node: len(graph.incoming[node]) for node in graph.nodes}
        self._predecessor: dict[str, str] = {}
        self.skipped: set[str] = set()
        ready = [start]
        for node in graph.nodes:
            if node != start and not graph.incoming[node]:
                self._skip(node, ready)
        for node, handle in exits.items():
            ready += self.leave(node, handle)
        self.ready = [node for node in ready if node not in exits]
        """Nodes that may begin, or have begun and not ended, in the order they became ready."""

    def leave(self, node: str, handle: str) -> list[str]:
        """Resolve the edges out of a node that ended by that handle; return the nodes that became ready."""
        ready: list[str] = []
        for edge in self._graph.outgoing[node]:
            self._resolve(edge, edge.handle == handle, ready)
        return ready

    def predecessor(self, node: str) -> str | None:
        """Return the node whose edge made this one ready last, or None for the start node."""
        return self._predecessor.get(node)

    def _resolve(self, edge: Edge, taken: bool, ready: list[str]) -> None:
        target = edge.target
        if taken:
            self._predecessor[target] = edge.source
        self._unresolved[target] -= 1
        if self._unresolved[target]:
            return
        if target in self._predecessor:
            ready.append(target)
        else:
            self._skip(target, ready)

    def _skip(self, node: str, ready: list[str]) -> None:
        """Skip a node and all that only it leads to; iterative, since a chain of nodes can be long."""
        pending = [node]
        while pending:
            skipped = pending.pop()
            self.skipped.add(skipped)
            for edge in self._graph.outgoing[skipped]:
                self._unresolved[edge.target] -= 1
                if self._unresolved[edge.target]:
                    continue
                if edge.target in self._predecessor:
                    ready.append(edge.target)
                else:
                    pending.append(edge.target)
