"""Token flows: nodes begin whenever an edge into them is taken, again and again, and leave nothing behind."""

import pickle
from datetime import timedelta
from functools import partial
from typing import Any, cast

import pytest
import runs
from effects import complete
from erasing import erased, skeleton
from hypothesis import given
from hypothesis import strategies as st
from random_workflows import World
from replicas import History, run_to_its_end
from runs import RUN, context, replayed, started, submit
from taken import expire_form, resume_run, stop_run
from token_flows import (
    Condition,
    Graph,
    LoopOver,
    Relay,
    Tally,
    Transform,
    ask,
    context_of,
    graphs,
    token_flow,
    walk,
)
from workflows import assign, each, end, human, inside, loop, start, template

from domain.run import advance, agenda, events
from domain.run.context import CommandContext
from domain.run.decision import Recollection, replay
from domain.run.forking import fork
from domain.run.workflow_run import FormExpiredError, FormSubmittedError, WorkflowRun
from domain.workflow.definition import WorkflowDefinition
from domain.workflow.flow import CONTEXT
from domain.workflow.nodes.outcome import Write

MOST = 60
"""How many nodes a random run may begin."""


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let runs be endless no longer than that."""
    monkeypatch.setattr(runs, "CommandContext", partial(CommandContext, step_limit=MOST))


class TestAnyTokenFlow:
    @pytest.mark.parametrize(("steps", "tokens"), [(200, 200), (200, 1), (1, 200), (3, 2)])
    @pytest.mark.usefixtures("short")
    @given(graph=graphs(), seed=st.integers(0, 2**32), order=st.integers(0, 2**32))
    def test_goes_along_every_edge_as_often_as_it_is_taken(
        self, steps: int, tokens: int, graph: Graph, seed: int, order: int
    ) -> None:
        world = World(seed)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(advance, "STEPS_PER_DECISION", steps)
            patch.setattr(agenda, "MOST_TOKENS", tokens)
            history = History(graph.definition, world, order)
            over = run_to_its_end(history)
        wanted = walk(graph, world, most=MOST, seed=order)
        if wanted.fails:
            assert over.status == "failed"
            return
        root = over.scopes[""]
        assert over.status == "succeeded"
        assert (root.visits, root.left) == (wanted.visits, wanted.exits)
        tallies = {node.id: wanted.visits[node.id] for node in graph.nodes if node.kind == "tally"}
        assert over.shared[CONTEXT] == {node_id: times for node_id, times in tallies.items() if times}
        begun = [it.execution_id for it in history.recorded if isinstance(it, events.NodeStarted)]
        assert sorted(begun) == sorted(
            f"{node_id}#{number}"
            for node_id, times in wanted.visits.items()
            for number in range(1, times + 1)
        )

    @pytest.mark.usefixtures("short")
    @given(graph=graphs(), seed=st.integers(0, 2**32), order=st.integers(0, 2**32))
    def test_is_the_same_at_every_point_of_its_log(self, graph: Graph, seed: int, order: int) -> None:
        history = History(graph.definition, World(seed), order)
        run_to_its_end(history)
        for cut in range(1, len(history.recorded), 7):
            before = replayed(history.recorded[:cut])
            copy, kept = fork(before), pickle.loads(pickle.dumps(before))
            assert replay(history.recorded[cut:], before) == history.now
            assert copy == kept, "what happens to the one changes nothing of the other"
            assert replay(history.recorded[cut:], copy) == history.now

    @pytest.mark.usefixtures("short")
    @given(graph=graphs(), seed=st.integers(0, 2**32), order=st.integers(0, 2**32))
    def test_goes_the_same_way_once_what_tells_of_people_is_erased(
        self, graph: Graph, seed: int, order: int
    ) -> None:
        history = History(graph.definition, World(seed), order)
        run_to_its_end(history)
        whole, gone = WorkflowRun(id=RUN), WorkflowRun(id=RUN)
        for event in history.recorded:
            replay([event], whole)
            replay([cast("events.RunEvent", erased(event))], gone)
            assert skeleton(gone) == skeleton(whole)

    @pytest.mark.usefixtures("short")
    @given(graph=graphs(), seed=st.integers(0, 2**32), order=st.integers(0, 2**32), after=st.integers(0, 12))
    def test_leaves_nothing_open_when_it_is_stopped(
        self, graph: Graph, seed: int, order: int, after: int
    ) -> None:
        history = History(graph.definition, World(seed), order)
        for _ in range(after):
            if history.tasks:
                history.go_on()
        while not history.now.is_over:
            history.stop()
        over = history.now
        assert (history.tasks, over.waiting_forms, over.effects) == ({}, [], {})
        for path, attempt in history.late:
            history.say_again(1, path, attempt)
        assert history.now.version == over.version


def begin_with(name: str) -> dict[str, Any]:
    """A start node that is given anything."""
    return {"id": "start", "type": "start", "variables": [{"name": name, "type": "json_object"}]}


def orders() -> WorkflowDefinition:
    """For each order: ask how much, pass over what is small, have the others brought; with a loop in the loop."""

    def adds(name: str, what: str) -> Transform:
        def operations(variables: Any) -> list[Write]:
            known, more = context_of(variables, name) or 0, context_of(variables, *what.split("."))
            return [Write(CONTEXT, (name,), known + (more or 0))]

        return Transform(id=f"add-{name}", operations=operations)

    def forgets(variables: Any) -> list[Write]:
        nested = Write(CONTEXT, ("last", "order"), context_of(variables, "runtime", "order"))
        return [nested, Write(CONTEXT, ("amount",), deletes=True)]

    inner = frozenset({"add-parts"})
    outer = inner | {"inner", "ask", "large", "relay", "add-sum", "forget"}
    nodes = [
        begin_with("orders"),
        LoopOver(id="loop", over=lambda v: v.get(("start", "orders")), item="order", cycle=outer),  # type: ignore[arg-type, return-value]
        LoopOver(id="inner", over=lambda v: context_of(v, "runtime", "order"), item="part", cycle=inner),
        adds("parts", "runtime.part"),
        ask("ask", "amount"),
        Condition(id="large", holds=lambda v: len(context_of(v, "amount")) > 2),
        Relay(id="relay", what=("context", "amount"), run_if=lambda v: context_of(v, "amount") != "pass"),
        adds("sum", "price"),
        Transform(id="forget", operations=forgets),
        end("done", parts="context.parts", sum="context.sum"),
    ]
    return token_flow(
        nodes,
        [
            "start > loop", "loop:loop_not_done > inner", "loop:loop_done > done",
            "inner:loop_not_done > add-parts", "inner:loop_done > ask", "add-parts:to > inner",
            "ask:to > large", "large:true > relay", "large:false > forget",
            "relay:to > add-sum", "add-sum:to > forget", "forget:to > loop",
        ],
    )  # fmt: skip


AMOUNTS = st.sampled_from(["no", "much", "pass", "a lot"])


def test_tokens_that_come_while_others_wait_are_counted_once() -> None:
    """Both ways lead through a node that ends twice before what follows begins."""
    ids = ("a", "b", "c", "d", "e")
    edges = ["start > a", "start > b", "a > c", "b > c", "c > d", "c > e", "d > e"]
    definition = token_flow([start("topic"), *(Tally(id=id) for id in ids)], edges)
    run = started(definition, topic="tea")
    assert run.scopes[""].visits == {"start": 1, "a": 1, "b": 1, "c": 2, "d": 2, "e": 4}


class TestLoops:
    @given(parts=st.lists(st.lists(st.integers(0, 5), max_size=3), max_size=5), data=st.data())
    def test_are_edges_back_with_a_form_a_round_and_what_all_share(
        self, parts: list[list[int]], data: st.DataObject
    ) -> None:
        definition, amounts = orders(), list[str]()
        run = started(definition, orders=parts)
        total, price = 0, 0
        recorded = run.collect_events()
        while not run.is_over:
            (form,) = run.waiting_forms
            assert form.execution_id == f"ask#{len(amounts) + 1}"
            amounts.append(data.draw(AMOUNTS))
            submit(run, definition, form.id, "to", amount=amounts[-1])
            if run.effects:
                assert [it.request for it in run.effects.values()] == [{"what": amounts[-1]}]
                price = len(amounts)
                complete(run, definition, next(iter(run.effects)), price=price)
            if len(amounts[-1]) > 2:
                total += price
            recorded += run.collect_events()
        assert run.status == "succeeded", run.error
        assert len(amounts) == len(parts)
        shared = run.shared[CONTEXT]
        assert (shared.get("parts", 0), shared.get("sum", 0)) == (sum(map(sum, parts)), total)
        assert run.outputs == {"parts": shared.get("parts"), "sum": shared.get("sum")}
        assert (run.shared["$loops"], shared["runtime"]) == ({}, {})
        assert "amount" not in shared and shared.get("last", {}).get("order") == (
            parts[-1] if parts else None
        )
        assert replayed(recorded) == run
        assert len(run.scopes) == 1 and len(run.executions) <= len(definition.nodes)

    def test_leave_what_becomes_of_a_form_to_its_node(self) -> None:
        run = started(orders(), orders=[[1]])
        (form,) = run.waiting_forms
        expire_form(run, definition=orders(), form_id=form.id, context=context(timedelta(days=4)))
        assert (run.status, run.error) == ("failed", "Nobody answered ask")


def until_approved() -> WorkflowDefinition:
    """Somebody is asked again and again, until they agree: with nodes that everybody has."""
    nodes = [
        start("topic"),
        human("ask"),
        template("said", "{{ x }}", x="ask.comment"),
        end(last="said.output"),
    ]
    edges = ["start > ask", "ask:reject > said", "said > ask", "ask:approve > end"]
    return token_flow(nodes, edges)


class TestForms:
    def test_are_issued_anew_at_every_visit_and_the_former_ones_are_told_of_truthfully(self) -> None:
        definition = until_approved()
        run = started(definition, topic="tea")
        forms, recorded = [], run.collect_events()
        for number in range(1, 5):
            (form,) = run.waiting_forms
            assert (form.execution_id, list(run.forms)) == (f"ask#{number}", [form.id])
            submit(run, definition, form.id, "reject", comment=f"no {number}", idempotency_key=f"k-{number}")
            assert run.form(form.id).values == {"comment": f"no {number}"}, (
                "as whoever has answered it is told"
            )
            forms.append(form.id)
            recorded += run.collect_events()
        submit(run, definition, run.waiting_forms[0].id, "approve", comment="yes")
        recorded += run.collect_events()
        assert run.outputs == {"last": "no 4"}
        assert len(set(forms)) == 4
        for number, form_id in enumerate(forms, start=1):
            later = replayed(recorded)
            assert form_id not in later.forms
            found = Recollection(RUN, form_id).go_on(recorded)
            assert found is not None and found.values == {"comment": f"no {number}"}
            later.departed[form_id] = found
            submit(
                later, definition, form_id, "reject", comment=f"no {number}", idempotency_key=f"k-{number}"
            )
            with pytest.raises(FormSubmittedError):
                submit(later, definition, form_id, "approve", comment="other")
            assert not later.pending_events

    def test_that_nobody_answered_in_time_are_closed_when_their_node_asks_again(self) -> None:
        nodes = [start("topic"), human("ask"), end(last="ask.comment")]
        definition = token_flow(nodes, ["start > ask", "ask:__timeout > ask", "ask:approve > end"])
        run = started(definition, topic="tea")
        (form,) = run.waiting_forms
        expire_form(run, definition=definition, form_id=form.id, context=context(timedelta(days=4)))
        assert [it.execution_id for it in run.waiting_forms] == ["ask#2"]
        with pytest.raises(FormExpiredError):
            submit(run, definition, form.id, "approve", comment="late")

    def test_of_visits_side_by_side_are_all_open(self) -> None:
        nodes = [start("topic"), Tally(id="one"), Tally(id="two"), human("ask"), end(last="ask.comment")]
        edges = ["start > one", "start > two", "one > ask", "two > ask", "ask:approve > end"]
        definition = token_flow(nodes, edges)
        run = started(definition, topic="tea")
        first, second = run.waiting_forms
        assert [form.execution_id for form in (first, second)] == ["ask#1", "ask#2"]
        submit(run, definition, second.id, comment="second")
        assert (run.status, list(run.executions)) == (
            "paused",
            ["start#1", "one#1", "two#1", "ask#1", "ask#2", "end#1"],
        )
        submit(run, definition, first.id, comment="first")
        assert (run.status, run.outputs) == ("succeeded", {"last": "first"})


class TestEndlessLoops:
    def test_yield_and_end_at_the_limit_on_steps(self) -> None:
        definition = token_flow(
            [start("topic"), Tally(id="a"), Tally(id="b")], ["start > a", "a > b", "b > a"]
        )
        run = started(definition, topic="tea")
        assert run.yielded and run.status == "running"
        limited = CommandContext(now=context().now, request_id=RUN, token_key="key-1", step_limit=1000)
        for _ in range(5):
            resume_run(run, definition=definition, context=limited)
        assert (run.status, run.steps) == ("failed", 1001)
        assert run.error == "Aborted: Maximum execution steps exceeded: 1001 > 1000"

    def test_send_more_tokens_than_anybody_could_note(self) -> None:
        ids = [f"n{number}" for number in range(30)]
        edges = ["start > a", *(f"a > {id}" for id in ids), *(f"{id} > a" for id in ids)]
        definition = token_flow([start("topic"), Tally(id="a"), *(Tally(id=id) for id in ids)], edges)
        run = started(definition, topic="tea")
        limited = CommandContext(now=context().now, request_id=RUN, token_key="key-1", step_limit=3000)
        while not run.is_over:
            resume_run(run, definition=definition, context=limited)
            run.collect_events()
        assert (run.status, run.steps) == ("failed", 3001)
        root = run.scopes[""]
        assert 30 * root.left["a", "source"] - sum(root.visits[id] for id in ids) > 10_000, "so many wait"

    def test_are_stopped_by_anybody(self) -> None:
        definition = token_flow([start("topic"), Tally(id="a")], ["start > a", "a > a"])
        run = started(definition, topic="tea")
        stop_run(run, user="u-1", reason="enough", context=context())
        assert (run.status, run.yielded) == ("stopped", False)

    def test_take_turns_with_what_else_can_begin(self) -> None:
        """Whoever decides next does not know in which order things became possible, but does all of them."""
        definition = token_flow(
            [start("topic"), Tally(id="a"), Tally(id="b"), human("ask")],
            ["start > a", "start > b", "a > a", "b > b", "b > ask"],
        )
        run = started(definition, topic="tea")
        recorded = run.collect_events()
        for _ in range(3):
            run = replayed(recorded)
            resume_run(run, definition=definition, context=context())
            recorded += run.collect_events()
        visits = run.scopes[""].visits
        assert min(visits["a"], visits["b"]) > 100


def spins(turns: int) -> WorkflowDefinition:
    """A loop of five nodes, one of which waits for somebody."""
    nodes = [
        start("topic"), Tally(id="turn", turns=turns), template("one", "{{ x }}", x="turn.number"),
        template("two", "{{ x }}", x="one.output"), human("ask"), end(n="turn.number"),
    ]  # fmt: skip
    return token_flow(
        nodes,
        ["start > turn", "turn:again > one", "one > two", "two > ask", "ask:approve > turn", "turn > end"],
    )


def test_a_run_grows_with_what_is_open_and_not_with_what_has_happened() -> None:
    definition = spins(2000)
    run, sizes = started(definition, topic="tea"), list[int]()
    for number in range(1, 2001):
        (form,) = run.waiting_forms
        submit(run, definition, form.id, comment="fine")
        run.collect_events()
        if number in (10, 1990):
            sizes.append(len(pickle.dumps(fork(run))))
    assert (run.status, run.outputs) == ("succeeded", {"n": 2001})
    assert sizes[1] < 1.05 * sizes[0]
    assert len(run.executions) == len(definition.nodes)


@pytest.mark.parametrize("steps", [200, 1, 2])
def test_containers_run_whole_at_each_visit(steps: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(advance, "STEPS_PER_DECISION", steps)
    nodes = [
        begin_with("items"),
        *inside(
            each("it", items="start.items", output="tag.output"), template("tag", "{{ x }}", x="it.item")
        ),
        *inside(loop("again", 3, n=0), assign("add", "again.n", "+=", 1)),
        Tally(id="turn", turns=2),
        end(all="it.output", n="again.n"),
    ]
    edges = [
        "start > it", "it.start > tag", "it > again", "again.start > add", "again > turn",
        "turn:again > it", "turn > end",
    ]  # fmt: skip
    definition = token_flow(nodes, edges)
    run = started(definition, items=["a", "b"])
    recorded = run.collect_events()
    while run.needs_advance and not run.is_over:
        run = replayed(recorded)
        resume_run(run, definition=definition, context=context())
        recorded += run.collect_events()
    assert run.outputs == {"all": ["a", "b"], "n": 3}
    begun = [it.execution_id for it in recorded if isinstance(it, events.NodeStarted)]
    assert [it for it in begun if it.startswith("it#3/")] == ["it#3/0/tag#1", "it#3/1/tag#1"]
    assert begun.count("again#3/2/add#1") == 1
    assert (list(run.scopes), run.containers) == ([""], {})
    assert replayed(recorded) == run


@pytest.mark.parametrize("tokens", [200, 1])
def test_what_waits_in_a_container_keeps_no_other_token_back(
    tokens: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(agenda, "MOST_TOKENS", tokens)
    body = inside(each("it", items="start.items", output="inner.comment"), human("inner"))
    nodes = [begin_with("items"), *body, human("ask"), end(all="it.output", said="ask.comment")]
    definition = token_flow(
        nodes, ["start > it", "start > ask", "it.start > inner", "it > end", "ask:approve > end"]
    )
    run = started(definition, items=["a"])
    assert {form.node_id for form in run.waiting_forms} == {"inner", "ask"}
    for form in run.waiting_forms:
        submit(run, definition, form.id, comment=f"of {form.node_id}")
    assert run.outputs == {"all": ["of inner"], "said": "of ask"}


def test_a_loop_in_a_body_is_an_edge_back_too() -> None:
    body = inside(each("it", items="start.items", output="turn.number"))
    turn = Tally(id="turn", turns=2, container="it")
    definition = token_flow(
        [begin_with("items"), *body, turn, end(all="it.output")],
        ["start > it", "it.start > turn", "turn:again > turn", "it > end"],
    )
    run = started(definition, items=["a", "b"])
    assert run.outputs == {"all": [3, 3]}


class TestWhatAForeignRuleSays:
    def test_is_known_by_the_log(self) -> None:
        run = started(until_approved(), topic="tea")
        assert isinstance(first := run.pending_events[0], events.RunStarted)
        assert (first.flow, run.flow) == ("token", "token")
        joins = until_approved().model_copy(update={"flow": "joins"})
        assert joins.flow == "joins" and WorkflowRun(id=RUN).flow == "joins"
