"""What people do to a conversation besides talking."""

from domain.conversation import events
from domain.conversation.conversation import Conversation, ConversationDeletedError
from domain.conversation.events import Decision
from domain.values.identical import identical
from domain.values.json import JsonObject


def rename(conversation: Conversation, *, name: str, by: str | None) -> Decision:
    """Give it another name; the same one changes nothing. :raises ConversationDeletedError:"""
    _check(conversation)
    if name != conversation.name:
        yield events.ConversationRenamed(name=name, by=by)


def write_variables(conversation: Conversation, *, values: JsonObject, by: str | None) -> Decision:
    """Give variables other values by hand; the same ones change nothing. :raises ConversationDeletedError:"""
    _check(conversation)
    present = conversation.values
    changed = {
        name: value
        for name, value in values.items()
        if name not in present or not identical(present[name], value)
    }
    if changed:
        yield events.VariablesWritten(variables=changed, by=by)


def delete(conversation: Conversation, *, by: str | None) -> Decision:
    """Let nobody see it any more; runs that go on in it change nothing of it. :raises ConversationDeletedError:"""
    _check(conversation)
    yield events.ConversationDeleted(by=by)


def _check(conversation: Conversation) -> None:
    if conversation.is_deleted:
        raise ConversationDeletedError(conversation.id)
