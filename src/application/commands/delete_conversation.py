"""Delete a conversation."""

from dataclasses import dataclass
from uuid import UUID

from application.conversation_executor import ConversationExecutor
from domain.conversation.changes import delete


@dataclass(frozen=True, kw_only=True, slots=True)
class DeleteConversation:
    """
    Let nobody see a conversation any more.

    Runs that go on in it go on with what they know, and change nothing of it. What was recorded stays.
    """

    executor: ConversationExecutor

    async def __call__(
        self, conversation_id: UUID, *, workflow_id: UUID | None, user: str | None, who: str | None
    ) -> None:
        """
        Delete it.

        :param who: who deletes it, as asserted by the caller
        :raises ConversationNotFoundError: if the user has no such conversation with the workflow
        """
        await self.executor.decide(
            conversation_id, lambda it: delete(it, by=who), workflow_id=workflow_id, user=user
        )
