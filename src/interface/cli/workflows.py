"""`placet import`, `placet publish`, `placet workflows`."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from interface.cli import files, text
from interface.cli.output import Output
from interface.cli.refusal import CommandError
from interface.cli.store import find_workflow, opened
from interface.cli.table import Column

if TYPE_CHECKING:
    from application.ports.workflows import WorkflowVersion
    from interface.main.build import Placet
    from interface.postgres.stores.workflows import WorkflowSummary

Named = Annotated[str, typer.Argument(metavar="WORKFLOW", help="Its id or its name.")]


async def bring_in(
    out: Output,
    file: Annotated[str, typer.Argument(metavar="FILE", help="A workflow in Dify's app DSL; - reads stdin.")],
    publish: Annotated[bool, typer.Option("--publish", help="Publish it too; only if it can run.")] = False,
    workflow: Annotated[
        str | None, typer.Option(metavar="WORKFLOW", help="Add a version to this workflow, by id or name.")
    ] = None,
) -> None:
    """Bring in a workflow file; say what of it cannot run."""
    source = files.read_bytes(file)
    from application.commands.publish_workflow import NotPublishableError
    from interface.formats.dify import read_dify

    imported = read_dify(source)
    if publish and imported.definition.problems():  # before anything is created for it
        raise NotPublishableError(imported.definition.problems())
    async with opened(out, create=True) as placet:
        target = None if workflow is None else (await find_workflow(placet, workflow)).workflow_id
        version = await placet.publish_workflow.add(imported.definition, workflow_id=target, publish=publish)
    warnings = list(imported.warnings)
    if out.as_json:
        created = _created_database(placet)
        out.json(version_document(version) | {"warnings": warnings, "created_database": created})
        return
    _say_version(out, version)
    for warning in warnings:
        out.say(_line(("! ", "waiting"), text.plain(warning)))
    if version.published_at is None:
        problems = [] if warnings else [problem.message for problem in version.definition.problems()]
        for problem in problems:
            out.say(_line(("! ", "waiting"), text.plain(problem)))
        if not imported.definition.problems():
            out.note(f"  Publish it with: placet publish {version.workflow_id}")
    else:
        out.note(f"  Start it with: placet run {version.workflow_id}")


async def publish(
    out: Output,
    workflow: Named,
    version: Annotated[int | None, typer.Option(min=1, help="Its number; the newest by default.")] = None,
) -> None:
    """Publish a version of a workflow: new runs follow it from now on."""
    async with opened(out) as placet:
        found = await find_workflow(placet, workflow)
        published = await placet.publish_workflow.publish(found.workflow_id, number=version)
    if out.as_json:
        out.json(version_document(published))
    else:
        _say_version(out, published)


async def workflows(out: Output) -> None:
    """List the workflows."""
    async with opened(out) as placet:
        found = await placet.workflows.summaries()
    if out.as_json:
        out.json([_summary(summary) for summary in found])
        return
    out.table(
        [
            Column(title="Workflow"),
            Column(title="Name", shrink=True),
            Column(title="Mode", faint=True, spare=True),
            Column(title="State", state=True),
            Column(title="Runs as", right=True),
            Column(title="Newest", right=True, spare=True),
            Column(title="Since", spare=True),
        ],
        [
            (
                summary.workflow_id,
                summary.name,
                summary.mode,
                "published" if summary.published else "draft",
                f"v{summary.published}" if summary.published else "",
                f"v{summary.newest}",
                summary.created_at,
            )
            for summary in found
        ],
        nothing="There is no workflow yet. Bring one in with: placet import FILE --publish",
    )


async def show(
    out: Output,
    workflow: Named,
    version: Annotated[int | None, typer.Option(min=1, help="Its number; the newest by default.")] = None,
) -> None:
    """Show a version of a workflow: its inputs, its nodes, and why it could not run."""
    async with opened(out) as placet:
        summary = await find_workflow(placet, workflow)
        found = await placet.workflows.numbered(summary.workflow_id, number=version)
    if out.as_json:
        problems = [problem.model_dump() for problem in found.definition.problems()]
        definition = found.definition.model_dump(mode="json", exclude={"environment"})
        out.json(version_document(found) | {"problems": problems, "definition": definition})
        return
    _say_version(out, found)
    targets: dict[str, list[str]] = {}
    for edge in found.definition.edges:
        along = "" if edge.handle == "source" else f"{edge.handle} → "
        targets.setdefault(edge.source, []).append(f"{along}{edge.target}")
    out.say()
    out.table(
        [
            Column(title="Node"),
            Column(title="Title"),
            Column(title="Type"),
            Column(title="Leads to", shrink=True),
        ],
        [
            (
                node.id,
                node.title,
                node.kind if node.type == "unsupported" else node.type,
                ", ".join(targets.get(node.id, [])),
            )
            for node in found.definition.nodes
        ],
        nothing="It has no nodes.",
    )
    for problem in found.definition.problems():
        out.say(_line(("! ", "waiting"), text.plain(problem.message)))


def _created_database(placet: "Placet") -> str | None:
    """Return where a database was created for this, or None if it was there before."""
    settings = placet.settings
    if not placet.schema.created:
        return None
    return "PLACET_DATABASE_URL" if settings.database_url else str(settings.data_dir.expanduser().absolute())


def version_document(version: "WorkflowVersion") -> dict[str, Any]:
    """Return a version of a workflow as a JSON document."""
    return {
        "workflow_id": version.workflow_id,
        "name": version.definition.name,
        "mode": version.definition.mode,
        "version": version.number,
        "version_id": version.version_id,
        "published": version.published_at is not None,
    }


def _summary(summary: "WorkflowSummary") -> dict[str, Any]:
    return {
        "workflow_id": summary.workflow_id,
        "name": summary.name,
        "mode": summary.mode,
        "version": summary.newest,
        "published_version": summary.published,
        "published": summary.published is not None,
        "created_at": summary.created_at,
    }


def _say_version(out: Output, version: "WorkflowVersion") -> None:
    from rich.text import Text

    state = ("published", "done") if version.published_at else ("not published", "waiting")
    out.say(
        Text.assemble(
            ("✓ ", "done"),
            (text.one_line(version.definition.name), "node"),
            f"  version {version.number}, ",
            state,
            (f"  {version.workflow_id}", "faint"),
        )
    )


def _line(*parts: "str | tuple[str, str]") -> Any:
    from rich.text import Text

    return Text.assemble(*parts)


__all__ = ["CommandError", "bring_in", "publish", "show", "workflows"]
