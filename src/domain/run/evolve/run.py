"""How a run begins, waits, goes on and ends."""

from uuid import UUID

from domain.run import events
from domain.run.workflow_run import WorkflowRun
from domain.workflow.flow import SHARED, TOKEN


def on_started(run: WorkflowRun, event: events.RunStarted) -> None:
    """Begin."""
    run.workflow_id, run.version_id = event.workflow_id, event.version_id
    run.definition_digest = event.definition_digest
    run.inputs, run.user, run.channel = event.inputs, event.user, event.channel
    run.idempotency_key = event.idempotency_key
    run.started_at = run.segment_started_at = event.timestamp
    run.files = event.files or []
    run.flow = event.flow
    if event.flow == TOKEN:
        run.shared = {name: {} for name in SHARED}
    if event.conversation_id is not None:
        run.conversation_id = UUID(event.conversation_id)
        run.conversation_variables = {**(event.conversation or {})}
        run.query, run.dialogue_count = event.query, event.dialogue_count


def on_conversation_read(run: WorkflowRun, event: events.ConversationRead) -> None:
    """Know what the conversation's variables are by now."""
    run.conversation_variables |= event.variables


def on_yielded(run: WorkflowRun, event: events.RunYielded) -> None:
    """A task goes on."""
    run.yielded = True


def on_continued(run: WorkflowRun, event: events.RunContinued) -> None:
    """Somebody has gone on."""
    run.yielded = False


def on_paused(run: WorkflowRun, event: events.RunPaused) -> None:
    """Wait for people."""
    run.status, run.paused_at = "paused", event.timestamp


def on_resumed(run: WorkflowRun, event: events.RunResumed) -> None:
    """Go on after an answer."""
    run.status = "running"
    run.segment_started_at = event.timestamp


def on_succeeded(run: WorkflowRun, event: events.RunSucceeded) -> None:
    """End with outputs."""
    run.status, run.finished_at, run.outputs = "succeeded", event.timestamp, event.outputs


def on_failed(run: WorkflowRun, event: events.RunFailed) -> None:
    """End with an error."""
    _abandon(run, event)
    run.status, run.finished_at, run.error = "failed", event.timestamp, event.error


def on_stopped(run: WorkflowRun, event: events.RunStopped) -> None:
    """End before its time."""
    _abandon(run, event)
    run.status, run.finished_at, run.error = "stopped", event.timestamp, event.reason


def _abandon(run: WorkflowRun, event: events.RunEvent) -> None:
    """Nothing goes on any more, and no container has another round."""
    run.yielded = False
    run.frontiers.clear()
    for execution_id in run.containers:
        execution = run.executions[execution_id]
        execution.status, execution.finished_at = "stopped", event.timestamp
