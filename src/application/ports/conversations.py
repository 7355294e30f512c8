"""Conversations: what turns of a chat have in common."""

from typing import Protocol
from uuid import UUID

from domain.conversation.conversation import Conversation


class ConversationNotFoundError(Exception):
    """There is no such conversation, or there is none any more."""


class Conversations(Protocol):
    """Every conversation there has been. What the run of a turn does to its own is saved with the run, by `Runs`."""

    async def get(self, conversation_id: UUID) -> Conversation:
        """
        Return the conversation as it is now, also if it was deleted.

        :raises ConversationNotFoundError: if there is none
        """
        ...

    async def save(self, conversation: Conversation) -> None:
        """
        Append the conversation's new events, all or none.

        :raises VersionConflictError: if it has moved on since it was read
        :raises LogUnavailableError: if nothing can be appended now
        """
        ...
