"""Every conversation there has been, in PostgreSQL."""

import pickle
from collections import OrderedDict
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from application.ports.conversations import ConversationNotFoundError
from application.ports.runs import DamagedRunError
from domain.conversation.conversation import Conversation
from domain.conversation.events import ConversationEvent
from domain.conversation.evolve import replay
from domain.values.personal import ERASED
from interface.postgres.database import Database
from interface.postgres.log.append import NewEvents
from interface.postgres.log.codec import is_of_conversation
from interface.postgres.log.history import PAGE, event_rows
from interface.postgres.log.log import Log

MOST_BYTES: Final = 4 * 1024 * 1024
"""How much is kept of conversations that were seen here."""


class PostgresConversations:
    """
    The `Conversations` port: reads over a pool, appends through the log.

    Of a conversation that was seen before, only what has happened since is read.
    """

    def __init__(
        self,
        database: Database,
        log: Log,
        *,
        log_id: int = 0,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        self._database = database
        self._log = log
        self._log_id = log_id
        self._cache = _Cache(most_bytes)
        log.vault.on_forget(self._cache.clear)

    async def get(self, conversation_id: UUID) -> Conversation:
        """
        Return the conversation as it is now, also if it was deleted; one that was erased is as good as that.

        :raises ConversationNotFoundError: if there is none
        :raises UnreadableRunError: if its events cannot be read
        """
        conversation = self._cache.get(conversation_id)
        while True:
            after = 0 if conversation is None else conversation.version
            rows = await event_rows(self._database, self._log_id, conversation_id, after=after)
            if conversation is None and (not rows or not is_of_conversation(rows[0][4])):
                raise ConversationNotFoundError(conversation_id)
            events = await self._log.vault.opened(conversation_id, rows, of=ConversationEvent)
            conversation = _folded(conversation_id, events, conversation)
            if len(rows) < PAGE:
                await self._mark_erased(conversation)
                self._cache.keep(conversation)
                return conversation

    async def save(self, conversation: Conversation) -> None:
        """
        Append the conversation's new events, all or none.

        :raises VersionConflictError: if it has moved on since it was read
        :raises LogUnavailableError: if nothing can be appended now
        """
        await self._log.append_together([new_events(conversation)])
        self._cache.keep(conversation)

    def saved(self, conversation: Conversation) -> None:
        """Know that the conversation stands so: its events were appended, with those of a run."""
        self._cache.keep(conversation)

    async def _mark_erased(self, conversation: Conversation) -> None:
        """What was erased has no further events: whoever goes on in it would be refused for ever."""
        if conversation.user == ERASED and await self._log.vault.is_erased(conversation.id):
            conversation.is_deleted = True


def new_events(conversation: Conversation) -> NewEvents:
    """Take what is to be recorded of the conversation, once."""
    events = conversation.collect_events()
    return NewEvents(
        stream_id=conversation.id,
        expected_version=events[0].originator_version - 1,
        events=events,
    )


def _folded(
    conversation_id: UUID, events: Sequence[ConversationEvent], known: Conversation | None
) -> Conversation:
    before = 0 if known is None else known.version
    if [event.originator_version for event in events] != [*range(before + 1, before + len(events) + 1)]:
        raise DamagedRunError(f"the order of the events of conversation {conversation_id}")
    try:
        conversation = replay(events, known)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as problem:
        raise DamagedRunError(f"an event of conversation {conversation_id}") from problem
    assert conversation is not None, "there is one, or an event of one"
    return conversation


class _Cache:
    """Conversations as far as this process has seen them; each who asks gets one of their own."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._known: OrderedDict[UUID, tuple[Conversation, int]] = OrderedDict()

    def get(self, conversation_id: UUID) -> Conversation | None:
        """Return the conversation as far as it is known, or None if it is not."""
        known = self._known.get(conversation_id)
        if known is None:
            return None
        self._known.move_to_end(conversation_id)
        return known[0].fork()

    def clear(self) -> None:
        """Know nothing any longer."""
        self._known.clear()
        self._bytes = 0

    def keep(self, conversation: Conversation) -> None:
        """Know it from now on, unless more is known of it."""
        known = self._known.get(conversation.id)
        if known is not None and known[0].version >= conversation.version:
            return
        copy = conversation.fork()
        size = len(pickle.dumps(copy, pickle.HIGHEST_PROTOCOL))
        self._known[conversation.id] = copy, size
        self._known.move_to_end(conversation.id)
        self._bytes += size - (0 if known is None else known[1])
        while self._bytes > self._most_bytes:
            _, (_, forgotten) = self._known.popitem(last=False)
            self._bytes -= forgotten
