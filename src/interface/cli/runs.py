"""`placet runs`, `placet follow`, `placet stop`."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from interface.cli.output import Output
from interface.cli.refusal import USAGE, CommandError
from interface.cli.store import find_workflow, opened, parse_id
from interface.cli.table import Column

if TYPE_CHECKING:
    from application.queries.form_list import FormSummary
    from application.queries.run_list import RunSummary

STATUSES = ("running", "paused", "succeeded", "failed", "stopped")
RunId = Annotated[str, typer.Argument(metavar="RUN", help="The run's id.")]


async def runs(
    out: Output,
    waiting: Annotated[bool, typer.Option("--waiting", help="Only those that wait for a person.")] = False,
    workflow: Annotated[
        str | None, typer.Option(metavar="WORKFLOW", help="Only those of this workflow.")
    ] = None,
    status: Annotated[
        str | None, typer.Option(help=f"Only those that are {', '.join(STATUSES[:-1])} or {STATUSES[-1]}.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="How many at the most.")] = 50,
) -> None:
    """List the runs, the latest first."""
    wanted = "paused" if waiting or status == "waiting" else status
    if wanted not in (None, *STATUSES):
        raise CommandError(
            code="usage", message=f"A run is {', '.join(STATUSES)}; never {status!r}.", exit=USAGE
        )
    if waiting and status not in (None, "paused", "waiting"):
        raise CommandError(code="usage", message=f"A run that waits is paused, not {status}.", exit=USAGE)
    async with opened(out) as placet:
        of = (await find_workflow(placet, workflow)).workflow_id if workflow else None
        page = await placet.run_list.page(workflow_id=of, status=wanted, limit=limit)  # type: ignore[arg-type]
        asked: dict[Any, list[FormSummary]] = {}
        for run in page.runs:
            if run.status == "paused":
                forms = await placet.run_list.forms(run.run_id)
                asked[run.run_id] = [form for form in forms if form.status == "waiting"]
        names = {summary.workflow_id: summary.name for summary in await placet.workflows.summaries()}
    if out.as_json:
        out.json(
            [_document(run, names.get(run.workflow_id, ""), asked.get(run.run_id, [])) for run in page.runs]
        )
        return
    out.table(
        [
            Column(title="Run"),
            Column(title="Workflow", shrink=True),
            Column(title="State", state=True),
            Column(title="Waiting for", shrink=True, spare=True),
            Column(title="Closes"),
            Column(title="Started", spare=True),
            Column(title="Events", right=True, spare=True),
        ],
        [_row(run, names.get(run.workflow_id, ""), asked.get(run.run_id, [])) for run in page.runs],
        nothing="There is no such run."
        if wanted or workflow
        else "There is no run yet. Start one with: placet run",
    )
    if page.total > len(page.runs):
        out.note(f"These are {len(page.runs)} of {page.total}; --limit shows more.")


async def follow(out: Output, run: RunId) -> None:
    """Tell what happens in a run, from its beginning, live until it ends."""
    run_id = parse_id(run, of="run")
    from interface.cli.interactive import InteractiveRun

    async with opened(out) as placet:
        await placet.runs.get(run_id)
        await InteractiveRun(out, placet, user="").watch(run_id)


async def stop(
    out: Output,
    run: RunId,
    user: Annotated[str | None, typer.Option(metavar="NAME", help="Who stops it; you by default.")] = None,
) -> None:
    """Stop a run; the forms it waits for are withdrawn."""
    run_id = parse_id(run, of="run")
    from interface.cli.run import default_user

    async with opened(out) as placet:
        before = await placet.runs.get(run_id)
        stopped = await placet.stop_run(run_id=run_id, workflow_id=None, user=user or default_user())
    changed = not before.is_over
    document = {"run_id": run_id, "status": stopped.status, "version": stopped.version, "changed": changed}
    out.document(document, "✓ The run is stopped." if changed else f"It was over already: {stopped.status}.")


def _row(run: "RunSummary", workflow: str, asked: "list[FormSummary]") -> tuple[Any, ...]:
    titles = ", ".join(str(form.issued.form.get("title") or form.issued.execution_id) for form in asked)
    closes = min((form.expires_at for form in asked), default=None)
    state = "waiting" if run.status == "paused" else run.status
    return run.run_id, workflow, state, titles, closes, run.started_at, run.version


def _document(run: "RunSummary", workflow: str, asked: "list[FormSummary]") -> dict[str, Any]:
    return {
        "run_id": run.run_id,
        "workflow_id": run.workflow_id,
        "workflow": workflow,
        "version_id": run.version_id,
        "status": run.status,
        "version": run.version,
        "user": run.started_by,
        "channel": run.channel,
        "started_at": run.started_at,
        "finished_at": run.finished_at,
        "steps": run.steps,
        "error": run.error,
        "forms": [
            {
                "form_id": form.issued.form_id,
                "title": form.issued.form.get("title"),
                "execution_id": form.issued.execution_id,
                "expires_at": form.expires_at,
            }
            for form in asked
        ],
    }
