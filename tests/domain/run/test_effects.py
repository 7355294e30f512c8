"""What a run makes of what is done outside for it."""

from datetime import timedelta
from typing import Any

import pytest
from effects import complete, errand, fail, give_up, lose, with_errands
from runs import NOON, context, names, replayed, started, submit
from taken import accept_effect, resume_run, stop_run
from workflows import end, human, start

from domain.run import advance as advancing
from domain.run import events
from domain.run.tasks import Change, Due, Settled, changes
from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition

SECOND = timedelta(seconds=1)


def fetching(**settings: Any) -> WorkflowDefinition:
    """An errand whose outputs are the run's."""
    ends = [end("end", got="fetch.got", error="fetch.error_message", kind="fetch.error_type")]
    return with_errands(
        [start("topic"), errand("fetch", **settings), *ends], ["start > fetch", "fetch > end"]
    )


def beside_a_form() -> WorkflowDefinition:
    """An errand and a form side by side."""
    return with_errands(
        [start("topic"), errand("fetch"), human("ask"), end("end", got="fetch.got")],
        ["start > fetch", "start > ask", "fetch > end", "ask:approve > end"],
    )


def last(run: WorkflowRun, kind: type[events.RunEvent]) -> Any:
    """The newest event of that kind."""
    return [event for event in run.pending_events if isinstance(event, kind)][-1]


def open_tasks(run: WorkflowRun) -> dict[tuple[str, str], Due]:
    """What is due by the events so far."""
    tasks: dict[tuple[str, str], Due] = {}
    for event in run.pending_events:
        for change in changes(event):
            _apply(tasks, change)
    return tasks


def _apply(tasks: dict[tuple[str, str], Due], change: Change) -> None:
    if isinstance(change, Due):
        tasks[change.kind, change.key] = change
    elif isinstance(change, Settled):
        tasks.pop((change.kind, change.key), None)
    else:
        for task in [task for task in tasks if task[1].partition(":")[0] == change.form_id]:
            del tasks[task]


class TestRequest:
    def test_is_recorded_and_the_run_waits_for_it(self) -> None:
        run = started(fetching(patience=60), topic="tea")
        asked = last(run, events.EffectRequested)
        assert (asked.kind, asked.request, asked.queue) == ("errand", {"what": "tea"}, "plugin")
        assert (asked.due_at, asked.deadline) == (NOON.isoformat(), (NOON + 60 * SECOND).isoformat())
        assert (run.status, run.needs_advance) == ("running", False)
        assert run.effects["fetch#1"].attempt == 1

    def test_makes_the_effect_due_in_its_queue_and_its_end_at_the_deadline(self) -> None:
        tasks = open_tasks(started(fetching(patience=60, after=5)))
        assert tasks["effect", "fetch#1"].queue == "plugin"
        assert tasks["effect", "fetch#1"].at == (NOON + 5 * SECOND).isoformat()
        assert tasks["give-up", "fetch#1"].queue == "decisions"

    def test_is_named_outside_by_the_same_key_in_all_attempts(self) -> None:
        definition = fetching(retries=(1, 0))
        run = started(definition)
        key = run.effect_key("fetch#1")
        fail(run, definition, "fetch#1")
        assert run.effect_key("fetch#1") == key != run.effect_key("fetch#2")


class TestResult:
    def test_ends_the_node_and_the_run_goes_on(self) -> None:
        definition = fetching()
        run = started(definition)
        complete(run, definition, "fetch#1", got="tea")
        assert (run.status, run.outputs["got"]) == ("succeeded", "tea")
        assert last(run, events.NodeSucceeded) is not None
        assert run.executions["fetch#1"].process_data == {"brought": True}
        assert open_tasks(run) == {}

    def test_counts_once(self) -> None:
        definition = fetching()
        run = started(definition)
        complete(run, definition, "fetch#1", got="tea")
        before = len(run.pending_events)
        complete(run, definition, "fetch#1", got="coffee")
        fail(run, definition, "fetch#1")
        lose(run, definition, "fetch#1")
        give_up(run, definition, "fetch#1")
        assert len(run.pending_events) == before

    def test_of_an_earlier_attempt_counts_while_the_node_waits(self) -> None:
        definition = fetching(retries=(2, 100))
        run = started(definition)
        lose(run, definition, "fetch#1")
        complete(run, definition, "fetch#1", attempt=1, got="late")
        assert run.outputs["got"] == "late"
        assert [
            e.attempt for e in run.pending_events if isinstance(e, events.NodeSucceeded) and e.attempt
        ] == [1]

    def test_leaves_the_run_paused_where_a_form_waits(self) -> None:
        definition = beside_a_form()
        run = started(definition)
        assert run.status == "running"
        complete(run, definition, "fetch#1", got="tea")
        assert run.status == "paused"
        (form,) = run.waiting_forms
        submit(run, definition, form.id, comment="fine")
        assert (run.status, run.outputs) == ("succeeded", {"got": "tea"})

    def test_is_waited_for_where_the_form_is_answered_first(self) -> None:
        definition = beside_a_form()
        run = started(definition)
        (form,) = run.waiting_forms
        submit(run, definition, form.id, comment="fine")
        assert run.status == "running"
        assert "RunPaused" not in names(run.pending_events)
        complete(run, definition, "fetch#1", got="tea")
        assert run.status == "succeeded"


class TestFailure:
    def test_fails_the_run(self) -> None:
        definition = fetching()
        run = started(definition)
        fail(run, definition, "fetch#1")
        assert (run.status, run.error) == ("failed", "Nobody was there")
        assert open_tasks(run) == {}

    def test_is_tried_again_as_often_as_the_node_says(self) -> None:
        definition = fetching(retries=(2, 1500))
        run = started(definition)
        fail(run, definition, "fetch#1", attempt=1)
        retried = last(run, events.NodeRetried)
        assert (retried.attempt, retried.retry_at) == (1, (NOON + 2.5 * SECOND).isoformat())
        assert open_tasks(run)["effect", "fetch#1"].at == retried.retry_at
        assert open_tasks(run)["effect", "fetch#1"].queue == "plugin"
        fail(run, definition, "fetch#1", attempt=2)
        assert run.status == "running"
        fail(run, definition, "fetch#1", attempt=3)
        assert run.status == "failed"
        assert last(run, events.NodeFailed).attempt == 3

    def test_of_another_attempt_than_the_present_one_changes_nothing(self) -> None:
        definition = fetching(retries=(2, 0))
        run = started(definition)
        fail(run, definition, "fetch#1", attempt=1)
        before = len(run.pending_events)
        fail(run, definition, "fetch#1", attempt=1)
        fail(run, definition, "fetch#1", attempt=3)
        assert len(run.pending_events) == before

    def test_that_is_final_is_not_tried_again(self) -> None:
        definition = fetching(retries=(2, 0))
        run = started(definition)
        fail(run, definition, "fetch#1", final=True)
        assert run.status == "failed"

    def test_may_be_what_the_node_makes_of_a_result(self) -> None:
        definition = fetching(retries=(1, 100))
        run = started(definition)
        complete(run, definition, "fetch#1", status=429, retry_after=30)
        assert last(run, events.NodeRetried).retry_at == (NOON + 31 * SECOND).isoformat()
        complete(run, definition, "fetch#1", attempt=1, status=404)
        assert run.effects["fetch#1"].attempt == 2
        complete(run, definition, "fetch#1", attempt=2, status=404)
        assert (run.status, run.error) == ("failed", "Refused with 404")

    def test_waits_ever_longer_and_not_all_for_as_long_where_the_node_says_so(self) -> None:
        definition = fetching(
            retry_config={"enabled": True, "max_retries": 9, "interval_ms": 1000, "backoff": "exponential"}
        )
        retry = definition.node("fetch").retry
        assert retry is not None
        assert [retry.pause(n, chance=0.5) for n in (1, 2, 3)] == [SECOND, 2 * SECOND, 4 * SECOND]
        assert (retry.pause(1, chance=0.0), retry.pause(1, chance=1.0)) == (0.5 * SECOND, 1.5 * SECOND)
        assert retry.pause(90, chance=0.5) == timedelta(minutes=5)
        assert retry.pause(1, chance=0.5, wish=timedelta(days=9)) == timedelta(hours=1)

    def test_withdraws_forms_and_cancels_what_else_is_being_done(self) -> None:
        definition = with_errands(
            [start(), errand("a"), errand("b"), human("ask"), end()],
            ["start > a", "start > b", "start > ask", "a > end", "b > end", "ask:approve > end"],
        )
        run = started(definition)
        fail(run, definition, "a#1")
        assert names(run.pending_events)[-4:] == ["NodeFailed", "FormWithdrawn", "NodeCancelled", "RunFailed"]
        assert run.executions["b#1"].status == "stopped"
        assert (open_tasks(run), run.effects) == ({}, {})


class TestErrorStrategy:
    def test_fail_branch_goes_on_with_the_error_and_nothing_else(self) -> None:
        definition = with_errands(
            [
                start("topic"),
                errand("fetch", error_strategy="fail-branch"),
                end("fine", got="fetch.got"),
                end("wrong", why="fetch.error_message", kind="fetch.error_type", got="fetch.got"),
            ],
            ["start > fetch", "fetch > fine", "fetch:fail-branch > wrong"],
        )
        run = started(definition)
        fail(run, definition, "fetch#1")
        assert (run.status, run.outputs) == (
            "succeeded",
            {"why": "Nobody was there", "kind": "E", "got": None},
        )
        assert (run.executions["fetch#1"].status, run.exceptions) == ("exception", 1)
        assert last(run, events.NodeFailed).strategy == "fail-branch"
        assert open_tasks(run) == {}

    def test_default_value_goes_on_by_the_normal_edge_with_the_defaults_and_the_error(self) -> None:
        values = [
            {"key": "got", "type": "string", "value": "water"},
            {"key": "n", "type": "number", "value": "2"},
        ]
        definition = fetching(error_strategy="default-value", default_value=values)
        run = started(definition)
        fail(run, definition, "fetch#1")
        assert run.outputs == {"got": "water", "error": "Nobody was there", "kind": "E"}
        assert run.executions["fetch#1"].outputs == {
            "got": "water", "n": 2.0, "error_message": "Nobody was there", "error_type": "E"
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("kind", "value", "message"),
        [
            ("number", "abc", "Cannot convert to number: abc"),
            ("object", "{", "Invalid JSON format for value: {"),
            ("string", 5, "Value must be string type for 5"),
            ("array[number]", ["a"], "All elements must be number for ['a']"),
            ("array[boolean]", [], "Unsupported type: array[boolean]"),
        ],
    )
    def test_with_a_default_of_another_type_cannot_be_published(
        self, kind: str, value: Any, message: str
    ) -> None:
        default = {"key": "got", "type": kind, "value": value}
        definition = fetching(error_strategy="default-value", default_value=[default])
        (problem,) = definition.node("fetch").problems()
        assert problem == f"the default value of 'got' cannot be used: {message}"

    def test_comes_after_the_retries(self) -> None:
        definition = fetching(error_strategy="default-value", retries=(1, 0))
        run = started(definition)
        fail(run, definition, "fetch#1", attempt=1)
        assert run.status == "running"
        fail(run, definition, "fetch#1", attempt=2)
        assert run.status == "succeeded"


class TestLoss:
    def test_begins_another_attempt_at_once_and_is_no_try(self) -> None:
        definition = fetching(retries=(1, 0))
        run = started(definition)
        lose(run, definition, "fetch#1")
        retried = last(run, events.NodeRetried)
        assert (retried.lost, retried.retry_at, run.effects["fetch#1"].attempt) == (
            True,
            (NOON + SECOND).isoformat(),
            2,
        )
        fail(run, definition, "fetch#1", attempt=2)
        assert run.status == "running"
        fail(run, definition, "fetch#1", attempt=3)
        assert run.status == "failed"

    def test_ends_the_node_when_it_has_cost_three_workers(self) -> None:
        definition = fetching()
        run = started(definition)
        for attempt in (1, 2, 3):
            lose(run, definition, "fetch#1", attempt=attempt)
        assert run.status == "running"
        lose(run, definition, "fetch#1", attempt=4)
        assert run.status == "failed"
        assert last(run, events.NodeFailed).code == "worker_lost"

    def test_of_another_attempt_changes_nothing(self) -> None:
        definition = fetching()
        run = started(definition)
        lose(run, definition, "fetch#1", attempt=2)
        assert run.effects["fetch#1"].attempt == 1


class TestAcceptance:
    def test_leaves_no_worker_with_it_until_somebody_calls_back(self) -> None:
        definition = fetching(patience=60, retries=(1, 0))
        run = started(definition)
        accept_effect(run, execution_id="fetch#1", attempt=1, reference="job-7", context=context(SECOND))
        assert list(open_tasks(run)) == [("give-up", "fetch#1")]
        lose(run, definition, "fetch#1")
        assert run.effects["fetch#1"].reference == "job-7"
        fail(run, definition, "fetch#1", attempt=1)
        assert open_tasks(run)["effect", "fetch#1"].queue == "plugin"
        accept_effect(run, execution_id="fetch#1", attempt=1, reference="job-7", context=context(SECOND))
        assert run.effects["fetch#1"].reference is None
        complete(run, definition, "fetch#1", attempt=2, got="tea")
        assert run.outputs["got"] == "tea"


class TestGivingUp:
    def test_fails_the_node_at_its_deadline_and_not_before(self) -> None:
        definition = fetching(patience=60, retries=(5, 0))
        run = started(definition)
        give_up(run, definition, "fetch#1", after=59 * SECOND)
        assert run.status == "running"
        give_up(run, definition, "fetch#1", after=60 * SECOND)
        assert (run.status, run.error) == ("failed", "No result came in time")
        assert open_tasks(run) == {}

    def test_does_nothing_for_one_without_a_deadline(self) -> None:
        definition = fetching()
        run = started(definition)
        give_up(run, definition, "fetch#1", after=timedelta(days=900))
        assert run.status == "running"


class TestStop:
    def test_cancels_what_is_being_done(self) -> None:
        definition = beside_a_form()
        run = started(definition)
        stop_run(run, user="u-1", reason="enough", context=context())
        assert names(run.pending_events)[-3:] == ["FormWithdrawn", "NodeCancelled", "RunStopped"]
        assert (open_tasks(run), run.effects, run.executions["fetch#1"].status) == ({}, {}, "stopped")
        complete(run, definition, "fetch#1", got="tea")
        assert run.status == "stopped"


class TestYielding:
    def test_is_said_and_a_task_goes_on(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(advancing, "STEPS_PER_DECISION", 1)
        definition = fetching()
        run = started(definition)
        assert names(run.pending_events)[-1] == "RunYielded"
        assert open_tasks(run)["advance", ""].at == NOON
        resume_run(run, definition=definition, context=context())
        assert names(run.pending_events)[-3:] == ["RunContinued", "NodeStarted", "EffectRequested"]
        assert list(open_tasks(run)) == [("effect", "fetch#1")]
        resume_run(run, definition=definition, context=context())
        assert names(run.pending_events)[-1] == "EffectRequested"

    def test_is_known_by_runs_that_stopped_before_it_was_said(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(advancing, "STEPS_PER_DECISION", 1)
        definition = beside_a_form()
        run = started(definition)
        before = [event for event in run.pending_events if not isinstance(event, events.RunYielded)]
        run = replayed(before)
        assert run.needs_advance
        resume_run(run, definition=definition, context=context())
        assert names(run.pending_events)[0] == "RunContinued"

    def test_keeps_its_task_through_what_does_not_go_on_with_the_run(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        definition = with_errands(
            [start("topic"), errand("a", retries=(1, 0)), errand("b"), end()],
            ["start > a", "start > b", "a > end", "b > end"],
        )
        monkeypatch.setattr(advancing, "STEPS_PER_DECISION", 2)
        run = started(definition)
        fail(run, definition, "a#1")
        assert ("advance", "") in open_tasks(run)
        complete(run, definition, "a#1", attempt=2)
        assert ("advance", "") not in open_tasks(run)
        assert ("effect", "b#1") in open_tasks(run)


def test_replays_to_the_same_run() -> None:
    definition = fetching(retries=(3, 0), patience=60)
    run = started(definition)
    lose(run, definition, "fetch#1")
    fail(run, definition, "fetch#1", attempt=2)
    recorded = run.collect_events()
    assert replayed(recorded) == run
    complete(run, definition, "fetch#1", attempt=1, got="tea")
    assert replayed([*recorded, *run.collect_events()]) == run
