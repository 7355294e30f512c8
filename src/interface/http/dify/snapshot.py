"""Where a run stands, told in frames to somebody who comes late."""

from collections.abc import Iterator
from functools import partial

from interface.http.dify import node_data, run_data
from interface.http.dify.frames import Content, DifyFrames, encoded, waiting
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
        yield "node_started", partial(node_data.started_before, run, execution)
        if execution.status != "running":
            yield "node_finished", partial(node_data.finished_before, run, execution)
    if run.status == "paused":
        yield from waiting(run, frames.token)
        yield "workflow_paused", partial(run_data.paused, run, run.status_since, frames.token)
