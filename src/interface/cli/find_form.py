"""Forms as commands name them."""

from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from interface.cli.refusal import CommandError

if TYPE_CHECKING:
    from domain.run.state import IssuedForm
    from domain.run.workflow_run import WorkflowRun
    from interface.main.placet import Placet

FormId = Annotated[str, typer.Argument(metavar="FORM", help="The form's id, or its token.")]


async def find_form(placet: "Placet", given: str) -> "tuple[WorkflowRun, IssuedForm]":
    """Return the form with that id or token, and its run. :raises CommandError: if there is none"""
    try:
        form_id = UUID(given)
    except ValueError:
        run, form, _ = await placet.read_form.whoever_asks(token=given)
        return run, form
    run_id = await placet.run_list.run_of_form(form_id)
    if run_id is None:
        raise CommandError(code="form_not_found", message=f"There is no form {form_id}.")
    run = await placet.runs.get(run_id)
    return run, run.forms[str(form_id)]
