"""Conversations and their turns by the page."""

from typing import Any, Final, LiteralString
from uuid import UUID

from application.ports.conversations import ConversationNotFoundError
from application.ports.runs import NewerVersionError, UnreadableRunError
from application.queries.conversations import (
    ConversationPage,
    ConversationSummary,
    Order,
    Turn,
    TurnNotFoundError,
    TurnPage,
)
from domain.conversation.events import ConversationRenamed, ConversationStarted, TurnBegan, TurnEnded
from domain.event import Event
from domain.run.end_user import end_user_id
from interface.postgres.database import Database, Row
from interface.postgres.log.codec import decode
from interface.postgres.queries.turns import Turns

OF_A_NEWER_VERSION: Final = "[only a newer version of Placet can show it]"
DAMAGED: Final = "[cannot be shown: its record is damaged]"

_EVENT: LiteralString = "e.version, e.at, e.request_id, e.topic, e.state"
_PLACE = """
SELECT started_at, updated_at FROM placet.conversation
WHERE log_id = %s AND conversation_id = %s AND workflow_id = %s AND deleted_at IS NULL
"""
_OF_USER: LiteralString = "end_user_id = %(end_user_id)s"
_OF_WORKFLOW: LiteralString = "workflow_id = %(workflow_id)s"
_ORDERS: Final[dict[Order, tuple[LiteralString, LiteralString, LiteralString]]] = {
    "updated_at": ("updated_at", ">", "ASC"),
    "-updated_at": ("updated_at", "<", "DESC"),
    "started_at": ("started_at", ">", "ASC"),
    "-started_at": ("started_at", "<", "DESC"),
}


def _page(order: Order, *, of_user: bool, is_first: bool) -> LiteralString:
    by, beyond, direction = _ORDERS[order]
    whose = _OF_USER if of_user else _OF_WORKFLOW
    place: LiteralString = "" if is_first else f" AND ({by}, conversation_id) {beyond} (%(at)s, %(after)s)"
    return f"""
SELECT c.conversation_id, c.workflow_id, c.turns, c.started_at, c.updated_at, {_EVENT}
FROM (SELECT * FROM placet.conversation
       WHERE log_id = %(log_id)s AND {whose} AND deleted_at IS NULL{place}
       ORDER BY {by} {direction}, conversation_id {direction} LIMIT %(limit)s) c
JOIN LATERAL placet.run_event(c.log_id, c.conversation_id, c.named) e ON true
ORDER BY c.{by} {direction}, c.conversation_id {direction}
"""


_NUMBER = "SELECT number FROM placet.turn WHERE log_id = %s AND run_id = %s AND conversation_id = %s"
_TURNS: LiteralString = f"""
SELECT t.run_id, t.number, r.status, r.error, {_EVENT}, f.version, f.at, f.request_id, f.topic, f.state
FROM (SELECT * FROM placet.turn WHERE log_id = %s AND conversation_id = %s AND number < %s
       ORDER BY number DESC LIMIT %s) t
JOIN placet.run r ON r.log_id = t.log_id AND r.run_id = t.run_id
JOIN LATERAL placet.run_event(t.log_id, t.conversation_id, t.began) e ON true
LEFT JOIN LATERAL placet.run_event(t.log_id, t.conversation_id, t.ended) f ON true
ORDER BY t.number DESC
"""
_BEYOND_ALL: Final = 2**31 - 1


class PostgresConversationList:
    """The `ConversationList` port. What people wrote is read from the events that have it."""

    def __init__(self, database: Database, *, turns: Turns | None = None, log_id: int = 0) -> None:
        """:param turns: takes turns among all who read lists"""
        self._database = database
        self._readers = turns or Turns()
        self._log_id = log_id

    async def page(
        self,
        *,
        workflow_id: UUID,
        user: str | None = None,
        order: Order = "-updated_at",
        after: UUID | None = None,
        limit: int = 20,
    ) -> ConversationPage:
        """
        Return conversations that the workflow holds, with that user or with all.

        :raises ConversationNotFoundError: if there is none that `after` names
        :raises OverloadedError: if too many lists are read at once
        """
        arguments: dict[str, Any] = {
            "log_id": self._log_id,
            "workflow_id": workflow_id,
            "end_user_id": None if user is None else end_user_id(workflow_id, user),
            "after": after,
            "limit": limit + 1,
        }
        async with self._readers.one():
            if after is not None:
                row = await self._database.row(_PLACE, (self._log_id, after, workflow_id))
                if row is None:
                    raise ConversationNotFoundError(after)
                arguments["at"] = row[0] if order.endswith("started_at") else row[1]
            query = _page(order, of_user=user is not None, is_first=after is None)
            rows = await self._database.rows(query, arguments)
        return ConversationPage(
            conversations=tuple(_summary(row) for row in rows[:limit]), has_more=len(rows) > limit
        )

    async def turns(self, conversation_id: UUID, *, before: UUID | None = None, limit: int = 20) -> TurnPage:
        """
        Return the newest turns, or those before one.

        :raises TurnNotFoundError: if the conversation has no such turn
        :raises OverloadedError: if too many lists are read at once
        """
        async with self._readers.one():
            number = _BEYOND_ALL
            if before is not None:
                row = await self._database.row(_NUMBER, (self._log_id, before, conversation_id))
                if row is None:
                    raise TurnNotFoundError(before)
                number = row[0]
            rows = await self._database.rows(_TURNS, (self._log_id, conversation_id, number, limit + 1))
        turns = tuple(_turn(conversation_id, row) for row in reversed(rows[:limit]))
        return TurnPage(turns=turns, has_more=len(rows) > limit)


def _summary(row: Row) -> ConversationSummary:
    conversation_id, workflow_id, turns, started_at, updated_at, *event = row
    named = _event(conversation_id, event)
    name = named.name if isinstance(named, ConversationStarted | ConversationRenamed) else _otherwise(named)
    return ConversationSummary(
        conversation_id=conversation_id,
        workflow_id=workflow_id,
        name=name,
        turns=turns,
        started_at=started_at,
        updated_at=updated_at,
    )


def _turn(conversation_id: UUID, row: Row) -> Turn:
    run_id, number, status, error = row[:4]
    began, ended = _event(conversation_id, row[4:9]), None
    if row[9] is not None:
        ended = _event(conversation_id, row[9:14])
    return Turn(
        run_id=run_id,
        number=number,
        query=began.query if isinstance(began, TurnBegan) else _otherwise(began),
        answer=None if ended is None else ended.answer if isinstance(ended, TurnEnded) else _otherwise(ended),
        status=status,
        error=error,
        began_at=row[5],
        ended_at=row[10],
    )


def _event(conversation_id: UUID, columns: Row | list[Any]) -> Event | UnreadableRunError:
    """Return the event, or why it cannot be read: a list shows all others nevertheless."""
    version, at, request_id, topic, state = columns
    try:
        return decode(topic, state, run_id=conversation_id, version=version, at=at, request_id=request_id)
    except UnreadableRunError as problem:
        return problem


def _otherwise(found: Event | UnreadableRunError) -> str:
    return OF_A_NEWER_VERSION if isinstance(found, NewerVersionError) else DAMAGED
