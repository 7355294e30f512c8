"""Carry a run on as far as it goes without anybody's answer or result."""

from collections import deque

from domain.form.form import FormIssueError
from domain.run import events
from domain.run.context import CommandContext
from domain.run.events import Decision
from domain.run.form_issue import issue_form
from domain.run.settling import settle
from domain.run.workflow_run import WorkflowRun
from domain.values.allowance import Allowance
from domain.values.json import JsonObject
from domain.values.template import TemplateTooLargeError
from domain.values.variables import Missing, Variables
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.graph import Frontier
from domain.workflow.nodes.answer import Answer
from domain.workflow.nodes.end import End
from domain.workflow.nodes.node import Node
from domain.workflow.nodes.outcome import Failed, WaitsForEffect, WaitsForForm
from domain.workflow.nodes.question import Question

STEPS_PER_DECISION = 200
"""How many nodes one decision may begin; a longer way is gone in several, so that no append grows without bound."""


def advance(
    run: WorkflowRun, definition: WorkflowDefinition, context: CommandContext, *, left_off: bool = False
) -> Decision:
    """
    Begin every node that is ready, end those that need nothing from outside, and say where the run stands then.

    :param left_off: whether an earlier decision had stopped before its time when this one began
    """
    if left_off and run.status == "running":
        yield events.RunContinued()
    frontier = Frontier(definition.graph, definition.start.id, run.exits)
    began = {execution.node_id for execution in run.executions.values()}
    ready = deque(node for node in frontier.ready if node not in began)
    steps = 0
    while ready and run.status == "running":
        if steps and (steps == STEPS_PER_DECISION or context.is_spent):
            yield events.RunYielded()
            return
        node = definition.node(ready.popleft())
        yield from _begin(run, definition, node, frontier.predecessor(node.id), context)
        if node.id in run.exits:
            ready.extend(frontier.leave(node.id, run.exits[node.id]))
        steps += 1
    if run.status == "running" and not run.effects:
        yield _settled(run, definition)


def resume_run(run: WorkflowRun, *, definition: WorkflowDefinition, context: CommandContext) -> Decision:
    """Go on where an earlier decision stopped before its time, if there is anything to do."""
    if run.needs_advance:
        yield from advance(run, definition, context, left_off=True)


def _begin(
    run: WorkflowRun,
    definition: WorkflowDefinition,
    node: Node,
    predecessor: str | None,
    context: CommandContext,
) -> Decision:
    """Begin the node, and end it if it waits for nothing from outside."""
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
    outcome = node.begin(variables, context.allowance)
    if isinstance(outcome, WaitsForForm):
        yield from _ask(run, outcome.question, execution_id, definition, context)
    elif isinstance(outcome, WaitsForEffect):
        yield _requested(outcome, execution_id, context)
    else:
        yield from settle(run, execution_id, outcome, definition=definition)


def _pay(allowance: Allowance, node: Node, variables: Variables) -> None:
    """Pay for what the node reads, before it does. :raises TooMuchWorkError: if that is more than may be paid"""
    for selector in node.reads:
        value = variables.get(selector)
        if not isinstance(value, Missing):
            allowance.weigh(value)


def _ask(
    run: WorkflowRun,
    question: Question,
    execution_id: str,
    definition: WorkflowDefinition,
    context: CommandContext,
) -> Decision:
    """Issue the form; where that is impossible, the node has failed."""
    try:
        issued = issue_form(run, question, execution_id=execution_id, definition=definition, context=context)
    except (FormIssueError, TemplateTooLargeError) as problem:
        failed = Failed("form_not_issued", str(problem), error_type=type(problem).__name__)
        yield from settle(run, execution_id, failed, definition=definition)
    else:
        yield issued


def _requested(outcome: WaitsForEffect, execution_id: str, context: CommandContext) -> events.EffectRequested:
    deadline = None if outcome.patience is None else context.now + outcome.patience
    return events.EffectRequested(
        execution_id=execution_id,
        kind=outcome.kind,
        request=outcome.request,
        queue=outcome.queue,
        due_at=(context.now + outcome.after).isoformat(),
        deadline=None if deadline is None else deadline.isoformat(),
    )


def _settled(run: WorkflowRun, definition: WorkflowDefinition) -> events.RunEvent:
    """Nothing more can begin, and nothing is being done: the run waits for people, or it is over."""
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
