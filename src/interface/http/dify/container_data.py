"""A container and its rounds on the wire."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from domain.run.state import Execution
from domain.values.json import JsonObject
from domain.values.sealed import redacted
from interface.http.dify.node_data import elapsed, is_large, seconds

MAX_ROUNDS: Final = 1000
"""Of how many rounds, the first ones, it is told at the end how long each took."""


@dataclass(kw_only=True, slots=True)
class ToldContainer:
    """What has to be known of a container until its end is told."""

    kind: str
    total: int
    """How many rounds there are at the most."""
    inputs: JsonObject
    variables: JsonObject
    leaves: bool = False
    begun: dict[int, datetime] = field(default_factory=dict)
    durations: dict[str, float] = field(default_factory=dict)
    variable_map: dict[str, JsonObject] = field(default_factory=dict)

    def round_ended(self, number: int, at: datetime, *, variables: JsonObject, leaves: bool) -> None:
        """Remember what is told of the round when all is over."""
        self.leaves = self.leaves or leaves
        begun = self.begun.pop(number)
        if number < MAX_ROUNDS:
            self.durations[str(number)] = max(0.0, (at - begun).total_seconds())
            if self.kind == "loop":
                self.variable_map[str(number)] = variables

    @property
    def metadata(self) -> dict[str, Any]:
        """What is told of its rounds when all is over."""
        told: dict[str, Any] = {"total_tokens": 0, f"{self.kind}_duration_map": self.durations}
        if self.kind == "loop":
            told["loop_variable_map"] = {number: redacted(it) for number, it in self.variable_map.items()}
            told["completed_reason"] = "loop_break" if self.leaves else "loop_completed"
        return told


def started(execution: Execution, container: ToldContainer) -> dict[str, Any]:
    """Return the data of `iteration_started` and `loop_started`."""
    too_large = is_large(container.inputs)
    return {
        **_head(execution),
        "created_at": seconds(execution.started_at),
        "extras": {},
        "metadata": {f"{container.kind}_length": container.total},
        "inputs": None if too_large else redacted(container.inputs),
        "inputs_truncated": too_large,
    }


def following(execution: Execution, number: int, at: datetime) -> dict[str, Any]:
    """Return the data of `iteration_next` and `loop_next`: a round has begun."""
    before: dict[str, Any] = {"pre_loop_output": {}} if execution.node_type == "loop" else {}
    return {**_head(execution), "index": number, "created_at": seconds(at), **before, "extras": {}}


def completed(execution: Execution, container: ToldContainer) -> dict[str, Any]:
    """Return the data of `iteration_completed` and `loop_completed`."""
    too_large = is_large(container.inputs)
    return {
        **_head(execution),
        "outputs": redacted(execution.outputs or {}),
        "outputs_truncated": False,
        "created_at": seconds(execution.started_at),
        "extras": {},
        "inputs": None if too_large else redacted(container.inputs),
        "inputs_truncated": too_large,
        "status": execution.status,
        "error": execution.error,
        "elapsed_time": elapsed(execution),
        "total_tokens": 0,
        "execution_metadata": container.metadata,
        "finished_at": seconds(execution.finished_at or execution.started_at),
        "steps": container.total,
    }


def started_before(execution: Execution, total: int | None) -> dict[str, Any]:
    """Return the data of the container's beginning in a snapshot, which leaves out the particulars."""
    return {
        **_head(execution),
        "created_at": seconds(execution.started_at),
        "extras": {},
        "metadata": {} if total is None else {f"{execution.node_type}_length": total},
        "inputs": None,
        "inputs_truncated": False,
    }


def completed_before(execution: Execution) -> dict[str, Any]:
    """Return the data of the container's end in a snapshot."""
    return {
        **_head(execution),
        "outputs": None,
        "outputs_truncated": False,
        "created_at": seconds(execution.started_at),
        "extras": {},
        "inputs": None,
        "inputs_truncated": False,
        "status": execution.status,
        "error": None,
        "elapsed_time": elapsed(execution),
        "total_tokens": 0,
        "execution_metadata": None,
        "finished_at": seconds(execution.finished_at or execution.started_at),
        "steps": 0,
    }


def _head(execution: Execution) -> dict[str, Any]:
    """Return what names the container; clients of the contract know it by its node's id in both places."""
    return {
        "id": execution.node_id,
        "node_id": execution.node_id,
        "node_type": execution.node_type,
        "title": execution.title,
    }
