"""A run on the wire: in frames, as the answer to a blocking call, and in detail."""

from datetime import datetime
from typing import Any, Literal

from domain.run.workflow_run import WorkflowRun
from domain.values.json import JsonObject
from domain.values.sealed import redacted
from interface.http.dify import form_data
from interface.http.dify.file_data import collected
from interface.http.dify.form_data import FormToken
from interface.http.dify.identity import end_user_uuid
from interface.runtime.json_bytes import json_bytes


def started(run: WorkflowRun, why: Literal["initial", "resumption"]) -> dict[str, Any]:
    """Return the data of `workflow_started`."""
    begun = run.started_at if why == "initial" else run.segment_started_at
    return {
        "id": str(run.id),
        "workflow_id": run.version_id,
        "inputs": _inputs(run),
        "created_at": _seconds(begun),
        "reason": why,
    }


def paused(run: WorkflowRun, at: datetime, token: FormToken) -> dict[str, Any]:
    """Return the data of `workflow_paused`; `at` is when it paused."""
    waiting = run.waiting_forms
    return {
        "workflow_run_id": str(run.id),
        "paused_nodes": [form.node_id for form in waiting],
        "outputs": {},
        "reasons": [form_data.reason(form, token(form)) for form in waiting],
        "status": "paused",
        "created_at": _seconds(run.segment_started_at),
        "elapsed_time": _elapsed(run.segment_started_at, at),
        "total_tokens": 0,
        "total_steps": run.steps,
    }


def finished(run: WorkflowRun) -> dict[str, Any]:
    """Return the data of `workflow_finished`; the times are those of the segment since the last resumption."""
    ended = run.status_since
    return {
        "id": str(run.id),
        "workflow_id": run.version_id,
        "status": status(run),
        "outputs": redacted(run.outputs),
        "error": run.error,
        "elapsed_time": _elapsed(run.segment_started_at, ended),
        "total_tokens": 0,
        "total_steps": run.steps,
        "created_by": {"id": end_user_uuid(run.workflow_id, run.user), "user": run.user},
        "created_at": _seconds(run.segment_started_at),
        "finished_at": _seconds(ended),
        "exceptions_count": run.exceptions,
        "files": collected(run.outputs),
    }


def blocking(run: WorkflowRun, token: FormToken) -> dict[str, Any]:
    """Return the answer to a blocking call, for a run that is paused or over."""
    data: dict[str, Any] = {
        "id": str(run.id),
        "workflow_id": run.version_id,
        "status": status(run),
        "outputs": redacted(run.outputs),
        "error": run.error,
        "elapsed_time": _elapsed(run.segment_started_at, run.status_since),
        "total_tokens": 0,
        "total_steps": run.steps,
        "created_at": _seconds(run.segment_started_at),
        "finished_at": run.finished_at and _seconds(run.finished_at),
    }
    if run.status == "paused":
        waiting = run.waiting_forms
        data["paused_nodes"] = [form.node_id for form in waiting]
        data["reasons"] = [form_data.reason(form, token(form)) for form in waiting]
    return {"task_id": str(run.id), "workflow_run_id": str(run.id), "data": data}


def detail(run: WorkflowRun) -> dict[str, Any]:
    """Return the run as the detail endpoint shows it; an unfinished run has lasted until its newest event."""
    return {
        "id": str(run.id),
        "workflow_id": run.version_id,
        "status": status(run),
        "inputs": json_bytes(_inputs(run)).decode(),
        "outputs": redacted(run.outputs),
        "error": run.error,
        "total_steps": run.steps,
        "total_tokens": 0,
        "created_at": _seconds(run.started_at),
        "finished_at": run.finished_at and _seconds(run.finished_at),
        "elapsed_time": _elapsed(run.started_at, run.status_since),
    }


def status(run: WorkflowRun) -> str:
    """Return the run's status in the words of the contract."""
    return "partial-succeeded" if run.status == "succeeded" and run.exceptions else run.status


def _inputs(run: WorkflowRun) -> JsonObject:
    known = {
        f"sys.{name}": value for name, value in run.system_variables.items() if name != "conversation_id"
    }
    return {**run.inputs, **known}


def _elapsed(begun: datetime, ended: datetime) -> float:
    return max(0.0, (ended - begun).total_seconds())  # two machines may have told the times


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())
