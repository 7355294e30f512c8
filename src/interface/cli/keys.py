"""`placet keys`."""

from typing import Annotated

import typer

from application.scopes import SCOPES, Scope, default_scopes, in_order, known_scopes
from interface.cli import ids, text
from interface.cli.output import Output
from interface.cli.refusal import USAGE, CommandError
from interface.cli.store import find_workflow, only, opened
from interface.cli.table import Column


async def create(
    out: Output,
    workflow: Annotated[
        str | None, typer.Argument(metavar="WORKFLOW", help="The workflow it gives access to.")
    ] = None,
    workspace: Annotated[
        bool, typer.Option("--workspace", help="Give access to all workflows instead.")
    ] = False,
    scope: Annotated[
        list[str] | None,
        typer.Option(
            "--scope",
            metavar="SCOPE",
            help="What it may be used for; repeatable. As a rule read, run and answer, with --workspace also author.",
        ),
    ] = None,
) -> None:
    """
    Create an API key. It is shown only once: what is stored is its digest.

    read: see runs, forms and files. run: start and stop runs. answer: answer, extend, remind of and withdraw forms.
    author: import and publish workflows; with --workspace, also change members.
    """
    scopes = _scopes(scope) if scope else default_scopes(workspace=workspace)
    if (workflow is None) != workspace:
        message = "Name the workflow that the key is for, or use --workspace for all of them."
        raise CommandError(code="usage", message=message, exit=USAGE)
    async with opened(out) as placet:
        summary = None if workflow is None else await find_workflow(placet, workflow)
        key_id, key = await placet.keys.create(summary.workflow_id if summary else None, scopes=scopes)
    if out.as_json:
        out.json(
            {
                "key": key,
                "key_id": key_id,
                "workflow_id": summary.workflow_id if summary else None,
                "scopes": in_order(scopes),
            }
        )
        return
    out.console.print(key, soft_wrap=True)
    access = f'the workflow "{text.one_line(summary.name)}"' if summary else "all workflows"
    may = ", ".join(in_order(scopes))
    out.note(f"  Gives access to {access}: {may}. It will not be shown again. Its id: {out.id(key_id)}")


def _scopes(names: list[str]) -> frozenset[Scope]:
    """:raises CommandError: if one of them is no scope"""
    if unknown := [name for name in names if name not in SCOPES]:
        message = f'No scope "{text.one_line(unknown[0])}". There are: {", ".join(SCOPES)}.'
        raise CommandError(code="usage", message=message, exit=USAGE)
    return known_scopes(names)


async def keys(out: Output) -> None:
    """List the API keys."""
    async with opened(out) as placet:
        found = await placet.keys.summaries()
        names = {summary.workflow_id: summary.name for summary in await placet.workflows.summaries()}
    if out.as_json:
        out.json(
            [
                {
                    "key_id": key.key_id,
                    "workflow_id": key.workflow_id,
                    "hint": key.hint,
                    "scopes": in_order(key.scopes),
                    "created_at": key.created_at,
                    "revoked_at": key.revoked_at,
                }
                for key in found
            ]
        )
        return
    out.table(
        [
            Column(title="Key"),
            Column(title="Looks like"),
            Column(title="Access to", shrink=True),
            Column(title="Scopes"),
            Column(title="State", state=True),
            Column(title="Since", spare=True),
        ],
        [
            (
                key.key_id,
                key.hint,
                names.get(key.workflow_id, "") if key.workflow_id else "all workflows",
                ", ".join(in_order(key.scopes)),
                "revoked" if key.revoked_at else "active",
                key.revoked_at or key.created_at,
            )
            for key in found
        ],
        nothing="No API keys yet. Create one with: placet keys create WORKFLOW",
    )


async def revoke(
    out: Output,
    key: Annotated[str, typer.Argument(metavar="KEY_ID", help="The key's id, from `placet keys`.")],
) -> None:
    """Revoke an API key: it stops working at once."""
    async with opened(out) as placet:
        known = [summary.key_id for summary in await placet.keys.summaries()]
        key_id = only(ids.matching(known, key), key, of="key", hint="Use an id from `placet keys`.")
        revoked = await placet.keys.revoke(key_id)
    out.document(
        {"key_id": key_id, "revoked": True, "changed": revoked},
        "✓ Key revoked." if revoked else "This key was already revoked.",
    )
