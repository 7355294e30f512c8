"""A line in the log for each thing that was decided, once it is recorded, and a count of them."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, Final

from domain.event import Event
from domain.run.events import (
    FormDelivered,
    FormDeliveryFailed,
    FormExpired,
    FormSubmitted,
    FormWithdrawn,
    RunFailed,
    RunStarted,
    RunStopped,
    RunSucceeded,
)
from interface.runtime.logs import Logger
from interface.runtime.measures import Measures

log = Logger(__name__)

_TOLD: Final[dict[type[Event], tuple[str, Callable[[Any], dict[str, Any]]]]] = {
    RunStarted: ("run started", lambda e: {"workflow_id": e.workflow_id, "channel": e.channel}),
    FormSubmitted: (
        "form answered",
        lambda e: {"form_id": e.form_id, "action": e.action, "channel": e.channel, "known_by": e.level},
    ),
    FormExpired: ("form expired", lambda e: {"form_id": e.form_id, "late_ms": e.late_ms}),
    FormWithdrawn: ("form withdrawn", lambda e: {"form_id": e.form_id}),
    FormDelivered: (
        "mail delivered",
        lambda e: {"form_id": e.form_id, "recipient": e.recipient, "channel": e.channel},
    ),
    FormDeliveryFailed: (
        "mail not taken",
        lambda e: {"form_id": e.form_id, "recipient": e.recipient, "code": e.code, "retry_at": e.retry_at},
    ),
    RunSucceeded: ("run succeeded", lambda _: {}),
    RunFailed: ("run failed", lambda e: {"node_id": e.node_id}),
    RunStopped: ("run stopped", lambda _: {}),
}
"""What is told of an event: ids and words of ours or of the author, and nothing that somebody wrote."""


class DecisionLog:
    """Logs and counts what is decided."""

    def __init__(self, measures: Measures) -> None:
        self._measures = measures

    def tell(self, events: Sequence[Event]) -> None:
        """Say what the events decided, which are recorded; in a moment, since whoever waits for them comes first."""
        loop = asyncio.get_running_loop()
        loop.call_soon(
            loop.call_soon, self._say, events
        )  # in the turn in which they are answered it is too early

    def _say(self, events: Sequence[Event]) -> None:
        for event in events:
            told = _TOLD.get(type(event))
            if told is not None:
                name, fields = told
                self._count(name, event)
                log.info(
                    name,
                    run_id=str(event.originator_id),
                    **fields(event),
                    version=event.originator_version,
                    request_id=str(event.request_id),
                )

    def _count(self, name: str, event: Event) -> None:
        if isinstance(event, FormDelivered):
            self._measures.mails.add("kept" if event.channel == "outbox" else "sent")
        elif isinstance(event, FormDeliveryFailed):
            self._measures.mails.add("given up" if event.retry_at is None else "refused")
        else:
            self._measures.decisions.add(name)
