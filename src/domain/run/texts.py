"""The text that a run says: piece by piece, as soon as each is certain, and that of an effect while it comes."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from domain.run import events
from domain.run.state import ROOT
from domain.run.workflow_run import WorkflowRun
from domain.values.text import markdown
from domain.values.variables import CONVERSATION, Missing
from domain.values.well_formed import paired
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.flow import TOKEN
from domain.workflow.graph import Frontier
from domain.workflow.nodes import AnyNode
from domain.workflow.nodes.node import SOURCE
from domain.workflow.response import Literal, Piece, Reference, Selector, pieces
from domain.workflow.writers import Writers


@dataclass(frozen=True, slots=True)
class TextChunk:
    """More text, and what it comes from."""

    text: str
    selector: Selector


@dataclass(frozen=True, slots=True)
class StreamedText(TextChunk):
    """All of a text that has streamed until now: each reader knows some of its beginning."""


@dataclass(frozen=True, slots=True)
class TextReplacement:
    """What has streamed is void: this is all the text so far."""

    text: str


Told = TextChunk | TextReplacement


@dataclass(frozen=True, slots=True)
class Streaming:
    """The text that comes next and is told while it comes: that of an attempt of an effect."""

    execution_id: str
    attempt: int
    selector: Selector


class Texts:
    """
    Follows a run and gives the text of its Answer and End nodes.

    A node's text begins once it is certain that the node will be reached, which may be long before it is; only the
    edges out of nodes that choose between handles make it uncertain. One node's text is given at a time, in the order
    in which they became certain, and it stops where a variable is still to come. That of an effect is told while it
    comes, as long as it is the one that everybody waits for. A variable of a skipped node, or one that its node did
    not give, is passed over. One of the conversation is still to come as long as a node before has to write it.

    In a token flow a node says its text when it ends, at each of its visits.

    The same events give the same, whoever looks and whatever of a text has come by then.
    """

    def __init__(self, definition: WorkflowDefinition) -> None:
        self._definition = definition
        self._outermost = {node.id: _outermost(node, definition) for node in definition.nodes}
        self._is_token_flow = definition.flow == TOKEN
        self._frontier = Frontier(definition.body(), {})
        self._writers = Writers(definition)
        self._uncertain = {node.id: said for node in definition.nodes if (said := deque(pieces(node)))}
        self._certain: set[str] = set()
        self._current: deque[Piece] = deque()
        self._speaker = ""
        """The node whose text that is."""
        self._queue: deque[tuple[str, deque[Piece]]] = deque()
        self._so_far: list[str] = []
        self._streaming: Streaming | None = None

    @property
    def streaming(self) -> Streaming | None:
        """The text that streams after the events so far, if one does."""
        return self._streaming

    def after(self, run: WorkflowRun, event: events.RunEvent) -> Sequence[Told]:
        """
        Return what has become certain with the event, which the run has just evolved by.

        Whatever ends a text that streams comes first: the whole of it, or what takes its place.
        """
        if isinstance(event, events.NodeSucceeded | events.NodeFailed):
            return self._ended(run, event)
        if isinstance(event, events.NodeRetried):
            if self._streams(event.execution_id):
                self._look_for_stream(run)
                return [self._replacement()]
        elif isinstance(event, events.EffectRequested):
            if self._streaming is None:
                self._look_for_stream(run)
        elif isinstance(event, events.NodeCancelled) and self._streams(event.execution_id):
            self._streaming = None
        return ()

    def _streams(self, execution_id: str) -> bool:
        return self._streaming is not None and self._streaming.execution_id == execution_id

    def _replacement(self) -> TextReplacement:
        return TextReplacement("".join(self._so_far))

    def _ended(self, run: WorkflowRun, event: events.NodeSucceeded | events.NodeFailed) -> Sequence[Told]:
        execution = run.executions[event.execution_id]
        told: list[Told] = []
        if self._streams(event.execution_id):
            told.append(self._stream_ends(event))
            self._streaming = None
        if event.handle is not None and execution.scope == ROOT:
            self._leave(execution.node_id, event.handle)
            told += self._flush(run)
        if self._streaming is None:
            self._look_for_stream(run)
        return told

    def _stream_ends(self, event: events.NodeSucceeded | events.NodeFailed) -> Told:
        """Return the whole text that has streamed, if it is what comes of the node, or what takes its place."""
        streamed = self._streaming
        assert streamed is not None
        if isinstance(event, events.NodeSucceeded) and not event.retold and event.attempt == streamed.attempt:
            text = event.outputs.get(streamed.selector[1])
            if isinstance(text, str):
                self._current.popleft()
                self._so_far.append(text := paired(text))
                return StreamedText(text, streamed.selector)
        return self._replacement()

    def _leave(self, node_id: str, handle: str) -> None:
        if self._is_token_flow:  # whether a node will be reached again is never certain
            self._queue.append((node_id, deque(pieces(self._definition.node(node_id)))))
            return
        self._frontier.leave(node_id, handle)
        if not self._certain:
            self._reach(self._definition.start.id)
        if self._chooses(node_id) and node_id in self._certain:
            for edge in self._definition.graph.outgoing[node_id]:
                if edge.handle == handle:
                    self._reach(edge.target)

    def _reach(self, node_id: str) -> None:
        """Queue what is said by the node, and by all that are as certain to be reached, the nearest first."""
        pending = deque([node_id])
        while pending:
            node_id = pending.popleft()
            if node_id in self._certain:
                continue
            self._certain.add(node_id)
            said = self._uncertain.pop(node_id, None)
            if said is not None:
                self._queue.append((node_id, said))
            if not self._chooses(node_id):
                pending += [edge.target for edge in self._definition.graph.outgoing[node_id]]

    def _chooses(self, node_id: str) -> bool:
        """Whether the node chooses between handles, so that what follows is uncertain until it has left."""
        return self._definition.node(node_id).handles() != {SOURCE}

    def _flush(self, run: WorkflowRun) -> Iterator[TextChunk]:
        """Yield all that is certain by now."""
        if not (self._current or self._queue):
            return
        variables = run.variables(self._definition)
        while self._current or self._queue:
            if not self._current:
                self._speaker, self._current = self._queue.popleft()
                continue
            piece = self._current[0]
            if isinstance(piece, Reference) and self._is_to_come(run, piece.selector):
                return
            self._current.popleft()
            value = piece.text if isinstance(piece, Literal) else variables.get(piece.selector)
            if not isinstance(value, Missing):
                self._so_far.append(text := markdown(value))
                yield TextChunk(text, piece.selector)

    def _is_to_come(self, run: WorkflowRun, selector: Selector) -> bool:
        """What a node in a container gives is there, if it ever is, when the container is over."""
        if self._is_token_flow:
            return False
        if selector[:1] == (CONVERSATION,):
            return any(self._is_open(run, it) for it in self._writers.before(self._speaker, selector))
        source = self._outermost.get(selector[0]) if selector else None
        return source is not None and self._is_open(run, source)

    def _is_open(self, run: WorkflowRun, node_id: str) -> bool:
        return node_id not in run.exits and node_id not in self._frontier.skipped

    def _look_for_stream(self, run: WorkflowRun) -> None:
        """See whether what comes next is the text of an effect that is under way."""
        self._streaming = None
        selector = self._current[0].selector if self._current else ()
        if len(selector) != 2 or selector[0] not in self._definition.streaming:
            return
        node_id, output = selector
        if output == self._definition.node(node_id).streams:
            for effect in run.effects.values():
                if effect.node_id == node_id:
                    self._streaming = Streaming(effect.execution_id, effect.attempt, selector)


def _outermost(node: AnyNode, definition: WorkflowDefinition) -> str:
    """Return the id of the container that the node lies in, however deep, or its own if it lies in none."""
    containers = definition.around(node)
    return containers[-1].id if containers else node.id
