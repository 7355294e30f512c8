"""
What happened in a conversation.

A turn is one run: somebody says something, and the run answers. What a run does to its conversation is recorded here
together with the run's own events, so that neither is ever there without the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeAlias

from domain.event import Event, Level
from domain.values.personal import ActorText, PersonalJson, PersonalText


@dataclass(frozen=True, kw_only=True)
class ConversationEvent(Event):
    """A fact of one conversation."""


Decision: TypeAlias = Iterator[ConversationEvent]
"""Facts, one after another: behind a `yield` the conversation is as the fact has left it."""

Outcome = Literal["succeeded", "failed", "stopped"]


@dataclass(frozen=True, kw_only=True)
class ConversationStarted(ConversationEvent):
    TOPIC: ClassVar[str] = "conversation.started"
    workflow_id: str
    user: ActorText
    """With whom it is held, as asserted by the caller."""
    name: ActorText
    channel: str
    level: Level = "api"


@dataclass(frozen=True, kw_only=True)
class TurnBegan(ConversationEvent):
    """Somebody has said something, and a run is to answer."""

    TOPIC: ClassVar[str] = "conversation.turn-began"
    run_id: str
    number: int
    """Counted from 1 in the conversation."""
    user: ActorText
    """Who has said it, as asserted by the caller."""
    query: ActorText
    variables: PersonalJson | None = None
    """Those that came with it: its workflow has them, and the conversation had no such values before."""


@dataclass(frozen=True, kw_only=True)
class VariablesWritten(ConversationEvent):
    """Variables were given other values: by the run of a turn, or by somebody's hand."""

    TOPIC: ClassVar[str] = "conversation.variables-written"
    variables: PersonalJson
    """The new values, by name."""
    run_id: str | None = None
    by: ActorText | None = None
    """Who did it by hand, as asserted by the caller."""


@dataclass(frozen=True, kw_only=True)
class TurnEnded(ConversationEvent):
    """The run of a turn is over."""

    TOPIC: ClassVar[str] = "conversation.turn-ended"
    run_id: str
    number: int
    outcome: Outcome
    answer: PersonalText | None = None
    """What the run has answered, as far as it came, or None for nothing."""
    error: PersonalText | None = None
    """Why it did not succeed."""


@dataclass(frozen=True, kw_only=True)
class ConversationRenamed(ConversationEvent):
    TOPIC: ClassVar[str] = "conversation.renamed"
    name: PersonalText
    by: ActorText | None = None
    """Who named it, as asserted by the caller."""


@dataclass(frozen=True, kw_only=True)
class ConversationDeleted(ConversationEvent):
    """Nobody sees it any more, and no turn begins in it. What was recorded stays until it is erased."""

    TOPIC: ClassVar[str] = "conversation.deleted"
    by: ActorText | None = None
    """Who deleted it, as asserted by the caller."""


ALL: tuple[type[ConversationEvent], ...] = (
    ConversationStarted, TurnBegan, VariablesWritten, TurnEnded, ConversationRenamed, ConversationDeleted,
)  # fmt: skip
