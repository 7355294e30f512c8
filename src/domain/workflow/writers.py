"""Which nodes write a variable of the conversation before another node reads it."""

from collections.abc import Mapping

from domain.values.variables import CONVERSATION
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.nodes import Assigner, Start
from domain.workflow.order import Order, reached_from

Selector = tuple[str, ...]


class Writers:
    """The nodes of a workflow that write variables of the conversation, those in containers by the outermost one."""

    def __init__(self, definition: WorkflowDefinition) -> None:
        self._of = _writers(definition)
        self._order = Order(definition) if self._of else None

    def before(self, node_id: str, selector: Selector) -> frozenset[str]:
        """Return the nodes that write the variable and come before that one, if they run."""
        written = self._of.get(selector[:2], frozenset())
        order = self._order
        return frozenset(writer for writer in written if order and not order.is_early(node_id, writer))


def _writers(definition: WorkflowDefinition) -> Mapping[Selector, frozenset[str]]:
    if not definition.conversation_variables:
        return {}
    reached = reached_from(definition, (node for node in definition.nodes if isinstance(node, Start)))
    found: dict[Selector, set[str]] = {}
    for node in definition.nodes:
        if not isinstance(node, Assigner):
            continue
        outermost = [node, *definition.around(node)][-1].id
        for item in node.items:
            if item.target[:1] == (CONVERSATION,) and outermost in reached:
                found.setdefault(item.target[:2], set()).add(outermost)
    return {selector: frozenset(nodes) for selector, nodes in found.items()}
