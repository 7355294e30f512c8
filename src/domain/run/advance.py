"""Carry a run on as far as it goes without anybody's answer."""

from collections import deque
from collections.abc import Generator
from typing import TypeAlias

from domain.form.form import FormIssueError
from domain.run import events
from domain.run.context import CommandContext
from domain.run.endings import fail_run
from domain.run.events import Decision, RunEvent
from domain.run.form_issue import issue_form, way_around
from domain.run.workflow_run import WorkflowRun
from domain.values.allowance import Allowance
from domain.values.json import JsonObject
from domain.values.template import TemplateTooLargeError
from domain.values.variables import Missing, Variables
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.graph import Frontier
from domain.workflow.nodes.answer import Answer
from domain.workflow.nodes.end import End
from domain.workflow.nodes.human_input import HumanInput
from domain.workflow.nodes.node import Node
from domain.workflow.nodes.outcome import Failed, Outcome

STEPS_PER_DECISION = 200
"""How many nodes one decision may begin; a longer way is gone in several, so that no append grows without bound."""

_Visit: TypeAlias = Generator[RunEvent, None, str | None]


def advance(run: WorkflowRun, definition: WorkflowDefinition, context: CommandContext) -> Decision:
    """Begin every node that is ready, end those that need nothing from outside, and say where the run stands then."""
    frontier = Frontier(definition.graph, definition.start.id, run.exits)
    began = {execution.node_id for execution in run.executions.values()}
    ready = deque(node for node in frontier.ready if node not in began)
    steps = 0
    while ready and run.status == "running":
        if steps and (steps == STEPS_PER_DECISION or context.is_spent):
            return
        node = definition.node(ready.popleft())
        handle = yield from _visit(run, definition, node, frontier.predecessor(node.id), context)
        if handle is not None:
            ready.extend(frontier.leave(node.id, handle))
        steps += 1
    if run.status == "running":
        yield _settled(run, definition)


def resume_run(run: WorkflowRun, *, definition: WorkflowDefinition, context: CommandContext) -> Decision:
    """Go on where an earlier decision stopped before its time, if there is anything to do."""
    if run.status == "running":
        yield from advance(run, definition, context)


def _visit(
    run: WorkflowRun,
    definition: WorkflowDefinition,
    node: Node,
    predecessor: str | None,
    context: CommandContext,
) -> _Visit:
    """Begin the node; return the handle it left by, or None if it waits or the run has failed by it."""
    variables = run.variables(definition)
    if context.allowance is not None:
        _pay(context.allowance, node, variables)
    execution_id = run.execution_id(node.id)
    yield events.NodeStarted(
        execution_id=execution_id,
        node_id=node.id,
        node_type=node.type,
        title=node.title,
        index=run.steps + 1,
        predecessor=predecessor,
    )
    if isinstance(node, HumanInput):
        return (yield from _ask(run, node, execution_id, definition, context))
    outcome: Outcome = node.evaluate(variables, context.allowance)
    if isinstance(outcome, Failed):
        yield from _fail(run, execution_id, outcome)
        return None
    yield events.NodeSucceeded(
        execution_id=execution_id, outputs=outcome.outputs, handle=outcome.handle, inputs=outcome.inputs
    )
    return outcome.handle


def _pay(allowance: Allowance, node: Node, variables: Variables) -> None:
    """Pay for what the node reads, before it does. :raises TooMuchWorkError: if that is more than may be paid"""
    for selector in node.reads:
        value = variables.get(selector)
        if not isinstance(value, Missing):
            allowance.weigh(value)


def _ask(
    run: WorkflowRun,
    node: HumanInput,
    execution_id: str,
    definition: WorkflowDefinition,
    context: CommandContext,
) -> _Visit:
    """Issue the form; return the handle by which the run goes on where that is impossible, or None."""
    try:
        issued = issue_form(run, node, execution_id=execution_id, definition=definition, context=context)
    except (FormIssueError, TemplateTooLargeError) as problem:
        failed = Failed(code="form_not_issued", message=str(problem))
        way = way_around(node, definition, problem)
    else:
        yield issued
        return None
    if way is None:
        yield from _fail(run, execution_id, failed)
        return None
    yield events.NodeFailed(
        execution_id=execution_id,
        code=failed.code,
        message=failed.message,
        strategy=way.strategy,
        handle=way.handle,
        outputs=way.outputs,
    )
    return way.handle


def _fail(run: WorkflowRun, execution_id: str, failed: Failed) -> Decision:
    return fail_run(
        run, execution_id=execution_id, code=failed.code, message=failed.message, inputs=failed.inputs
    )


def _settled(run: WorkflowRun, definition: WorkflowDefinition) -> events.RunEvent:
    """Nothing more can begin: the run waits for people, or it is over."""
    if waiting := run.waiting_forms:
        return events.RunPaused(forms=[form.id for form in waiting])
    return events.RunSucceeded(outputs=_outputs(run, definition))


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
