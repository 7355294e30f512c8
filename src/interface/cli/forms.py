"""`placet forms`."""

from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import typer

from interface.cli.find_form import FormArgument, find_form
from interface.cli.output import Output
from interface.cli.store import find_workflow, opened
from interface.cli.table import Column

if TYPE_CHECKING:
    from application.queries.form_list import FormSummary


async def forms(
    out: Output,
    workflow: Annotated[
        str | None, typer.Option(metavar="WORKFLOW", help="Only forms of this workflow, by name or id.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="The most forms to list.")] = 100,
) -> None:
    """List the forms that are waiting for an answer, the most urgent first."""
    async with opened(out) as placet:
        of = (await find_workflow(placet, workflow)).workflow_id if workflow else None
        waiting = await placet.run_list.waiting_forms(workflow_id=of, limit=limit)
        names = {summary.workflow_id: summary.name for summary in await placet.workflows.summaries()}
    if out.as_json:
        out.json([_document(form, names.get(form.workflow_id, "")) for form in waiting])
        return
    out.table(
        [
            Column(title="Form"),
            Column(title="Title", shrink=True),
            Column(title="Workflow", shrink=True),
            Column(title="Started by", shrink=True, spare=True),
            Column(title="State", state=True),
            Column(title="Sent", spare=True),
            Column(title="Closes"),
        ],
        [_row(form, names.get(form.workflow_id, "")) for form in waiting],
        nothing="No forms are waiting for an answer.",
    )


def _document(form: "FormSummary", workflow: str) -> dict[str, Any]:

    return {
        "form_id": form.issued.form_id,
        "run_id": form.run_id,
        "workflow_id": form.workflow_id,
        "workflow": workflow,
        "title": form.issued.form.get("title"),
        "status": form.status,
        "user": form.started_by,
        "actions": [action.id for action in form.actions],
        "issued_at": form.issued.timestamp,
        "expires_at": form.expires_at,
    }


def _row(form: "FormSummary", workflow: str) -> tuple[Any, ...]:
    return (
        UUID(form.issued.form_id),
        form.issued.form.get("title") or form.issued.execution_id,
        workflow,
        form.started_by,
        form.status,
        form.issued.timestamp,
        form.expires_at,
    )


async def show(out: Output, form: FormArgument) -> None:
    """Show a form as it was issued, its e-mails, and its answer."""
    async with opened(out) as placet:
        run, issued = await find_form(placet, form)
        from interface.cli.documents import form_document

        if out.as_json:
            out.json(form_document(run, issued, placet.tokens))
            return
        from interface.cli import ask
        from interface.cli.mails import show_recipients
        from interface.cli.summary import say_how_to_answer

        ask.show(out, issued)
        show_recipients(out, issued)
        if issued.status == "waiting":
            say_how_to_answer(out, placet, issued)
        else:
            ask.show_outcome(out, issued)
