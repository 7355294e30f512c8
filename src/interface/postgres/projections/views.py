"""What an append does to the views: a pure function of its events, the same for live appends and for rebuilding."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Literal
from uuid import UUID

from domain.conversation.events import ConversationEvent
from domain.event import Event
from domain.run.end_user import end_user_id
from domain.run.events import (
    TERMINAL,
    FormAddressed,
    FormDeadlineChanged,
    FormExpired,
    FormIssued,
    FormSubmitted,
    FormWithdrawn,
    NodeFailed,
    NodeStarted,
    RoundEnded,
    RunEvent,
    RunFailed,
    RunPaused,
    RunResumed,
    RunStarted,
    RunStopped,
    RunSucceeded,
)
from domain.run.tasks import Change, Due, Settled, changes
from interface.keys.tokens import Tokens, digest
from interface.postgres.projections.conversation_row import conversation_row
from interface.postgres.projections.row import Row
from interface.postgres.text import storable

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
    conversations: list[Row] = field(default_factory=list)
    _due: dict[tuple[str, str], Due | Settled] = field(default_factory=dict)

    @property
    def tasks(self) -> list[Row]:
        """A row for each task that is set, or settled: then it has no `due_at`."""
        return [_task(change) for change in self._due.values()]

    def set_task(self, change: Change) -> None:
        """A task set and settled by the same append was never due: the last word counts."""
        if isinstance(change, Due | Settled):
            before = self._due.get((change.kind, change.key))
            if isinstance(change, Due) and change.queue is None and isinstance(before, Due):
                change = replace(change, queue=before.queue)
            self._due[change.kind, change.key] = change
        else:  # what was due before is settled with the form's row
            for task in [task for task in self._due if task[1].partition(":")[0] == change.form_id]:
                del self._due[task]


def projection_changes(events: Sequence[Event], *, tokens: Tokens) -> ProjectionChanges:
    """
    Return what the append of these events changes, all of which are of one stream.

    :raises TokenKeyError: if the key of an issued form is missing
    """
    result = ProjectionChanges()
    of_run = [event for event in events if isinstance(event, RunEvent)]
    of_conversation = [event for event in events if isinstance(event, ConversationEvent)]
    if of_conversation:
        result.conversations.append(conversation_row(of_conversation))
    if of_run:
        _run_row(of_run, result)
    for event in of_run:
        affect = _AFFECT.get(type(event))
        if affect is not None:
            affect(event, result, tokens)
        for change in changes(event):
            result.set_task(change)
    return result


def _task(change: Due | Settled) -> Row:
    row: Row = {"kind": change.kind, "key": change.key}
    if isinstance(change, Settled):
        return {**row, "due_at": None}
    return {**row, "due_at": change.at, "queue": change.queue}


def _run_row(events: Sequence[RunEvent], result: ProjectionChanges) -> None:
    row: Row = {"version": events[-1].originator_version, "steps": 0, "exceptions": 0}
    for event in events:
        kind = type(event)
        if kind is NodeStarted:
            row["steps"] += 1
        elif (isinstance(event, NodeFailed) and event.strategy is not None) or (
            isinstance(event, RoundEnded) and event.failed
        ):
            row["exceptions"] += 1
        elif kind in _STATUS:
            row["status"] = _STATUS[kind]
            if isinstance(event, TERMINAL):
                row["finished_at"] = event.timestamp
            if isinstance(event, RunStopped):  # why it failed can tell of people, and is in no view
                row["error"] = storable(event.reason)
    started = events[0]
    if isinstance(started, RunStarted):
        workflow_id = _uuid(started.workflow_id)
        row["started_at"] = started.timestamp
        row["workflow_id"] = workflow_id
        row["version_id"] = started.version_id
        row["channel"] = storable(started.channel)
        if started.subject is None:
            row["started_by"] = storable(started.user)
        else:
            row["subject"] = started.subject
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
    for named, surface in shared_tokens(event, tokens):
        row = {"version": event.originator_version, "digest": named.hex(), "surface": surface}
        result.tokens.append(row)


def shared_tokens(event: FormIssued, tokens: Tokens) -> Iterator[tuple[bytes, Literal["web"]]]:
    """
    Yield the digest of each token by which anybody can open the form, and where.

    :raises TokenKeyError: if the key is missing
    """
    if "web" in event.surfaces:  # by mail every recipient gets a token of their own
        token = tokens.derive(key_id=event.token_key, form_id=event.form_id, surface="web")
        yield digest(token), "web"


def _address(event: FormAddressed, result: ProjectionChanges, tokens: Tokens) -> None:
    """Each recipient has a token of their own."""
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


def _move(event: FormDeadlineChanged, result: ProjectionChanges, _: Tokens) -> None:
    result.closings.append({"form_id": event.form_id, "expires_at": event.expires_at})


def _close(event: FormSubmitted | FormExpired | FormWithdrawn, result: ProjectionChanges, _: Tokens) -> None:
    status = _CLOSING[type(event)]
    result.closings.append({"form_id": event.form_id, "status": status, "closed_at": event.timestamp})


_AFFECT: dict[type[RunEvent], Callable[[Any, ProjectionChanges, Tokens], None]] = {
    FormIssued: _issue,
    FormAddressed: _address,
    FormSubmitted: _close,
    FormExpired: _close,
    FormDeadlineChanged: _move,
    FormWithdrawn: _close,
}
"""What events do besides what they do to the run's row, and to tasks."""
