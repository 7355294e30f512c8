"""Forms as a list shows them, and how they are read page by page."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from pydantic import ValidationError

from domain.form.form import Form
from domain.run.events import FormIssued
from domain.run.state import FormStatus
from domain.workflow.nodes.question import Action


@dataclass(frozen=True, kw_only=True, slots=True)
class FormSummary:
    """A form as a list shows it."""

    run_id: UUID
    workflow_id: UUID
    started_by: str
    status: FormStatus
    closed_at: datetime | None
    expires_at: datetime
    """When it closes, or was to close."""
    issued: FormIssued
    """The event by which it was issued: id, content, surfaces, and its first deadline."""

    @property
    def actions(self) -> tuple[Action, ...]:
        """The buttons; none, if only a newer version can show the form."""
        try:
            return Form.model_validate(self.issued.form).actions
        except ValidationError:
            return ()


@dataclass(frozen=True, slots=True)
class FormCursor:
    """Where a page ended: the instant by which the list is sorted, and the form."""

    at: datetime
    form_id: UUID


@dataclass(frozen=True, kw_only=True, slots=True)
class FormPage:
    """Some forms, and whether there are more behind them."""

    forms: tuple[FormSummary, ...]
    has_more: bool


def form_cursor(form: FormSummary, *, status: FormStatus | None) -> FormCursor:
    """Return where the form stands in the list of the forms with that status, or of all."""
    if status is None:
        at = form.issued.timestamp
    else:
        at = form.expires_at if status == "waiting" or form.closed_at is None else form.closed_at
    return FormCursor(at, UUID(form.issued.form_id))


class FormList(Protocol):
    """Lists forms, page by page."""

    async def page(
        self,
        *,
        status: FormStatus | None = None,
        workflow_id: UUID | None = None,
        after: FormCursor | None = None,
        limit: int = 20,
    ) -> FormPage:
        """Return the forms that meet the conditions, from behind that place on."""
        ...
