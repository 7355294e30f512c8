"""Lists of conversations, of what is kept in memory."""

from uuid import UUID

from application.ports.conversations import ConversationNotFoundError
from application.queries.conversations import (
    ConversationPage,
    ConversationSummary,
    Order,
    Turn,
    TurnNotFoundError,
    TurnPage,
)
from domain.conversation.conversation import Conversation
from domain.conversation.events import TurnBegan, TurnEnded
from domain.conversation.evolve import replay
from memory.log import MemoryLog


class MemoryConversationList:
    """The `ConversationList` port."""

    def __init__(self, log: MemoryLog) -> None:
        self._log = log

    async def page(
        self,
        *,
        workflow_id: UUID,
        user: str | None = None,
        order: Order = "-updated_at",
        after: UUID | None = None,
        limit: int = 20,
    ) -> ConversationPage:
        every = [it for events in self._log.conversations.recorded.values() if (it := replay(events))]
        found = [it for it in every if it.workflow_id == str(workflow_id) and not it.is_deleted]

        def place(it: Conversation) -> tuple[object, UUID]:
            return (it.started_at if order.endswith("started_at") else it.modified_on), it.id

        found.sort(key=place, reverse=order.startswith("-"))
        if user is not None:
            found = [it for it in found if it.user == user]
        if after is not None:
            ids = [it.id for it in found]
            if after not in ids:
                raise ConversationNotFoundError(after)
            found = found[ids.index(after) + 1 :]
        return ConversationPage(
            conversations=tuple(
                ConversationSummary(
                    conversation_id=it.id,
                    workflow_id=UUID(it.workflow_id),
                    name=it.name,
                    turns=it.turns,
                    started_at=it.started_at,
                    updated_at=it.modified_on,
                )
                for it in found[:limit]
            ),
            has_more=len(found) > limit,
        )

    async def turns(self, conversation_id: UUID, *, before: UUID | None = None, limit: int = 20) -> TurnPage:
        events = self._log.conversations.recorded[conversation_id]
        ended = {event.number: event for event in events if isinstance(event, TurnEnded)}
        found = []
        for event in events:
            if isinstance(event, TurnBegan):
                end, run = ended.get(event.number), await self._log.get(UUID(event.run_id))
                found.append(
                    Turn(
                        run_id=run.id,
                        number=event.number,
                        query=event.query,
                        answer=None if end is None else end.answer,
                        status=run.status,
                        error=None if end is None else end.error,
                        began_at=event.timestamp,
                        ended_at=None if end is None else end.timestamp,
                    )
                )
        if before is not None:
            ids = [turn.run_id for turn in found]
            if before not in ids:
                raise TurnNotFoundError(before)
            found = found[: ids.index(before)]
        return TurnPage(turns=tuple(found[-limit:]), has_more=len(found) > limit)
