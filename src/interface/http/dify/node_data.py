"""A visit of a node on the wire."""

from datetime import datetime
from typing import Any, Final

from domain.run.events import NodeRetried
from domain.run.state import Container, Execution
from domain.run.workflow_run import WorkflowRun
from domain.values.json import JsonObject
from domain.values.sealed import redacted
from interface.http.dify.file_data import collected
from interface.http.dify.identity import execution_uuid
from interface.runtime.json_bytes import json_bytes

MAX_INPUTS: Final = 1024 * 1024
"""How many bytes of a node's inputs are sent."""


def started(run: WorkflowRun, execution: Execution) -> dict[str, Any]:
    """Return the data of `node_started`."""
    return {
        **_head(run, execution),
        "predecessor_node_id": execution.predecessor,
        "inputs": None,
        "inputs_truncated": False,
        "created_at": seconds(execution.started_at),
        "extras": {},
        **_place(run, execution),
        "agent_strategy": None,
    }


def finished(run: WorkflowRun, execution: Execution, resolved_inputs: JsonObject | None) -> dict[str, Any]:
    """
    Return the data of `node_finished`.

    :param worked_on: what the node made its outcome of; so many variables can be in it that it is left out if large
    """
    too_large = resolved_inputs is not None and is_large(resolved_inputs)
    return {
        **_head(run, execution),
        "predecessor_node_id": execution.predecessor,
        "inputs": None if too_large else redacted(_inputs(execution, resolved_inputs)),
        "inputs_truncated": too_large,
        "process_data": redacted(execution.process_data or {}),
        "process_data_truncated": False,
        "outputs": redacted(execution.outputs or {}),
        "outputs_truncated": False,
        "status": execution.status,
        "error": execution.error,
        "elapsed_time": elapsed(execution),
        "execution_metadata": _metadata(run, execution),
        "created_at": seconds(execution.started_at),
        "finished_at": execution.finished_at and seconds(execution.finished_at),
        "files": collected(execution.outputs),
        **_place(run, execution),
    }


def retried(
    run: WorkflowRun,
    execution: Execution,
    resolved_inputs: JsonObject | None,
    event: NodeRetried,
    number: int,
) -> dict[str, Any]:
    """Return the data of `node_retry`: an attempt has failed, and the retry with that number follows."""
    return {
        **finished(run, execution, resolved_inputs),
        "status": "retry",
        "error": event.message,
        "elapsed_time": max(0.0, (event.timestamp - execution.started_at).total_seconds()),
        "finished_at": seconds(event.timestamp),
        "retry_index": number,
    }


def started_before(run: WorkflowRun, execution: Execution) -> dict[str, Any]:
    """Return the data of `node_started` in a snapshot, which leaves out the particulars."""
    return {
        **_head(run, execution),
        "predecessor_node_id": None,
        "inputs": None,
        "created_at": seconds(execution.started_at),
        "extras": {},
        **_place(run, execution),
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
        "elapsed_time": elapsed(execution),
        "execution_metadata": None,
        "created_at": seconds(execution.started_at),
        "finished_at": seconds(execution.finished_at or execution.started_at),
        "files": [],
        "extras": {},
        **_place(run, execution),
    }


def _head(run: WorkflowRun, execution: Execution) -> dict[str, Any]:
    return {
        "id": execution_uuid(run.id, execution.id),
        "node_id": execution.node_id,
        "node_type": execution.node_type,
        "title": execution.title,
        "index": execution.index,
    }


def _inputs(execution: Execution, resolved_inputs: JsonObject | None) -> JsonObject | None:
    """What a node worked on; the log leaves it out where it follows from what it says besides."""
    if execution.inputs is not None:
        return execution.inputs
    if resolved_inputs is not None:
        return resolved_inputs
    return {"start": execution.outputs, "end": execution.outputs, "human-input": {}}.get(execution.node_type)


def is_large(inputs: JsonObject) -> bool:
    """Whether all its values together are large, the same value as often as it occurs."""
    size = 0
    for value in inputs.values():
        for part in value if isinstance(value, list) else [value]:
            size += len(json_bytes(part))
            if size > MAX_INPUTS:
                return True
    return False


def _metadata(run: WorkflowRun, execution: Execution) -> dict[str, Any]:
    """Return how the run went on where the node failed, which is not told of forms, and the round that it ran in."""
    strategy, asks = execution.error_strategy, execution.node_type == "human-input"
    told: dict[str, Any] = {} if strategy is None or asks else {"error_strategy": strategy}
    container = _container(run, execution)
    if container is not None:
        told[f"{container.kind}_id"] = container.node_id
        told[f"{container.kind}_index"] = run.scopes[execution.scope].round
    return told


def _place(run: WorkflowRun, execution: Execution) -> dict[str, Any]:
    """Return in which container's rounds it runs."""
    container = _container(run, execution)
    told: dict[str, Any] = {"iteration_id": None, "loop_id": None}
    return told if container is None else {**told, f"{container.kind}_id": container.node_id}


def _container(run: WorkflowRun, execution: Execution) -> Container | None:
    scope = run.scopes[execution.scope]
    return None if scope.container is None else run.containers[scope.container]


def elapsed(execution: Execution) -> float:
    """Return how long it took, or nothing as long as it has not ended."""
    if execution.finished_at is None:
        return 0.0
    return max(0.0, (execution.finished_at - execution.started_at).total_seconds())


def seconds(moment: datetime) -> int:
    """Return the instant as the contract has it."""
    return int(moment.timestamp())
