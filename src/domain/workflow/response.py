"""What a workflow says while it runs: the text of its Answer and End nodes, and which of it can be told as it comes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from domain.values.template import split
from domain.workflow.nodes import Answer, AnyNode, End

Selector = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Literal:
    """A piece of text that stands in the workflow itself, and whose it is."""

    text: str
    selector: Selector


@dataclass(frozen=True, slots=True)
class Reference:
    """A variable, whose text stands in its place."""

    selector: Selector


Piece = Literal | Reference


def pieces(node: AnyNode) -> Iterator[Piece]:
    """Yield what the node says: an Answer its template, an End its outputs with a line break between two of them."""
    if isinstance(node, Answer):
        for piece in split(node.answer):
            yield Literal(piece, (node.id, "answer")) if isinstance(piece, str) else Reference(piece)
    elif isinstance(node, End):
        for index, output in enumerate(node.outputs):
            if index:
                yield Literal("\n", (node.id, "answer"))
            yield Reference(output.selector)


def streaming_nodes(nodes: Iterable[AnyNode]) -> frozenset[str]:
    """
    Return the nodes whose text is told while it comes: it is said by the workflow, and they are in no container.

    In a round many would speak at once; what it gives is told as a whole, with the container.
    """
    nodes = tuple(nodes)
    said = {piece.selector for node in nodes for piece in pieces(node) if isinstance(piece, Reference)}
    return frozenset(
        node.id
        for node in nodes
        if node.streams is not None and node.container is None and (node.id, node.streams) in said
    )
