"""A form as our own paths show it."""

from typing import cast
from uuid import UUID

from application.queries.form_list import FormSummary
from domain.event import Level
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from domain.values.sealed import redacted
from domain.workflow.nodes.question import Action
from interface.http.api.mail_data import recipients, unaddressed
from interface.http.api.models import ActionItem, By, FormAnswerBody, FormDetail, FormItem


def item(listed: FormSummary) -> FormItem:
    """Return the form as lists show it."""
    return FormItem(
        id=UUID(listed.issued.form_id),
        run_id=listed.run_id,
        workflow_id=listed.workflow_id,
        node_id=listed.issued.execution_id.rpartition("#")[0],
        title=str(listed.issued.form.get("title") or ""),
        status=listed.status,
        actions=_actions(listed.actions),
        digest=listed.issued.digest,
        issued_at=listed.issued.timestamp,
        expires_at=listed.expires_at,
        closed_at=listed.closed_at,
    )


def detail(run: WorkflowRun, issued: IssuedForm) -> FormDetail:
    """Return the form with what it shows and what became of it; the run says whose it is."""
    form = issued.form
    return FormDetail(
        id=UUID(issued.id),
        run_id=run.id,
        workflow_id=UUID(run.workflow_id),
        node_id=issued.node_id,
        title=form.title,
        status=issued.status,
        actions=_actions(form.actions),
        digest=issued.digest,
        issued_at=issued.issued_at,
        expires_at=issued.expires_at,
        closed_at=issued.closed_at,
        content=form.content,
        fields=[field.model_dump(mode="json") for field in form.fields],
        defaults=form.defaults,
        answer=_answer(issued),
        withdrawn_because=issued.reason,
        recipients=recipients(issued.mailing),
        unaddressed=unaddressed(issued.mailing),
    )


def by(issued: IssuedForm) -> By:
    """Return who answered the form; a user whom a key's holder names is not shown as if that were proven."""
    level = cast("Level", issued.level or "api")
    return By(
        level=level,
        user=issued.user if level == "session" else None,
        member_id=issued.member_id if level == "session" else None,
        asserted_user=issued.user if level == "api" else None,
    )


def _answer(issued: IssuedForm) -> FormAnswerBody | None:
    if issued.status != "submitted" or issued.action is None or issued.closed_at is None:
        return None
    values = redacted(issued.values or {})
    return FormAnswerBody(
        action=issued.action,
        action_title=issued.form.action_title(issued.action),
        inputs=values if isinstance(values, dict) else {},
        at=issued.closed_at,
        channel=issued.channel or "",
        recipient=issued.recipient,
        in_place_of=list(issued.in_place_of),
        by=by(issued),
    )


def _actions(actions: tuple[Action, ...]) -> list[ActionItem]:
    return [
        ActionItem(id=action.id, title=action.title, button_style=action.button_style) for action in actions
    ]
