"""How commands reach the store: beside a running service, as one more replica."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Final
from uuid import UUID

from application import current_request
from interface.cli import ids, text
from interface.cli.output import Output
from interface.cli.refusal import CommandError
from interface.runtime import logs

if TYPE_CHECKING:
    from interface.main.keys import KeyProblemListener
    from interface.main.placet import Placet
    from interface.main.settings import Settings
    from interface.postgres.stores.workflows import WorkflowSummary

SHOWN: Final = 5
"""How many ids are named where several fit."""
NO_WORKFLOWS: Final = "There are no workflows yet. Import one with: placet import FILE --publish"


@asynccontextmanager
async def opened(
    out: Output,
    settings: "Settings | None" = None,
    *,
    create: bool = False,
    on_key_problem: "KeyProblemListener | None" = None,
) -> AsyncIterator["Placet"]:
    """
    Open the store that the settings name; the embedded one is started unless it runs already.

    :param create: whether it is made if there is none; a command in the wrong directory should make nothing
    :param on_key_problem: as for `open_placet`
    :raises NoDataDirectoryError: if there is none
    """
    from interface.main.build import open_placet
    from interface.main.settings import Settings

    current_request.caused_by("operator")
    chosen = settings or Settings()
    logs.configure(level="debug" if out.verbose else "error", style=chosen.log_format)
    async with open_placet(chosen, create=create, on_wait=out.note, on_key_problem=on_key_problem) as placet:
        yield placet


async def find_run(placet: "Placet", given: str) -> UUID:
    """
    Return the id of the run that is named by its id or a part of it.

    :raises CommandError: if there is none, or if several fit; a whole id is taken as it is
    """
    if (run_id := whole_id(given)) is not None:
        return run_id
    spelled = ids.part(given)
    found = [] if spelled is None else await placet.run_list.runs_like(spelled, limit=SHOWN)
    return only(found, given, of="run", hint="Use an id from `placet runs`.")


async def find_workflow(placet: "Placet", given: str) -> "WorkflowSummary":
    """
    Return the workflow with that id, or else with that name, or else the one whose id begins or ends so.

    :raises CommandError: if there is none, or if several fit
    """
    summaries = {summary.workflow_id: summary for summary in await placet.workflows.summaries()}
    found = [summary.workflow_id for summary in summaries.values() if summary.name == given]
    found = found or [
        summary.workflow_id
        for summary in summaries.values()
        if summary.name.casefold() == given.strip().casefold()
    ]
    found = found or list(ids.matching(summaries, given))
    if len(found) > 1 and ids.part(given) is None:
        raise CommandError(
            code="workflow_ambiguous",
            message=f'{len(found)} workflows are named "{text.one_line(given)}": {_listed(found)}.',
            fix="Use an id instead.",
        )
    hint = "Use a name or an id from `placet workflows`." if summaries else NO_WORKFLOWS
    return summaries[only(found, given, of="workflow", hint=hint)]


def whole_id(given: str) -> UUID | None:
    """Return the id that was given in full, or None."""
    try:
        return UUID(given.strip())
    except ValueError:
        return None


def only(found: Sequence[UUID], given: str, *, of: str, hint: str) -> UUID:
    """Return the one that was found. :raises CommandError: if there is none, or if there are several"""
    code, named = of.replace("-", ""), text.one_line(given)
    if not found:
        raise CommandError(code=f"{code}_not_found", message=f'No {of} "{named}".', fix=hint)
    if len(found) > 1:
        message = f'Several {of}s fit "{named}": {_listed(found)}.'
        raise CommandError(code=f"{code}_ambiguous", message=message, fix="Give more of the id.")
    return found[0]


def _listed(found: Sequence[UUID]) -> str:
    return ", ".join(map(str, found[:SHOWN])) + (" …" if len(found) > SHOWN else "")
