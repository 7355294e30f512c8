"""A run and what is told of it on a stream of the Dify contract."""

from collections.abc import Sequence
from typing import Any, cast

import orjson
from memory.rings import TOKENS
from runs import RUN, started, submit

from application.ports.runs import Recorded
from domain.run.events import RunEvent
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition
from interface.http.dify.frames import DifyFrames
from interface.http.dify.routes import web_token
from interface.http.streaming.frame import Frame


class Told:
    """A run and what was told of it."""

    def __init__(self, definition: WorkflowDefinition, **inputs: Any) -> None:
        self.definition = definition
        self.run: WorkflowRun = started(definition, **(inputs or {"topic": "tea"}))
        self.fold = DifyFrames(definition, web_token(TOKENS))
        self.position = 100
        self.recorded: list[Recorded] = []
        self.frames: list[Frame] = []
        self.tell()

    def tell(self) -> list[dict[str, Any]]:
        """Tell what has happened since; return the new frames' contents."""
        new: list[Frame] = []
        for event in cast("Sequence[RunEvent]", self.run.collect_events()):
            self.position += 1
            self.recorded.append(Recorded(position=self.position, event=event))
            new += self.fold.feed(self.recorded[-1])
        self.frames += new
        return list(map(content, new))

    def submit(self, form_id: str, action: str = "approve", **inputs: Any) -> list[dict[str, Any]]:
        submit(self.run, self.definition, form_id, action, **inputs)
        return self.tell()

    def form(self, node_id: str) -> str:
        return next(form.id for form in self.run.waiting_forms if form.node_id == node_id)


def content(frame: Frame) -> dict[str, Any]:
    """The JSON of a frame, which has exactly an id line, where ids are asked for, a data line and an empty one."""
    data, *rest = frame.data.split(b"\n")
    assert rest == [b"", b""]
    assert frame.wire(with_id=False) == frame.data
    assert frame.wire(with_id=True) == b"id: %d-%d\n" % frame.key + frame.data
    assert data.startswith(b"data: ")
    told: dict[str, Any] = orjson.loads(data[6:])
    assert list(told) == ["event", "workflow_run_id", "task_id", "data"]
    assert told["workflow_run_id"] == told["task_id"] == str(RUN)
    assert told["event"] == frame.name
    assert orjson.dumps(told) == data[6:], "compact, raw UTF-8"
    return told


def names(told: list[dict[str, Any]]) -> list[str]:
    return [f"{one['event']} {one['data'].get('node_id', '')}".strip() for one in told]
