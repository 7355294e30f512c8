"""Readiness: random acyclic graphs, in which every node runs or is skipped, exactly once."""

from collections import deque
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from domain.workflow.graph import Body, Edge, Frontier, Graph

HANDLES = ("source", "left", "right")


@st.composite
def acyclic_graphs(draw: st.DrawFn) -> Graph:
    count = draw(st.integers(1, 12))
    nodes = [f"n{i}" for i in range(count)]
    pairs = [(a, b) for a in range(count) for b in range(a + 1, count)]
    edges = [
        Edge(source=nodes[a], handle=draw(st.sampled_from(HANDLES)), target=nodes[b])
        for a, b in draw(st.lists(st.sampled_from(pairs), unique=True, max_size=30) if pairs else st.just([]))
    ]
    return Graph(nodes, edges)


def walk(graph: Graph, choose: st.DataObject) -> tuple[list[str], dict[str, str], Frontier]:
    """Run every node that becomes ready, in a drawn order, leaving each by a drawn handle."""
    frontier = Frontier(Body(graph, "n0"), {})
    ready = deque(frontier.ready)
    ran: list[str] = []
    exits: dict[str, str] = {}
    while ready:
        ready.rotate(choose.draw(st.integers(0, len(ready) - 1)))
        node = ready.popleft()
        handle = choose.draw(st.sampled_from(HANDLES))
        ran.append(node)
        exits[node] = handle
        ready.extend(frontier.leave(node, handle))
    return ran, exits, frontier


class TestFrontier:
    @given(acyclic_graphs(), st.data())
    def test_runs_or_skips_every_node_exactly_once(self, graph: Graph, data: st.DataObject) -> None:
        ran, _, frontier = walk(graph, data)
        assert len(ran) == len(set(ran))
        assert set(ran) | frontier.skipped == set(graph.nodes)
        assert not set(ran) & frontier.skipped

    @given(acyclic_graphs(), st.data())
    def test_runs_a_node_only_if_an_edge_into_it_was_taken(self, graph: Graph, data: st.DataObject) -> None:
        ran, exits, _ = walk(graph, data)
        for node in ran[1:]:
            assert any(exits.get(edge.source) == edge.handle for edge in graph.incoming[node])

    @given(acyclic_graphs(), st.data())
    def test_waits_for_every_edge_into_a_node(self, graph: Graph, data: st.DataObject) -> None:
        ran, _, frontier = walk(graph, data)
        for node in ran[1:]:
            sources = {edge.source for edge in graph.incoming[node]}
            assert sources <= set(ran[: ran.index(node)]) | frontier.skipped

    @given(acyclic_graphs(), st.data())
    def test_is_the_same_when_it_is_rebuilt_half_way(self, graph: Graph, data: st.DataObject) -> None:
        ran, exits, frontier = walk(graph, data)
        cut = data.draw(st.integers(0, len(ran)))
        half = Frontier(Body(graph, "n0"), {node: exits[node] for node in ran[:cut]})
        assert set(half.ready) <= set(ran[cut:])
        for node in ran[cut:]:
            half.leave(node, exits[node])
        assert half.skipped == frontier.skipped

    def test_skips_a_long_chain_without_recursion(self) -> None:
        nodes = [f"n{i}" for i in range(5000)]
        edges = [Edge(source=a, target=b) for a, b in pairwise(nodes)]
        frontier = Frontier(Body(Graph(nodes, edges), "n0"), {"n0": "elsewhere"})
        assert frontier.skipped == set(nodes[1:])
