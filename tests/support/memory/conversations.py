"""Every conversation, kept in memory."""

from collections import defaultdict
from collections.abc import Sequence
from copy import deepcopy
from uuid import UUID

from application.ports.conversations import ConversationNotFoundError
from application.ports.runs import VersionConflictError
from domain.conversation.conversation import Conversation
from domain.conversation.events import ConversationEvent
from domain.conversation.evolve import replay


class MemoryConversations:
    """The `Conversations` port."""

    def __init__(self) -> None:
        self.recorded: defaultdict[UUID, list[ConversationEvent]] = defaultdict(list)

    async def get(self, conversation_id: UUID) -> Conversation:
        found = replay(deepcopy(self.recorded[conversation_id]))
        if found is None:
            raise ConversationNotFoundError(conversation_id)
        return found

    async def save(self, conversation: Conversation) -> None:
        self.add(conversation.id, conversation.collect_events())

    def add(self, conversation_id: UUID, events: Sequence[ConversationEvent]) -> None:
        """Append the events. :raises VersionConflictError: if they do not follow on those that there are"""
        recorded = self.recorded[conversation_id]
        if events and events[0].originator_version != len(recorded) + 1:
            raise VersionConflictError(conversation_id)
        recorded += events
