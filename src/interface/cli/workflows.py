"""`placet import`, `placet publish`, `placet workflows`."""

import contextlib
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from application.ports.workflows import WorkflowNotPublishedError
from interface.cli import files, text
from interface.cli.output import Output
from interface.cli.refusal import USAGE, CommandError
from interface.cli.store import NO_WORKFLOWS, find_workflow, opened
from interface.cli.table import Column

if TYPE_CHECKING:
    from application.ports.workflows import ImportedWorkflow, WorkflowVersion
    from domain.workflow.definition import Finding
    from interface.main.placet import Placet
    from interface.postgres.stores.workflows import WorkflowSummary

Named = Annotated[str, typer.Argument(metavar="WORKFLOW", help="The workflow, by name or id.")]


async def bring_in(
    out: Output,
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A workflow file in Dify's app DSL; - reads stdin.")
    ],
    publish: Annotated[bool, typer.Option("--publish", help="Publish it as well, if it can run.")] = False,
    workflow: Annotated[
        str | None,
        typer.Option(metavar="WORKFLOW", help="Make it the next version of this workflow, by name or id."),
    ] = None,
    new: Annotated[
        bool,
        typer.Option("--new", help="Make it a new workflow, even beside one of the same name or content."),
    ] = False,
) -> None:
    """Import a workflow file and report what in it cannot run. What is there already is not added twice."""
    if new and workflow is not None:
        raise CommandError(code="usage", message="Use --workflow or --new, not both.", exit=USAGE)
    source = files.read_bytes(file)
    from application.commands.publish_workflow import NotPublishableError
    from interface.formats.dify import read_dify

    imported = read_dify(source)
    if publish and imported.definition.problems():  # before anything is created for it
        raise NotPublishableError(imported.definition.problems())
    async with opened(out, create=True) as placet:
        target = None if workflow is None else (await find_workflow(placet, workflow)).workflow_id
        same = None
        if not new:
            same = await placet.workflows.with_content(imported.definition, workflow_id=target)
        if same is not None:
            version = await _published(placet, same) if publish else same
        else:
            if target is None and not new:
                await _check_name(out, placet, imported.definition.name)
            add = placet.publish_workflow.add
            version = await add(imported.definition, workflow_id=target, publish=publish)
    _tell(out, placet, imported, version, added=same is None)


def _tell(
    out: Output, placet: "Placet", imported: "ImportedWorkflow", version: "WorkflowVersion", *, added: bool
) -> None:
    """Print what was imported, and what of it to mind."""
    from domain.workflow import advice

    problems = imported.definition.problems()
    warnings = [*imported.warnings, *map(str, advice.warnings(imported.definition))]
    if out.as_json:
        said = {"added": added, "warnings": warnings, "problems": list(map(str, problems))}
        out.json(version_document(version) | said | {"created_database": _created_database(placet)})
        return
    _say_version(out, version)
    if not added:
        out.note("  Already imported with the same content: nothing was added.")
    _say_findings(out, warnings)
    _say_findings(out, [str(problem) for problem in problems if not _is_unsupported(version, problem)])
    _say_next(out, version)


async def _published(placet: "Placet", version: "WorkflowVersion") -> "WorkflowVersion":
    """Return the version, published if it is not the one that runs."""
    with contextlib.suppress(WorkflowNotPublishedError):
        if (await placet.workflows.published(version.workflow_id)).version_id == version.version_id:
            return version
    return await placet.publish_workflow.publish(version.workflow_id, number=version.number)


async def _check_name(out: Output, placet: "Placet", name: str) -> None:
    """:raises CommandError: if a workflow has that name: two of one name cannot be told apart by it"""
    for summary in await placet.workflows.summaries():
        if summary.name.casefold() == name.casefold():
            known = out.id(summary.workflow_id)
            raise CommandError(
                code="workflow_exists",
                message=f'There is already a workflow named "{text.one_line(summary.name)}": {known}.',
                fix=f"Make this its next version with --workflow {known}, or a second workflow with --new.",
            )


async def publish(
    out: Output,
    workflow: Named,
    version: Annotated[int | None, typer.Option(min=1, help="Its number; the newest by default.")] = None,
) -> None:
    """Publish a version of a workflow. New runs use it from now on."""
    from domain.workflow import advice

    async with opened(out) as placet:
        found = await find_workflow(placet, workflow)
        published = await placet.publish_workflow.publish(found.workflow_id, number=version)
    warnings = list(map(str, advice.warnings(published.definition)))
    if out.as_json:
        out.json(version_document(published) | {"warnings": warnings})
    else:
        _say_version(out, published)
        _say_findings(out, warnings)
        _say_next(out, published)


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
            Column(title="Published", right=True),
            Column(title="Newest", right=True, spare=True),
            Column(title="Imported", spare=True),
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
        nothing=NO_WORKFLOWS,
    )


async def show(
    out: Output,
    workflow: Named,
    version: Annotated[int | None, typer.Option(min=1, help="Its number; the newest by default.")] = None,
) -> None:
    """Show a version of a workflow: its nodes, and what keeps it from running."""
    from domain.workflow import advice

    async with opened(out) as placet:
        summary = await find_workflow(placet, workflow)
        found = await placet.workflows.numbered(summary.workflow_id, number=version)
    if out.as_json:
        findings = {
            "problems": [problem.model_dump() for problem in found.definition.problems()],
            "warnings": [warning.model_dump() for warning in advice.warnings(found.definition)],
        }
        definition = found.definition.model_dump(mode="json", exclude={"environment"})
        out.json(version_document(found) | findings | {"definition": definition})
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
        nothing="This workflow has no nodes.",
    )
    _say_findings(out, map(str, (*found.definition.problems(), *advice.warnings(found.definition))))


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
            (f"  {out.id(version.workflow_id)}", "faint"),
        )
    )


def _say_findings(out: Output, findings: Iterable[str]) -> None:
    for finding in findings:
        out.say(_line(("! ", "waiting"), text.plain(finding)))


def _is_unsupported(version: "WorkflowVersion", problem: "Finding") -> bool:
    """Return whether the problem is a node that cannot run here, of which the import has told already."""
    return any(node.id == problem.node_id and node.type == "unsupported" for node in version.definition.nodes)


def _say_next(out: Output, version: "WorkflowVersion") -> None:
    """Say what can be done with the version now, if anything can."""
    if version.published_at is None and not version.definition.problems():
        out.note(f"  Publish it with: placet publish {out.id(version.workflow_id)}")
    elif version.published_at is not None and version.definition.can_run:
        out.note(f"  Start it with: placet run {out.id(version.workflow_id)}")


def _line(*parts: "str | tuple[str, str]") -> Any:
    from rich.text import Text

    return Text.assemble(*parts)


__all__ = ["CommandError", "bring_in", "publish", "show", "workflows"]
