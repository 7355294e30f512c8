"""The form that a request names, for who may see it."""

from dataclasses import dataclass
from itertools import product
from uuid import UUID

from starlette.requests import Request

from application.ports.runs import FormNotFoundError, Runs
from application.queries.run_list import RunList
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from interface.http.kernel.auth import ApiKeys, authenticate
from interface.http.kernel.parameters import path_uuid
from interface.keys.tokens import Tokens


@dataclass(frozen=True, kw_only=True, slots=True)
class FormFinder:
    """Finds forms by their ids; one of another workflow than the key's is as good as none."""

    keys: ApiKeys
    runs: Runs
    run_list: RunList
    tokens: Tokens

    async def find(self, request: Request) -> tuple[WorkflowRun, IssuedForm]:
        """
        Return the form that the path names, and the run that issued it.

        :raises RefusedError: if the request shows no valid key
        :raises FormNotFoundError: if there is no such form, or none for the key
        """
        caller = await authenticate(request, self.keys)
        form_id = path_uuid(request, "form_id")
        if form_id is None:
            raise FormNotFoundError
        run = await self._run_of(form_id)
        if not caller.may_use(run.workflow_id):
            raise FormNotFoundError
        return run, run.forms[str(form_id)]

    async def _run_of(self, form_id: UUID) -> WorkflowRun:
        """A form that can be answered, here or by mail, has a token, which is quicker to find than the form itself."""
        for key_id, (surface, recipient) in product(self.tokens.ids, (("web", None), ("email", "1"))):
            token = self.tokens.derive(
                key_id=key_id, form_id=str(form_id), surface=surface, recipient=recipient
            )
            try:
                return (await self.runs.by_token(token))[0]
            except FormNotFoundError:
                continue
        run_id = await self.run_list.run_of_form(form_id)
        if run_id is None:
            raise FormNotFoundError
        return await self.runs.get(run_id)
