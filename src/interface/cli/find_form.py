"""Forms as commands name them."""

from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from interface.cli.refusal import CommandError

if TYPE_CHECKING:
    from application.ports.runs import FormRef
    from domain.run.state import IssuedForm
    from domain.run.workflow_run import WorkflowRun
    from interface.main.placet import Placet

FormArgument = Annotated[str, typer.Argument(metavar="FORM", help="The form's id, or its token.")]


async def find_form(placet: "Placet", given: str) -> "tuple[WorkflowRun, IssuedForm]":
    """Return the form with that id or token, and its run. :raises CommandError: if there is none"""
    from application.ports.runs import FormId, FormNotFoundError

    form = _form_ref(given)
    try:
        run, issued, _ = await placet.read_form.whoever_asks(form)
    except FormNotFoundError:
        if isinstance(form, FormId):
            raise CommandError(code="form_not_found", message=f"There is no form {form.form_id}.") from None
        raise
    return run, issued


def _form_ref(given: str) -> "FormRef":
    """Return which form is named; what is no id is a token."""
    from application.ports.runs import FormId, FormToken

    try:
        return FormId(form_id=UUID(given))
    except ValueError:
        return FormToken(token=given)
