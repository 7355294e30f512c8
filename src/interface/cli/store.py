"""How commands reach the store: beside a running service, as one more replica."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from uuid import UUID

from interface.cli.output import Output
from interface.cli.refusal import CommandError
from interface.runtime import logs

if TYPE_CHECKING:
    from interface.main.placet import Placet
    from interface.main.settings import Settings
    from interface.postgres.stores.workflows import WorkflowSummary


@asynccontextmanager
async def opened(
    out: Output, settings: "Settings | None" = None, *, create: bool = False
) -> AsyncIterator["Placet"]:
    """
    Open the store that the settings name; the embedded one is started unless it runs already.

    :param create: whether it is made if there is none; a command in the wrong directory should make nothing
    :raises NoDataDirectoryError: if there is none
    """
    from interface.main.build import open_placet
    from interface.main.settings import Settings

    chosen = settings or Settings()
    logs.configure(level="debug" if out.verbose else "error", style=chosen.log_format)
    async with open_placet(chosen, create=create, on_wait=out.note) as placet:
        yield placet


def parse_id(given: str, *, of: str) -> UUID:
    """Return the id. :raises CommandError: if it is none"""
    try:
        return UUID(given)
    except ValueError:
        code = f"{of.replace(' ', '_')}_not_found"
        raise CommandError(code=code, message=f"There is no {of} {given!r}: an id is meant.") from None


async def find_workflow(placet: "Placet", given: str) -> "WorkflowSummary":
    """
    Return the workflow with that id, or else the one with that name.

    :raises CommandError: if there is none, or several bear the name
    """
    summaries = await placet.workflows.summaries()
    found = [summary for summary in summaries if str(summary.workflow_id) == given.lower()]
    found = found or [summary for summary in summaries if summary.name == given]
    found = found or [summary for summary in summaries if summary.name.casefold() == given.casefold()]
    if len(found) > 1:
        ids = ", ".join(str(summary.workflow_id) for summary in found)
        raise CommandError(
            code="workflow_ambiguous", message=f"Several workflows are called {given!r}; say which: {ids}."
        )
    if not found:
        names = ", ".join(sorted({summary.name for summary in summaries})[:8])
        known = f" Known are: {names}." if names else " Bring one in with: placet import FILE --publish"
        raise CommandError(code="workflow_not_found", message=f"There is no workflow {given!r}.{known}")
    return found[0]
