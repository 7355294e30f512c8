"""`placet forms answer`."""

from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import typer

from interface.cli import files, text
from interface.cli.find_form import FormArgument, find_form
from interface.cli.output import Output
from interface.cli.refusal import REFUSED, CommandError
from interface.cli.store import opened

if TYPE_CHECKING:
    from domain.form.form import Form
    from domain.run.state import IssuedForm
    from domain.run.workflow_run import WorkflowRun
    from interface.main.placet import Placet


async def answer(
    out: Output,
    form: FormArgument,
    action: Annotated[
        str, typer.Option("--action", "-a", metavar="ACTION", help="The decision, by the id of its button.")
    ],
    field: Annotated[
        list[str] | None,
        typer.Option(
            "--field",
            "-f",
            metavar="NAME=VALUE",
            help="What to enter into a field. NAME=@FILE takes the text of a file, or the file itself if the field"
            " is for files; there the @ may be left out, and one option per file attaches several. A secret is"
            " read from stdin with NAME=-, or typed unseen: on a command line others could see it.",
        ),
    ] = None,
    file: Annotated[
        list[str] | None,
        typer.Option(
            "--file", metavar="NAME=FILE", help="The same as -f NAME=@FILE, for fields that take files."
        ),
    ] = None,
    user: Annotated[str | None, typer.Option(metavar="NAME", help="Who answers; you by default.")] = None,
) -> int:
    """Answer a form. Fields that are not given keep their defaults."""
    entered, attached = files.pairs(field or [], option="--field"), files.pairs(file or [], option="--file")
    from application.channels import TERMINAL
    from application.ports.runs import FormId
    from interface.cli.run import default_user

    async with opened(out) as placet:
        known, issued = await find_form(placet, form)
        _check(issued.form, action, [name for name, _ in (*entered, *attached)])
        run = await placet.submit_form(
            FormId(form_id=UUID(issued.id)),
            workflow_id=None,
            action=action,
            inputs=await _inputs(out, placet, known, issued, entered, attached),
            user=user or default_user(),
            channel=TERMINAL,
        )
        return await _conclude(out, placet, run, issued, known.version)


async def _conclude(
    out: Output, placet: "Placet", run: "WorkflowRun", issued: "IssuedForm", known_version: int
) -> int:
    """Tell what followed from the answer; return the exit code."""
    from application.ports.runs import pages
    from interface.cli.documents import run_document
    from interface.cli.event_printer import EventPrinter
    from interface.cli.summary import conclude

    if out.as_json:
        version = await placet.workflows.version(UUID(run.version_id))
        document = run_document(run, version, placet.tokens, now=placet.clock.now())
        out.json({"form_id": issued.id, **document})
        return 0
    story = EventPrinter(out)
    async for page in pages(placet.runs, run.id):
        story.tell_after(page, known_version)
    conclude(out, placet, run)
    return REFUSED if run.status == "failed" else 0


def _check(form: "Form", action: str, names: list[str]) -> None:
    """:raises CommandError: if the form has no such action, or not one of these fields"""
    if form.action_title(action) is None:
        has = ", ".join(known.id for known in form.actions)
        message = f'The form has no action "{text.one_line(action)}". It has: {has}.'
        raise CommandError(code="invalid_answer", message=message)
    fields = [field.name for field in form.fields]
    for name in names:
        if name not in fields:
            has = f"It has: {', '.join(fields)}." if fields else "It has none."
            message = f'The form has no field "{text.one_line(name)}". {has}'
            raise CommandError(code="invalid_answer", message=message)


async def _inputs(
    out: Output,
    placet: "Placet",
    run: "WorkflowRun",
    issued: "IssuedForm",
    entered: files.Pairs,
    attached: files.Pairs,
) -> dict[str, Any]:
    """Return what is in the fields: what is given, else what they start with, as the page sends it untouched."""
    from domain.fields import AttachmentField, ParagraphField, SecretField
    from interface.cli.secrets import secret_texts

    fields = issued.form.fields
    takes_files = {field.name for field in fields if isinstance(field, AttachmentField)}
    secret = {field.name for field in fields if isinstance(field, SecretField)}
    held = [field for field in fields if isinstance(field, ParagraphField) or issued.form.is_preset(field)]
    plain = [pair for pair in entered if pair[0] not in takes_files | secret]
    texts = files.texts(plain, option="--field")
    paths = files.paths([pair for pair in entered if pair[0] in takes_files] + attached)
    return (
        {field.name: issued.form.initial(field) for field in held}
        | texts
        | await secret_texts(out, [pair for pair in entered if pair[0] in secret])
        | await _attached(placet, run, issued, paths)
    )


async def _attached(
    placet: "Placet", run: "WorkflowRun", issued: "IssuedForm", paths: dict[str, list[str]]
) -> dict[str, Any]:
    """Take in the files, and return what names them in the answer."""
    from domain.fields import AttachmentField, FileListField
    from interface.cli.attaching import Attaching

    attach, found = Attaching.to_form(placet, run, issued), dict[str, Any]()
    for name, given in paths.items():
        field = issued.form.field(name)
        if not isinstance(field, AttachmentField):
            raise CommandError(code="invalid_answer", message=f'The field "{name}" takes no files: use -f.')
        if len(given) > 1 and not isinstance(field, FileListField):
            raise CommandError(code="invalid_answer", message=f'The field "{name}" takes one file only.')
        taken = [await attach(field, path) for path in given]
        found[name] = taken if isinstance(field, FileListField) else taken[0]
    return found
