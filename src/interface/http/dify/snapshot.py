"""Where a run stands, told in frames to somebody who comes late."""

from collections.abc import Iterator
from functools import partial

from domain.run.state import Execution
from domain.run.workflow_run import WorkflowRun
from interface.http.dify import container_data, node_data, run_data
from interface.http.dify.frames import CONTAINERS, Content, DifyFrames, encoded, waiting
from interface.http.streaming.frame import identified


def snapshot(frames: DifyFrames, *, with_ids: bool) -> bytes:
    """
    Return the frames that tell how the run came to where it is now, without the particulars of its nodes.

    With ids, only the last one has one, that of the newest event: who loses the stream before it has seen nothing,
    and who loses it afterwards resumes exactly behind what the snapshot told.
    """
    *first, last = (encoded(frames.run, content) for content in _contents(frames))
    return b"".join([*first, identified(last, frames.newest) if with_ids else last])


def _contents(frames: DifyFrames) -> Iterator[Content]:
    run = frames.run
    yield "workflow_started", partial(run_data.started, run, "initial")
    for execution in run.executions.values():
        if execution.node_type in CONTAINERS:
            yield from _container(run, execution)
            continue
        yield "node_started", partial(node_data.started_before, run, execution)
        if execution.status != "running":
            yield "node_finished", partial(node_data.finished_before, run, execution)
    if run.status == "paused":
        yield from waiting(run, frames.token)
        yield "workflow_paused", partial(run_data.paused, run, run.status_since, frames.token)


def _container(run: WorkflowRun, execution: Execution) -> Iterator[Content]:
    """Yield how a container came to where it is: which rounds are open, or that it is over."""
    kind, container = execution.node_type, run.containers.get(execution.id)
    total = None if container is None else container.total
    yield f"{kind}_started", partial(container_data.started_before, execution, total)
    for number in sorted(container.running) if container is not None else ():
        if kind == "iteration" or number:
            yield f"{kind}_next", partial(container_data.following, execution, number, execution.started_at)
    if execution.status != "running":
        yield f"{kind}_completed", partial(container_data.completed_before, execution)
