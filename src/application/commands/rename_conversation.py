"""Give a conversation another name."""

from dataclasses import dataclass
from uuid import UUID

from application.conversation_executor import ConversationExecutor
from domain.conversation.changes import rename
from domain.conversation.conversation import Conversation


@dataclass(frozen=True, kw_only=True, slots=True)
class RenameConversation:
    """Give a conversation another name."""

    executor: ConversationExecutor

    async def __call__(
        self, conversation_id: UUID, *, workflow_id: UUID | None, user: str | None, name: str, who: str | None
    ) -> Conversation:
        """
        Return the conversation, which is called so.

        :param who: who names it, as asserted by the caller
        :raises ConversationNotFoundError: if the user has no such conversation with the workflow
        """
        return await self.executor.decide(
            conversation_id, lambda it: rename(it, name=name, by=who), workflow_id=workflow_id, user=user
        )
