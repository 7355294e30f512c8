"""What has to hold of a run before a caller may see or change it."""

from collections.abc import Collection
from uuid import UUID

from application.ports.conversations import ConversationNotFoundError
from application.ports.runs import FormGrant, FormNotFoundError, FormRef, FormToken, Runs
from domain.conversation.conversation import Conversation
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
    form = run.forms.get(form_id) or run.departed.get(form_id)
    if idempotency_key is None or form is None or form.idempotency_key != idempotency_key:
        raise RunChangedError(run.version)


async def find_form(runs: Runs, form: FormRef, *, workflow_id: UUID | None) -> tuple[WorkflowRun, FormGrant]:
    """
    Return the run that issued the form; where a workflow is named, for who acts for that one alone.

    :raises FormNotFoundError: if there is no such form, or it is of another workflow, or the link is somebody's own
        and only that of everybody will do
    """
    return opened(form, await runs.by_form(form), workflow_id=workflow_id)


def opened(
    form: FormRef, found: tuple[WorkflowRun, FormGrant], *, workflow_id: UUID | None
) -> tuple[WorkflowRun, FormGrant]:
    """Return what was found for the form. :raises FormNotFoundError: as `find_form`"""
    run, grant = found
    if isinstance(form, FormToken) and form.of_everybody and grant.surface != "web":
        raise FormNotFoundError
    if workflow_id is not None and (run.workflow_id != str(workflow_id) or grant.surface != "web"):
        raise FormNotFoundError
    return run, grant


def held_with(conversation: Conversation, *, workflow_id: UUID | None, user: str | None) -> Conversation:
    """
    Return the conversation, if it is held with that user and by that workflow; None stands for any.

    :raises ConversationNotFoundError: if not, or if it was deleted: for everybody else there is none
    """
    is_theirs = user is None or conversation.user == user
    is_of_workflow = workflow_id is None or conversation.workflow_id == str(workflow_id)
    if conversation.is_deleted or not (is_theirs and is_of_workflow):
        raise ConversationNotFoundError(conversation.id)
    return conversation
