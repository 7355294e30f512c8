"""What an append does to the views: a pure function of its events, the same for live appends and for rebuilding."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeAlias
from uuid import UUID

from domain.run.end_user import end_user_id
from domain.run.events import (
    TERMINAL,
    FormAddressed,
    FormDeadlineChanged,
    FormDelivered,
    FormDeliveryFailed,
    FormExpired,
    FormIssued,
    FormReminded,
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
from interface.keys.tokens import Tokens, digest
from interface.postgres.text import storable

Row: TypeAlias = dict[str, Any]

_STATUS: dict[type[RunEvent], str] = {
    RunStarted: "running",
    RunPaused: "paused",
    RunResumed: "running",
    RunSucceeded: "succeeded",
    RunFailed: "failed",
    RunStopped: "stopped",
}
_CLOSING: dict[type[RunEvent], str] = {
    FormSubmitted: "submitted",
    FormExpired: "expired",
    FormWithdrawn: "withdrawn",
}


@dataclass(slots=True)
class ProjectionChanges:
    """Rows for the SQL function `placet.view_apply`, by its arguments; the number of the append is not yet in them."""

    starts: list[Row] = field(default_factory=list)
    moves: list[Row] = field(default_factory=list)
    forms: list[Row] = field(default_factory=list)
    closings: list[Row] = field(default_factory=list)
    tokens: list[Row] = field(default_factory=list)
    _due: dict[tuple[str, str], Any] = field(default_factory=dict)

    @property
    def tasks(self) -> list[Row]:
        """A row for each task that is set, or settled: then it has no `due_at`."""
        return [{"kind": kind, "key": key, "due_at": due_at} for (kind, key), due_at in self._due.items()]

    def set_task(self, kind: str, key: str, due_at: Any) -> None:
        """A task set and settled by the same append was never due: the last word counts."""
        self._due[kind, key] = due_at

    def close(self, form_id: str) -> None:
        """Closing a form settles its tasks; one that the same append has set was never due."""
        for kind, key in [task for task in self._due if task[1].partition(":")[0] == form_id]:
            del self._due[kind, key]


def projection_changes(
    events: Sequence[RunEvent], *, tokens: Tokens, needs_advance: bool
) -> ProjectionChanges:
    """
    Return what the append of these events changes.

    :param needs_advance: whether the run must be gone on with by a task; if not, such a task is settled
    :raises TokenKeyError: if the key of an issued form is missing
    """
    result = ProjectionChanges()
    _run_row(events, result)
    for event in events:
        affect = _AFFECT.get(type(event))
        if affect is not None:
            affect(event, result, tokens)
    if needs_advance:
        result.set_task("advance", "", events[-1].timestamp)
    elif not result.starts:
        result.set_task("advance", "", None)
    return result


def _run_row(events: Sequence[RunEvent], result: ProjectionChanges) -> None:
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


def _issue(event: FormIssued, result: ProjectionChanges, tokens: Tokens) -> None:
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
        if surface == "email":
            result.set_task("address", event.form_id, event.timestamp)
        else:
            token = tokens.derive(key_id=event.token_key, form_id=event.form_id, surface=surface)
            row = {"version": event.originator_version, "digest": digest(token).hex(), "surface": surface}
            result.tokens.append(row)
    result.set_task("expire", event.form_id, event.expires_at)
    for name, planned in (event.schedule or {}).items():
        if isinstance(planned, dict) and planned["due"] is not None:
            _foresee(result, event.form_id, name, planned["due"])


def _address(event: FormAddressed, result: ProjectionChanges, tokens: Tokens) -> None:
    """Each recipient has a token of their own, and a mail that is due."""
    for recipient in event.recipients:
        number = str(recipient["id"])
        token = tokens.derive(
            key_id=event.token_key, form_id=event.form_id, surface="email", recipient=number
        )
        row: Row = {
            "form_id": event.form_id,
            "digest": digest(token).hex(),
            "surface": "email",
            "recipient": number,
        }
        if "member_id" in recipient:
            row["member_id"] = recipient["member_id"]
        result.tokens.append(row)
        result.set_task("mail", f"{event.form_id}:{number}:0", event.timestamp)
    if event.step is None:
        result.set_task("address", event.form_id, None)
    else:
        result.set_task("escalate", f"{event.form_id}:{event.step}", None)


def _deliver(event: FormDelivered | FormDeliveryFailed, result: ProjectionChanges, _: Tokens) -> None:
    due_at = event.retry_at if isinstance(event, FormDeliveryFailed) else None
    result.set_task("mail", f"{event.form_id}:{event.recipient}:{event.round}", due_at)


def _remind(event: FormReminded, result: ProjectionChanges, _: Tokens) -> None:
    for recipient, written in event.mails.items():
        result.set_task("mail", f"{event.form_id}:{recipient}:{written}", event.timestamp)
    if event.reminder is not None:
        result.set_task("remind", f"{event.form_id}:{event.reminder}", None)


def _move(event: FormDeadlineChanged, result: ProjectionChanges, _: Tokens) -> None:
    result.closings.append({"form_id": event.form_id, "expires_at": event.expires_at})
    result.set_task("expire", event.form_id, event.expires_at)
    for name, due in (event.schedule or {}).items():
        _foresee(result, event.form_id, name, due)


def _foresee(result: ProjectionChanges, form_id: str, name: str, due_at: Any) -> None:
    kind, _, number = name.partition(":")
    result.set_task(kind, f"{form_id}:{number}", due_at)


def _close(event: FormSubmitted | FormExpired | FormWithdrawn, result: ProjectionChanges, _: Tokens) -> None:
    status = _CLOSING[type(event)]
    result.closings.append({"form_id": event.form_id, "status": status, "closed_at": event.timestamp})
    result.close(event.form_id)


_AFFECT: dict[type[RunEvent], Callable[[Any, ProjectionChanges, Tokens], None]] = {
    FormIssued: _issue,
    FormAddressed: _address,
    FormDelivered: _deliver,
    FormDeliveryFailed: _deliver,
    FormReminded: _remind,
    FormSubmitted: _close,
    FormExpired: _close,
    FormDeadlineChanged: _move,
    FormWithdrawn: _close,
}
"""What events do besides what they do to the run's row."""
