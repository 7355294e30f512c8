"""Forms as commands name them."""

from typing import TYPE_CHECKING, Annotated

import typer

from interface.cli import ids
from interface.cli.store import SHOWN, only, whole_id

if TYPE_CHECKING:
    from domain.run.state import IssuedForm
    from domain.run.workflow_run import WorkflowRun
    from interface.main.placet import Placet

FormArgument = Annotated[
    str, typer.Argument(metavar="FORM", help="The form's id, from `placet forms`, or its token.")
]
_HINT = "Use an id from `placet forms`."


async def find_form(placet: "Placet", given: str) -> "tuple[WorkflowRun, IssuedForm]":
    """
    Return the form that is named by its id, a part of it, or its token, and its run.

    :raises CommandError: if there is none, or if several ids fit
    """
    from application.ports.runs import FormId, FormNotFoundError, FormToken

    form_id = whole_id(given)
    if form_id is None and (spelled := ids.part(given)) is not None:
        found = await placet.run_list.forms_like(spelled, limit=SHOWN)
        form_id = only(found, given, of="form", hint=_HINT) if found else None
    form = FormToken(token=given) if form_id is None else FormId(form_id=form_id)
    try:
        run, issued, _ = await placet.read_form.whoever_asks(form)
    except FormNotFoundError:
        only([], given, of="form", hint=_HINT)
        raise
    return run, issued
