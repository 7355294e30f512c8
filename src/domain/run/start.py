"""How a run starts."""

from collections.abc import Sequence
from uuid import UUID

from domain.event import Level
from domain.run.advance import advance
from domain.run.context import CommandContext
from domain.run.events import Decision, RunStarted
from domain.run.turns import first_variables
from domain.run.workflow_run import WorkflowRun
from domain.values.json import JsonObject
from domain.workflow.definition import WorkflowDefinition


def start_run(
    run: WorkflowRun,
    *,
    workflow_id: UUID,
    version_id: UUID,
    definition: WorkflowDefinition,
    definition_digest: str,
    inputs: JsonObject,
    user: str,
    channel: str,
    level: Level,
    idempotency_key: str | None,
    context: CommandContext,
    files: Sequence[JsonObject] = (),
    query: str | None = None,
) -> Decision:
    """
    Let a new run go to its first stop; `inputs` are as the start node accepts them.

    Where it was given a conversation, it is the next turn of that.

    :raises ConversationDeletedError: if that has no more turns
    """
    conversation = run.conversation
    yield RunStarted(
        workflow_id=str(workflow_id),
        version_id=str(version_id),
        definition_digest=definition_digest,
        inputs=inputs,
        user=user,
        channel=channel,
        level=level,
        idempotency_key=idempotency_key,
        files=[*files] or None,
        conversation_id=None if conversation is None else str(conversation.id),
        conversation=None if conversation is None else first_variables(definition, conversation) or None,
        query=None if conversation is None else query,
        dialogue_count=0 if conversation is None else conversation.turns + 1,
        flow=definition.flow,
    )
    yield from advance(run, definition, context)
