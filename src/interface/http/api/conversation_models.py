"""What our own paths of conversations take and give, as models."""

from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from domain.run.state import RunStatus
from interface.http.api.models import Instant, RequestModel, User


class TurnRequest(RequestModel):
    """What is said in a conversation."""

    query: str = Field(min_length=1, description="What is said.")
    inputs: dict[str, Any] = Field(
        default_factory=dict, description="The value of each input of the start node, by its name."
    )
    user: User = Field(description="Who says it, as you say: with whom the conversation is held.")


class ConversationQuery(RequestModel):
    """Which conversations are wanted."""

    user: User | None = Field(default=None, description="Only those with this user.")
    order: Literal["updated_at", "-updated_at", "started_at", "-started_at"] = Field(
        default="-updated_at", description="By what they are listed; `-` in front: the latest first."
    )
    limit: int = Field(default=20, ge=1, le=100, description="How many at the most.")
    after: UUID | None = Field(
        default=None, description="Go on behind this conversation: `next` of the page before."
    )


class OwnerQuery(RequestModel):
    """With whom a conversation has to be held."""

    user: User | None = Field(
        default=None, description="With this user; a conversation of another one is none."
    )


class TurnQuery(OwnerQuery):
    """Which turns are wanted."""

    limit: int = Field(default=20, ge=1, le=100, description="How many at the most.")
    before: UUID | None = Field(
        default=None, description="Those before the turn of this run: `next` of the page before."
    )


class ConversationChange(RequestModel):
    """What is to be different about a conversation."""

    name: str = Field(min_length=1, max_length=255)
    user: User = Field(description="Who names it, as you say: with whom it is held.")


class VariableChange(RequestModel):
    """The new value of a variable."""

    value: Any = Field(description="Of the variable's type.")
    user: User = Field(description="Who writes it, as you say: with whom the conversation is held.")


class ConversationItem(BaseModel):
    """A conversation."""

    id: UUID
    workflow_id: UUID
    name: str
    turns: int = Field(description="How many it has had.")
    started_at: Instant
    updated_at: Instant


class ConversationItems(BaseModel):
    """A page of conversations."""

    data: list[ConversationItem]
    has_more: bool
    next: str | None = Field(description="Say it as `after` to go on.")


class TurnItem(BaseModel):
    """What was said, and what the run has answered."""

    conversation_id: UUID
    run_id: UUID
    number: int = Field(description="Counted from 1 in the conversation.")
    query: str
    answer: str | None = Field(description="What was answered when the run ended.")
    status: RunStatus = Field(description="That of the run: `paused` while people are asked.")
    error: str | None
    began_at: Instant
    ended_at: Instant | None


class TurnItems(BaseModel):
    """A page of turns, the earliest first."""

    data: list[TurnItem]
    has_more: bool
    next: str | None = Field(description="Say it as `before` to get earlier ones.")


class VariableItem(BaseModel):
    """What a conversation remembers."""

    id: str
    name: str
    type: str
    value: Any
    description: str
    created_at: Instant
    updated_at: Instant


class VariableItems(BaseModel):
    """All that a conversation remembers."""

    data: list[VariableItem]
