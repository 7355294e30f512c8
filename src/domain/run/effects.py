"""What becomes of what is done outside: it succeeds, fails, is lost, is accepted, or is given up."""

from typing import Final

from domain.run import events
from domain.run.advance import advance
from domain.run.context import CommandContext
from domain.run.events import Decision
from domain.run.faults import attempted
from domain.run.settling import settle
from domain.run.state import Effect
from domain.run.turns import catch_up
from domain.run.workflow_run import WorkflowRun
from domain.values.json import JsonObject
from domain.values.well_formed import paired
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.nodes.outcome import Concluded, Failed, Succeeded

MAX_LOST: Final = 3
"""How many workers an effect may cost: one that kills them is not tried for ever."""
WORKER_LOST: Final = "worker_lost"
TIMED_OUT: Final = "effect_timed_out"


def pending_effect(run: WorkflowRun, execution_id: str) -> Effect | None:
    """Return what is still to be done for the execution, or None if it waits for nothing any more."""
    return run.effects.get(execution_id)


def complete_effect(
    run: WorkflowRun,
    *,
    definition: WorkflowDefinition,
    execution_id: str,
    attempt: int,
    result: JsonObject,
    chance: float,
    context: CommandContext,
    told: str = "",
) -> Decision:
    """
    Let the node end by the effect's result, whichever attempt it is of; nothing, if it waits for none any more.

    What the node makes of the result may be a failure: that counts as one of the attempt.

    :param chance: a random number from 0 to 1, so that not all who were refused come back at once
    :param told: what was told of its text while it came
    """
    effect = pending_effect(run, execution_id)
    if effect is not None:
        yield from catch_up(run)
        scope = run.executions[execution_id].scope
        node, variables = definition.node(effect.node_id), run.variables(definition, scope)
        outcome = attempted(lambda: node.conclude(variables, result), context)
        retold = bool(told) and not _begins_with(told, outcome, node.streams)
        yield from _concluded(run, effect, attempt, outcome, definition, chance, context, retold=retold)


def fail_effect(
    run: WorkflowRun,
    *,
    definition: WorkflowDefinition,
    execution_id: str,
    attempt: int,
    failure: Failed,
    chance: float,
    context: CommandContext,
) -> Decision:
    """Record that the present attempt has failed, and try again or let the node fail; nothing for any other attempt."""
    effect = pending_effect(run, execution_id)
    if effect is not None:
        yield from _concluded(run, effect, attempt, failure, definition, chance, context)


def lose_effect(
    run: WorkflowRun,
    *,
    definition: WorkflowDefinition,
    execution_id: str,
    attempt: int,
    context: CommandContext,
) -> Decision:
    """
    Record that nobody knows what became of the present attempt: what begins now is another one.

    So no two workers ever work on the same attempt. Nothing for any other attempt, or if somebody has accepted it.
    """
    effect = pending_effect(run, execution_id)
    if effect is None or effect.attempt != attempt or effect.reference is not None:
        return
    message = "The worker that had the effect done was never heard of again"
    if effect.lost >= MAX_LOST:
        yield from _end(run, effect, attempt, Failed(WORKER_LOST, message), definition, context)
        return
    yield events.NodeRetried(
        execution_id=execution_id,
        attempt=attempt,
        code=WORKER_LOST,
        message=message,
        retry_at=context.now.isoformat(),
        queue=effect.queue,
        lost=True,
    )


def accept_effect(run: WorkflowRun, *, execution_id: str, attempt: int, reference: str) -> Decision:
    """Record that somebody outside will call back with the result of the present attempt; nothing for any other."""
    effect = pending_effect(run, execution_id)
    if effect is not None and effect.attempt == attempt and effect.reference is None:
        yield events.EffectAccepted(execution_id=execution_id, attempt=attempt, reference=reference)


def give_up_effect(
    run: WorkflowRun, *, definition: WorkflowDefinition, execution_id: str, context: CommandContext
) -> Decision:
    """Let the node fail for whose effect nobody told a result in time; nothing, if it is not yet time."""
    effect = pending_effect(run, execution_id)
    if effect is None or effect.deadline is None or context.now < effect.deadline:
        return
    failed = Failed(TIMED_OUT, "No result came in time")
    yield from _end(run, effect, effect.attempt, failed, definition, context)


def _concluded(
    run: WorkflowRun,
    effect: Effect,
    attempt: int,
    outcome: Concluded,
    definition: WorkflowDefinition,
    chance: float,
    context: CommandContext,
    *,
    retold: bool = False,
) -> Decision:
    """Try again, or let the node end: by the first success there is, or by a failure of the present attempt."""
    if isinstance(outcome, Failed):
        if attempt != effect.attempt:
            return
        retry, tries = definition.node(effect.node_id).retry, attempt - effect.lost
        if retry is not None and not outcome.final and tries <= retry.retries:
            pause = retry.pause(tries, chance=chance, wish=outcome.retry_after)
            yield events.NodeRetried(
                execution_id=effect.execution_id,
                attempt=attempt,
                code=outcome.code,
                message=outcome.message,
                retry_at=(context.now + pause).isoformat(),
                queue=effect.queue,
            )
            return
    yield from _end(run, effect, attempt, outcome, definition, context, retold=retold)


def _end(
    run: WorkflowRun,
    effect: Effect,
    attempt: int,
    outcome: Concluded,
    definition: WorkflowDefinition,
    context: CommandContext,
    *,
    retold: bool = False,
) -> Decision:
    left_off, scope = run.needs_advance, run.executions[effect.execution_id].scope
    yield from settle(
        run, effect.execution_id, outcome, definition=definition, attempt=attempt, retold=retold
    )
    yield from advance(run, definition, context, left_off=left_off, scope=scope)


def _begins_with(told: str, outcome: Concluded, output: str | None) -> bool:
    """Whether what comes of it goes on from what was told of it."""
    text = outcome.outputs.get(output) if isinstance(outcome, Succeeded) and output is not None else None
    return isinstance(text, str) and paired(text).startswith(told)
