"""What a decision needs from outside: the time, ids, and the key for tokens."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from domain.values.allowance import Allowance

MAX_STEPS: Final = 1_000_000
"""With rounds, a workflow can be endless; a run is not."""


@dataclass(kw_only=True, slots=True)
class CommandContext:
    """The instant of a decision, the request or task that asks for it, and the key for tokens of new forms."""

    now: datetime
    """When what is decided next happens; where there is a clock, it goes on with each fact."""
    request_id: UUID
    token_key: str
    caused_by: str | None = None
    """Who or what asks for it: see `domain.event.Event.caused_by`."""
    form_time_limit: timedelta | None = None
    """For how long any form may wait, whatever its node says, or None if there is no limit."""
    step_limit: int = MAX_STEPS
    """How many nodes a run may begin."""
    time_limit: timedelta | None = None
    """For how long a run may go on without waiting for people, or None if there is no limit."""
    allowance: Allowance | None = None
    """How much work the decision may do, or None if it is not counted."""
    clock: Callable[[], datetime] | None = None
    """Tells how time goes on while the decision is taken; without it, all of it happens at one instant."""
    on_fault: Callable[[Exception], None] | None = None
    """Is told what nobody had foreseen in a node."""

    @property
    def is_spent(self) -> bool:
        """Whether the decision has done as much as it may."""
        return self.allowance is not None and not self.allowance.left

    def go_on(self, *, than: datetime) -> None:
        """Let it be as late as it is by now, and no earlier than that instant."""
        if self.clock is not None:
            self.now = max(than, self.clock())
