"""What a run and its conversation have to do with each other: the run is one of its turns."""

from typing import Final

from domain.conversation import events as talk
from domain.conversation.conversation import Conversation, ConversationDeletedError
from domain.conversation.decision import take as take_for
from domain.run import events
from domain.run.state import ROOT
from domain.run.workflow_run import WorkflowRun
from domain.values.identical import identical
from domain.values.json import JsonObject
from domain.values.variables import CONVERSATION
from domain.workflow.definition import WorkflowDefinition

NAME_LENGTH: Final = 20
"""How much of what was said first becomes the name of a conversation."""
_ENDS: Final[dict[type[events.RunEvent], talk.Outcome]] = {
    events.RunSucceeded: "succeeded",
    events.RunFailed: "failed",
    events.RunStopped: "stopped",
}


def first_variables(definition: WorkflowDefinition, conversation: Conversation) -> JsonObject:
    """
    Return the variables as a turn of that workflow finds them.

    :raises ConversationDeletedError: if the conversation has no more turns
    """
    if conversation.is_deleted:
        raise ConversationDeletedError(conversation.id)
    present = conversation.values
    return {
        variable.name: variable.known(present[variable.name]) if variable.name in present else variable.value
        for variable in definition.conversation_variables
    }


def catch_up(run: WorkflowRun) -> events.Decision:
    """Let the run know the newest variables of its conversation; one that was deleted has none, so nothing is new."""
    conversation = run.conversation
    if conversation is None:
        return
    known, present = run.conversation_variables, conversation.values
    news = {
        name: present[name]
        for name, value in known.items()
        if name in present and not identical(value, present[name])
    }
    if news:
        yield events.ConversationRead(version=conversation.version, variables=news)


def tell(run: WorkflowRun, event: events.RunEvent) -> None:
    """Let the conversation be what the fact makes of it by which the run has just evolved, unless it was deleted."""
    changes = _changes(run, event)
    if not changes:
        return
    conversation = run.conversation
    assert conversation is not None, "whoever decides on a run brings its conversation"
    if not conversation.is_deleted:
        take_for(
            conversation,
            iter(changes),
            at=event.timestamp,
            request_id=event.request_id,
            caused_by=event.caused_by,
        )


def _changes(run: WorkflowRun, event: events.RunEvent) -> list[talk.ConversationEvent]:
    if isinstance(event, events.RunStarted):
        return _begun(run, event)
    if isinstance(event, events.NodeSucceeded):
        return _written(run, event)
    outcome = _ENDS.get(type(event))
    if outcome is None:
        return []
    return [
        talk.TurnEnded(
            run_id=str(run.id),
            number=run.dialogue_count,
            outcome=outcome,
            answer=_answer(run),
            error=run.error,
        )
    ]


def _begun(run: WorkflowRun, event: events.RunStarted) -> list[talk.ConversationEvent]:
    conversation, query = run.conversation, event.query or ""
    assert conversation is not None, "whoever starts a turn brings its conversation"
    present, found = conversation.values, event.conversation or {}
    new = {
        name: value
        for name, value in found.items()
        if name not in present or not identical(value, present[name])
    }
    began = talk.TurnBegan(
        run_id=str(run.id),
        number=event.dialogue_count,
        user=event.user,
        query=query,
        variables=new or None,
    )
    if conversation.version:
        return [began]
    started = talk.ConversationStarted(
        workflow_id=event.workflow_id,
        user=event.user,
        name=first_name(query),
        channel=event.channel,
        level=event.level,
    )
    return [started, began]


def _written(run: WorkflowRun, event: events.NodeSucceeded) -> list[talk.ConversationEvent]:
    values: JsonObject = {}
    for write in event.writes or ():
        if write["namespace"] == CONVERSATION and isinstance(write["path"], list):
            name = str(write["path"][0])
            values[name] = run.conversation_variables[name]
    return [talk.VariablesWritten(variables=values, run_id=str(run.id))] if values else []


def _answer(run: WorkflowRun) -> str | None:
    """Return what the Answer nodes that were reached have said, one after another."""
    said = [
        str(execution.outputs["answer"])
        for execution_id in run.scopes[ROOT].executions
        if (execution := run.executions[execution_id]).node_type == "answer" and execution.outputs
    ]
    return "".join(said) if said else None


def first_name(query: str) -> str:
    """Return what a conversation is called that begins with those words."""
    return query if len(query) <= NAME_LENGTH else f"{query[:NAME_LENGTH]}…"
