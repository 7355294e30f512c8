"""Facts of conversations, as the log stores them."""

from collections.abc import Sequence
from uuid import UUID

from stored import WORKFLOW
from taken import stamped

from domain.conversation.events import ConversationEvent, ConversationStarted, VariablesWritten
from interface.postgres.log.append import NewEvents


def began(conversation_id: UUID, *, request_id: UUID | None = None) -> ConversationStarted:
    """The first event of a conversation."""
    event = ConversationStarted(workflow_id=str(WORKFLOW), user="u-1", name="Hello", channel="service-api")
    return stamped(event, conversation_id, 1, request_id=request_id)


def wrote(
    conversation_id: UUID, version: int, *, request_id: UUID | None = None, **variables: object
) -> VariablesWritten:
    """An event that gives variables of a conversation other values."""
    event = VariablesWritten(variables=dict(variables))  # type: ignore[arg-type]
    return stamped(event, conversation_id, version, request_id=request_id)


def new(stream_id: UUID, expected: int, events: Sequence[ConversationEvent]) -> NewEvents:
    """Events that follow on that version."""
    return NewEvents(stream_id=stream_id, expected_version=expected, events=events)
