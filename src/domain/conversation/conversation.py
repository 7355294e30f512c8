"""What is known of one conversation, by the events recorded for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from domain.conversation.events import ConversationEvent
from domain.values.json import Json

_NOT_YET: Final = datetime.min.replace(tzinfo=UTC)


class ConversationDeletedError(Exception):
    """Somebody has deleted the conversation: nothing begins in it any more."""

    def __init__(self, conversation_id: UUID) -> None:
        super().__init__(conversation_id)
        self.conversation_id = conversation_id

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.conversation_id,)


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable of the conversation: what it is now."""

    value: Json
    created_at: datetime
    updated_at: datetime


@dataclass(kw_only=True, slots=True)
class Conversation:
    """
    A conversation: its variables, how many turns it has had, and which of them go on.

    `domain.conversation.evolve` alone changes it, by events. What was said is in the events and not here: it grows with
    its variables alone.
    """

    id: UUID
    version: int = 0
    """How many events were recorded for it; 0 before it has begun."""
    modified_on: datetime = _NOT_YET
    """When the last of them happened."""
    workflow_id: str = ""
    user: str = ""
    """With whom it is held."""
    name: str = ""
    channel: str = ""
    started_at: datetime = _NOT_YET
    turns: int = 0
    """How many have begun."""
    open_turns: dict[str, int] = field(default_factory=dict)
    """The numbers of those that go on, by their runs."""
    variables: dict[str, Variable] = field(default_factory=dict)
    is_deleted: bool = False
    pending_events: list[ConversationEvent] = field(default_factory=list, compare=False)
    """What was decided and is not recorded yet."""

    @property
    def values(self) -> Mapping[str, Json]:
        """The variables' values, by their names."""
        return {name: variable.value for name, variable in self.variables.items()}

    def collect_events(self) -> list[ConversationEvent]:
        """Return what was decided and is to be recorded, once."""
        collected, self.pending_events = self.pending_events, []
        return collected

    def fork(self) -> "Conversation":
        """Return another one that stands where it does; what happens to the one changes nothing of the other."""
        return Conversation(
            id=self.id,
            version=self.version,
            modified_on=self.modified_on,
            workflow_id=self.workflow_id,
            user=self.user,
            name=self.name,
            channel=self.channel,
            started_at=self.started_at,
            turns=self.turns,
            open_turns={**self.open_turns},
            variables={**self.variables},
            is_deleted=self.is_deleted,
        )
