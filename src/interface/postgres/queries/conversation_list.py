"""Conversations and their turns by the page."""

from typing import Any, Final, LiteralString, TypeAlias, cast
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
from interface.postgres.log.codec import EVENT_COLUMNS, EventRow
from interface.postgres.log.vault import Vault
from interface.postgres.queries.turns import Turns

OF_A_NEWER_VERSION: Final = "[only a newer version of Placet can show it]"
DAMAGED: Final = "[cannot be shown: its record is damaged]"

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
SELECT c.conversation_id, c.workflow_id, c.turns, c.started_at, c.updated_at, {EVENT_COLUMNS}
FROM (SELECT * FROM placet.conversation
       WHERE log_id = %(log_id)s AND {whose} AND deleted_at IS NULL{place}
       ORDER BY {by} {direction}, conversation_id {direction} LIMIT %(limit)s) c
JOIN LATERAL placet.run_event(c.log_id, c.conversation_id, c.named) e ON true
ORDER BY c.{by} {direction}, c.conversation_id {direction}
"""


_NUMBER = "SELECT number FROM placet.turn WHERE log_id = %s AND run_id = %s AND conversation_id = %s"
# Of each turn the event by which it began, and then the one by which it ended, if it has.
_TURNS: LiteralString = f"""
SELECT t.run_id, t.number, r.status, {EVENT_COLUMNS}
FROM (SELECT * FROM placet.turn WHERE log_id = %s AND conversation_id = %s AND number < %s
       ORDER BY number DESC LIMIT %s) t
JOIN placet.run r ON r.log_id = t.log_id AND r.run_id = t.run_id
CROSS JOIN LATERAL (SELECT * FROM placet.run_event(t.log_id, t.conversation_id, t.began) UNION ALL
                    SELECT * FROM placet.run_event(t.log_id, t.conversation_id, t.ended)) e
ORDER BY t.number DESC, e.version
"""
_Found: TypeAlias = Event | UnreadableRunError
_BEYOND_ALL: Final = 2**31 - 1


class PostgresConversationList:
    """The `ConversationList` port. What people wrote is read from the events that have it."""

    def __init__(
        self, database: Database, vault: Vault, *, turns: Turns | None = None, log_id: int = 0
    ) -> None:
        """:param turns: takes turns among all who read lists"""
        self._database = database
        self._vault = vault
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
        shown = rows[:limit]
        named = await self._vault.readable([(row[0], cast("EventRow", row[5:])) for row in shown])
        found = [_summary(row, event) for row, event in zip(shown, named, strict=True)]
        return ConversationPage(conversations=tuple(found), has_more=len(rows) > limit)

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
        events = await self._vault.readable([(conversation_id, cast("EventRow", row[3:])) for row in rows])
        turns: dict[int, list[tuple[Row, _Found]]] = {}
        for row, event in zip(rows, events, strict=True):
            turns.setdefault(row[1], []).append((row, event))
        newest = [_turn(*facts) for facts in turns.values()]
        return TurnPage(turns=tuple(reversed(newest[:limit])), has_more=len(newest) > limit)


def _summary(row: Row, named: _Found) -> ConversationSummary:
    conversation_id, workflow_id, turns, started_at, updated_at, *_ = row
    name = named.name if isinstance(named, ConversationStarted | ConversationRenamed) else _otherwise(named)
    return ConversationSummary(
        conversation_id=conversation_id,
        workflow_id=workflow_id,
        name=name,
        turns=turns,
        started_at=started_at,
        updated_at=updated_at,
    )


def _turn(began: tuple[Row, _Found], ended: tuple[Row, _Found] | None = None) -> Turn:
    (run_id, number, status, _, _, began_at, *_), said = began
    answer = error = ended_at = None
    if ended is not None:
        ended_at, end = ended[0][5], ended[1]
        answer, error = (end.answer, end.error) if isinstance(end, TurnEnded) else (_otherwise(end), None)
    return Turn(
        run_id=run_id,
        number=number,
        query=said.query if isinstance(said, TurnBegan) else _otherwise(said),
        answer=answer,
        status=status,
        error=error,
        began_at=began_at,
        ended_at=ended_at,
    )


def _otherwise(found: _Found) -> str:
    """Return what is shown where an event cannot be read: a list shows all others nevertheless."""
    return OF_A_NEWER_VERSION if isinstance(found, NewerVersionError) else DAMAGED
