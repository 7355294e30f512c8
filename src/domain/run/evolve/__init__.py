"""How events change the state of a run. This happens on replay too: it assigns and counts, and decides nothing."""

from collections.abc import Callable
from typing import Any

from domain.run import events
from domain.run.evolve import forms, mail, nodes, run
from domain.run.state import RunState


def evolve(state: RunState, event: events.RunEvent) -> None:
    """Change the state by what happened."""
    _EVOLVE[type(event)](state, event)


_EVOLVE: dict[type[events.RunEvent], Callable[[Any, Any], None]] = {
    events.RunStarted: run.on_started,
    events.NodeStarted: nodes.on_started,
    events.NodeSucceeded: nodes.on_succeeded,
    events.NodeFailed: nodes.on_failed,
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
    events.RunPaused: run.on_paused,
    events.RunResumed: run.on_resumed,
    events.RunSucceeded: run.on_succeeded,
    events.RunFailed: run.on_failed,
    events.RunStopped: run.on_stopped,
}
