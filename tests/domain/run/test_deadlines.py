"""How long a form waits, and what happens when it must not wait any longer."""

from datetime import timedelta
from typing import Any

import pytest
from runs import NOON, context, names, replayed, started, submit
from taken import expire_form, extend_form, withdraw_form
from workflows import end, human, parallel_reviews, review, start, workflow

from domain.run import events
from domain.run.deadlines import DeadlineRefusedError
from domain.run.withdrawals import ReasonRefusedError
from domain.run.workflow_run import FormExpiredError, FormSubmittedError, WorkflowRun

DAY = timedelta(days=1)


@pytest.fixture
def run() -> WorkflowRun:
    """A run whose form closes in three days; what led there is recorded."""
    run = started(review(), topic="tea")
    run.collect_events()
    return run


def extend(run: WorkflowRun, to: timedelta, *, now: timedelta = DAY, **options: Any) -> None:
    (form,) = run.forms.values()
    extend_form(run, form_id=form.id, until=NOON + to, by="lena", context=context(now, **options))


def withdraw(run: WorkflowRun, reason: str = "asked by mistake", now: timedelta = DAY) -> None:
    form_id = next(iter(run.forms))
    withdraw_form(run, definition=review(), form_id=form_id, reason=reason, by="lena", context=context(now))


class TestExtendForm:
    @pytest.mark.parametrize("to", [10 * DAY, 2 * DAY])
    def test_moves_the_deadline_either_way(self, run: WorkflowRun, to: timedelta) -> None:
        extend(run, to)
        (changed,) = run.pending_events
        assert isinstance(changed, events.FormDeadlineChanged)
        assert changed.by == "lena"
        assert run.waiting_forms[0].expires_at == NOON + to
        assert run.status == "paused"

    def test_decides_when_the_form_expires(self, run: WorkflowRun) -> None:
        extend(run, 10 * DAY)
        run.collect_events()
        form_id = run.waiting_forms[0].id
        expire_form(run, definition=review(), form_id=form_id, context=context(4 * DAY))
        assert not run.pending_events
        expire_form(run, definition=review(), form_id=form_id, context=context(10 * DAY))
        assert run.outputs == {"text": "Draft about tea\n\n{{#$output.comment#}}"}

    def test_lets_an_answer_in_that_would_have_been_late(self, run: WorkflowRun) -> None:
        extend(run, 10 * DAY)
        submit(run, review(), run.waiting_forms[0].id, after=9 * DAY, comment="fine")
        assert run.status == "succeeded"

    def test_changes_nothing_where_the_deadline_is_that_already(self, run: WorkflowRun) -> None:
        extend(run, 3 * DAY)
        assert not run.pending_events

    @pytest.mark.parametrize("to", [DAY, timedelta(), 3700 * DAY])
    def test_refuses_the_past_and_the_far_future(self, run: WorkflowRun, to: timedelta) -> None:
        with pytest.raises(DeadlineRefusedError):
            extend(run, to)
        assert not run.pending_events

    def test_refuses_what_the_limit_on_all_forms_does_not_allow(self, run: WorkflowRun) -> None:
        extend(run, 5 * DAY, limit=5 * DAY)
        with pytest.raises(DeadlineRefusedError, match="2026-03-07T12:00:00"):
            extend(run, 6 * DAY, limit=5 * DAY)

    def test_refuses_a_form_that_is_closed(self, run: WorkflowRun) -> None:
        with pytest.raises(FormExpiredError):
            extend(run, 10 * DAY, now=3 * DAY)
        submit(run, review(), run.waiting_forms[0].id, comment="fine")
        with pytest.raises(FormSubmittedError):
            extend(run, 10 * DAY)


class TestWithdrawForm:
    def test_fails_the_node_and_the_run_and_says_why(self, run: WorkflowRun) -> None:
        withdraw(run, "  asked by mistake ")
        assert names(run.pending_events) == ["FormWithdrawn", "RunResumed", "NodeFailed", "RunFailed"]
        withdrawn, _, failed, over = run.pending_events
        assert isinstance(withdrawn, events.FormWithdrawn) and isinstance(failed, events.NodeFailed)
        assert (withdrawn.by, withdrawn.reason) == ("lena", "asked by mistake")
        assert failed.code == "form_withdrawn"
        assert isinstance(over, events.RunFailed) and over.node_id == "review"
        assert run.status == "failed"
        assert run.error == "The form 'Review' was withdrawn: asked by mistake"
        assert run.executions["review#1"].status == "failed"

    def test_withdraws_the_other_forms_with_it(self) -> None:
        run = started(parallel_reviews())
        run.collect_events()
        withdraw(run)
        assert [form.status for form in run.forms.values()] == ["withdrawn", "withdrawn"]
        assert names(run.pending_events)[-2:] == ["FormWithdrawn", "RunFailed"]

    @pytest.mark.parametrize("reason", ["", " \n", "x" * 1001])
    def test_refuses_to_do_it_without_a_fit_reason(self, run: WorkflowRun, reason: str) -> None:
        with pytest.raises(ReasonRefusedError):
            withdraw(run, reason)
        assert not run.pending_events

    def test_refuses_a_form_that_is_closed(self, run: WorkflowRun) -> None:
        with pytest.raises(FormExpiredError):
            withdraw(run, now=3 * DAY)
        withdraw(run)
        with pytest.raises(FormExpiredError):
            withdraw(run)

    def test_is_told_the_same_when_it_is_read_back(self) -> None:
        run = started(parallel_reviews())
        withdraw(run)
        recorded = list(run.collect_events())
        assert replayed(recorded) == run  # type: ignore[arg-type]


class TestTheLimitOnAllForms:
    def test_cuts_a_form_that_would_wait_for_longer(self) -> None:
        form = started(review(), limit=2 * DAY).waiting_forms[0]
        assert (form.expires_at, form.limited) == (NOON + 2 * DAY, True)

    @pytest.mark.parametrize("limit", [3 * DAY, 4 * DAY, None])
    def test_leaves_the_others_alone(self, limit: timedelta | None) -> None:
        form = started(review(), limit=limit).waiting_forms[0]
        assert (form.expires_at, form.limited) == (NOON + 3 * DAY, False)

    def test_stops_the_run_and_names_the_node(self) -> None:
        definition = workflow(
            [start(), human("legal"), human("finance", timeout=9), end()],
            ["start > legal", "start > finance", "legal:__timeout > end"],
        )
        run = started(definition, limit=2 * DAY)
        run.collect_events()
        expire_form(run, definition=definition, form_id=run.waiting_forms[0].id, context=context(2 * DAY))
        assert names(run.pending_events) == ["FormExpired", "FormWithdrawn", "RunStopped"]
        assert (run.status, run.error) == ("stopped", "Human input global timeout at node legal")
        assert run.executions["legal#1"].status == "stopped"

    def test_yields_to_a_deadline_that_somebody_set(self) -> None:
        run = started(review(), limit=2 * DAY, topic="tea")
        extend(run, DAY, now=timedelta(), limit=2 * DAY)
        expire_form(run, definition=review(), form_id=run.waiting_forms[0].id, context=context(DAY))
        assert run.status == "succeeded"
