"""Every decision, taken at once: what a use case does with it, without a log."""

import inspect
from collections.abc import Callable
from datetime import UTC, datetime
from functools import wraps
from typing import Any, TypeVar
from uuid import UUID, uuid4

from domain.event import Event
from domain.run import (
    advance,
    answers,
    deadlines,
    deliveries,
    effects,
    endings,
    recipients,
    reminders,
    start,
    views,
    withdrawals,
)
from domain.run.context import CommandContext
from domain.run.decision import take
from domain.run.events import Decision
from domain.run.workflow_run import WorkflowRun

E = TypeVar("E", bound=Event)


def _taken(decision: Callable[..., Decision]) -> Callable[..., None]:
    wants_context = "context" in inspect.signature(decision).parameters

    @wraps(decision)
    def decide(run: WorkflowRun, *arguments: Any, context: CommandContext, **more: Any) -> None:
        given = {"context": context} if wants_context else {}
        take(run, decision(run, *arguments, **given, **more), context)

    return decide


resume_run = _taken(advance.resume_run)
submit_form = _taken(answers.submit_form)
expire_form = _taken(answers.expire_form)
extend_form = _taken(deadlines.extend_form)
deliver = _taken(deliveries.deliver)
fail_delivery = _taken(deliveries.fail_delivery)
complete_effect = _taken(effects.complete_effect)
fail_effect = _taken(effects.fail_effect)
lose_effect = _taken(effects.lose_effect)
accept_effect = _taken(effects.accept_effect)
give_up_effect = _taken(effects.give_up_effect)
stop_run = _taken(endings.stop_run)
address_form = _taken(recipients.address_form)
remind_form = _taken(reminders.remind_form)
remind_again = _taken(reminders.remind_again)
view_form = _taken(views.view_form)
withdraw_form = _taken(withdrawals.withdraw_form)


def taken_run(
    run: WorkflowRun, decision: Callable[..., Decision], *, context: CommandContext, **more: Any
) -> None:
    """Take the decision on the run."""
    take(run, decision(run, context=context, **more), context)


def start_run(*, run_id: UUID, context: CommandContext, **more: Any) -> WorkflowRun:
    """A new run, gone on to its first stop."""
    run = WorkflowRun(id=run_id)
    take(run, start.start_run(run, context=context, **more), context)
    return run


def stamped(
    event: E, stream_id: UUID, version: int, *, at: datetime | None = None, request_id: UUID | None = None
) -> E:
    """The event as that one of the stream."""
    event.stamp(
        stream_id=stream_id, version=version, at=at or datetime.now(UTC), request_id=request_id or uuid4()
    )
    return event
