"""Chats and their conversations, for tests of the domain and above."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from runs import VERSION, WORKFLOW, context
from taken import taken_run
from workflows import assign, human, start, workflow

from domain.conversation.conversation import Conversation
from domain.run.start import start_run
from domain.run.workflow_run import WorkflowRun
from domain.values.json import Json
from domain.workflow.conversation_variable import ConversationVariable
from domain.workflow.definition import WorkflowDefinition

TALK = UUID("01890000-0000-7000-8000-0000000000aa")
_KINDS: dict[type, str] = {
    str: "string", bool: "boolean", int: "number", float: "number", dict: "object", list: "array[string]"
}  # fmt: skip


def variable(name: str, value: Json, *, type: str | None = None, **more: Any) -> ConversationVariable:
    """A variable of conversations; its type is that of its first value unless another one is named."""
    kind = type or _KINDS[value.__class__]
    return ConversationVariable(id=f"id-of-{name}", name=name, type=kind, value=value, **more)


def chat(
    nodes: list[dict[str, Any]], edges: list[str], *declared: ConversationVariable, **variables: Json
) -> WorkflowDefinition:
    """A chat whose conversations have these variables, with their first values."""
    remembered = [*declared, *(variable(name, value) for name, value in variables.items())]
    changes = {"mode": "advanced-chat", "conversation_variables": tuple(remembered), "name": "Chat"}
    return workflow(nodes, edges).model_copy(update=changes)


def says(id: str, text: str) -> dict[str, Any]:
    """A node that answers."""
    return {"id": id, "type": "answer", "title": id.title(), "answer": text}


def turn(
    definition: WorkflowDefinition,
    conversation: Conversation,
    query: str = "Hello",
    *,
    run_id: UUID | None = None,
    after: timedelta = timedelta(),
    user: str = "u-1",
    **inputs: Any,
) -> WorkflowRun:
    """The next turn of the conversation, gone on to its first stop."""
    number = conversation.turns + 1
    run = WorkflowRun(
        id=run_id or UUID(f"01890000-0000-7000-8000-0000000001{number:02x}"), conversation=conversation
    )
    taken_run(
        run,
        start_run,
        workflow_id=WORKFLOW,
        version_id=VERSION,
        definition=definition,
        definition_digest=definition.digest,
        inputs=inputs,
        user=user,
        channel="service-api",
        level="api",
        idempotency_key=None,
        query=query,
        context=context(after),
    )
    return run


COUNTING = chat(
    [
        start(),
        assign("count", "conversation.n", "+=", 1),
        assign("keep", "conversation.said", "append", "@sys.query"),
        human("ask"),
        assign("again", "conversation.n", "+=", 1),
        says("tell", "{{#conversation.n#}}"),
    ],
    ["start > count", "count > keep", "keep > ask", "ask:approve > again", "again > tell"],
    n=0,
    said=[],
)
"""It counts, keeps what was said, asks somebody, counts again, and tells the count."""
