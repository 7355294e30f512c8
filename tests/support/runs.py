"""Runs for tests of the domain: a fixed beginning, a clock that only the test moves."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from taken import start_run, submit_form

from domain.run.answers import FormAnswer
from domain.run.context import CommandContext
from domain.run.decision import replay
from domain.run.events import RunEvent
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
RUN = UUID("01890000-0000-7000-8000-000000000001")
WORKFLOW = UUID("01890000-0000-7000-8000-000000000002")
VERSION = UUID("01890000-0000-7000-8000-000000000003")
REQUEST = UUID("01890000-0000-7000-8000-000000000004")


def context(after: timedelta = timedelta(), *, limit: timedelta | None = None) -> CommandContext:
    """What makes a run move, that long after noon."""
    return CommandContext(now=NOON + after, request_id=REQUEST, token_key="key-1", form_time_limit=limit)


def started(definition: WorkflowDefinition, *, limit: timedelta | None = None, **inputs: Any) -> WorkflowRun:
    """A run that began at noon."""
    return start_run(
        run_id=RUN,
        workflow_id=WORKFLOW,
        version_id=VERSION,
        definition=definition,
        definition_digest=definition.digest,
        inputs=inputs,
        user="u-1",
        channel="service-api",
        level="api",
        idempotency_key=None,
        context=context(limit=limit),
    )


def submit(
    run: WorkflowRun,
    definition: WorkflowDefinition,
    form_id: str,
    action: str = "approve",
    *,
    after: timedelta = timedelta(minutes=5),
    idempotency_key: str | None = None,
    user: str = "u-1",
    limit: timedelta | None = None,
    **inputs: Any,
) -> None:
    """Answer a form of the run."""
    answer = FormAnswer(
        action=action, inputs=inputs, user=user, channel="service-api", idempotency_key=idempotency_key
    )
    submit_form(
        run, definition=definition, form_id=form_id, answer=answer, context=context(after, limit=limit)
    )


def replayed(events: Sequence[RunEvent]) -> WorkflowRun:
    """The run that these events make."""
    run = replay(events)
    assert run is not None
    return run


def names(events: Sequence[Any]) -> list[str]:
    """The classes of the events."""
    return [type(event).__name__ for event in events]
