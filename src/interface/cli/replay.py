"""`placet replay`: what happened in a run, and where it stood at any moment. No node runs again."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import typer

from application.ports.runs import RunNotFoundError, pages
from interface.cli import text
from interface.cli.actor import answerer
from interface.cli.output import STATES, Output
from interface.cli.refusal import CommandError
from interface.cli.runs import RunId
from interface.cli.store import find_run, opened
from interface.cli.table import Column

if TYPE_CHECKING:
    from application.ports.runs import Recorded
    from domain.run.workflow_run import WorkflowRun
    from interface.main.placet import Placet


async def replay(
    out: Output,
    run: RunId,
    at: Annotated[
        int | None,
        typer.Option("--at", min=1, metavar="N", help="Show the state of the run after its event number N."),
    ] = None,
) -> None:
    """Show every event of a run in order, or the state of the run after one of them."""
    async with opened(out) as placet:
        run_id = await find_run(placet, run)
        count = (await placet.runs.newest(run_id)).event.originator_version
        if at is not None and at > count:
            message = f"There is no event {at}: the run has {count} events so far."
            raise CommandError(code="event_not_found", message=message)
        if at is not None:
            await _tell_state(out, placet, run_id, at)
        elif out.as_json:
            await _tell_as_json(out, placet, run_id)
        else:
            _tell(out, await placet.runs.history(run_id))


async def show(out: Output, run: RunId) -> None:
    """Show the state of a run: its steps, variables and forms."""
    async with opened(out) as placet:
        await _tell_state(out, placet, await find_run(placet, run))


async def _tell_as_json(out: Output, placet: "Placet", run_id: UUID) -> None:
    from interface.cli.documents import event_document
    from interface.cli.event_printer import narrator

    tells = narrator(out)
    async for page in pages(placet.runs, run_id):
        for recorded in page:
            out.json(event_document(recorded, tells.tell(recorded.event).words.plain))


def _tell(out: Output, happened: "Sequence[Recorded]") -> None:
    """Print a table, whose columns are as wide as what is in them."""
    from interface.cli.event_printer import mark, narrator

    tells = narrator(out)
    sentences = [tells.tell(recorded.event) for recorded in happened]
    if not out.on_terminal:
        rows = [
            (
                recorded.event.originator_version,
                recorded.position,
                recorded.event.timestamp,
                sentence.words.plain,
            )
            for recorded, sentence in zip(happened, sentences, strict=True)
        ]
        titles = ("Event", "Position", "Time", "What happened")
        out.table([Column(title=title) for title in titles], rows, nothing="")
        return
    from rich.table import Table

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="faint")
    table.add_column("Event", justify="right")
    table.add_column("Position", justify="right", style="faint")
    table.add_column("Time", style="faint", no_wrap=True)
    table.add_column("", no_wrap=True)
    table.add_column("What happened", ratio=1)
    day = None
    for recorded, sentence in zip(happened, sentences, strict=True):
        when = recorded.event.timestamp.astimezone()
        shown = text.exact(when) if out.verbose else f"{when:%H:%M:%S}.{when.microsecond // 1000:03}"
        if when.date() != day and not out.verbose:
            day = when.date()
            table.add_row("", "", f"{day:%-d %b %Y}", "", "")
        number, position = str(recorded.event.originator_version), str(recorded.position)
        table.add_row(number, position, shown, mark(sentence.tone), sentence.words)
    out.console.print(table)


async def _tell_state(out: Output, placet: "Placet", run_id: UUID, at: int | None = None) -> None:
    """
    Print where the run stood after that event, or where it stands.

    :raises RunNotFoundError: if there is none
    """
    from interface.cli.documents import state_document
    from interface.cli.event_printer import mark, narrator
    from interface.postgres.stores.folding import fold

    run: WorkflowRun | None = None
    tells = narrator(out)
    async for page in pages(placet.runs, run_id):
        happened = page[: None if at is None else at - (0 if run is None else run.version)]
        run = fold([recorded.event for recorded in happened], run)
        sentences, last = [tells.tell(recorded.event) for recorded in happened], happened[-1]
        if run.version == at:
            break
    if run is None:
        raise RunNotFoundError(run_id)
    sentence = sentences[-1]
    version = await placet.workflows.version(UUID(run.version_id))
    document = state_document(run, version, placet.tokens, now=last.event.timestamp)
    document |= {"position": last.position, "recorded_at": last.event.timestamp}
    if out.as_json:
        out.json(document)
        return
    _say_where(out, run, document, mark(sentence.tone) + " " + sentence.words)
    _say_executions(out, run)
    _say_variables(out, document["variables"])
    _say_forms(out, run)


def _say_where(out: Output, run: "WorkflowRun", document: dict[str, Any], sentence: Any) -> None:
    from rich.text import Text

    out.console.print(
        Text.assemble(
            (text.one_line(document["workflow"]), "node"),
            f" version {document['workflow_version']}, run {out.id(run.id)}: ",
            (run.status, STATES[run.status]),
        ),
        soft_wrap=True,
    )
    recorded_at = out.moment(document["recorded_at"])
    position = f", position {document['position']} in the log" if out.exact else ""
    out.console.print(Text(f"after event {run.version}{position}, {recorded_at}", style="faint"))
    out.console.print(sentence)
    if run.error:
        out.console.print(Text(f"Error: {text.one_line(run.error)}", style="failed"))


def _say_executions(out: Output, run: "WorkflowRun") -> None:
    out.console.print()
    out.table(
        [
            Column(title="Step", right=True),
            Column(title="Node", shrink=True),
            Column(title="Type", faint=True, spare=True),
            Column(title="State", state=True),
            Column(title="Branch", optional=True),
            Column(title="Took", right=True),
        ],
        [
            (
                execution.index,
                execution.title or execution.node_id,
                execution.node_type,
                execution.status,
                "" if execution.handle in (None, "source") else execution.handle,
                text.span(execution.finished_at - execution.started_at) if execution.finished_at else "",
            )
            for execution in run.executions.values()
        ],
        nothing="No steps yet.",
    )


def _say_variables(out: Output, variables: dict[str, dict[str, Any]]) -> None:
    out.console.print()
    limit = None if out.verbose else 80
    rows = [
        (f"{node}.{name}", text.value(held, limit=limit))
        for node in variables
        for name, held in variables[node].items()
    ]
    out.table(
        [Column(title="Variable"), Column(title="Value", shrink=True)], rows, nothing="No variables yet."
    )


def _say_forms(out: Output, run: "WorkflowRun") -> None:
    if not run.forms:
        return
    out.console.print()
    out.table(
        [
            Column(title="Form"),
            Column(title="Title", shrink=True),
            Column(title="State", state=True),
            Column(title="Decision", shrink=True, optional=True),
            Column(title="By", shrink=True, optional=True),
            Column(title="Closes", optional=True),
            Column(title="Closed", optional=True),
        ],
        [
            (
                UUID(form.id),
                form.form.title or form.node_id,
                form.status,
                form.form.action_title(form.action or "") or "",
                answerer(form) if form.status == "submitted" else form.user or "",
                form.expires_at if form.closed_at is None else None,
                form.closed_at,
            )
            for form in run.forms.values()
        ],
        nothing="",
    )
