"""What the events of a run tell of it, if they are what this version of the program can read."""

from collections.abc import Sequence
from uuid import UUID

from pydantic import ValidationError

from application.ports.runs import DamagedRunError, NewerVersionError
from domain.fields import UnsupportedField
from domain.run.events import RunEvent
from domain.run.evolve import evolve
from domain.run.workflow_run import WorkflowRun


class BrokenRunError(DamagedRunError):
    """The events of a run do not follow on each other, which no log allows."""

    def __init__(self, run_id: UUID) -> None:
        super().__init__(f"the order of the events of run {run_id}")


def fold(events: Sequence[RunEvent], run: WorkflowRun | None = None) -> WorkflowRun:
    """
    Return the run that the events, from the first one on, tell of; or let `run` go on by those that come next.

    :raises BrokenRunError: if a version is missing
    :raises NewerVersionError: if an event holds something that this version does not know, such as a type of field
    :raises DamagedRunError: if an event says what cannot be
    """
    event, last = events[0], events[-1]
    run = run or WorkflowRun(id=event.originator_id)
    if (event.originator_version, last.originator_version) != (run.version + 1, run.version + len(events)):
        raise BrokenRunError(run.id)
    try:
        for event in events:
            evolve(run, event)
    except ValidationError as unknown:
        raise NewerVersionError(f"a part of the {unknown.title} of run {run.id}") from unknown
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as problem:
        raise DamagedRunError(f"event {event.originator_version} of run {run.id}") from problem
    for form in run.forms.values():
        for field in form.form.fields:
            if isinstance(field, UnsupportedField):  # we issue none: an answer without it would be none
                raise NewerVersionError(f"the field '{field.kind}' of a form of run {run.id}")
    return run
