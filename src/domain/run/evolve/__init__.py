"""How events change the state of a run. This happens on replay too: it assigns and counts, and decides nothing."""

from collections.abc import Callable
from typing import Any

from domain.run import events
from domain.run.evolve import effects, forms, mail, nodes, rounds
from domain.run.evolve import run as runs
from domain.run.workflow_run import WorkflowRun


def evolve(run: WorkflowRun, event: events.RunEvent) -> None:
    """Let the run become what it is after that event, which happened next."""
    _EVOLVE[type(event)](run, event)
    run.version, run.modified_on = event.originator_version, event.timestamp


_EVOLVE: dict[type[events.RunEvent], Callable[[Any, Any], None]] = {
    events.RunStarted: runs.on_started,
    events.NodeStarted: nodes.on_started,
    events.NodeSucceeded: nodes.on_succeeded,
    events.NodeFailed: nodes.on_failed,
    events.NodeRetried: effects.on_retried,
    events.NodeCancelled: nodes.on_cancelled,
    events.EffectRequested: effects.on_requested,
    events.EffectAccepted: effects.on_accepted,
    events.ContainerEntered: rounds.on_entered,
    events.RoundStarted: rounds.on_started,
    events.RoundEnded: rounds.on_ended,
    events.FormIssued: forms.on_issued,
    events.FormViewed: forms.on_viewed,
    events.FormAddressed: mail.on_addressed,
    events.FormDelivered: mail.on_delivered,
    events.FormDeliveryFailed: mail.on_delivery_failed,
    events.FormReminded: mail.on_reminded,
    events.FormSubmitted: forms.on_submitted,
    events.FormExpired: forms.on_expired,
    events.FormDeadlineChanged: forms.on_deadline_changed,
    events.FormWithdrawn: forms.on_withdrawn,
    events.ConversationRead: runs.on_conversation_read,
    events.RunYielded: runs.on_yielded,
    events.RunContinued: runs.on_continued,
    events.RunPaused: runs.on_paused,
    events.RunResumed: runs.on_resumed,
    events.RunSucceeded: runs.on_succeeded,
    events.RunFailed: runs.on_failed,
    events.RunStopped: runs.on_stopped,
}
