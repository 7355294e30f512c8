"""What must hold of every log, told by looking at it with nothing of the service's own views."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from installation import Installation
from runs import replayed

from application.ports.runs import Recorded
from domain.run import events
from domain.run.workflow_run import WorkflowRun

ENDS = (events.RunSucceeded, events.RunFailed, events.RunStopped)
CLOSINGS = (events.FormSubmitted, events.FormExpired, events.FormWithdrawn)


def sound(history: Sequence[Recorded]) -> WorkflowRun:
    """Check that the run happened once: nothing is missing, nothing is there twice; return it."""
    told = [recorded.event for recorded in history]
    run_id = told[0].originator_id
    assert [event.originator_version for event in told] == list(range(1, len(told) + 1)), run_id
    positions = [recorded.position for recorded in history]
    assert positions == sorted(set(positions)), run_id
    assert isinstance(told[0], events.RunStarted), run_id
    assert not any(isinstance(event, ENDS) for event in told[:-1]), f"{run_id} goes on after its end"
    _once(event.form_id for event in told if isinstance(event, events.FormIssued))
    _once(event.form_id for event in told if isinstance(event, CLOSINGS))
    _once(event.execution_id for event in told if isinstance(event, events.NodeStarted))
    _once(event.execution_id for event in told if isinstance(event, events.NodeSucceeded | events.NodeFailed))
    pauses = [type(e) for e in told if isinstance(e, events.RunPaused | events.RunResumed)]
    assert _alternate(pauses), run_id
    run = replayed(told)
    if run.is_over:
        assert not run.waiting_forms, run_id
    return run


def closing(history: Sequence[Recorded], form_id: str) -> events.RunEvent | None:
    """Return what closed the form, if anything did."""
    found = [e.event for e in history if isinstance(e.event, CLOSINGS) and e.event.form_id == form_id]
    return found[0] if found else None


def count(history: Sequence[Recorded], kind: type[events.RunEvent], **fields: Any) -> int:
    """Return how many events of that kind have these values."""
    return sum(
        isinstance(recorded.event, kind) and all(getattr(recorded.event, k) == v for k, v in fields.items())
        for recorded in history
    )


def sound_log(house: Installation, *, after: int = 0) -> dict[str, WorkflowRun]:
    """
    Check every run with events behind that position, that no position is missing there, and that the views agree.

    Return these runs.
    """
    ids = [str(row[0]) for row in house.rows("SELECT DISTINCT run_id FROM event WHERE pos > %s", after)]
    histories = house.histories(ids)
    runs = {run_id: sound(history) for run_id, history in histories.items()}
    positions = sorted(recorded.position for history in histories.values() for recorded in history)
    newest = [position for position in positions if position > after]
    assert newest == list(range(after + 1, after + len(newest) + 1))
    _views_agree(house, runs)
    return runs


def _told(run: WorkflowRun) -> str | None:
    """Return why the run ended, as far as a view says it."""
    return None if run.status == "failed" else run.error


def _views_agree(house: Installation, runs: dict[str, WorkflowRun]) -> None:
    wanted = list(runs)
    shown = {
        str(row[0]): row[1:]
        for row in house.rows(
            "SELECT run_id, version, status, steps, started_at, finished_at, error FROM run"
            " WHERE run_id = ANY(%s::uuid[])",
            wanted,
        )
    }
    assert shown == {
        run_id: (run.version, run.status, run.steps, run.started_at, run.finished_at, _told(run))
        for run_id, run in runs.items()
    }
    forms = house.rows(
        "SELECT run_id, form_id, version, execution_id, status, expires_at, closed_at FROM form"
        " WHERE run_id = ANY(%s::uuid[])",
        wanted,
    )
    known = {form_id for run in runs.values() for form_id in run.forms}  # others have gone with their rounds
    assert {(str(row[0]), str(row[1]), *row[2:]) for row in forms if str(row[1]) in known} == {
        (run_id, form.id, form.version, form.execution_id, form.status, form.expires_at, form.closed_at)
        for run_id, run in runs.items()
        for form in run.forms.values()
    }
    tasks = {
        (str(row[0]), *row[1:])
        for row in house.rows(
            "SELECT run_id, kind, key, fires_at FROM task WHERE run_id = ANY(%s::uuid[])", wanted
        )
    }
    waiting = {
        (run_id, "expire", form.id, form.expires_at)
        for run_id, run in runs.items()
        for form in run.waiting_forms
    }
    assert {task for task in tasks if task[1] == "expire"} == waiting
    assert {task[0] for task in tasks if task[1] == "advance"} == {
        run_id for run_id, run in runs.items() if run.needs_advance
    }


def _once(names: Any) -> None:
    repeated = [name for name, times in Counter(names).items() if times > 1]
    assert not repeated, f"more than once: {repeated}"


def _alternate(kinds: list[type[events.RunEvent]]) -> bool:
    """A run pauses first, goes on only after a pause, and pauses again only after it went on."""
    return kinds == [(events.RunPaused, events.RunResumed)[n % 2] for n in range(len(kinds))]
