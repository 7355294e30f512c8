"""How a command changes a conversation by itself: it reads, decides and saves, and again if somebody else was first."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from application import current_request
from application.ports.clock import Clock
from application.ports.conversations import Conversations
from application.ports.runs import VersionConflictError
from application.preconditions import held_with
from domain.conversation.conversation import Conversation
from domain.conversation.decision import take
from domain.conversation.events import Decision

ATTEMPTS: Final = 50
"""How often a decision is taken anew before the conflict is given up on; each means that another one was recorded."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ConversationExecutor:
    """What commands need that change a conversation and no run."""

    conversations: Conversations
    clock: Clock
    new_id: Callable[[], UUID]
    """Makes ids for what is decided without a request."""

    async def get(self, conversation_id: UUID, *, workflow_id: UUID | None, user: str | None) -> Conversation:
        """Return the conversation. :raises ConversationNotFoundError: if there is none, with that user and workflow"""
        found = await self.conversations.get(conversation_id)
        return held_with(found, workflow_id=workflow_id, user=user)

    async def decide(
        self,
        conversation_id: UUID,
        decision: Callable[[Conversation], Decision],
        *,
        workflow_id: UUID | None,
        user: str | None,
    ) -> Conversation:
        """
        Return the conversation as the decision leaves it, saved.

        :raises ConversationNotFoundError: if there is none, with that user and workflow
        :raises VersionConflictError: if others were first every time
        """
        for _ in range(ATTEMPTS):
            conversation = await self.get(conversation_id, workflow_id=workflow_id, user=user)
            request_id = current_request.current_id() or self.new_id()
            take(
                conversation,
                decision(conversation),
                at=self.clock.now(),
                request_id=request_id,
                caused_by=current_request.current_cause(),
            )
            if not conversation.pending_events:
                return conversation
            try:
                await self.conversations.save(conversation)
            except VersionConflictError as first:
                conflict = first
            else:
                return conversation
        raise conflict
