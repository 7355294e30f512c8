"""Tokens: random graphs with cycles, in which each edge that is taken begins its node once."""

from collections import Counter, deque
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from domain.workflow.graph import Body, Edge, Graph
from domain.workflow.tokens import TokenFrontier, Way

HANDLES = ("source", "left")


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    nodes = [f"n{number}" for number in range(draw(st.integers(1, 5)))]
    node, handle = st.sampled_from(nodes), st.sampled_from(HANDLES)
    edges = draw(st.lists(st.tuples(node, handle, node), max_size=12, unique=True))
    return Graph(nodes, [Edge(source=a, handle=by, target=b) for a, by, b in edges])


class Walk:
    """Goes along a graph, and knows by itself which tokens wait, in which order they came."""

    def __init__(self, graph: Graph, *, began: bool) -> None:
        """:param began: whether the first node is the start of a round, to which no edge leads"""
        if began:
            edges = [it for ways in graph.outgoing.values() for it in ways if it.target != "n0"]
            graph = Graph(graph.nodes, edges)
        self.graph = graph
        self.waiting: deque[Way] = deque()
        self.exits: dict[tuple[str, str], int] = {}
        self.begun: Counter[Way] = Counter()
        if began:
            self._send("n0", "source")
        else:
            self.waiting.append((None, "n0"))

    def step(self, way: Way, handle: str) -> None:
        """Let the node of the token begin and end."""
        self.waiting.remove(way)
        self.begun[way] += 1
        self.exits[way[1], handle] = self.exits.pop((way[1], handle), 0) + 1
        self._send(way[1], handle)

    def _send(self, node: str, handle: str) -> None:
        self.waiting.extend(
            (node, edge.target) for edge in self.graph.outgoing[node] if edge.handle == handle
        )


def told(frontier: TokenFrontier, walk: Walk, most: int) -> Iterator[Way]:
    """Yield what the frontier tells, some at a time."""
    while fresh := frontier.fresh(walk.exits, walk.begun, most=most):
        assert len(fresh) <= most
        yield from fresh


class TestTokens:
    @given(graphs(), st.data(), st.booleans(), st.integers(1, 4))
    def test_are_told_of_once_in_the_order_in_which_they_come(
        self, graph: Graph, data: st.DataObject, began: bool, most: int
    ) -> None:
        walk = Walk(graph, began=began)
        frontier = TokenFrontier(Body(walk.graph, "n0"), began=began)
        known = [*told(frontier, walk, most)]
        for _ in range(40):
            if not walk.waiting:
                break
            walk.step(walk.waiting[0], data.draw(st.sampled_from(HANDLES)))
            known += told(frontier, walk, most)
        assert Counter(known) == walk.begun + Counter(walk.waiting)
        begun = walk.begun.total()
        assert known[begun:] == [*walk.waiting]

    @given(graphs(), st.data(), st.booleans(), st.integers(1, 4))
    def test_that_wait_are_found_by_whoever_comes_anew(
        self, graph: Graph, data: st.DataObject, began: bool, most: int
    ) -> None:
        walk = Walk(graph, began=began)
        for _ in range(20):
            if walk.waiting:
                way = data.draw(st.sampled_from([*walk.waiting]))
                walk.step(way, data.draw(st.sampled_from(HANDLES)))
        frontier = TokenFrontier(Body(walk.graph, "n0"), began=began)
        assert Counter(told(frontier, walk, most)) == Counter(walk.waiting)

    def test_may_be_millions(self) -> None:
        edges = [Edge(source="n0", target="n1"), Edge(source="n0", target="n0")]
        frontier = TokenFrontier(Body(Graph(["n0", "n1"], edges), "n0"))
        exits, begun = {("n0", "source"): 10**9}, {(None, "n0"): 1, ("n0", "n0"): 10**9 - 1}
        assert frontier.fresh(exits, begun, most=3) == 3 * [("n0", "n1")]
        assert frontier.fresh(exits, begun, most=2) == 2 * [("n0", "n1")]
