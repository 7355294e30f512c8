"""How a run starts."""

from collections.abc import Sequence
from uuid import UUID

from domain.event import Level
from domain.run.advance import advance
from domain.run.context import CommandContext
from domain.run.events import Decision, RunStarted
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
) -> Decision:
    """Let a new run go to its first stop; `inputs` are as the start node accepts them."""
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
    )
    yield from advance(run, definition, context)
