"""How effects are requested, taken by somebody outside, and tried again."""

from datetime import datetime

from domain.run import events
from domain.run.state import Effect
from domain.run.workflow_run import WorkflowRun


def on_requested(run: WorkflowRun, event: events.EffectRequested) -> None:
    """Let the execution wait for the effect's result."""
    run.effects[event.execution_id] = Effect(
        execution_id=event.execution_id,
        node_id=run.executions[event.execution_id].node_id,
        kind=event.kind,
        queue=event.queue,
        request=event.request,
        due_at=datetime.fromisoformat(event.due_at),
        deadline=None if event.deadline is None else datetime.fromisoformat(event.deadline),
    )


def on_accepted(run: WorkflowRun, event: events.EffectAccepted) -> None:
    """Wait for whoever has accepted it."""
    run.effects[event.execution_id].reference = event.reference


def on_retried(run: WorkflowRun, event: events.NodeRetried) -> None:
    """Wait for the next attempt."""
    effect = run.effects[event.execution_id]
    effect.attempt, effect.reference = event.attempt + 1, None
    effect.due_at = datetime.fromisoformat(event.retry_at)
    effect.lost += event.lost
