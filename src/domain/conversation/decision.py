"""How a decision on a conversation is taken: fact by fact, and by each of them the conversation evolves."""

from datetime import datetime
from uuid import UUID

from domain.conversation.conversation import Conversation
from domain.conversation.events import Decision
from domain.conversation.evolve import evolve


def take(
    conversation: Conversation,
    decision: Decision,
    *,
    at: datetime,
    request_id: UUID,
    caused_by: str | None = None,
) -> None:
    """
    Let the conversation be what the decision makes of it; what happened is among its pending events then.

    A fact happened after those before it, whatever the clock says that was set back since.
    """
    for event in decision:
        event.stamp(
            stream_id=conversation.id,
            version=conversation.version + 1,
            at=max(at, conversation.modified_on),
            request_id=request_id,
            caused_by=caused_by,
        )
        evolve(conversation, event)
        conversation.pending_events.append(event)
