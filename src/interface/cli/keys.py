"""`placet keys`."""

from typing import Annotated

import typer

from interface.cli.output import Output
from interface.cli.refusal import USAGE, CommandError
from interface.cli.store import find_workflow, opened, parse_id
from interface.cli.table import Column


async def create(
    out: Output,
    workflow: Annotated[
        str | None, typer.Argument(metavar="[WORKFLOW]", help="The id or name of the workflow it opens.")
    ] = None,
    workspace: Annotated[bool, typer.Option("--workspace", help="It opens every workflow instead.")] = False,
) -> None:
    """Make an API key. It is shown once: only its digest is kept."""
    if (workflow is None) != workspace:
        message = "A key is for one workflow, or for the whole workspace: name the one or say --workspace."
        raise CommandError(code="usage", message=message, exit=USAGE)
    async with opened(out) as placet:
        summary = None if workflow is None else await find_workflow(placet, workflow)
        key_id, key = await placet.keys.create(summary.workflow_id if summary else None)
    if out.as_json:
        out.json({"key": key, "key_id": key_id, "workflow_id": summary.workflow_id if summary else None})
        return
    out.console.print(key, soft_wrap=True)
    out.note(
        f"  It opens {summary.name if summary else 'every workflow'} and is not shown again. Its id: {key_id}"
    )


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
            Column(title="Opens", shrink=True),
            Column(title="State", state=True),
            Column(title="Since", spare=True),
        ],
        [
            (
                key.key_id,
                key.hint,
                names.get(key.workflow_id, "") if key.workflow_id else "every workflow",
                "revoked" if key.revoked_at else "active",
                key.revoked_at or key.created_at,
            )
            for key in found
        ],
        nothing="There is no key yet. Make one with: placet keys create WORKFLOW",
    )


async def revoke(
    out: Output,
    key: Annotated[str, typer.Argument(metavar="KEY_ID", help="The key's id, as the list shows it.")],
) -> None:
    """Revoke an API key: it opens nothing from now on."""
    key_id = parse_id(key, of="key")
    async with opened(out) as placet:
        if all(summary.key_id != key_id for summary in await placet.keys.summaries()):
            raise CommandError(code="key_not_found", message=f"There is no key {key_id}.")
        revoked = await placet.keys.revoke(key_id)
    out.document(
        {"key_id": key_id, "revoked": True, "changed": revoked},
        f"✓ {'Revoked' if revoked else 'It was revoked before'}.",
    )
