"""Conversations, their variables and what was said in them, as people are shown them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol
from uuid import UUID

from application.ports.conversations import Conversations
from application.ports.workflows import WorkflowNotFoundError, WorkflowNotPublishedError, Workflows
from application.preconditions import held_with
from domain.conversation.conversation import Conversation
from domain.run.state import RunStatus
from domain.values.json import Json
from domain.workflow.conversation_variable import ConversationVariable

Order = Literal["updated_at", "-updated_at", "started_at", "-started_at"]
"""By what a list goes; with `-` in front, the latest first."""


class TurnNotFoundError(Exception):
    """The conversation has no such turn."""


@dataclass(frozen=True, kw_only=True, slots=True)
class KnownVariable:
    """A variable of a conversation as it is now."""

    id: str
    name: str
    type: str
    value: Json
    description: str
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class ConversationSummary:
    """A conversation as a list shows it."""

    conversation_id: UUID
    workflow_id: UUID
    name: str
    turns: int
    started_at: datetime
    updated_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class ConversationPage:
    """Some conversations, and whether there are more."""

    conversations: tuple[ConversationSummary, ...]
    has_more: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Turn:
    """What somebody said, and what the run has answered."""

    run_id: UUID
    number: int
    """Counted from 1 in the conversation."""
    query: str
    answer: str | None
    """What was answered when the run ended; None as long as it goes on, or for nothing."""
    status: RunStatus
    error: str | None
    began_at: datetime
    ended_at: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class TurnPage:
    """Some turns, the earliest first, and whether there are earlier ones."""

    turns: tuple[Turn, ...]
    has_more: bool


class ConversationList(Protocol):
    """Lists conversations and their turns, page by page; deleted ones are in no list."""

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

        :param after: the last one of the page before
        :raises ConversationNotFoundError: if there is none that `after` names
        """
        ...

    async def turns(self, conversation_id: UUID, *, before: UUID | None = None, limit: int = 20) -> TurnPage:
        """
        Return the newest turns, or those before one.

        :param before: the run of the first one of the page after
        :raises TurnNotFoundError: if the conversation has no such turn
        """
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadConversation:
    """Show a conversation, what it remembers, and what was said in it."""

    conversations: Conversations
    workflows: Workflows
    list: ConversationList

    async def __call__(
        self, conversation_id: UUID, *, workflow_id: UUID | None, user: str | None
    ) -> Conversation:
        """Return the conversation. :raises ConversationNotFoundError: if the user has none with the workflow"""
        found = await self.conversations.get(conversation_id)
        return held_with(found, workflow_id=workflow_id, user=user)

    async def variables(
        self, conversation_id: UUID, *, workflow_id: UUID | None, user: str | None
    ) -> Sequence[KnownVariable]:
        """Return what it remembers. :raises ConversationNotFoundError: if the user has none with the workflow"""
        conversation = await self(conversation_id, workflow_id=workflow_id, user=user)
        declared = await declared_variables(self.workflows, UUID(conversation.workflow_id))
        return known_variables(conversation, declared)

    async def turns(
        self,
        conversation_id: UUID,
        *,
        workflow_id: UUID | None,
        user: str | None,
        before: UUID | None = None,
        limit: int = 20,
    ) -> TurnPage:
        """
        Return what was said, the newest page or the one before a turn.

        :raises ConversationNotFoundError: if the user has none with the workflow
        :raises TurnNotFoundError: if the conversation has no turn that `before` names
        """
        await self(conversation_id, workflow_id=workflow_id, user=user)
        return await self.list.turns(conversation_id, before=before, limit=limit)


async def declared_variables(workflows: Workflows, workflow_id: UUID) -> tuple[ConversationVariable, ...]:
    """Return the variables that the workflow declares as it is published now."""
    try:
        return (await workflows.published(workflow_id)).definition.conversation_variables
    except (WorkflowNotFoundError, WorkflowNotPublishedError):
        return ()


def known_variables(
    conversation: Conversation, declared: Iterable[ConversationVariable]
) -> list[KnownVariable]:
    """Return those variables that the conversation has, as they are declared; what is declared no more is left out."""
    return [
        KnownVariable(
            id=variable.id,
            name=variable.name,
            type=variable.type,
            value=variable.known(known.value),
            description=variable.description,
            created_at=known.created_at,
            updated_at=known.updated_at,
        )
        for variable in declared
        if (known := conversation.variables.get(variable.name)) is not None
    ]
