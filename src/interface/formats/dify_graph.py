"""The graph of Dify's DSL: nodes without their notes, edges without their layout."""

from dataclasses import dataclass
from typing import Final, Literal

from domain.workflow.graph import Edge
from domain.workflow.nodes import AnyNode, ContainerNode, ContainerStart, HumanInput, Loop
from interface.formats.dify_nodes import read_node
from interface.formats.part import Part
from interface.formats.refused import quoted

_NOTE: Final = "custom-note"
_CONTAINERS: Final = frozenset({"iteration", "loop"})
_Start = Literal["iteration-start", "loop-start"]
_TIMEOUT: Final = "__timeout"
_TIMEOUT_OF_ONE_RELEASE: Final = "__timeout__"


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadGraph:
    """The nodes and the edges between them, in the order of the file; equal edges are one."""

    nodes: tuple[AnyNode, ...]
    edges: tuple[Edge, ...]
    lines: dict[str, int]
    """Where each node stands in the file."""


def read_graph(graph: Part) -> ReadGraph:
    """
    Return the graph.

    An edge from or to a node that is not there is kept, with a warning: the workflow can be stored, not published.

    :raises ImportRefusedError: if a node has no id, type or data, two nodes share an id, or something has the wrong
        shape
    """
    notes: set[str] = set()
    nodes: dict[str, AnyNode] = {}
    places: dict[str, Part] = {}
    for part in graph.parts("nodes"):
        node_id = part.needed("id")
        if node_id in nodes or node_id in notes:
            raise part.refused(f"two nodes have the id {quoted(node_id)}", key="id")
        if part.text("type") == _NOTE:
            notes.add(node_id)
            continue
        places[node_id] = part
        nodes[node_id] = read_node(node_id, _data(node_id, part))
    _warn_of_lost_children(places)
    nodes |= {node_id: _placed(node, places[node_id], nodes) for node_id, node in nodes.items()}
    edges = [_edge(part, nodes, notes) for part in graph.parts("edges")]
    starts, begins = _old_starts(nodes, places)
    return ReadGraph(
        nodes=(*nodes.values(), *starts),
        edges=tuple(dict.fromkeys(edge for edge in [*edges, *begins] if edge is not None)),
        lines={node_id: part.line for node_id, part in places.items()},
    )


def _data(node_id: str, part: Part) -> Part:
    data = part.part("data")
    if data is None:
        raise part.refused(f"node {quoted(node_id)} has no data")
    title = data.text("title")
    name = f"node {quoted(node_id)}"
    return data.owned_by(f"{name} ({quoted(title)[1:-1]})" if title else name)


def _warn_of_lost_children(places: dict[str, Part]) -> None:
    """A node inside a container names it; without the container it would run where its author never put it."""
    kinds = {name: data.text("type") for name, part in places.items() if (data := part.part("data"))}
    for node_id, part in places.items():
        parent = part.text("parentId")
        if parent and kinds.get(parent) not in _CONTAINERS:
            part.warn(
                f"node {quoted(node_id)} lies in {quoted(parent)}, which is no iteration or loop of this file; "
                "it is read as a node of the workflow itself",
                key="parentId",
            )


def _placed(node: AnyNode, part: Part, nodes: dict[str, AnyNode]) -> AnyNode:
    """Return the node in its container; files name that in up to two places."""
    data = part.part("data")
    named = [
        part.text("parentId"),
        *(data.text(key) for key in ("iteration_id", "loop_id") if data is not None),
    ]
    container = next(
        (name for name in named if isinstance(nodes.get(name), ContainerNode) and name != node.id), None
    )
    return node if container is None else node.model_copy(update={"container": container})


def _old_starts(
    nodes: dict[str, AnyNode], places: dict[str, Part]
) -> tuple[list[ContainerStart], list[Edge]]:
    """Return where rounds begin of containers that name one of their nodes, as files did before there were starts."""
    has_start = {node.container for node in nodes.values() if isinstance(node, ContainerStart)}
    starts: list[ContainerStart] = []
    edges: list[Edge] = []
    for node in nodes.values():
        data = places[node.id].part("data")
        if not isinstance(node, ContainerNode) or node.id in has_start or data is None:
            continue
        first = nodes.get(data.text("start_node_id"))
        start_id = f"{node.id}start"
        if first is not None and first.container == node.id and start_id not in nodes:
            kind: _Start = "loop-start" if isinstance(node, Loop) else "iteration-start"
            starts.append(ContainerStart(id=start_id, type=kind, container=node.id))
            edges.append(Edge(source=start_id, target=first.id))
    return starts, edges


def _edge(part: Part, nodes: dict[str, AnyNode], notes: set[str]) -> Edge | None:
    source, target = part.needed("source"), part.needed("target")
    if source in notes or target in notes:
        return None
    handle = part.text("sourceHandle") or "source"
    for end in dict.fromkeys((source, target)):
        if end not in nodes:
            name = part.text("id") or f"{source} to {target}"
            part.warn(
                f"the edge {quoted(name)} names the node {quoted(end)}, which is not there; "
                "the workflow cannot be published with it"
            )
    if handle == _TIMEOUT_OF_ONE_RELEASE and _times_out(nodes.get(source)):
        handle = _TIMEOUT
    return Edge(source=source, handle=handle, target=target)


def _times_out(node: AnyNode | None) -> bool:
    """Whether `__timeout__` means the timeout of this node, and none of its actions."""
    if not isinstance(node, HumanInput):
        return False
    return all(action.id != _TIMEOUT_OF_ONE_RELEASE for action in node.actions)
