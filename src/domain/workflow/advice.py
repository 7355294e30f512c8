"""What an author had better know of a workflow: it can be published, but hardly does what was meant."""

from collections.abc import Iterator, Set
from typing import Final

from domain.values.variables import CONVERSATION
from domain.workflow.definition import Finding, WorkflowDefinition
from domain.workflow.flow import CONTEXT, TOKEN
from domain.workflow.nodes import AnyNode, ContainerNode, ContainerStart, Iteration, Start, Unsupported
from domain.workflow.nodes.node import SOURCE, Node
from domain.workflow.order import Order, reached_from
from domain.workflow.validation import MAX_EDGES, MAX_NODES, named

MAX_WARNINGS: Final = 100
"""How many warnings are given; a file that is broken throughout is not described in full."""

_SYSTEM: Final = frozenset({"user_id", "app_id", "workflow_id", "workflow_run_id", "files", "timestamp"})
_SYSTEM_OF_CHATS: Final = frozenset({"query", "conversation_id", "dialogue_count"})
_ENTRANCES: Final = ("trigger-", "datasource")
"""How types of nodes begin, unsupported ones, to which no edge leads although they run."""

_CHAT: Final = (
    "This is a chat app (advanced-chat): it answers in conversations over our own API,"
    " and is not started otherwise."
)


def warnings(definition: WorkflowDefinition) -> tuple[Finding, ...]:
    """Return the warnings about a workflow, the first `MAX_WARNINGS` of them, in the order of its nodes."""
    found: list[Finding] = []
    for node_id, message in _warnings(definition):
        if len(found) == MAX_WARNINGS:
            found.append(Finding(node_id=None, message="There is more of this kind."))
            break
        found.append(definition.finding(node_id, message))
    return tuple(found)


def _warnings(definition: WorkflowDefinition) -> Iterator[tuple[str | None, str]]:
    if not definition.can_run:
        yield None, _CHAT
    if len(definition.nodes) > MAX_NODES or len(definition.edges) > MAX_EDGES:
        return  # it cannot be published
    references, reached = (
        _References(definition),
        reached_from(definition, filter(_is_entrance, definition.nodes)),
    )
    for node in definition.nodes:
        messages = [*_of_place(definition, node, reached), *node.warnings(), *references.of(node)]
        for message in dict.fromkeys(messages):
            yield node.id, f"{named(node)}: {message}."


def _is_entrance(node: AnyNode) -> bool:
    if isinstance(node, Unsupported):
        return node.kind.startswith(_ENTRANCES)
    return isinstance(node, Start | ContainerStart)


def _of_place(definition: WorkflowDefinition, node: AnyNode, reached: Set[str]) -> Iterator[str]:
    """Yield what is unusual about where the node stands in the graph."""
    if isinstance(node, Unsupported):
        return
    if node.id not in reached:
        yield "it never runs: no way leads to it from the start"
    handles = node.handles()
    used = {edge.handle for edge in definition.graph.outgoing[node.id]}
    if handles != {SOURCE} and (loose := sorted(handles - used)):
        yield f"nothing follows {_listed([node.branch(handle) for handle in loose])}"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


class _References:
    """What the nodes of a workflow refer to, and what of it is not there."""

    def __init__(self, definition: WorkflowDefinition) -> None:
        self._definition = definition
        self._nodes = {node.id: node for node in definition.nodes}
        self._order = Order(definition)

    def of(self, node: AnyNode) -> Iterator[str]:
        """Yield the references of the node that lead nowhere."""
        for selector in dict.fromkeys(node.references()):
            path = ".".join(selector)
            if len(selector) < 2:
                yield (
                    f"it refers to {path!r}, which is no variable"
                    if path
                    else "one of its variables is not chosen"
                )
            elif (reason := self._missing(selector)) is not None or (
                selector[0] in self._nodes and (reason := self._out_of_reach(node, self._nodes[selector[0]]))
            ):
                yield f"it refers to {path!r}, but {reason}"

    def _out_of_reach(self, node: AnyNode, other: AnyNode) -> str | None:
        """Return why the node finds nothing that the other one gives, or None if it can."""
        outside = self._definition.around(node)
        around = {container.id for container in outside}
        seen: Node = other
        for container in self._definition.around(other):
            if container.id in around:
                break
            seen = container
            if isinstance(seen, Iteration):
                return f"nothing that node {other.id!r} gives is left when {seen.id!r} is over"
        beside: list[Node] = [node, *outside]
        reading = next((it for it in beside if it.container == seen.container), node)
        if seen.id not in around and self._order.is_early(reading.id, seen.id):
            return f"node {other.id!r} does not come before it"
        return None

    def _missing(self, selector: tuple[str, ...]) -> str | None:
        """Return why there is no such variable, or None if there is, or can be."""
        first, name, *_ = selector
        if first == "sys":
            return self._missing_of_system(name)
        if first == "env":
            known = name in self._definition.environment
            return None if known else f"there is no environment variable {name!r}"
        if first == CONVERSATION:
            if self._definition.mode != "advanced-chat":
                return "only a chat has conversation variables"
            known = (first, name) in self._definition.variable_types
            return None if known else f"there is no conversation variable {name!r}"
        if first == CONTEXT and self._definition.flow == TOKEN:
            return None  # only a run can tell
        if first not in self._nodes:
            return f"there is no node {first!r}"
        given = _names(self._nodes[first])
        return None if given is None or name in given else f"node {first!r} has no {name!r}"

    def _missing_of_system(self, name: str) -> str | None:
        if name in _SYSTEM_OF_CHATS:
            is_chat = self._definition.mode == "advanced-chat"
            return None if is_chat else f"only a chat has {name!r}"
        return None if name in _SYSTEM else f"there is no system variable {name!r}"


def _names(node: AnyNode) -> frozenset[str] | None:
    """Return the names that can be found under the node's id, in it too; None if only a run can tell."""
    names = node.output_names()
    return names | node.inner_names() if isinstance(node, ContainerNode) and names is not None else names
