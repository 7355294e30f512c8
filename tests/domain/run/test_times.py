"""What happened when: a decision takes time, and its events say so."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count, pairwise

from runs import NOON, RUN, VERSION, WORKFLOW, context, names
from taken import start_run
from workflows import end, human, start, template, workflow

from domain.run.workflow_run import WorkflowRun
from domain.workflow.definition import WorkflowDefinition

TICK = timedelta(milliseconds=10)


def ticking(by: timedelta = TICK) -> Callable[[], datetime]:
    """A clock that goes on by that whenever somebody looks at it."""
    looks = count(1)
    return lambda: NOON + next(looks) * by


def started(definition: WorkflowDefinition, clock: Callable[[], datetime] | None) -> WorkflowRun:
    return start_run(
        run_id=RUN,
        workflow_id=WORKFLOW,
        version_id=VERSION,
        definition=definition,
        definition_digest=definition.digest,
        inputs={"topic": "tea"},
        user="u-1",
        channel="service-api",
        level="api",
        idempotency_key=None,
        context=replace(context(), clock=clock),
    )


def straight() -> WorkflowDefinition:
    nodes = [start("topic"), template("one", "a"), template("two", "b"), end(x="two.output")]
    return workflow(nodes, ["start > one", "one > two", "two > end"])


class TestEvents:
    def test_say_when_each_of_them_happened(self) -> None:
        run = started(straight(), ticking())
        times = [event.timestamp for event in run.pending_events]
        assert times[0] == NOON
        assert all(before < after for before, after in pairwise(times))
        assert {execution.finished_at - execution.started_at for execution in run.executions.values()} == {
            TICK
        }  # type: ignore[operator]
        assert run.finished_at == NOON + 9 * TICK

    def test_never_go_back_where_the_clock_does(self) -> None:
        run = started(straight(), ticking(-TICK))
        assert {event.timestamp for event in run.pending_events} == {NOON}

    def test_of_a_decision_without_a_clock_are_of_one_instant(self) -> None:
        run = started(straight(), None)
        assert {event.timestamp for event in run.pending_events} == {NOON}


def test_a_form_closes_its_time_after_it_was_issued() -> None:
    definition = workflow(
        [start("topic"), human("ask", timeout=2, timeout_unit="hour"), end()],
        ["start > ask", "ask:approve > end"],
    )
    run = started(definition, ticking())
    issued = next(event for event in run.pending_events if names([event]) == ["FormIssued"])
    (form,) = run.waiting_forms
    assert form.issued_at == issued.timestamp > NOON
    assert form.expires_at - form.issued_at == timedelta(hours=2)
