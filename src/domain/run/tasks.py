"""What becomes due by what happened, and what is settled by it: so that tasks can be made anew from the log."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal, TypeAlias, cast

from domain.run import events

TaskKind = Literal["expire", "advance", "address", "mail", "remind", "escalate", "effect", "give-up"]
Queue = Literal["decisions", "mail", "http", "llm", "code", "browser", "plugin"]
"""
What keeps tasks apart, so that slow ones delay no others: `decisions` has those that decide and ask nobody outside, and
each way to ask somebody outside has a queue of its own.
"""
DECISIONS: Final = "decisions"
MAIL: Final = "mail"
KINDS: Final[Mapping[Queue, tuple[TaskKind, ...]]] = {
    "decisions": ("expire", "advance", "address", "remind", "escalate", "give-up"),
    "mail": ("mail",),
    "http": ("effect",),
}
"""What waits in each queue that this version works on."""


@dataclass(frozen=True, slots=True)
class Due:
    """From that time on there is something to do with the run."""

    kind: TaskKind
    key: str
    """What it is about: empty, an execution's id, a form's id, or a form's id and more after a colon."""
    at: datetime | str
    """An instant, or one as an event holds it."""
    queue: Queue | None = DECISIONS
    """Whose turn it is, or None for a task that stays in the queue it is in."""


@dataclass(frozen=True, slots=True)
class Settled:
    """There is nothing more to do about that."""

    kind: TaskKind
    key: str


@dataclass(frozen=True, slots=True)
class FormSettled:
    """There is nothing more to do about the form, whatever it was."""

    form_id: str


Change: TypeAlias = Due | Settled | FormSettled


def changes(event: events.RunEvent) -> Iterator[Change]:
    """Yield what the event makes due and what it settles, in order: of what is about the same, the last counts."""
    found = _CHANGES.get(type(event))
    return iter(()) if found is None else found(event)


def _issued(event: events.FormIssued) -> Iterator[Change]:
    if "email" in event.surfaces:
        yield Due("address", event.form_id, event.timestamp)
    yield Due("expire", event.form_id, event.expires_at)
    for name, planned in (event.schedule or {}).items():
        if isinstance(planned, dict) and planned["due"] is not None:
            yield _step(event.form_id, name, str(planned["due"]))


def _addressed(event: events.FormAddressed) -> Iterator[Change]:
    for recipient in event.recipients:
        yield Due("mail", f"{event.form_id}:{recipient['id']}:0", event.timestamp, MAIL)
    if event.step is None:
        yield Settled("address", event.form_id)
    else:
        yield Settled("escalate", f"{event.form_id}:{event.step}")


def _delivered(event: events.FormDelivered) -> Iterator[Change]:
    yield Settled("mail", f"{event.form_id}:{event.recipient}:{event.round}")


def _not_delivered(event: events.FormDeliveryFailed) -> Iterator[Change]:
    key = f"{event.form_id}:{event.recipient}:{event.round}"
    yield Settled("mail", key) if event.retry_at is None else Due("mail", key, event.retry_at, MAIL)


def _reminded(event: events.FormReminded) -> Iterator[Change]:
    for recipient, written in event.mails.items():
        yield Due("mail", f"{event.form_id}:{recipient}:{written}", event.timestamp, MAIL)
    if event.reminder is not None:
        yield Settled("remind", f"{event.form_id}:{event.reminder}")


def _moved(event: events.FormDeadlineChanged) -> Iterator[Change]:
    yield Due("expire", event.form_id, event.expires_at)
    for name, due_at in (event.schedule or {}).items():
        yield _step(event.form_id, name, None if due_at is None else str(due_at))


def _closed(event: events.FormSubmitted | events.FormExpired | events.FormWithdrawn) -> Iterator[Change]:
    yield FormSettled(event.form_id)


def _step(form_id: str, name: str, due_at: str | None) -> Change:
    """Return when a reminder or a step of the escalation is due, or that it is not to happen any more."""
    step, _, number = name.partition(":")
    kind: TaskKind = "remind" if step == "remind" else "escalate"
    key = f"{form_id}:{number}"
    return Settled(kind, key) if due_at is None else Due(kind, key, due_at)


def _requested(event: events.EffectRequested) -> Iterator[Change]:
    yield Due("effect", event.execution_id, event.due_at, cast("Queue", event.queue))
    if event.deadline is not None:
        yield Due("give-up", event.execution_id, event.deadline)


def _accepted(event: events.EffectAccepted) -> Iterator[Change]:
    yield Settled("effect", event.execution_id)


def _retried(event: events.NodeRetried) -> Iterator[Change]:
    yield Due("effect", event.execution_id, event.retry_at, cast("Queue", event.queue))


def _concluded(event: events.NodeSucceeded | events.NodeFailed) -> Iterator[Change]:
    if event.attempt:
        yield from _cancelled(event)


def _cancelled(event: events.NodeSucceeded | events.NodeFailed | events.NodeCancelled) -> Iterator[Change]:
    yield Settled("effect", event.execution_id)
    yield Settled("give-up", event.execution_id)


def _yielded(event: events.RunYielded) -> Iterator[Change]:
    yield Due("advance", "", event.timestamp)


def _gone_on(event: events.RunEvent) -> Iterator[Change]:
    yield Settled("advance", "")


_CHANGES: dict[type[events.RunEvent], Callable[[Any], Iterator[Change]]] = {
    events.NodeSucceeded: _concluded,
    events.NodeFailed: _concluded,
    events.NodeCancelled: _cancelled,
    events.NodeRetried: _retried,
    events.EffectRequested: _requested,
    events.EffectAccepted: _accepted,
    events.RunYielded: _yielded,
    events.RunContinued: _gone_on,
    events.RunFailed: _gone_on,
    events.RunStopped: _gone_on,
    events.FormIssued: _issued,
    events.FormAddressed: _addressed,
    events.FormDelivered: _delivered,
    events.FormDeliveryFailed: _not_delivered,
    events.FormReminded: _reminded,
    events.FormDeadlineChanged: _moved,
    events.FormSubmitted: _closed,
    events.FormExpired: _closed,
    events.FormWithdrawn: _closed,
}
