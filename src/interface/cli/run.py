"""`placet run`: start a run and be with it."""

import asyncio
import getpass
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interface.cli import files
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
    workflow: Annotated[str, typer.Argument(metavar="WORKFLOW", help="Its id or its name.")],
    given: Annotated[
        list[str] | None,
        typer.Option(
            "--input", "-i", metavar="NAME=VALUE", help="An input; NAME=@FILE takes the file's text."
        ),
    ] = None,
    inputs: Annotated[
        str | None, typer.Option(metavar="FILE", help="Inputs as a JSON object; - reads stdin.")
    ] = None,
    user: Annotated[str | None, typer.Option(metavar="NAME", help="Who starts it; you by default.")] = None,
    wait: Annotated[
        bool, typer.Option("--wait", help="Wait until it ends, whoever answers its forms.")
    ] = False,
    no_follow: Annotated[bool, typer.Option("--no-follow", help="Do not wait for anything.")] = False,
) -> int:
    """Start a run, follow it, and answer its forms right here."""
    if wait and no_follow:
        raise CommandError(code="usage", message="--wait and --no-follow exclude each other.", exit=USAGE)
    from application.commands.start_run import ChatNotRunnableError
    from interface.cli.interactive import CHANNEL, InteractiveRun
    from interface.cli.terminal import is_interactive
    from interface.main.working import performing

    who = user or default_user()
    collected = (files.read_object(inputs) if inputs else {}) | files.named_values(
        given or [], option="--input"
    )
    async with opened(out) as placet:
        found = await find_workflow(placet, workflow)
        version = await placet.workflows.published(found.workflow_id)
        if not version.definition.can_run:
            raise ChatNotRunnableError
        _check_names(version, collected)
        await _complete(out, version, collected)
        started = (
            await placet.start_run(
                workflow_id=found.workflow_id,
                version_id=None,
                inputs=_structured(version, collected),
                user=who,
                channel=CHANNEL,
            )
        ).run
        if no_follow:
            return _conclude(out, placet, started, version)
        attendance = InteractiveRun(out, placet, user=who)
        try:
            async with performing(placet):
                if wait or not (is_interactive() and out.in_words):
                    last = await attendance.watch(started.id, until_it_waits=not wait, aloud=out.in_words)
                else:
                    last = await attendance.answer(started.id)
        except asyncio.CancelledError:
            out.note(f"\n  The run goes on without you: placet follow {started.id}")
            raise
        return _conclude(out, placet, last or started, version)


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


def _check_names(version: "WorkflowVersion", collected: dict[str, Any]) -> None:
    names = [declared.name for declared in version.definition.start.variables]
    unknown = [name for name in collected if name not in names]
    if unknown:
        takes = f"It takes: {', '.join(names)}." if names else "It takes none."
        raise CommandError(code="invalid_input", message=f"The workflow has no input {unknown[0]!r}. {takes}")


async def _complete(out: Output, version: "WorkflowVersion", collected: dict[str, Any]) -> None:
    """Ask for the inputs that are required and were not given. :raises CommandError: if there is nobody to ask"""
    from interface.cli.terminal import is_interactive

    for declared in version.definition.start.variables:
        if not declared.required or collected.get(declared.name) is not None:
            continue
        if declared.type in _STRUCTURED or not (is_interactive() and out.in_words):
            called = f" ({declared.label})" if declared.label else ""
            message = f"The workflow needs the input {declared.name!r}{called}: -i {declared.name}=…"
            raise CommandError(code="invalid_input", message=message)
        collected[declared.name] = await _ask(out, declared.label or declared.name, declared.options)


async def _ask(out: Output, label: str, options: Sequence[str]) -> str:
    """Return what the person enters for an input. :raises CommandError: if the input ends before that"""
    from interface.cli import ask_field, text
    from interface.cli.terminal import EndOfInputError

    try:
        return await (ask_field.choose(out, label, options) if options else ask_field.fill(out, label))
    except EndOfInputError:
        out.console.print()
        message = f"No run was started: the input ended at “{text.one_line(label)}”."
        raise CommandError(code="input_ended", message=message) from None
    except asyncio.CancelledError:
        out.console.print()
        raise


def _structured(version: "WorkflowVersion", collected: dict[str, Any]) -> dict[str, Any]:
    """Read as JSON what was given as text for an input that is no text."""
    from domain.fields.json_text import NotJsonError, from_json

    for declared in version.definition.start.variables:
        value = collected.get(declared.name)
        if isinstance(value, str) and declared.type in _STRUCTURED:
            try:
                collected[declared.name] = from_json(value)
            except NotJsonError as problem:
                message = f"The input {declared.name!r} must be JSON: {problem}."
                raise CommandError(code="invalid_input", message=message) from None
    return collected
