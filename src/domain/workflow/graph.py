"""Which nodes can run: readiness and skips in an acyclic graph."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import islice

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


class Body:
    """
    The nodes of a run, or of the rounds of a container, and the edges between them, from a start node on.

    What is the same for all runs and rounds is counted once.
    """

    def __init__(self, graph: Graph, start: str) -> None:
        self.start = start
        self.ways = {
            node: tuple((edge.handle, edge.target) for edge in graph.outgoing[node]) for node in graph.nodes
        }
        self.degree = {node: len(graph.incoming[node]) for node in graph.nodes}
        """How many edges into each node are to be resolved, those left out that come from what never runs."""
        self.unreached = self._unreached()
        """Nodes that nothing leads to from the start, and so never run."""

    def _unreached(self) -> frozenset[str]:
        pending = [node for node, degree in self.degree.items() if not degree and node != self.start]
        unreached = set(pending)
        while pending:  # a chain of nodes can be long
            for _, target in self.ways[pending.pop()]:
                self.degree[target] -= 1
                if not self.degree[target] and target != self.start:
                    unreached.add(target)
                    pending.append(target)
        return frozenset(unreached)


class Frontier:
    """
    How far a run or a round has come: which nodes may begin next, which never will.

    A node is ready when every edge into it is resolved and at least one was taken. A node none of whose edges
    was taken is skipped, and so are the edges out of it. Nodes that nothing leads to are skipped from the start.
    What has ended is counted once: a frontier that is kept costs what has changed since it was last asked.
    """

    def __init__(self, body: Body, exits: Mapping[str, str], *, began: bool = False) -> None:
        """
        Make the frontier after those exits.

        :param exits: for each node that has ended, the handle it left by, in the order they ended
        :param began: whether the start node is none that runs: what follows it is ready at once
        """
        self._body = body
        self._unresolved: dict[str, int] = {}
        self._predecessor: dict[str, str] = {}
        self._counted = 0
        self.skipped: set[str] = set(body.unreached)
        self.ready: dict[str, None] = {}
        """Nodes that may begin, or have begun and not ended, in the order they became ready."""
        if began:
            self.leave(body.start, "source")
        else:
            self.ready[body.start] = None
        self.catch_up(exits)

    def catch_up(self, exits: Mapping[str, str]) -> None:
        """Count what has ended since."""
        for node, handle in islice(exits.items(), self._counted, None):
            self._counted += 1
            self.leave(node, handle)

    def leave(self, node: str, handle: str) -> list[str]:
        """Resolve the edges out of a node that ended by that handle; return the nodes that became ready."""
        self.ready.pop(node, None)
        fresh: list[str] = []
        for way, target in self._body.ways.get(node, ()):
            if way == handle:
                self._predecessor[target] = node
            self._resolve(target, fresh)
        self.ready.update(dict.fromkeys(fresh))
        return fresh

    def _resolve(self, target: str, fresh: list[str]) -> None:
        """Resolve an edge into the node, and those out of all that are skipped by it; a chain of them can be long."""
        pending = [target]
        while pending:
            target = pending.pop()
            left = self._unresolved.get(target, self._body.degree[target]) - 1
            self._unresolved[target] = left
            if left:
                continue
            if target in self._predecessor:
                fresh.append(target)
            else:
                self.skipped.add(target)
                pending += [way[1] for way in self._body.ways[target]]

    def predecessor(self, node: str) -> str | None:
        """Return the node whose edge made this one ready last, or None for the start node."""
        return self._predecessor.get(node)
