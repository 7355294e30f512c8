"""What a workflow needs so that nodes can lie in containers."""

from collections.abc import Iterator, Mapping, Sequence, Set
from math import prod
from typing import Final

from domain.values.variables import CONVERSATION
from domain.workflow.graph import Edge
from domain.workflow.nodes import (
    AnyNode,
    Assigner,
    ContainerNode,
    ContainerStart,
    End,
    Loop,
    LoopEnd,
    Start,
)

MAX_NESTING: Final = 5
"""How deep containers can lie in each other."""
MAX_PARALLEL_ROUNDS: Final = 1000
"""How many rounds can run side by side, those of inner containers in each of the outer one's."""

_ROOT_ONLY: Final = (Start, End)

Problem = tuple[AnyNode, str]


def containment_problems(
    nodes: Sequence[AnyNode], edges: Sequence[Edge], remembered: Set[str] = frozenset()
) -> Iterator[Problem]:
    """
    Yield the nodes that lie where they could not run, and why.

    :param remembered: the names of the conversation's variables, which can be assigned anywhere
    """
    known = {node.id: node for node in nodes}
    for node in nodes:
        yield from ((node, problem) for problem in _of_place(node, known, remembered))
    for edge in edges:
        source, target = known.get(edge.source), known.get(edge.target)
        if source is not None and target is not None:
            if source.container != target.container:
                yield (
                    source,
                    f"an edge leads from it to node {edge.target!r}, which does not lie in the same container",
                )
            if isinstance(target, ContainerStart):
                yield target, "an edge leads to it, but rounds begin there"
    for node in nodes:
        if isinstance(node, ContainerNode):
            yield from ((node, problem) for problem in _of_container(node, nodes))


def around(node: AnyNode, known: Mapping[str, AnyNode]) -> list[ContainerNode]:
    """Return the containers that the node lies in, from the inside out; a circle of them ends where it closes."""
    found: list[ContainerNode] = []
    container = known.get(node.container) if node.container is not None else None
    while isinstance(container, ContainerNode) and container not in found:
        found.append(container)
        container = known.get(container.container) if container.container is not None else None
    return found


def _of_place(node: AnyNode, known: Mapping[str, AnyNode], remembered: Set[str]) -> Iterator[str]:
    if node.container is None:
        if isinstance(node, LoopEnd):
            yield "it lies in no loop"
        if isinstance(node, Assigner):
            yield from _of_targets(node, [], remembered)
        return
    if not isinstance(known.get(node.container), ContainerNode):
        yield f"it lies in {node.container!r}, which is no iteration or loop"
        return
    containers = around(node, known)
    if isinstance(node, ContainerNode) and node in containers:
        yield "it lies in itself"
    if isinstance(node, _ROOT_ONLY):
        yield f"a node of type {node.type!r} cannot lie in an iteration or loop"
    if isinstance(node, LoopEnd) and not isinstance(containers[0], Loop):
        yield "it does not lie in a loop itself"
    if isinstance(node, Assigner):
        yield from _of_targets(node, containers, remembered)
    if isinstance(node, ContainerNode):
        nested = [node, *containers]
        if len(nested) > MAX_NESTING:
            yield f"it lies in more than {MAX_NESTING - 1} containers"
        if prod(container.parallel_rounds for container in nested) > MAX_PARALLEL_ROUNDS:
            yield f"more than {MAX_PARALLEL_ROUNDS} of its rounds could run side by side"


def _of_targets(node: Assigner, containers: Sequence[ContainerNode], remembered: Set[str]) -> Iterator[str]:
    names = {(CONVERSATION, name) for name in remembered} | {
        (container.id, variable.name)
        for container in containers
        if isinstance(container, Loop)
        for variable in container.variables
    }
    for item in node.items:
        if len(item.target) >= 2 and item.target[:2] not in names:
            target = ".".join(item.target)
            yield f"it assigns to {target!r}, which is no variable of the conversation or of a loop around it"


def _of_container(node: ContainerNode, nodes: Sequence[AnyNode]) -> Iterator[str]:
    inside = [other for other in nodes if other.container == node.id]
    starts = [other for other in inside if isinstance(other, ContainerStart)]
    if not starts:
        yield "nothing says where its rounds begin"
    elif len(starts) > 1:
        yield f"its rounds begin at {len(starts)} nodes: {', '.join(start.id for start in starts)}"
    elif len(inside) == 1:
        yield "no nodes lie in it"
