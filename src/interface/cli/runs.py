"""`placet runs`, `placet follow`, `placet stop`."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from interface.cli.output import Output
from interface.cli.refusal import USAGE, CommandError
from interface.cli.store import find_run, find_workflow, opened
from interface.cli.table import Column

if TYPE_CHECKING:
    from application.queries.form_list import FormSummary
    from application.queries.run_list import RunSummary

STATUSES = ("running", "paused", "succeeded", "failed", "stopped")
STATUSES_LISTED = f"{', '.join(STATUSES[:-1])} or {STATUSES[-1]}"
ENDED = {"succeeded": "succeeded", "failed": "failed", "stopped": "been stopped"}
RunId = Annotated[str, typer.Argument(metavar="RUN", help="The run's id, from `placet runs`.")]


async def runs(
    out: Output,
    paused: Annotated[bool, typer.Option("--paused", help="Only runs that wait for an answer.")] = False,
    workflow: Annotated[
        str | None, typer.Option(metavar="WORKFLOW", help="Only runs of this workflow, by name or id.")
    ] = None,
    status: Annotated[
        str | None, typer.Option(metavar="STATUS", help=f"Only runs that are {STATUSES_LISTED}.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="The most runs to list.")] = 50,
) -> None:
    """List runs, the latest first. A run is paused while its forms are waiting for an answer."""
    wanted = _status(status, paused=paused)
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
        nothing="No runs match."
        if wanted or workflow
        else "No runs yet. Start one with: placet run WORKFLOW",
    )
    if page.total > len(page.runs):
        out.note(f"Showing {len(page.runs)} of {page.total} runs. Use --limit to see more.")


async def follow(out: Output, run: RunId) -> None:
    """Show what happens in a run, from its start, live until it ends."""
    from interface.cli.interactive import InteractiveRun

    async with opened(out) as placet:
        run_id = await find_run(placet, run)
        await placet.runs.get(run_id)
        await InteractiveRun(out, placet, user="").watch(run_id)


async def stop(
    out: Output,
    run: RunId,
    user: Annotated[str | None, typer.Option(metavar="NAME", help="Who stops it; you by default.")] = None,
) -> None:
    """Stop a run. Its waiting forms are withdrawn."""
    from interface.cli.run import default_user

    async with opened(out) as placet:
        run_id = await find_run(placet, run)
        before = await placet.runs.get(run_id)
        stopped = await placet.stop_run(run_id=run_id, workflow_id=None, user=user or default_user())
    changed = not before.is_over
    document = {"run_id": run_id, "status": stopped.status, "version": stopped.version, "changed": changed}
    out.document(document, "✓ Run stopped." if changed else f"The run had already {ENDED[stopped.status]}.")


def _status(given: str | None, *, paused: bool) -> str | None:
    """Return the status that is asked for, or None for any. :raises CommandError: if no run can have it"""
    if given not in (None, *STATUSES):
        hint = " A run whose forms are waiting is paused." if given == "waiting" else ""
        message = f'"{given}" is no status of a run: it is {STATUSES_LISTED}.{hint}'
        raise CommandError(code="usage", message=message, exit=USAGE)
    if paused and given not in (None, "paused"):
        raise CommandError(code="usage", message=f"Use --paused or --status {given}, not both.", exit=USAGE)
    return "paused" if paused else given


def _row(run: "RunSummary", workflow: str, asked: "list[FormSummary]") -> tuple[Any, ...]:
    titles = ", ".join(str(form.issued.form.get("title") or form.issued.execution_id) for form in asked)
    closes = min((form.expires_at for form in asked), default=None)
    return run.run_id, workflow, run.status, titles, closes, run.started_at, run.version


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
