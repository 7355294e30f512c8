"""Carry a run on as far as it goes without anybody's answer or result."""

from collections.abc import Generator
from typing import TypeAlias

from domain.form.form import FormIssueError
from domain.run import events
from domain.run.agenda import Agenda
from domain.run.context import CommandContext
from domain.run.endings import fail_run
from domain.run.events import Decision, RunEvent
from domain.run.faults import attempted
from domain.run.form_issue import issue_form
from domain.run.settling import settle
from domain.run.state import ROOT, Scope
from domain.run.turns import catch_up
from domain.run.workflow_run import WorkflowRun
from domain.values.allowance import Allowance
from domain.values.json import JsonObject
from domain.values.template import TemplateTooLargeError
from domain.values.variables import Missing, Variables
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.flow import TOKEN, VISIT
from domain.workflow.nodes.answer import Answer
from domain.workflow.nodes.end import End
from domain.workflow.nodes.node import Node
from domain.workflow.nodes.outcome import EntersScope, Failed, WaitsForEffect, WaitsForForm
from domain.workflow.nodes.question import Question

STEPS_PER_DECISION = 200
"""How many nodes and rounds one decision may begin; what is longer is done in several, so that no append is large."""

_Done: TypeAlias = Generator[RunEvent, None, int]


def advance(
    run: WorkflowRun,
    definition: WorkflowDefinition,
    context: CommandContext,
    *,
    left_off: bool = False,
    scope: str = ROOT,
) -> Decision:
    """
    Do all that can be done without anything from outside, and say where the run stands then.

    :param left_off: whether an earlier decision had stopped before its time when this one began
    :param scope: where something has ended by which more may be possible; what else is possible was done before
    """
    if run.status != "running":
        return
    if left_off:
        yield events.RunContinued()
    yield from catch_up(run)
    agenda = Agenda(run, definition)
    if left_off:
        agenda.look_everywhere()
    else:
        agenda.look_at(scope)
    done, is_complete = 0, False
    try:
        while agenda and run.status == "running":
            if done and (done >= STEPS_PER_DECISION or context.is_spent):
                yield events.RunYielded()
                return
            done += yield from _do(run, agenda, definition, context)
        is_complete = True
    finally:
        if not is_complete:  # what was noted on the agenda is noted nowhere else
            run.frontiers.clear()
    if run.status == "running" and not run.effects:
        yield _settled(run, definition)


def _do(run: WorkflowRun, agenda: Agenda, definition: WorkflowDefinition, context: CommandContext) -> _Done:
    """Do what is to be done next; return how many nodes and rounds were begun."""
    step = agenda.next()
    if step.kind in ("begin", "end"):
        if step.key not in run.scopes:  # its round has failed meanwhile
            return 0
        scope = run.scopes[step.key]
        if step.kind == "end":
            yield from _end(run, scope, definition, context)
            agenda.look_at(scope.id)
            return 0
        yield from _begin(run, definition, scope, step.node_id, step.predecessor, context)
        execution_id = scope.executions[-1]
        if execution_id in run.containers:
            agenda.look_at_container(execution_id)
        agenda.look_at(scope.id)
        return 1
    container = run.containers.get(step.key)
    if container is None:
        return 0
    if step.kind == "leave":
        node, rounds = definition.container(container.node_id), container
        outcome = attempted(lambda: node.over(rounds), context)
        yield from settle(run, step.key, outcome, definition=definition)
        agenda.look_at(container.scope)
        return 0
    first = container.begun
    while container.wants_a_round:
        yield events.RoundStarted(execution_id=step.key, round=container.begun)
        agenda.look_at(f"{step.key}/{container.begun - 1}")
    return container.begun - first


def _end(run: WorkflowRun, scope: Scope, definition: WorkflowDefinition, context: CommandContext) -> Decision:
    """End the round whose scope it is, all of whose nodes have ended."""
    assert scope.container is not None and scope.node_id is not None and scope.round is not None
    node, variables = definition.container(scope.node_id), run.variables(definition, scope.id)
    result = attempted(lambda: node.round_over(variables), context)
    if isinstance(result, Failed):
        yield from settle(run, scope.container, result, definition=definition)
        return
    yield events.RoundEnded(
        execution_id=scope.container,
        round=scope.round,
        output=result.output,
        leaves=result.leaves or scope.breaks,
    )


def resume_run(run: WorkflowRun, *, definition: WorkflowDefinition, context: CommandContext) -> Decision:
    """Go on where an earlier decision stopped before its time, if there is anything to do."""
    if run.needs_advance:
        yield from advance(run, definition, context, left_off=True)


def _begin(
    run: WorkflowRun,
    definition: WorkflowDefinition,
    scope: Scope,
    node_id: str,
    predecessor: str | None,
    context: CommandContext,
) -> Decision:
    """Begin the node, and end it if it waits for nothing."""
    node, variables = definition.node(node_id), run.variables(definition, scope.id)
    if run.flow == TOKEN:
        variables = _with_visit(variables, scope, node_id, predecessor)
    if context.allowance is not None:
        _pay(context.allowance, node, variables)
    execution_id = run.execution_id(node.id, scope)
    yield events.NodeStarted(
        execution_id=execution_id,
        node_id=node.id,
        node_type=node.type,
        title=node.title,
        index=run.steps + 1,
        predecessor=predecessor,
        container=scope.container,
        round=scope.round,
    )
    if (error := _exceeded(run, context)) is not None:
        yield from fail_run(run, error=error, reason=error, node_id=node.id)
        return
    outcome = attempted(lambda: node.begin(variables, context.allowance), context)
    if isinstance(outcome, WaitsForForm):
        yield from _ask(run, outcome.question, execution_id, definition, context)
    elif isinstance(outcome, WaitsForEffect):
        yield _requested(outcome, execution_id, context)
    elif isinstance(outcome, EntersScope):
        yield _entered(outcome, execution_id)
    else:
        yield from settle(run, execution_id, outcome, definition=definition)


def _exceeded(run: WorkflowRun, context: CommandContext) -> str | None:
    """Return the contract's error for a run that is beyond a limit, or None."""
    if run.steps > context.step_limit:
        return f"Aborted: Maximum execution steps exceeded: {run.steps} > {context.step_limit}"
    if context.time_limit is not None and (gone := context.now - run.segment_started_at) > context.time_limit:
        most = context.time_limit.total_seconds()
        return f"Aborted: Maximum execution time exceeded: {gone.total_seconds():.2f}s > {most:g}s"
    return None


def _with_visit(variables: Variables, scope: Scope, node_id: str, predecessor: str | None) -> Variables:
    """Return the variables with what the node can know of its visit, which begins."""
    number = scope.visits.get(node_id, 0) + 1
    return variables.with_namespace(VISIT, {"number": number, "predecessor": predecessor})


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


def _entered(outcome: EntersScope, execution_id: str) -> events.ContainerEntered:
    return events.ContainerEntered(
        execution_id=execution_id,
        kind=outcome.kind,
        total=outcome.total,
        parallel=outcome.parallel,
        items=outcome.items,
        variables=outcome.variables or None,
        leaves=outcome.leaves,
    )


def _settled(run: WorkflowRun, definition: WorkflowDefinition) -> events.RunEvent:
    """Nothing more can begin, and nothing is being done: the run waits for people, or it is over."""
    if waiting := run.waiting_forms:
        return events.RunPaused(forms=[form.id for form in waiting])
    return events.RunSucceeded(outputs=_outputs(run, definition))


def _outputs(run: WorkflowRun, definition: WorkflowDefinition) -> JsonObject:
    """Merge what the reached End and Answer nodes gave, a later one over an earlier; answers follow one another."""
    outputs: JsonObject = {}
    for execution_id in run.scopes[ROOT].executions:
        execution = run.executions[execution_id]
        node = definition.node(execution.node_id)
        if isinstance(node, End):
            outputs |= execution.outputs or {}
        elif isinstance(node, Answer) and execution.outputs:
            outputs["answer"] = f"{outputs.get('answer', '')}{execution.outputs['answer']}"
    return outputs
