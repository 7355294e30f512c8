"""A visit of a node on the wire."""

from datetime import datetime
from typing import Any

from domain.run.state import Execution
from domain.run.workflow_run import WorkflowRun
from domain.workflow.json import Json
from domain.workflow.sealed import redacted
from interface.http.dify.file_data import collected
from interface.http.dify.identity import execution_uuid


def started(run: WorkflowRun, execution: Execution) -> dict[str, Any]:
    """Return the data of `node_started`."""
    return {
        **_head(run, execution),
        "predecessor_node_id": execution.predecessor,
        "inputs": None,
        "inputs_truncated": False,
        "created_at": _seconds(execution.started_at),
        "extras": {},
        "iteration_id": None,
        "loop_id": None,
        "agent_strategy": None,
    }


def finished(run: WorkflowRun, execution: Execution) -> dict[str, Any]:
    """Return the data of `node_finished`."""
    return {
        **_head(run, execution),
        "predecessor_node_id": execution.predecessor,
        "inputs": _inputs(execution),
        "inputs_truncated": False,
        "process_data": {},
        "process_data_truncated": False,
        "outputs": redacted(execution.outputs or {}),
        "outputs_truncated": False,
        "status": execution.status,
        "error": execution.error,
        "elapsed_time": _elapsed(execution),
        "execution_metadata": {},
        "created_at": _seconds(execution.started_at),
        "finished_at": execution.finished_at and _seconds(execution.finished_at),
        "files": collected(execution.outputs),
        "iteration_id": None,
        "loop_id": None,
    }


def started_before(run: WorkflowRun, execution: Execution) -> dict[str, Any]:
    """Return the data of `node_started` in a snapshot, which leaves out the particulars."""
    return {
        **_head(run, execution),
        "predecessor_node_id": None,
        "inputs": None,
        "created_at": _seconds(execution.started_at),
        "extras": {},
        "iteration_id": None,
        "loop_id": None,
    }


def finished_before(run: WorkflowRun, execution: Execution) -> dict[str, Any]:
    """
    Return the data of `node_finished` in a snapshot, where a node that waits for a person is `paused`.

    Clients demand a time at which it ended; such a node has that at which it began to wait.
    """
    return {
        **_head(run, execution),
        "predecessor_node_id": None,
        "inputs": None,
        "process_data": None,
        "outputs": None,
        "status": "paused" if execution.status == "waiting" else execution.status,
        "error": None,
        "elapsed_time": _elapsed(execution),
        "execution_metadata": None,
        "created_at": _seconds(execution.started_at),
        "finished_at": _seconds(execution.finished_at or execution.started_at),
        "files": [],
        "extras": {},
        "iteration_id": None,
        "loop_id": None,
    }


def _head(run: WorkflowRun, execution: Execution) -> dict[str, Any]:
    return {
        "id": execution_uuid(run.id, execution.id),
        "node_id": execution.node_id,
        "node_type": execution.node_type,
        "title": execution.title,
        "index": execution.index,
    }


def _inputs(execution: Execution) -> Json:
    """What a node worked on, where the log leaves it out because its outputs say it already."""
    if execution.inputs is None and execution.node_type in ("start", "end"):
        return redacted(execution.outputs)
    if execution.inputs is None and execution.node_type == "human-input":
        return {}
    return redacted(execution.inputs)


def _elapsed(execution: Execution) -> float:
    if execution.finished_at is None:
        return 0.0
    return (execution.finished_at - execution.started_at).total_seconds()


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
