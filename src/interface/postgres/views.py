"""What an append does to the views: a pure function of its events, the same for live appends and for rebuilding."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeAlias
from uuid import UUID, uuid5

from domain.run.events import (
    FormDeadlineChanged,
    FormExpired,
    FormIssued,
    FormSubmitted,
    FormWithdrawn,
    NodeFailed,
    NodeStarted,
    RunEvent,
    RunFailed,
    RunPaused,
    RunResumed,
    RunStarted,
    RunStopped,
    RunSucceeded,
)
from interface.postgres.text import storable
from interface.tokens import Tokens, digest

Row: TypeAlias = dict[str, Any]

_STATUS: dict[type[RunEvent], str] = {
    RunStarted: "running",
    RunPaused: "paused",
    RunResumed: "running",
    RunSucceeded: "succeeded",
    RunFailed: "failed",
    RunStopped: "stopped",
}
TERMINAL = (RunSucceeded, RunFailed, RunStopped)
"""The events that end a run."""
_CLOSING: dict[type[RunEvent], str] = {
    FormSubmitted: "submitted",
    FormExpired: "expired",
    FormWithdrawn: "withdrawn",
}


@dataclass(slots=True)
class Effects:
    """Rows for the SQL function `placet.view_apply`, by its arguments; the number of the append is not yet in them."""

    starts: list[Row] = field(default_factory=list)
    moves: list[Row] = field(default_factory=list)
    forms: list[Row] = field(default_factory=list)
    closings: list[Row] = field(default_factory=list)
    tokens: list[Row] = field(default_factory=list)
    tasks: list[Row] = field(default_factory=list)


@lru_cache(maxsize=10_000)
def end_user_id(workflow_id: UUID, user: str) -> UUID:
    """Return the id of a workflow's end user, known by the name that callers assert."""
    return uuid5(workflow_id, f"user:{user}".encode("utf-8", "replace").decode())


def effects(events: Sequence[RunEvent], *, tokens: Tokens, needs_advance: bool) -> Effects:
    """
    Return what the append of these events changes.

    :param needs_advance: whether the run must be gone on with by a task; if not, such a task is settled
    :raises TokenKeyError: if the key of an issued form is missing
    """
    result = Effects()
    _run_row(events, result)
    for event in events:
        if isinstance(event, FormIssued):
            _issue(event, result, tokens)
        elif type(event) in _CLOSING:
            form_id: str = event.form_id  # type: ignore[attr-defined]  # every closing event has it
            result.closings.append(
                {"form_id": form_id, "status": _CLOSING[type(event)], "closed_at": event.timestamp}
            )
            # Closing a form settles its tasks; one that the same append has set was never due.
            result.tasks[:] = [row for row in result.tasks if row["key"].partition(":")[0] != form_id]
        elif isinstance(event, FormDeadlineChanged):
            result.closings.append({"form_id": event.form_id, "expires_at": event.expires_at})
            _set_task(result, "expire", event.form_id, event.expires_at)
    if needs_advance:
        _set_task(result, "advance", "", events[-1].timestamp)
    elif not result.starts:
        _set_task(result, "advance", "", None)
    return result


def _run_row(events: Sequence[RunEvent], result: Effects) -> None:
    row: Row = {"version": events[-1].originator_version, "steps": 0, "exceptions": 0}
    for event in events:
        kind = type(event)
        if kind is NodeStarted:
            row["steps"] += 1
        elif isinstance(event, NodeFailed) and event.strategy is not None:
            row["exceptions"] += 1
        elif kind in _STATUS:
            row["status"] = _STATUS[kind]
            if isinstance(event, TERMINAL):
                row["finished_at"] = event.timestamp
            if isinstance(event, RunFailed):
                row["error"] = storable(event.error)
            elif isinstance(event, RunStopped):
                row["error"] = storable(event.reason)
    started = events[0]
    if isinstance(started, RunStarted):
        workflow_id = _uuid(started.workflow_id)
        row["started_at"] = started.timestamp
        row["workflow_id"] = workflow_id
        row["version_id"] = started.version_id
        row["channel"] = storable(started.channel)
        row["started_by"] = storable(started.user)
        row["end_user_id"] = end_user_id(workflow_id, started.user)
        result.starts.append(row)
    else:
        result.moves.append(row)


@lru_cache(maxsize=1000)
def _uuid(text: str) -> UUID:
    return UUID(text)


def _issue(event: FormIssued, result: Effects, tokens: Tokens) -> None:
    result.forms.append(
        {
            "issued_at": event.timestamp,
            "expires_at": event.expires_at,
            "version": event.originator_version,
            "form_id": event.form_id,
            "execution_id": storable(event.execution_id),
        }
    )
    for surface in event.surfaces:
        token = tokens.derive(key_id=event.token_key, form_id=event.form_id, surface=surface)
        row = {"version": event.originator_version, "digest": digest(token).hex(), "surface": surface}
        result.tokens.append(row)
    _set_task(result, "expire", event.form_id, event.expires_at)


def _set_task(result: Effects, kind: str, key: str, due_at: Any) -> None:
    """A task set and settled by the same append was never due: the last word counts."""
    result.tasks[:] = [row for row in result.tasks if (row["kind"], row["key"]) != (kind, key)]
    result.tasks.append({"kind": kind, "key": key, "due_at": due_at})
