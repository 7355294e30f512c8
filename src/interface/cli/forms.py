"""`placet forms`."""

from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import typer

from interface.cli import files
from interface.cli.find_form import FormArgument, find_form
from interface.cli.output import Output
from interface.cli.refusal import REFUSED, CommandError
from interface.cli.store import find_workflow, opened
from interface.cli.table import Column

if TYPE_CHECKING:
    from application.queries.form_list import FormSummary
    from domain.form.form import Form
    from domain.run.state import IssuedForm
    from domain.run.workflow_run import WorkflowRun
    from interface.main.placet import Placet


async def forms(
    out: Output,
    workflow: Annotated[
        str | None, typer.Option(metavar="WORKFLOW", help="Only those of this workflow.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="How many at the most.")] = 100,
) -> None:
    """List the forms that wait for an answer, the most urgent first."""
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
            Column(title="Asks", shrink=True),
            Column(title="Workflow", shrink=True),
            Column(title="Started by", shrink=True, spare=True),
            Column(title="State", state=True),
            Column(title="Asked", spare=True),
            Column(title="Closes"),
        ],
        [_row(form, names.get(form.workflow_id, "")) for form in waiting],
        nothing="No form waits for an answer.",
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
        form.issued.form_id,
        form.issued.form.get("title") or form.issued.execution_id,
        workflow,
        form.started_by,
        form.status,
        form.issued.timestamp,
        form.expires_at,
    )


async def show(out: Output, form: FormArgument) -> None:
    """Show a form as it was issued, and what became of it."""
    async with opened(out) as placet:
        run, issued = await find_form(placet, form)
        from interface.cli.documents import form_document, form_token

        if out.as_json:
            out.json(form_document(run, issued, placet.tokens))
            return
        from interface.cli import ask
        from interface.cli.mails import show_recipients
        from interface.cli.summary import say_how_to_answer

        ask.show(out, issued)
        show_recipients(out, issued)
        if issued.status == "waiting":
            say_how_to_answer(
                out, issued, token=form_token(issued, placet.tokens), url=placet.settings.public_url
            )
        else:
            ask.show_outcome(out, issued)


async def answer(
    out: Output,
    form: FormArgument,
    action: Annotated[str, typer.Option("--action", "-a", help="The id of the button.")],
    field: Annotated[
        list[str] | None,
        typer.Option("--field", "-f", metavar="NAME=TEXT", help="A field; NAME=@FILE takes the file's text."),
    ] = None,
    file: Annotated[
        list[str] | None,
        typer.Option(
            "--file", metavar="NAME=PATH", help="A file for a field; several for a field that takes several."
        ),
    ] = None,
    user: Annotated[str | None, typer.Option(metavar="NAME", help="Who answers; you by default.")] = None,
) -> int:
    """Answer a form. Fields that are not given keep what they start with."""
    given: dict[str, Any] = dict(files.named_values(field or [], option="--field"))
    paths = files.named_paths(file or [], option="--file")
    from application.ports.runs import FormId
    from interface.cli.documents import run_document
    from interface.cli.interactive import CHANNEL
    from interface.cli.run import default_user

    async with opened(out) as placet:
        known, issued = await find_form(placet, form)
        _check_action(issued.form, action)
        run = await placet.submit_form(
            FormId(form_id=UUID(issued.id)),
            workflow_id=None,
            action=action,
            inputs=_complete(issued.form, given | await _attached(placet, known, issued, paths)),
            user=user or default_user(),
            channel=CHANNEL,
        )
        version = await placet.workflows.version(UUID(run.version_id))
        if out.as_json:
            out.json(
                {"form_id": issued.id, **run_document(run, version, placet.tokens, now=placet.clock.now())}
            )
            return 0
        from interface.cli.event_printer import EventPrinter
        from interface.cli.summary import conclude

        EventPrinter(out).tell_after(await placet.runs.history(run.id), known.version)
        conclude(out, placet, run)
    return REFUSED if run.status == "failed" else 0


def _check_action(form: "Form", action: str) -> None:
    if form.action_title(action) is None:
        has = ", ".join(known.id for known in form.actions)
        raise CommandError(
            code="invalid_answer", message=f"The form has no action {action!r}. It has: {has}."
        )


async def _attached(
    placet: "Placet", run: "WorkflowRun", issued: "IssuedForm", paths: dict[str, list[str]]
) -> dict[str, Any]:
    """Take in the files, and return what names them in the answer."""
    from domain.fields import AttachmentField, FileListField
    from interface.cli.attaching import Attaching

    attach, found = Attaching(placet, run, issued), dict[str, Any]()
    for name, given in paths.items():
        field = issued.form.field(name)
        if not isinstance(field, AttachmentField) or (
            len(given) > 1 and not isinstance(field, FileListField)
        ):
            many = "no files" if not isinstance(field, AttachmentField) else "one file only"
            raise CommandError(code="invalid_answer", message=f"The field {name!r} takes {many}.")
        taken = [await attach(field, path) for path in given]
        found[name] = taken if isinstance(field, FileListField) else taken[0]
    return found


def _complete(form: "Form", given: dict[str, Any]) -> dict[str, Any]:
    """Add what the form's fields start with, as the page does that sends them untouched."""
    from domain.fields import ParagraphField

    names = [field.name for field in form.fields]
    unknown = [name for name in given if name not in names]
    if unknown:
        has = f"It has: {', '.join(names)}." if names else "It has none."
        raise CommandError(code="invalid_answer", message=f"The form has no field {unknown[0]!r}. {has}")
    held = [field for field in form.fields if isinstance(field, ParagraphField) or form.is_preset(field)]
    return {field.name: form.initial(field) for field in held} | given
