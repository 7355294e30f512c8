"""What follows from what is known: a run goes on as far as it can without the outside world."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from domain.form.form import FormIssueError, issue
from domain.run import deadlines, events, recipients
from domain.run.context import CommandContext
from domain.values.json import JsonObject
from domain.values.template import TemplateTooLargeError
from domain.values.variables import Variables
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.graph import Frontier
from domain.workflow.nodes.answer import Answer
from domain.workflow.nodes.end import End
from domain.workflow.nodes.human_input import HumanInput
from domain.workflow.nodes.node import Node
from domain.workflow.nodes.outcome import Failed, Outcome

if TYPE_CHECKING:
    from domain.run.workflow_run import WorkflowRun

STEPS_PER_DECISION = 200
"""How many nodes one decision may begin; a longer way is gone in several, so that no append grows without bound."""


def advance(run: WorkflowRun, definition: WorkflowDefinition, context: CommandContext) -> None:
    """Begin every node that is ready, end those that need nothing from outside, and say where the run stands then."""
    frontier = Frontier(definition.graph, definition.start.id, run.exits)
    began = {execution.node_id for execution in run.executions.values()}
    ready = deque(node for node in frontier.ready if node not in began)
    steps = 0
    while ready and run.status == "running":
        if steps == STEPS_PER_DECISION:
            run.needs_advance = True
            return
        node = definition.node(ready.popleft())
        handle = _visit(run, definition, node, frontier.predecessor(node.id), context)
        if handle is not None:
            ready.extend(frontier.leave(node.id, handle))
        steps += 1
    run.needs_advance = False
    if run.status == "running":
        _settle(run, definition, context)


def _visit(
    run: WorkflowRun,
    definition: WorkflowDefinition,
    node: Node,
    predecessor: str | None,
    context: CommandContext,
) -> str | None:
    """Begin the node; return the handle it left by, or nothing if it waits or the run has failed by it."""
    execution_id = run.execution_id(node.id)
    run.record(
        events.NodeStarted,
        context,
        execution_id=execution_id,
        node_id=node.id,
        node_type=node.type,
        title=node.title,
        index=run.steps + 1,
        predecessor=predecessor,
    )
    variables = run.variables(definition)
    if isinstance(node, HumanInput):
        _ask(run, node, execution_id, variables, context)
        return None
    outcome: Outcome = node.evaluate(variables)
    if isinstance(outcome, Failed):
        _fail(run, execution_id, node, outcome, context)
        return None
    run.record(
        events.NodeSucceeded,
        context,
        execution_id=execution_id,
        outputs=outcome.outputs,
        handle=outcome.handle,
        inputs=outcome.inputs,
    )
    return outcome.handle


def _ask(
    run: WorkflowRun, node: HumanInput, execution_id: str, variables: Variables, context: CommandContext
) -> None:
    try:
        form = issue(node, variables)
    except (FormIssueError, TemplateTooLargeError) as problem:
        _fail(run, execution_id, node, Failed(code="form_not_issued", message=str(problem)), context)
        return
    expires_at, limited = deadlines.first_deadline(node, context)
    run.record(
        events.FormIssued,
        context,
        form_id=run.form_id(execution_id),
        execution_id=execution_id,
        form=form.model_dump(mode="json"),
        expires_at=expires_at.isoformat(),
        digest=form.digest,
        surfaces=[
            surface for surface, used in (("web", node.web), ("email", node.email is not None)) if used
        ],
        token_key=context.token_key,
        limited=limited,
        **recipients.planned(node.email, variables, issued_at=context.now, expires_at=expires_at),
    )


def _fail(run: WorkflowRun, execution_id: str, node: Node, failed: Failed, context: CommandContext) -> None:
    run.record(
        events.NodeFailed,
        context,
        execution_id=execution_id,
        code=failed.code,
        message=failed.message,
        inputs=failed.inputs,
    )
    run.withdraw_forms(f"Node {node.id} failed", context)
    run.record(events.RunFailed, context, error=failed.message, node_id=node.id)


def _settle(run: WorkflowRun, definition: WorkflowDefinition, context: CommandContext) -> None:
    """Nothing more can begin: the run waits for people, or it is over."""
    waiting = run.waiting_forms
    if waiting:
        run.record(events.RunPaused, context, forms=[form.id for form in waiting])
    else:
        run.record(events.RunSucceeded, context, outputs=_outputs(run, definition))


def _outputs(run: WorkflowRun, definition: WorkflowDefinition) -> JsonObject:
    """Merge what the reached End and Answer nodes gave, a later one over an earlier; answers follow one another."""
    outputs: JsonObject = {}
    for execution in run.executions.values():
        node = definition.node(execution.node_id)
        if isinstance(node, End):
            outputs |= execution.outputs or {}
        elif isinstance(node, Answer) and execution.outputs:
            outputs["answer"] = f"{outputs.get('answer', '')}{execution.outputs['answer']}"
    return outputs
