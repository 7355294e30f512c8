"""How a decision is taken: by each fact the run evolves before the next one is asked for."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from runs import NOON, REQUEST, RUN, context, started
from workflows import review

from domain.run.context import CommandContext
from domain.run.decision import replay, take
from domain.run.events import Decision, FormViewed, RunStopped
from domain.run.workflow_run import WorkflowRun

SECOND = timedelta(seconds=1)


def seen(run: WorkflowRun) -> FormViewed:
    """The run's form is looked at."""
    (form,) = run.forms.values()
    return FormViewed(form_id=form.id, digest=form.digest, surface="web")


class TestTake:
    def test_shows_a_decision_what_its_own_facts_have_changed(self) -> None:
        run, statuses = started(review(), topic="tea"), list[str]()

        def decision() -> Decision:
            statuses.append(run.status)
            yield RunStopped(reason="enough")
            statuses.append(run.status)

        take(run, decision(), context())
        assert statuses == ["paused", "stopped"]

    def test_stamps_each_fact_with_its_place(self) -> None:
        run = started(review(), topic="tea")
        version = run.version
        run.collect_events()
        take(run, iter([seen(run), RunStopped(reason="enough")]), context(SECOND))
        assert [event.originator_version for event in run.pending_events] == [version + 1, version + 2]
        assert {(e.originator_id, e.request_id) for e in run.pending_events} == {(RUN, REQUEST)}
        assert (run.version, run.modified_on) == (version + 2, NOON + SECOND)

    def test_gives_each_fact_its_own_instant_where_time_goes_on(self) -> None:
        run = started(review(), topic="tea")
        run.collect_events()
        ticks = iter(NOON + number * SECOND for number in range(2, 9))
        moving = CommandContext(
            now=NOON + SECOND, request_id=REQUEST, token_key="k", clock=lambda: next(ticks)
        )
        take(run, iter([seen(run), seen(run), seen(run)]), moving)
        assert [(event.timestamp - NOON) // SECOND for event in run.pending_events] == [1, 2, 3]

    def test_lets_nothing_happen_before_what_was_recorded(self) -> None:
        run = started(review(), topic="tea")
        run.collect_events()
        take(run, iter([seen(run)]), context(-SECOND))
        assert run.pending_events[0].timestamp == NOON

    def test_changes_nothing_by_a_decision_that_is_refused_at_once(self) -> None:
        run = started(review(), topic="tea")
        before = replay(run.pending_events)

        def refused() -> Iterator[RunStopped]:
            raise ZeroDivisionError
            yield RunStopped(reason="never")

        with pytest.raises(ZeroDivisionError):
            take(run, refused(), context())
        assert replay(run.pending_events) == before
        assert run.version == len(run.pending_events)


class TestReplay:
    def test_of_nothing_is_no_run(self) -> None:
        assert replay([]) is None

    def test_goes_on_from_a_run(self) -> None:
        events = started(review(), topic="tea").collect_events()
        whole, part = replay(events), replay(events[:3])
        assert replay(events[3:], part) == whole
