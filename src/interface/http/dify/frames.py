"""What each event of a run becomes on a stream of the Dify contract."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from application.ports.runs import Recorded
from application.ports.texts import TextKey
from domain.run import events
from domain.run.evolve import evolve
from domain.run.state import IssuedForm
from domain.run.texts import StreamedText, TextChunk, TextReplacement, Texts, Told
from domain.run.workflow_run import WorkflowRun
from domain.values.json import JsonObject
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.nodes import Loop
from interface.http.dify import container_data, form_data, node_data, run_data
from interface.http.dify.container_data import ToldContainer
from interface.http.dify.form_data import FormToken
from interface.http.streaming.frame import BEGINNING, Frame, FrameId, data_line
from interface.runtime.json_bytes import json_bytes

Content = tuple[str, Callable[[], dict[str, Any]]]
"""The name of a frame, and what makes its data, as long as the run is as it is then."""

CONTAINERS = frozenset({"iteration", "loop"})
"""Types of nodes that tell of themselves by frames of their own."""
_CLOSES: dict[str, Any] = {"workflow_paused": "segment", "workflow_finished": "run"}


class DifyFrames:
    """
    Turns the events of one run, in their order, into frames.

    The same events give the same frames, so what is sent live and what is read back later are the same bytes.
    """

    def __init__(self, definition: WorkflowDefinition, token: FormToken) -> None:
        self._definition = definition
        self._token = token
        self._texts = Texts(definition)
        self._run: WorkflowRun | None = None
        self._worked_on: JsonObject | None = None
        """What the node made its outcome of that has ended last."""
        self._retries: dict[str, int] = {}
        """How often each execution was tried again."""
        self._containers: dict[str, ToldContainer] = {}
        """Those that are open, by their executions."""
        self._container: ToldContainer | None = None
        """The one that has ended last."""
        self._closed: list[IssuedForm] = []
        """Forms that were closed while the run was paused: told of when it goes on."""
        self.newest: FrameId = BEGINNING
        """The id of the newest event's last frame, or what stands before its first if it has none."""

    @property
    def run(self) -> WorkflowRun:
        """The run as it is after the events so far; there must have been one."""
        assert self._run is not None, "no event yet"
        return self._run

    @property
    def token(self) -> FormToken:
        """What gives the tokens of forms."""
        return self._token

    @property
    def is_over(self) -> bool:
        """Whether the run has ended with the events so far."""
        return self.run.is_over

    @property
    def streaming(self) -> TextKey | None:
        """The text that streams after the events so far, if one does."""
        it = self._texts.streaming
        return None if it is None else TextKey(self.run.id, it.execution_id, it.attempt)

    def text(self, piece: str) -> bytes:
        """Return the frame, without an id, of a piece of the text that streams."""
        assert self._texts.streaming is not None, "no text streams"
        chunk = TextChunk(piece, self._texts.streaming.selector)
        return encoded(self.run, ("text_chunk", _TextContent(chunk)))

    def feed(self, recorded: Recorded, *, told: bool = True) -> list[Frame]:
        """Take the next event and return its frames; if it is not told of, none are made."""
        event = recorded.event
        if isinstance(event, events.NodeSucceeded | events.NodeFailed):
            self._retries.pop(event.execution_id, None)
            self._container = self._containers.pop(event.execution_id, None)
            if self._container is not None:
                self._forget_inside(f"{event.execution_id}/")
            if told:
                self._worked_on = self._input_of(event)
        elif isinstance(event, events.RoundEnded):
            self._round_ends(event)
        if self._run is None:
            self._run = WorkflowRun(id=event.originator_id)
        evolve(self._run, event)
        tell = _TELL.get(type(event))
        said = () if tell is None else tell(self, event)
        contents = _with_texts(said, self._texts.after(self._run, event))
        self.newest = recorded.position, len(contents)
        if not told:
            return []
        position, run = recorded.position, self.run
        return [_frame(run, position, number, content) for number, content in enumerate(contents, start=1)]

    def _input_of(self, event: events.NodeSucceeded | events.NodeFailed) -> JsonObject | None:
        """Return what the node works on, as long as its own outcome is not yet among the variables."""
        execution = self.run.executions[event.execution_id]
        node = self._definition.node(execution.node_id)
        return node.resolved_inputs(self.run.variables(self._definition, execution.scope))

    def _round_ends(self, event: events.RoundEnded) -> None:
        """Remember what is told of the round, as long as its container is as the round leaves it."""
        self._containers[event.execution_id].round_ended(
            event.round,
            event.timestamp,
            variables={**self.run.containers[event.execution_id].variables},
            leaves=event.leaves,
        )
        if event.failed:
            self._forget_inside(f"{event.execution_id}/{event.round}/")

    def _forget_inside(self, path: str) -> None:
        """What is open in a round that has failed is told of no more."""
        for execution_id in [it for it in self._containers if it.startswith(path)]:
            del self._containers[execution_id]

    def _run_started(self, _: events.RunStarted) -> Iterator[Content]:
        yield "workflow_started", partial(run_data.started, self.run, "initial")

    def _node_started(self, event: events.NodeStarted) -> Iterator[Content]:
        if event.node_type not in CONTAINERS:
            yield (
                "node_started",
                partial(node_data.started, self.run, self.run.executions[event.execution_id]),
            )

    def _node_succeeded(self, event: events.NodeSucceeded) -> Iterator[Content]:
        yield from self._node_ended(event)

    def _node_failed(self, event: events.NodeFailed) -> Iterator[Content]:
        yield from self._node_ended(event)

    def _node_ended(self, event: events.NodeSucceeded | events.NodeFailed) -> Iterator[Content]:
        execution = self.run.executions[event.execution_id]
        if execution.node_type not in CONTAINERS:
            yield "node_finished", partial(node_data.finished, self.run, execution, self._worked_on)
        elif self._container is not None:
            container = self._container
            yield f"{container.kind}_completed", partial(container_data.completed, execution, container)

    def _container_entered(self, event: events.ContainerEntered) -> Iterator[Content]:
        container = self._told_container(event)
        self._containers[event.execution_id] = container
        execution = self.run.executions[event.execution_id]
        yield f"{event.kind}_started", partial(container_data.started, execution, container)

    def _told_container(self, event: events.ContainerEntered) -> ToldContainer:
        variables = event.variables or {}
        inputs: JsonObject = {"iterator_selector": event.items or []}
        if event.kind == "loop":
            node = self._definition.node(self.run.executions[event.execution_id].node_id)
            count = node.loop_count if isinstance(node, Loop) else event.total
            inputs = {"loop_count": count, **variables}
        return ToldContainer(
            kind=event.kind, total=event.total, inputs=inputs, variables=variables, leaves=event.leaves
        )

    def _round_started(self, event: events.RoundStarted) -> Iterator[Content]:
        """The first round of a loop is told by the loop's own beginning."""
        container = self._containers[event.execution_id]
        container.begun[event.round] = event.timestamp
        if container.kind == "iteration" or event.round:
            execution = self.run.executions[event.execution_id]
            told = partial(container_data.following, execution, event.round, event.timestamp)
            yield f"{container.kind}_next", told

    def _node_retried(self, event: events.NodeRetried) -> Iterator[Content]:
        """A worker that was lost is nothing that the node's author has to know of."""
        if not event.lost:
            self._retries[event.execution_id] = number = self._retries.get(event.execution_id, 0) + 1
            yield "node_retry", partial(self._retry, event, number)

    def _retry(self, event: events.NodeRetried, number: int) -> dict[str, Any]:
        execution = self.run.executions[event.execution_id]
        variables = self.run.variables(self._definition, execution.scope)
        resolved = self._definition.node(execution.node_id).resolved_inputs(variables)
        return node_data.retried(self.run, execution, resolved, event, number)

    def _form_closed(self, event: events.FormSubmitted | events.FormExpired) -> Iterator[Content]:
        form = self.run.forms[event.form_id]
        if self.run.status == "paused":
            self._closed.append(form)
        else:
            yield _closing(form)

    def _form_withdrawn(self, event: events.FormWithdrawn) -> Iterator[Content]:
        """No frame is its own: if the run goes on, the node is told to have failed."""
        if self.run.status == "paused":
            self._closed.append(self.run.forms[event.form_id])
        yield from ()

    def _run_paused(self, event: events.RunPaused) -> Iterator[Content]:
        yield from waiting(self.run, self._token)
        yield "workflow_paused", partial(run_data.paused, self.run, event.timestamp, self._token)

    def _run_resumed(self, _: events.RunResumed) -> Iterator[Content]:
        yield "workflow_started", partial(run_data.started, self.run, "resumption")
        for form in self._closed:
            yield "node_started", partial(node_data.started, self.run, self.run.executions[form.execution_id])
            if form.status != "withdrawn":
                yield _closing(form)
        self._closed.clear()

    def _run_over(self, _: events.RunEvent) -> Iterator[Content]:
        yield "workflow_finished", partial(run_data.finished, self.run)


def waiting(run: WorkflowRun, token: FormToken) -> Iterator[Content]:
    """Yield the announcement of every form that waits for its answer."""
    for form in run.waiting_forms:
        yield "human_input_required", partial(_required, form, token)


def _required(form: IssuedForm, token: FormToken) -> dict[str, Any]:
    return form_data.required(form, token(form))


def _with_texts(contents: Iterable[Content], told: Iterable[Told]) -> list[Content]:
    """
    Return all that is told of an event.

    A text that has streamed ends before its node is said to have; what else becomes certain stands behind that.
    """
    before, behind = list[Content](), list[Content]()
    for one in told:
        if isinstance(one, TextReplacement):
            behind.append(("text_replace", partial(_replacement, one)))
        else:
            (before if isinstance(one, StreamedText) else behind).append(("text_chunk", _TextContent(one)))
    return [*before, *contents, *behind]


def _replacement(replacement: TextReplacement) -> dict[str, Any]:
    return {"text": replacement.text}


@dataclass(frozen=True, slots=True)
class _TextContent:
    """What is told of a text, or of what comes behind so many characters of it."""

    chunk: TextChunk
    seen: int = 0

    def __call__(self) -> dict[str, Any]:
        return {"text": self.chunk.text[self.seen :], "from_variable_selector": self.chunk.selector}

    def behind(self, run_id: str, seen: int) -> bytes:
        """Return the frame for who has seen that many characters."""
        return _encoded(run_id, ("text_chunk", _TextContent(self.chunk, seen)))


def encoded(run: WorkflowRun, content: Content) -> bytes:
    """Return the frame without an id: one line of JSON, raw UTF-8."""
    return _encoded(str(run.id), content)


def _encoded(run_id: str, content: Content) -> bytes:
    name, data_of = content
    return data_line(
        json_bytes({"event": name, "workflow_run_id": run_id, "task_id": run_id, "data": data_of()})
    )


def _frame(run: WorkflowRun, position: int, number: int, content: Content) -> Frame:
    name, data_of = content
    data, closes = encoded(run, content), _CLOSES.get(name)
    if isinstance(data_of, _TextContent) and isinstance(data_of.chunk, StreamedText):
        behind = partial(data_of.behind, str(run.id))
        return Frame(position, number, name, data, closes, behind, ends_text=True)
    return Frame(position, number, name, data, closes, ends_text=name == "text_replace")


def _closing(form: IssuedForm) -> Content:
    if form.status == "submitted":
        return "human_input_form_filled", partial(form_data.filled, form)
    return "human_input_form_timeout", partial(form_data.timed_out, form)


_TELL: dict[type[events.RunEvent], Callable[[DifyFrames, Any], Iterator[Content]]] = {
    events.RunStarted: DifyFrames._run_started,
    events.NodeStarted: DifyFrames._node_started,
    events.NodeSucceeded: DifyFrames._node_succeeded,
    events.NodeFailed: DifyFrames._node_failed,
    events.ContainerEntered: DifyFrames._container_entered,
    events.RoundStarted: DifyFrames._round_started,
    events.NodeRetried: DifyFrames._node_retried,
    events.FormSubmitted: DifyFrames._form_closed,
    events.FormExpired: DifyFrames._form_closed,
    events.FormWithdrawn: DifyFrames._form_withdrawn,
    events.RunPaused: DifyFrames._run_paused,
    events.RunResumed: DifyFrames._run_resumed,
    events.RunSucceeded: DifyFrames._run_over,
    events.RunFailed: DifyFrames._run_over,
    events.RunStopped: DifyFrames._run_over,
}
"""Events that are not here have no frame: a form is announced by the pause that waits for it."""
