"""What an append to a conversation does to the views."""

from collections.abc import Sequence
from uuid import UUID

from domain.conversation.events import (
    ConversationDeleted,
    ConversationEvent,
    ConversationRenamed,
    ConversationStarted,
    TurnBegan,
    TurnEnded,
)
from domain.run.end_user import end_user_id
from interface.postgres.projections.row import Row


def conversation_row(events: Sequence[ConversationEvent]) -> Row:
    """Return what the events change: no texts, which are read from the events that have them."""
    row: Row = {"version": events[-1].originator_version, "at": events[-1].timestamp}
    began: list[Row] = []
    ended: list[Row] = []
    for event in events:
        version = event.originator_version
        if isinstance(event, ConversationStarted):
            workflow_id = UUID(event.workflow_id)
            row |= {
                "started_at": event.timestamp,
                "workflow_id": workflow_id,
                "end_user_id": end_user_id(workflow_id, event.user),
                "named": version,
            }
        elif isinstance(event, ConversationRenamed):
            row["named"] = version
        elif isinstance(event, ConversationDeleted):
            row["deleted_at"] = event.timestamp
        elif isinstance(event, TurnBegan):
            began.append({"number": event.number, "began": version, "run_id": event.run_id})
        elif isinstance(event, TurnEnded):
            ended.append({"number": event.number, "ended": version})
    return row | ({"began": began} if began else {}) | ({"ended": ended} if ended else {})
