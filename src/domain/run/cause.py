"""What makes a run move: everything a decision needs from outside."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, kw_only=True, slots=True)
class Cause:
    """The instant of a decision, the request or task that asks for it, and the key for tokens of new forms."""

    now: datetime
    request_id: UUID
    token_key: str
