"""Containers: nodes that run in rounds, one after another or side by side."""

from datetime import timedelta
from typing import Any

import pytest
from effects import complete, errand, fail, with_errands
from runs import NOON, RUN, VERSION, WORKFLOW, context, names, replayed, started, submit
from taken import expire_form, resume_run, start_run, stop_run, submit_form, withdraw_form
from workflows import assign, each, end, human, inside, loop, start, template

from domain.run import events
from domain.run.answers import FormAnswer
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition

DAY = timedelta(days=1)


def shouting(**settings: Any) -> WorkflowDefinition:
    """Each item, shouted."""
    return with_errands(
        [
            start("items"),
            *inside(
                each("it", output="shout.output", **settings),
                template("shout", "{{ x | upper }}!", x="it.item"),
            ),
            end(all="it.output"),
        ],
        ["start > it", "it.start > shout", "it > end"],
    )


def fetching(**settings: Any) -> WorkflowDefinition:
    """Each item, fetched."""
    return with_errands(
        [
            start("items"),
            *inside(each("it", output="fetch.got", **settings), errand("fetch", what=["it", "item"])),
            end(all="it.output"),
        ],
        ["start > it", "it.start > fetch", "it > end"],
    )


def asking(**settings: Any) -> WorkflowDefinition:
    """Somebody is asked about each item."""
    return with_errands(
        [
            start("items"),
            *inside(
                each("it", output="ask.comment", **settings),
                human("ask", content="{{#it.index#}}: {{#it.item#}} {{#$output.comment#}}"),
                template("after", "{{ c }}", c="ask.comment"),
            ),
            end(all="it.output"),
        ],
        ["start > it", "it.start > ask", "ask:approve > after", "it > end"],
    )


def counting(count: int = 5, until: str = "", *, by: Any = 1) -> WorkflowDefinition:
    """A loop that counts."""
    return with_errands(
        [
            start("limit"),
            *inside(
                loop("it", count, until=until, n=0),
                assign("add", "it.n", "+=", by),
                template("say", "{{ n }}", n="it.n"),
            ),
            end(n="it.n", rounds="it.loop_round", said="say.output"),
        ],
        ["start > it", "it.start > add", "add > say", "it > end"],
    )


def finished(run: WorkflowRun, definition: WorkflowDefinition) -> WorkflowRun:
    """The run when no task goes on with it any more."""
    while run.needs_advance:
        resume_run(run, definition=definition, context=context())
    return run


def of(run: WorkflowRun, kind: type[events.RunEvent]) -> list[Any]:
    """The events of that kind."""
    return [event for event in run.pending_events if isinstance(event, kind)]


class TestIteration:
    def test_runs_its_nodes_once_for_each_item_in_order(self) -> None:
        run = started(shouting(), items=["a", "b", "c"])
        assert (run.status, run.outputs) == ("succeeded", {"all": ["A!", "B!", "C!"]})
        ids = [event.execution_id for event in of(run, events.NodeStarted)]
        assert ids == ["start#1", "it#1", "it#1/0/shout#1", "it#1/1/shout#1", "it#1/2/shout#1", "end#1"]
        inner = of(run, events.NodeStarted)[3]
        assert (inner.container, inner.round, inner.predecessor) == ("it#1", 1, "it.start")

    def test_keeps_nothing_of_rounds_that_have_ended(self) -> None:
        run = started(shouting(), items=["a", "b", "c"])
        assert list(run.scopes) == [""]
        assert (run.containers, list(run.executions)) == ({}, ["start#1", "it#1", "end#1"])

    @pytest.mark.parametrize("items", [[], None])
    def test_of_nothing_gives_nothing(self, items: Any) -> None:
        run = started(shouting(), items=items)
        assert run.outputs == {"all": []}
        assert names(run.pending_events).count("RoundStarted") == 0

    def test_fails_where_there_is_no_list(self) -> None:
        assert started(shouting()).error == "iterator variable ['start', 'items'] not found"
        run = started(shouting(), items="abc")
        assert (run.status, run.error) == ("failed", "invalid iterator value: abc, please provide a list.")

    def test_goes_on_in_further_decisions_where_it_is_long(self) -> None:
        definition = shouting()
        run = started(definition, items=["x"] * 500)
        assert run.needs_advance
        finished(run, definition)
        assert run.outputs == {"all": ["X!"] * 500}
        assert names(run.pending_events).count("RunYielded") == 5

    def test_counts_rounds_in_which_nothing_runs_as_steps_too(self) -> None:
        nodes = [
            start("items"),
            *inside(each("it", output="it.item"), template("never", "")),
            end(all="it.output"),
        ]
        run = started(with_errands(nodes, ["start > it", "it > end"]), items=["x"] * 250)
        assert run.needs_advance

    @pytest.mark.parametrize(
        ("outputs", "flat"),
        [
            ([["a"], None, ["b"]], ["a", "b"]),
            ([["a"], "b"], [["a"], "b"]),
            ([None, None], [None, None]),
            ([[], []], []),
        ],
    )
    def test_makes_one_list_of_lists_unless_it_is_told_not_to(
        self, outputs: list[Any], flat: list[Any]
    ) -> None:
        for flatten, expected in ((True, flat), (False, outputs)):
            nodes = [
                start("items"),
                *inside(each("it", output="it.item", flatten=flatten), template("t", "")),
            ]
            definition = with_errands(
                [*nodes, end(all="it.output")], ["start > it", "it.start > t", "it > end"]
            )
            assert started(definition, items=outputs).outputs == {"all": expected}

    def test_sees_what_came_before_it_and_nothing_of_other_rounds(self) -> None:
        inner = inside(
            each("it", output="b.output"),
            template("a", "{{ t }}{{ b }}", t="start.topic", b="b.output"),
            template("b", "{{ a }}-{{ i }}", a="a.output", i="it.index"),
        )
        nodes = [start("items", "topic"), *inner, end(all="it.output", inside="b.output")]
        definition = with_errands(nodes, ["start > it", "it.start > a", "a > b", "it > end"])
        run = started(definition, items=[1, 2], topic="T")
        assert run.outputs == {"all": ["T-0", "T-1"], "inside": None}


class TestSideBySide:
    def test_begins_as_many_rounds_as_it_may_and_the_next_when_one_has_ended(self) -> None:
        definition = fetching(parallel=2)
        run = started(definition, items=["a", "b", "c"])
        assert sorted(run.effects) == ["it#1/0/fetch#1", "it#1/1/fetch#1"]
        complete(run, definition, "it#1/1/fetch#1", got="B")
        assert sorted(run.effects) == ["it#1/0/fetch#1", "it#1/2/fetch#1"]
        assert "it#1/1" not in run.scopes

    def test_gives_its_results_in_the_order_of_the_items_whichever_comes_first(self) -> None:
        definition = fetching(parallel=10)
        run = started(definition, items=["a", "b", "c"])
        for number, got in ((2, "C"), (0, "A"), (1, "B")):
            complete(run, definition, f"it#1/{number}/fetch#1", got=got)
        assert run.outputs == {"all": ["A", "B", "C"]}

    def test_begins_its_rounds_before_their_nodes(self) -> None:
        run = started(fetching(parallel=2), items=["a", "b"])
        assert names(run.pending_events)[-6:] == [
            "RoundStarted", "RoundStarted", "NodeStarted", "EffectRequested", "NodeStarted", "EffectRequested",
        ]  # fmt: skip


class TestFailure:
    def go(self, mode: str, *, parallel: int = 1) -> WorkflowRun:
        """A run over three items, the second of which cannot be fetched."""
        definition = fetching(error_mode=mode, parallel=parallel)
        run = started(definition, items=["a", "b", "c"])
        complete(run, definition, "it#1/0/fetch#1", got="A")
        fail(run, definition, "it#1/1/fetch#1")
        complete(run, definition, "it#1/2/fetch#1", got="C")
        return run

    def test_ends_the_container_and_the_run(self) -> None:
        run = self.go("terminated")
        assert (run.status, run.error) == ("failed", "Nobody was there")
        assert names(run.pending_events)[-3:] == ["NodeFailed", "NodeFailed", "RunFailed"]
        assert run.executions["it#1"].status == "failed"
        assert (list(run.scopes), run.containers, run.effects) == ([""], {}, {})

    def test_cancels_what_else_is_being_done_in_the_container(self) -> None:
        run = self.go("terminated", parallel=3)
        cancelled = of(run, events.NodeCancelled)
        assert [event.execution_id for event in cancelled] == ["it#1/2/fetch#1"]

    def test_leaves_null_where_the_container_goes_on(self) -> None:
        run = self.go("continue-on-error")
        assert (run.outputs, run.exceptions) == ({"all": ["A", None, "C"]}, 1)
        (ended,) = [event for event in of(run, events.RoundEnded) if event.failed]
        assert (ended.round, ended.message) == (1, "Nobody was there")

    def test_leaves_nothing_where_the_container_drops_it(self) -> None:
        assert self.go("remove-abnormal-output").outputs == {"all": ["A", "C"]}

    def test_closes_what_waits_in_a_round_that_fails(self) -> None:
        inner = inside(
            each("it", output="a.got", error_mode="continue-on-error"), errand("a"), errand("b"), human("ask")
        )
        edges = ["start > it", "it.start > a", "it.start > b", "it.start > ask", "it > end"]
        definition = with_errands([start("items"), *inner, end(all="it.output")], edges)
        run = started(definition, items=["x", "y"])
        fail(run, definition, "it#1/0/a#1")
        assert names(run.pending_events)[-11:] == [
            "NodeFailed", "FormWithdrawn", "NodeCancelled", "RoundEnded", "RoundStarted",
            *["NodeStarted", "EffectRequested"] * 2, "NodeStarted", "FormIssued",
        ]  # fmt: skip
        assert sorted(run.effects) == ["it#1/1/a#1", "it#1/1/b#1"]
        assert [form.execution_id for form in run.waiting_forms] == ["it#1/1/ask#1"]

    def test_leaves_undone_what_could_have_been_done_in_the_round(self) -> None:
        container = each("it", output="other.output", error_mode="continue-on-error", parallel=2)
        broken = template("broken", "{{ x.y.z() }}", x="it.item")
        nodes = [start("items"), *inside(container, broken, template("other", "o")), end(all="it.output")]
        edges = ["start > it", "it.start > broken", "it.start > other", "it > end"]
        run = started(with_errands(nodes, edges), items=["a", "b", "c"])
        assert (run.outputs, run.exceptions) == ({"all": [None, None, None]}, 3)
        assert "other" not in [event.node_id for event in of(run, events.NodeStarted)]

    def test_is_survived_by_the_container_through_its_error_strategy(self) -> None:
        definition = fetching(error_strategy="default-value", default_value=[
            {"key": "output", "type": "array[string]", "value": ["none"]}
        ])  # fmt: skip
        run = started(definition, items=["a"])
        fail(run, definition, "it#1/0/fetch#1")
        assert (run.status, run.outputs, run.exceptions) == ("succeeded", {"all": ["none"]}, 1)

    def test_of_a_node_with_an_error_branch_stays_in_the_round(self) -> None:
        inner = inside(
            each("it", output="fetch.error_message"),
            errand("fetch", error_strategy="fail-branch"),
            template("after", "x"),
        )
        edges = ["start > it", "it.start > fetch", "fetch:fail-branch > after", "it > end"]
        definition = with_errands([start("items"), *inner, end(all="it.output")], edges)
        run = started(definition, items=["a"])
        fail(run, definition, "it#1/0/fetch#1")
        assert run.outputs == {"all": ["Nobody was there"]}


class TestForms:
    def test_are_one_for_each_round_each_with_its_own_words(self) -> None:
        run = started(asking(parallel=2), items=["a", "b", "c"])
        assert run.status == "paused"
        assert [form.form.content for form in run.waiting_forms] == [
            "0: a {{#$output.comment#}}", "1: b {{#$output.comment#}}"
        ]  # fmt: skip
        assert len({form.id for form in run.waiting_forms}) == 2

    def test_are_answered_in_any_order(self) -> None:
        definition = asking(parallel=2)
        run = started(definition, items=["a", "b", "c"])
        while run.waiting_forms:
            form = run.waiting_forms[-1]
            submit(run, definition, form.id, comment=form.form.content[3])
        assert run.outputs == {"all": ["a", "b", "c"]}

    def test_go_with_their_rounds(self) -> None:
        definition = asking()
        run = started(definition, items=["a", "b"])
        (first,) = run.waiting_forms
        submit(run, definition, first.id, comment="fine")
        assert first.id not in run.forms
        (second,) = run.waiting_forms
        assert second.id != first.id

    def test_expire_in_their_round_only(self) -> None:
        definition = asking(parallel=2)
        run = started(definition, items=["a", "b"])
        for form in run.waiting_forms[:1]:
            expire_form(run, definition=definition, form_id=form.id, context=context(3 * DAY))
        assert (run.status, len(run.waiting_forms)) == ("paused", 1)

    def test_that_are_withdrawn_fail_their_round_where_the_container_goes_on(self) -> None:
        definition = asking(error_mode="continue-on-error")
        run = started(definition, items=["a", "b"])
        (form,) = run.waiting_forms
        withdraw_form(run, definition=definition, form_id=form.id, reason="no", by="ann", context=context())
        assert run.status == "paused"
        submit(run, definition, run.waiting_forms[0].id, comment="fine")
        assert (run.status, run.outputs) == ("succeeded", {"all": [None, "fine"]})

    def test_are_withdrawn_with_the_run(self) -> None:
        run = started(asking(parallel=3), items=["a", "b", "c"])
        stop_run(run, user="u-1", reason="enough", context=context())
        assert names(run.pending_events)[-4:] == ["FormWithdrawn"] * 3 + ["RunStopped"]
        assert (run.waiting_forms, run.executions["it#1"].status) == ([], "stopped")


class TestLoop:
    def test_runs_as_often_as_it_says(self) -> None:
        run = started(counting(3))
        assert run.outputs == {"n": 3, "rounds": 3, "said": "3"}

    def test_ends_when_its_conditions_hold_after_a_round(self) -> None:
        assert started(counting(5, until="it.n ≥ 2")).outputs == {"n": 2, "rounds": 2, "said": "2"}

    def test_has_no_round_when_they_hold_before(self) -> None:
        run = started(counting(5, until="it.n = 0"))
        assert run.executions["it#1"].outputs == {}
        assert run.outputs == {"n": None, "rounds": None, "said": None}

    def test_forgives_a_missing_variable_before_the_first_round_only(self) -> None:
        assert started(counting(5, until="say.output = 2")).status == "failed"
        run = started(counting(5, until="zz.a ≥ 2"))
        assert (run.status, run.error) == ("failed", "Variable ['zz', 'a'] not found")

    def test_ends_with_the_round_in_which_a_loop_end_is_reached(self) -> None:
        inner = inside(
            loop("it", 9, n=0),
            assign("add", "it.n", "+=", 1),
            {"id": "choose", "type": "if-else", "cases": [
                {"case_id": "stop", "conditions": [{"selector": ["it", "n"], "operator": "≥", "value": "2"}]}
            ]},
            {"id": "leave", "type": "loop-end"},
            template("beside", "still {{ n }}", n="it.n"),
        )  # fmt: skip
        nodes = [start(), *inner, end(n="it.n", rounds="it.loop_round", beside="beside.output")]
        edges = [
            "start > it",
            "it.start > add",
            "add > choose",
            "choose:stop > leave",
            "add > beside",
            "it > end",
        ]
        run = started(with_errands(nodes, edges))
        assert run.outputs == {"n": 2, "rounds": 2, "beside": "still 2"}

    def test_fails_with_the_error_of_its_node(self) -> None:
        definition = with_errands(
            [start(), *inside(loop("it", 3), errand("fetch")), end(n="it.loop_round")],
            ["start > it", "it.start > fetch", "it > end"],
        )
        run = started(definition)
        complete(run, definition, "it#1/0/fetch#1", got=1)
        fail(run, definition, "it#1/1/fetch#1")
        assert (run.status, run.error, run.executions["it#1"].status) == (
            "failed",
            "Nobody was there",
            "failed",
        )

    def test_can_be_left_by_the_answer_to_a_form(self) -> None:
        inner = inside(
            loop("it", 9), human("ask", actions=("again", "enough")), {"id": "leave", "type": "loop-end"}
        )
        definition = with_errands(
            [start(), *inner, end(rounds="it.loop_round", said="ask.comment")],
            ["start > it", "it.start > ask", "ask:enough > leave", "it > end"],
        )
        run = started(definition)
        for action in ("again", "again", "enough"):
            submit(run, definition, run.waiting_forms[0].id, action, comment=action)
        assert (run.status, run.outputs) == ("succeeded", {"rounds": 3, "said": "enough"})

    def test_takes_the_values_of_variables_for_its_own(self) -> None:
        container = loop("it", 1) | {
            "variables": [{"name": "n", "type": "string", "selector": ["start", "topic"]}]
        }
        nodes = [start("topic"), *inside(container, template("t", "{{ n }}", n="it.n")), end(said="t.output")]
        definition = with_errands(nodes, ["start > it", "it.start > t", "it > end"])
        assert started(definition, topic="tea").outputs == {"said": "tea"}
        assert started(definition).error == "Invalid value for loop variable n"


class TestNesting:
    def test_gives_every_round_of_every_round_its_own_variables(self) -> None:
        pair = template("pair", "{{ i }}{{ x }}", i="out.index", x="in.item")
        inner = inside(each("in", items="out.item", output="pair.output"), pair)
        definition = with_errands(
            [
                start("items"),
                *inside(each("out", output="in.output", flatten=False), *inner),
                end(all="out.output"),
            ],
            ["start > out", "out.start > in", "in.start > pair", "out > end"],
        )
        run = started(definition, items=[["a", "b"], [], ["c"]])
        assert run.outputs == {"all": [["0a", "0b"], [], ["2c"]]}
        ids = [event.execution_id for event in of(run, events.NodeStarted)]
        assert "out#1/0/in#1/1/pair#1" in ids

    def test_lets_a_loop_in_an_iteration_begin_anew_in_each_round(self) -> None:
        inner = inside(loop("in", 2, n=10), assign("add", "in.n", "+=", "@out.item"))
        definition = with_errands(
            [start("items"), *inside(each("out", output="in.n"), *inner), end(all="out.output")],
            ["start > out", "out.start > in", "in.start > add", "out > end"],
        )
        run = started(definition, items=[1, 2])
        assert run.error == "Input type variable is not supported for operation +="

    def test_fails_outwards_as_far_as_nobody_goes_on(self) -> None:
        inner = inside(each("in", items="out.item", output="fetch.got", parallel=2), errand("fetch"))
        outer = each("out", output="in.output", error_mode="continue-on-error", flatten=False)
        definition = with_errands(
            [start("items"), *inside(outer, *inner), end(all="out.output")],
            ["start > out", "out.start > in", "in.start > fetch", "out > end"],
        )
        run = started(definition, items=[["a", "b"], ["c"]])
        fail(run, definition, "out#1/0/in#1/1/fetch#1")
        complete(run, definition, "out#1/1/in#1/0/fetch#1", got="C")
        assert run.outputs == {"all": [None, ["C"]]}
        assert list(run.scopes) == [""]


class TestLimits:
    def test_end_a_run_that_has_too_many_steps(self) -> None:
        definition = counting(100)

        made = context()
        made.step_limit = 50
        run = start_run(
            run_id=RUN, workflow_id=WORKFLOW, version_id=VERSION, definition=definition, definition_digest="",
            inputs={}, user="u", channel="api", level="api", idempotency_key=None, context=made,
        )  # fmt: skip
        assert (run.status, run.error) == ("failed", "Aborted: Maximum execution steps exceeded: 51 > 50")

    def test_end_a_run_that_goes_on_for_too_long(self) -> None:
        made, late = context(), iter(range(1000))
        made.time_limit = timedelta(seconds=20)
        made.clock = lambda: NOON + timedelta(seconds=next(late) / 2)
        run = start_run(
            run_id=RUN, workflow_id=WORKFLOW, version_id=VERSION, definition=counting(100), definition_digest="",
            inputs={}, user="u", channel="api", level="api", idempotency_key=None, context=made,
        )  # fmt: skip
        assert run.status == "failed"
        assert run.error == "Aborted: Maximum execution time exceeded: 21.00s > 20s"

    def test_leave_out_the_time_that_people_take(self) -> None:
        definition = asking(parallel=1)
        run = started(definition, items=["a", "b"])
        for day in (1, 2):
            (form,) = run.waiting_forms
            made = context(timedelta(days=day))
            made.time_limit = timedelta(seconds=20)
            answer = FormAnswer(action="approve", inputs={"comment": "fine"}, user="u", channel="api")
            submit_form(run, definition=definition, form_id=form.id, answer=answer, context=made)
        assert run.status == "succeeded"


class TestReplay:
    @pytest.mark.parametrize("parallel", [1, 3])
    def test_of_every_prefix_is_the_run_as_it_was(self, parallel: int) -> None:
        definition = asking(parallel=parallel)
        run = started(definition, items=list("abcde"))
        recorded = list(run.collect_events())
        while not run.is_over:
            assert replayed(recorded) == run
            submit(
                run, definition, run.waiting_forms[-1].id, comment="x", after=timedelta(minutes=len(recorded))
            )
            recorded += run.collect_events()
        assert replayed(recorded) == run
        assert run.modified_on > NOON

    def test_can_be_gone_on_with_wherever_a_decision_stopped(self) -> None:
        definition = fetching(parallel=3)
        run = started(definition, items=list("abc"))
        recorded = list(run.collect_events())
        for number in (1, 2, 0):
            run = replayed(recorded)
            complete(run, definition, f"it#1/{number}/fetch#1", got=number)
            recorded += run.collect_events()
        assert run.outputs == {"all": [0, 1, 2]}
