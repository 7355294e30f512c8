"""What a caller knows of a run, so that nothing is decided on what has changed since."""

from collections.abc import Collection

from domain.run.workflow_run import WorkflowRun


class RunChangedError(Exception):
    """The run is at another version than the caller has seen."""

    def __init__(self, version: int) -> None:
        super().__init__(version)
        self.version = version


def check_version(
    run: WorkflowRun, form_id: str, *, seen: Collection[int] | None, idempotency_key: str | None = None
) -> None:
    """
    Return if the run is at a version that was seen, or none is named; a request that is repeated is done already.

    :raises RunChangedError: if it is at another
    """
    if seen is None or run.version in seen:
        return
    form = run.forms.get(form_id)
    if idempotency_key is None or form is None or form.idempotency_key != idempotency_key:
        raise RunChangedError(run.version)
