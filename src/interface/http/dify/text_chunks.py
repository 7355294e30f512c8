"""The text of a run's outputs, piece by piece, as soon as each piece is certain."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from domain.run.workflow_run import WorkflowRun
from domain.values.text import markdown
from domain.values.variables import Missing
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.graph import Frontier
from domain.workflow.nodes import AnyNode, End
from domain.workflow.nodes.node import SOURCE

Selector = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextChunk:
    """A piece of text, and what it comes from."""

    text: str
    selector: Selector


@dataclass(frozen=True, slots=True)
class _Variable:
    selector: Selector


_Piece = TextChunk | _Variable


class TextChunks:
    """
    Follows a run and gives the text of its End nodes: their outputs, a line break between two of them.

    An End node's text begins once it is certain that the node will be reached, which may be long before it is;
    only the edges out of nodes that choose between handles make it uncertain. One node's text is given at a time,
    in the order in which they became certain, and it stops where a variable is still to come. A variable of a
    skipped node, or one that its node did not give, is passed over.
    """

    def __init__(self, definition: WorkflowDefinition) -> None:
        self._definition = definition
        self._outermost = {node.id: _outermost(node, definition) for node in definition.nodes}
        self._frontier = Frontier(definition.body(), {})
        self._uncertain = {
            node.id: deque(_pieces(node)) for node in definition.nodes if isinstance(node, End)
        }
        self._has_begun = False
        self._current: deque[_Piece] = deque()
        self._queue: deque[deque[_Piece]] = deque()

    def after(self, run: WorkflowRun, node_id: str, handle: str) -> Iterator[TextChunk]:
        """Yield what has become certain now that the node has left by that handle."""
        self._frontier.leave(node_id, handle)
        if self._uncertain and (not self._has_begun or self._chooses(node_id)):
            self._begin_certain(run)
            self._has_begun = True
        if not (self._current or self._queue):
            return
        variables = run.variables(self._definition)
        while self._current or self._queue:
            if not self._current:
                self._current = self._queue.popleft()
                continue
            piece = self._current[0]
            if isinstance(piece, TextChunk):
                yield piece
            elif self._is_to_come(run, piece.selector):
                return
            else:
                value = variables.get(piece.selector)
                if not isinstance(value, Missing):
                    yield TextChunk(markdown(value), piece.selector)
            self._current.popleft()

    def _begin_certain(self, run: WorkflowRun) -> None:
        for node in self._certain(run):
            pieces = self._uncertain.pop(node, None)
            if pieces is not None:
                self._queue.append(pieces)

    def _certain(self, run: WorkflowRun) -> Iterator[str]:
        """Yield the nodes that will be reached whatever comes, nearest to the start first."""
        start = self._definition.start.id
        seen, pending = {start}, deque([start])
        while pending:
            node = pending.popleft()
            yield node
            chooses = self._chooses(node)
            for edge in self._definition.graph.outgoing[node]:
                if edge.target not in seen and (not chooses or run.exits.get(node) == edge.handle):
                    seen.add(edge.target)
                    pending.append(edge.target)

    def _chooses(self, node_id: str) -> bool:
        """Whether the node chooses between handles, so that what follows is uncertain until it has left."""
        return self._definition.node(node_id).handles() != {SOURCE}

    def _is_to_come(self, run: WorkflowRun, selector: Selector) -> bool:
        """What a node in a container gives is there, if it ever is, when the container is over."""
        source = self._outermost.get(selector[0]) if selector else None
        return source is not None and source not in run.exits and source not in self._frontier.skipped


def _outermost(node: AnyNode, definition: WorkflowDefinition) -> str:
    """Return the id of the container that the node lies in, however deep, or its own if it lies in none."""
    containers = definition.around(node)
    return containers[-1].id if containers else node.id


def _pieces(end: End) -> Iterator[_Piece]:
    for index, output in enumerate(end.outputs):
        if index:
            yield TextChunk("\n", (end.id, "answer"))
        yield _Variable(output.selector)
