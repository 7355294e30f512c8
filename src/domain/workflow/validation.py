"""What a workflow needs to be fit to run."""

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from typing import Final

from domain.values.variables import NAMESPACES
from domain.workflow.containment import containment_problems
from domain.workflow.conversation_variable import ConversationVariable
from domain.workflow.flow import RESERVED, TOKEN, Flow
from domain.workflow.graph import Edge
from domain.workflow.nodes import Answer, AnyNode, Start, Unsupported

MAX_NODES: Final = 1000
MAX_EDGES: Final = 5000
MAX_ID: Final = 60

Finding = tuple[str | None, str]
"""The id of the node it is about, if it is about one, and what is wrong."""


def findings(
    nodes: Sequence[AnyNode],
    edges: Sequence[Edge],
    conversation_variables: Sequence[ConversationVariable] = (),
    *,
    flow: Flow = "joins",
) -> Iterator[Finding]:
    """Yield what makes a run of the workflow impossible or ambiguous."""
    too_large = list(_sizes(nodes, edges))
    if too_large:
        yield from too_large
        return
    yield from _identities(nodes, NAMESPACES | (RESERVED if flow == TOKEN else frozenset()))
    yield from _starts(nodes)
    for node in nodes:
        for problem in node.problems():
            yield node.id, f"{named(node)}: {problem}"
    yield from _edges(nodes, edges)
    yield from _of_conversations(conversation_variables)
    remembered = frozenset(variable.name for variable in conversation_variables)
    for node, problem in containment_problems(nodes, edges, remembered):
        yield node.id, f"{named(node)}: {problem}"
    if flow == TOKEN:
        yield from _answers(nodes)
    else:
        yield from _cycles(nodes, edges)


def named(node: AnyNode) -> str:
    """Return how messages call the node."""
    return f"Node {node.id!r} ({node.title})" if node.title else f"Node {node.id!r}"


def _sizes(nodes: Sequence[AnyNode], edges: Sequence[Edge]) -> Iterator[Finding]:
    if len(nodes) > MAX_NODES:
        yield None, f"The workflow has more than {MAX_NODES} nodes."
    if len(edges) > MAX_EDGES:
        yield None, f"The workflow has more than {MAX_EDGES} edges."


def _of_conversations(variables: Sequence[ConversationVariable]) -> Iterator[Finding]:
    for name, times in Counter(variable.name for variable in variables).items():
        if times > 1:
            yield None, f"{times} conversation variables are named {name!r}."
    for variable in variables:
        for problem in variable.problems():
            yield None, f"{problem[0].upper()}{problem[1:]}."


def _answers(nodes: Sequence[AnyNode]) -> Iterator[Finding]:
    for node in nodes:
        if isinstance(node, Answer):
            yield (
                node.id,
                f"{named(node)}: in a token flow nodes run again and again, and an answer is given once.",
            )


def _identities(nodes: Sequence[AnyNode], taken: Set[str]) -> Iterator[Finding]:
    for node_id, times in Counter(node.id for node in nodes).items():
        if times > 1:
            yield node_id, f"{times} nodes have the id {node_id!r}."
        if not 1 <= len(node_id) <= MAX_ID or not node_id.isprintable():
            yield node_id, f"The node id {node_id!r} is not a text of 1 to {MAX_ID} printable characters."
        if node_id in taken:
            yield node_id, f"The node id {node_id!r} is the name of other variables."


def _starts(nodes: Sequence[AnyNode]) -> Iterator[Finding]:
    starts = [node for node in nodes if isinstance(node, Start)]
    if not starts:
        yield None, "The workflow has no start node."
    if len(starts) > 1:
        yield None, f"The workflow has {len(starts)} start nodes: {', '.join(node.id for node in starts)}."


def _edges(nodes: Sequence[AnyNode], edges: Sequence[Edge]) -> Iterator[Finding]:
    known = {node.id: node for node in nodes}
    for edge in edges:
        source, target = known.get(edge.source), known.get(edge.target)
        if source is None:
            yield None, f"An edge leaves node {edge.source!r}, which does not exist."
        elif not isinstance(source, Unsupported) and edge.handle not in source.handles():
            yield (
                source.id,
                f"{named(source)}: an edge leaves by the handle {edge.handle!r}, which it does not have.",
            )
        if target is None:
            yield None, f"An edge leads to node {edge.target!r}, which does not exist."
        elif isinstance(target, Start):
            yield target.id, f"{named(target)}: an edge leads to it, but runs begin there."


def _cycles(nodes: Sequence[AnyNode], edges: Sequence[Edge]) -> Iterator[Finding]:
    """Name one cycle, if there is any: take away nodes that nothing leads to until only cycles feed what is left."""
    ids = {node.id for node in nodes}
    ways = {(edge.source, edge.target) for edge in edges if {edge.source, edge.target} <= ids}
    sources: dict[str, set[str]] = {node: set() for node in ids}
    targets: dict[str, set[str]] = {node: set() for node in ids}
    for source, target in ways:
        sources[target].add(source)
        targets[source].add(target)
    free = [node for node in ids if not sources[node]]
    while free:
        gone = free.pop()
        for target in targets[gone]:
            sources[target].discard(gone)
            if not sources[target]:
                free.append(target)
    looped = [node.id for node in nodes if sources[node.id]]
    if looped:
        cycle = _walk_back(looped[0], sources)
        yield cycle[0], f"The workflow has a cycle: {' → '.join(cycle)}."


def _walk_back(node: str, sources: dict[str, set[str]]) -> list[str]:
    """Return a cycle, its first node repeated at the end; every node left has a source among those left."""
    way = [node]
    while True:
        node = min(sources[node])
        if node in way:
            return [node, *reversed(way[way.index(node) :])]
        way.append(node)
