"""How a run begins, waits, goes on and ends."""

from domain.run import events
from domain.run.state import RunState


def on_started(run: RunState, event: events.RunStarted) -> None:
    """Take over what may be missing in an event; the rest is what the state was made of."""
    run.idempotency_key = event.idempotency_key
    run.files = event.files or []


def on_paused(run: RunState, event: events.RunPaused) -> None:
    """Wait for people."""
    run.status, run.paused_at = "paused", event.timestamp


def on_resumed(run: RunState, event: events.RunResumed) -> None:
    """Go on after an answer."""
    run.status = "running"
    run.segment_started_at = event.timestamp


def on_succeeded(run: RunState, event: events.RunSucceeded) -> None:
    """End with outputs."""
    run.status, run.finished_at, run.outputs = "succeeded", event.timestamp, event.outputs


def on_failed(run: RunState, event: events.RunFailed) -> None:
    """End with an error."""
    run.status, run.finished_at, run.error = "failed", event.timestamp, event.error


def on_stopped(run: RunState, event: events.RunStopped) -> None:
    """End before its time."""
    run.status, run.finished_at, run.error = "stopped", event.timestamp, event.reason
