"""`placet import`, `placet publish`, `placet workflows`."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interface.cli import files, text
from interface.cli.output import Output
from interface.cli.refusal import CommandError
from interface.cli.store import find_workflow, opened
from interface.cli.table import Column

if TYPE_CHECKING:
    from application.ports.workflows import WorkflowVersion
    from domain.workflow.definition import Finding
    from interface.main.placet import Placet
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
    from domain.workflow import advice
    from interface.formats.dify import read_dify

    imported = read_dify(source)
    if publish and imported.definition.problems():  # before anything is created for it
        raise NotPublishableError(imported.definition.problems())
    async with opened(out, create=True) as placet:
        target = None if workflow is None else (await find_workflow(placet, workflow)).workflow_id
        version = await placet.publish_workflow.add(imported.definition, workflow_id=target, publish=publish)
    problems = imported.definition.problems()
    warnings = [*imported.warnings, *map(str, advice.warnings(imported.definition))]
    if out.as_json:
        said = {"warnings": warnings, "problems": list(map(str, problems))}
        out.json(version_document(version) | said | {"created_database": _created_database(placet)})
        return
    _say_version(out, version)
    _say_findings(out, warnings)
    _say_findings(out, [str(problem) for problem in problems if not _is_unsupported(version, problem)])
    _say_next(out, version)


async def publish(
    out: Output,
    workflow: Named,
    version: Annotated[int | None, typer.Option(min=1, help="Its number; the newest by default.")] = None,
) -> None:
    """Publish a version of a workflow: new runs follow it from now on."""
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
        nothing="It has no nodes.",
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
            (f"  {version.workflow_id}", "faint"),
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
        out.note(f"  Publish it with: placet publish {version.workflow_id}")
    elif version.published_at is not None and version.definition.can_run:
        out.note(f"  Start it with: placet run {version.workflow_id}")


def _line(*parts: "str | tuple[str, str]") -> Any:
    from rich.text import Text

    return Text.assemble(*parts)


__all__ = ["CommandError", "bring_in", "publish", "show", "workflows"]
