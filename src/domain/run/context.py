"""What makes a run move: everything a decision needs from outside."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID


@dataclass(frozen=True, kw_only=True, slots=True)
class CommandContext:
    """The instant of a decision, the request or task that asks for it, and the key for tokens of new forms."""

    now: datetime
    request_id: UUID
    token_key: str
    form_time_limit: timedelta | None = None
    """For how long any form may wait, whatever its node says, or None if there is no limit."""
