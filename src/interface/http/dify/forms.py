"""Forms: what is asked, and the answer."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.types import ASGIApp

from application.commands.submit_form import SubmitForm
from application.ports.clock import Clock
from application.ports.runs import FormToken
from application.queries.read_form import ReadForm
from domain.run.workflow_run import FormSubmittedError
from interface.http.dify import form_data
from interface.http.dify.models import Submission, required_user
from interface.http.dify.workflows import CHANNEL
from interface.http.kernel.auth import ApiKeys, authenticate
from interface.http.kernel.idempotency import REPLAYED
from interface.http.kernel.idempotent_request import IdempotentRequest
from interface.http.kernel.ingress import read_object
from interface.http.kernel.json_response import JsonResponse


@dataclass(frozen=True, kw_only=True, slots=True)
class FormEndpoints:
    """The endpoints that show and answer forms; the token in the path says which."""

    keys: ApiKeys
    read_form: ReadForm
    submit_form: SubmitForm
    clock: Clock
    body_limit: int

    async def show(self, request: Request) -> ASGIApp:
        """GET /form/human_input/{form_token}: what is asked; looking decides nothing."""
        caller = await authenticate(request, self.keys, "read", "answer")
        form = await self.read_form(_form(request), workflow_id=caller.workflow_id)
        return JsonResponse(form_data.definition(form))

    async def submit(self, request: Request) -> ASGIApp:
        """POST /form/human_input/{form_token}: the answer; the first valid one is final."""
        caller = await authenticate(request, self.keys, "answer")
        body = await read_object(request, limit=self.body_limit)
        user = required_user(body.get("user"))
        answer = Submission.model_validate(body)
        attempt = IdempotentRequest.of(request, now=self.clock.now())
        with attempt.recognised(FormSubmittedError):
            run = await self.submit_form(
                _form(request),
                workflow_id=caller.workflow_id,
                action=answer.action,
                inputs=answer.inputs,
                user=user,
                channel=CHANNEL,
                idempotency_key=attempt.key,
            )
        return JsonResponse({}, headers=REPLAYED if attempt.changed_nothing(run) else None)


def _form(request: Request) -> FormToken:
    """Return the form that is named; a key speaks for nobody to whom a link was mailed."""
    return FormToken(token=request.path_params["form_token"], of_everybody=True)
