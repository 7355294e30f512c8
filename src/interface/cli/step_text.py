"""Sentences about steps that wait for what is done outside, and about those that have rounds."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from domain.run import events
from interface.cli.sentence import Sentence, say
from interface.cli.text import one_line


class Steps(Protocol):
    """What is known of the steps so far."""

    @property
    def when(self) -> Callable[[datetime], str]:
        """Says when something is."""

    def node(self, execution_id: str) -> tuple[str, str]:
        """Return the title of the step, and how it is shown."""


def effect_requested(by: Steps, event: events.EffectRequested) -> Sentence:
    """Something is to be done outside."""
    until = ""
    if event.deadline is not None:
        until = f", given up {by.when(datetime.fromisoformat(event.deadline))}"
    node, kind = by.node(event.execution_id), (f" ({one_line(event.kind)}{until})", "faint")
    return say("step", "Step ", node, " waits for what is done outside", kind, minor=True)


def effect_accepted(by: Steps, event: events.EffectAccepted) -> Sentence:
    """Somebody outside does it and will call back."""
    node, called = by.node(event.execution_id), (f" ({one_line(event.reference)})", "faint")
    return say("step", "Step ", node, " was accepted outside and waits for a call back", called, minor=True)


def node_retried(by: Steps, event: events.NodeRetried) -> Sentence:
    """It is tried again."""
    node, again = by.node(event.execution_id), by.when(datetime.fromisoformat(event.retry_at))
    why = f": {one_line(event.message)}"
    return say("step", "Step ", node, " did not succeed yet", why, (f" (next try {again})", "faint"))


def node_cancelled(by: Steps, event: events.NodeCancelled) -> Sentence:
    """Nobody waits for it any more."""
    return say("failed", "Step ", by.node(event.execution_id), f" was cancelled: {one_line(event.reason)}")


def container_entered(by: Steps, event: events.ContainerEntered) -> Sentence:
    """Its rounds begin."""
    step = by.node(event.execution_id)
    if event.kind == "loop":
        return say("step", "Step ", step, f" has {event.total} rounds at the most")
    items = "1 item" if event.total == 1 else f"{event.total} items"
    at_once = f", {event.parallel} at a time" if event.parallel > 1 else ""
    return say("step", "Step ", step, f" goes through {items}{at_once}")


def round_started(by: Steps, event: events.RoundStarted) -> Sentence:
    """One of its rounds begins."""
    return say(
        "step", f"Round {event.round + 1} of step ", by.node(event.execution_id), " started", minor=True
    )


def round_ended(by: Steps, event: events.RoundEnded) -> Sentence:
    """One of its rounds is over."""
    step = by.node(event.execution_id)
    if event.failed:
        why = f": {one_line(event.message or '')}"
        return say(
            "failed", f"Round {event.round + 1} of step ", step, " failed", why, ", and the step goes on"
        )
    return say("step", f"Round {event.round + 1} of step ", step, " finished", minor=True)
