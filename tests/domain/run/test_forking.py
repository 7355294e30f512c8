"""Forks of runs: each goes on by itself. Random commands on forks are in test_run_model."""

from copy import deepcopy

import pytest
from chats import TALK, chat, says, turn
from effects import complete, errand, with_errands
from runs import started, submit
from workflows import assign, each, end, human, inside, loop, start, template

from domain.conversation.conversation import Conversation
from domain.run.evolve import evolve
from domain.run.forking import fork
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition

SIDE_BY_SIDE: WorkflowDefinition = with_errands(
    [
        start("items"),
        *inside(
            each("it", output="fetch.got", parallel=2), errand("fetch", what=["it", "item"]), human("ask")
        ),
        end(all="it.output"),
    ],
    ["start > it", "it.start > fetch", "fetch > ask", "it > end"],
)
COUNTING: WorkflowDefinition = with_errands(
    [
        start("limit"),
        *inside(loop("it", 4, n=0), assign("add", "it.n", "+=", 1), template("say", "{{ n }}", n="it.n")),
        end(n="it.n"),
    ],
    ["start > it", "it.start > add", "add > say", "it > end"],
)


def side_by_side() -> WorkflowRun:
    run = started(SIDE_BY_SIDE, items=["a", "b", "c"])
    while not run.is_over:
        for execution_id in [*run.effects]:
            complete(run, SIDE_BY_SIDE, execution_id, got="x")
        for form in run.waiting_forms:
            submit(run, SIDE_BY_SIDE, form.id, comment="fine")
    return run


def talking() -> WorkflowRun:
    definition = chat(
        [start(), assign("a", "conversation.o.x", "over-write", 1), says("tell", "{{#conversation.o#}}")],
        ["start > a", "a > tell"],
        o={"x": 0, "y": 0},
    )
    return turn(definition, Conversation(id=TALK))


@pytest.mark.parametrize(
    "run", [side_by_side(), started(COUNTING, limit=4), talking()], ids=["iteration", "loop", "turn"]
)
def test_goes_on_by_itself_from_wherever_it_was_made(run: WorkflowRun) -> None:
    assert run.is_over
    events = run.collect_events()
    original = WorkflowRun(id=run.id)
    for number, event in enumerate(events):
        left = deepcopy(original)
        forked = fork(original)
        assert forked == original
        for later in events[number:]:
            evolve(forked, later)
        assert forked == run
        assert original == left
        evolve(original, event)


def test_has_none_of_what_was_decided_and_is_not_recorded() -> None:
    run = started(COUNTING, limit=4)
    assert run.pending_events and not fork(run).pending_events


def test_has_no_conversation_which_whoever_decides_brings_anew() -> None:
    run = talking()
    assert run.conversation is not None and fork(run).conversation is None
