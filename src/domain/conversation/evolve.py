"""How events change what is known of a conversation: it assigns and counts, and decides nothing."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from domain.conversation import events
from domain.conversation.conversation import Conversation, Variable
from domain.values.json import Json


def evolve(conversation: Conversation, event: events.ConversationEvent) -> None:
    """Let the conversation become what it is after that event, which happened next."""
    _EVOLVE[type(event)](conversation, event)
    conversation.version, conversation.modified_on = event.originator_version, event.timestamp


def replay(
    happened: Iterable[events.ConversationEvent], conversation: Conversation | None = None
) -> Conversation | None:
    """Return the conversation that the events tell of, from the first one on or from where it stands."""
    for event in happened:
        conversation = conversation or Conversation(id=event.originator_id)
        evolve(conversation, event)
    return conversation


def _started(conversation: Conversation, event: events.ConversationStarted) -> None:
    conversation.workflow_id, conversation.user = event.workflow_id, event.user
    conversation.name, conversation.channel = event.name, event.channel
    conversation.started_at = event.timestamp


def _began(conversation: Conversation, event: events.TurnBegan) -> None:
    conversation.turns = event.number
    conversation.open_turns[event.run_id] = event.number
    for name, value in (event.variables or {}).items():
        conversation.variables[name] = Variable(value, event.timestamp, event.timestamp)


def _written(conversation: Conversation, event: events.VariablesWritten) -> None:
    _write(conversation, event.variables, event.timestamp)


def _ended(conversation: Conversation, event: events.TurnEnded) -> None:
    conversation.open_turns.pop(event.run_id, None)


def _renamed(conversation: Conversation, event: events.ConversationRenamed) -> None:
    conversation.name = event.name


def _deleted(conversation: Conversation, event: events.ConversationDeleted) -> None:
    conversation.is_deleted = True
    conversation.variables.clear()
    conversation.open_turns.clear()


def _write(conversation: Conversation, values: Mapping[str, Json], at: datetime) -> None:
    for name, value in values.items():
        before = conversation.variables.get(name)
        conversation.variables[name] = Variable(value, at if before is None else before.created_at, at)


_EVOLVE: dict[type[events.ConversationEvent], Callable[[Any, Any], None]] = {
    events.ConversationStarted: _started,
    events.TurnBegan: _began,
    events.VariablesWritten: _written,
    events.TurnEnded: _ended,
    events.ConversationRenamed: _renamed,
    events.ConversationDeleted: _deleted,
}
