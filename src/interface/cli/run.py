"""`placet run`: start a run and be with it."""

import asyncio
import getpass
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interface.cli import files, text
from interface.cli.output import Output
from interface.cli.refusal import REFUSED, USAGE, CommandError
from interface.cli.store import find_workflow, opened

if TYPE_CHECKING:
    from application.ports.workflows import WorkflowVersion
    from domain.run.workflow_run import WorkflowRun
    from interface.main.placet import Placet

_STRUCTURED = frozenset({"json_object", "file", "file-list"})


async def run(
    out: Output,
    workflow: Annotated[str, typer.Argument(metavar="WORKFLOW", help="The workflow, by name or id.")],
    given: Annotated[
        list[str] | None,
        typer.Option(
            "--input",
            "-i",
            metavar="NAME=VALUE",
            help="An input. NAME=@FILE takes the text of a file, or the file itself if the input is a file.",
        ),
    ] = None,
    inputs: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="A file with all inputs as a JSON object; - reads stdin."),
    ] = None,
    user: Annotated[str | None, typer.Option(metavar="NAME", help="Who starts it; you by default.")] = None,
    wait: Annotated[
        bool, typer.Option("--wait", help="Wait until the run ends, whoever answers its forms.")
    ] = False,
    no_follow: Annotated[
        bool, typer.Option("--no-follow", help="Start the run and wait for nothing.")
    ] = False,
) -> int:
    """Start a run, follow it, and answer its forms here in the terminal."""
    if wait and no_follow:
        raise CommandError(code="usage", message="Use --wait or --no-follow, not both.", exit=USAGE)
    who = user or default_user()
    collected, named = files.read_object(inputs) if inputs else {}, files.pairs(given or [], option="--input")
    async with opened(out) as placet:
        version = await _version(placet, workflow)
        _check_names(version, [*collected, *(name for name, _ in named)])
        collected |= await _given(placet, version, named, user=who)
        await _complete(out, version, collected)
        last = await _start(placet, version, collected, user=who)
        if not no_follow:
            last = await _attend(out, placet, last, user=who, wait=wait)
        return _conclude(out, placet, last, version)


async def _version(placet: "Placet", workflow: str) -> "WorkflowVersion":
    """Return the published version. :raises ChatNotRunnableError: if it is a chat"""
    from application.commands.start_run import ChatNotRunnableError

    found = await find_workflow(placet, workflow)
    version = await placet.workflows.published(found.workflow_id)
    if not version.definition.can_run:
        raise ChatNotRunnableError
    return version


async def _start(
    placet: "Placet", version: "WorkflowVersion", inputs: dict[str, Any], *, user: str
) -> "WorkflowRun":
    from application.channels import TERMINAL

    started = await placet.start_run(
        workflow_id=version.workflow_id, version_id=None, inputs=inputs, user=user, channel=TERMINAL
    )
    return started.run


async def _attend(
    out: Output, placet: "Placet", run: "WorkflowRun", *, user: str, wait: bool
) -> "WorkflowRun":
    """Return the run as it is when it ends, or when it waits for somebody who is not here."""
    from interface.cli.interactive import InteractiveRun
    from interface.cli.terminal import is_interactive
    from interface.main.working import performing

    attendance = InteractiveRun(out, placet, user=user)
    try:
        async with performing(placet):
            if wait or not (is_interactive() and out.in_words):
                last = await attendance.watch(run.id, until_it_waits=not wait, aloud=out.in_words)
            else:
                last = await attendance.answer(run.id)
    except asyncio.CancelledError:
        out.note(f"\n  The run continues. To follow it again: placet follow {out.id(run.id)}")
        raise
    return last or run


def default_user() -> str:
    """Return the name under which the system knows us."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "somebody"


def _conclude(out: Output, placet: "Placet", run: "WorkflowRun", version: "WorkflowVersion") -> int:
    from interface.cli.documents import run_document
    from interface.cli.summary import conclude

    if out.as_json:
        out.json(run_document(run, version, placet.tokens, now=placet.clock.now()))
    else:
        conclude(out, placet, run)
    return REFUSED if run.status in ("failed", "stopped") else 0


def _check_names(version: "WorkflowVersion", given: list[str]) -> None:
    names = [declared.name for declared in version.definition.start.variables]
    for name in given:
        if name not in names:
            takes = f"It takes: {', '.join(names)}." if names else "It takes none."
            message = f'The workflow has no input "{text.one_line(name)}". {takes}'
            raise CommandError(code="invalid_input", message=message)


async def _given(
    placet: "Placet", version: "WorkflowVersion", named: files.Pairs, *, user: str
) -> dict[str, Any]:
    """Return the inputs that arguments give: texts, files taken in, and JSON read. :raises CommandError:"""
    from domain.files.record import Owner
    from domain.workflow.nodes.start import FILE_TYPES
    from interface.cli.attaching import Attaching

    declared = {variable.name: variable for variable in version.definition.start.variables}

    def is_file(name: str, value: str) -> bool:
        return declared[name].type in FILE_TYPES and not value.startswith(("{", "["))  # which is JSON

    values: dict[str, Any] = dict(
        files.texts([pair for pair in named if not is_file(*pair)], option="--input")
    )
    for name, value in values.items():
        if declared[name].type in _STRUCTURED:
            values[name] = _json(name, value)
    attach = Attaching(placet, Owner(workflow_id=version.workflow_id, user=user, form_id=None))
    for name, paths in files.paths([pair for pair in named if is_file(*pair)]).items():
        if len(paths) > 1 and declared[name].type != "file-list":
            raise CommandError(code="invalid_input", message=f'The input "{name}" takes one file only.')
        taken = [await attach(declared[name], path) for path in paths]
        values[name] = taken if declared[name].type == "file-list" else taken[0]
    return values


def _json(name: str, value: str) -> Any:
    """Return what is given as JSON. :raises CommandError: if it is none"""
    import json

    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        raise CommandError(code="invalid_input", message=f'The input "{name}" must be JSON.') from None


async def _complete(out: Output, version: "WorkflowVersion", collected: dict[str, Any]) -> None:
    """Ask for the inputs that are required and were not given. :raises CommandError: if there is nobody to ask"""
    from interface.cli.terminal import is_interactive

    for declared in version.definition.start.variables:
        if not declared.required or collected.get(declared.name) is not None:
            continue
        if declared.type in _STRUCTURED or not (is_interactive() and out.in_words):
            called = f" ({text.one_line(declared.label)})" if declared.label else ""
            value = "@FILE" if declared.type in ("file", "file-list") else "…"
            message = f'The workflow needs the input "{declared.name}"{called}: -i {declared.name}={value}'
            raise CommandError(code="invalid_input", message=message)
        collected[declared.name] = await _ask(out, declared.label or declared.name, declared.options)


async def _ask(out: Output, label: str, options: Sequence[str]) -> str:
    """Return what the person enters for an input. :raises CommandError: if the input ends before that"""
    from interface.cli import ask_field
    from interface.cli.terminal import EndOfInputError

    try:
        return await (ask_field.choose(out, label, options) if options else ask_field.fill(out, label))
    except EndOfInputError:
        out.console.print()
        message = f'No run was started: the input ended at "{text.one_line(label)}".'
        raise CommandError(code="input_ended", message=message) from None
    except asyncio.CancelledError:
        out.console.print()
        raise
