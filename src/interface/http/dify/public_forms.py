"""Forms for whoever has their link, as JSON: what a page of one's own is made with."""

import contextlib
from dataclasses import dataclass
from uuid import UUID

from starlette.requests import Request
from starlette.types import ASGIApp

from application.commands.submit_form import SubmitForm
from application.commands.view_form import UNRECORDED, Viewer, ViewForm
from application.ports.clock import Clock
from application.ports.runs import FormToken
from application.ports.workflows import Workflows
from application.queries.read_form import ReadForm
from domain.run.state import IssuedForm
from domain.run.workflow_run import FormSubmittedError, WorkflowRun
from interface.http.dify import form_data
from interface.http.dify.app_info import site
from interface.http.dify.models import Submission
from interface.http.kernel.idempotency import REPLAYED
from interface.http.kernel.idempotent_request import IdempotentRequest
from interface.http.kernel.ingress import read_object
from interface.http.kernel.json_response import JsonResponse
from interface.http.kernel.link_holder import LINK_HOLDER
from interface.http.kernel.rate_limiter import RateLimiter, address

CHANNEL = "public form"
VIEWER = Viewer(channel=CHANNEL)
"""Whoever has the link."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PublicForms:
    """
    The endpoints of a form's link, without a key; a link from a mail opens them too.

    They take no cookies and only JSON, so no other site can answer in somebody's name.
    """

    read_form: ReadForm
    view_form: ViewForm
    submit_form: SubmitForm
    workflows: Workflows
    clock: Clock
    limiter: RateLimiter
    body_limit: int

    async def show(self, request: Request) -> ASGIApp:
        """GET /api/form/human_input/{token}: what is asked, and how the workflow presents itself."""
        self._count(request)
        run, form = await self._seen(request)
        run.check_open(form.id, now=self.clock.now())
        version = await self.workflows.version(UUID(run.version_id))
        return JsonResponse(form_data.definition(form) | {"site": site(version.definition)})

    async def submit(self, request: Request) -> ASGIApp:
        """POST /api/form/human_input/{token}: the answer; the first valid one is final."""
        self._count(request)
        answer = Submission.model_validate(await read_object(request, limit=self.body_limit))
        attempt = IdempotentRequest.of(request, now=self.clock.now())
        with attempt.recognised(FormSubmittedError):
            run = await self.submit_form(
                FormToken(token=request.path_params["token"]),
                workflow_id=None,
                action=answer.action,
                inputs=answer.inputs,
                user=LINK_HOLDER,
                channel=CHANNEL,
                level="link",
                idempotency_key=attempt.key,
            )
        return JsonResponse({}, headers=REPLAYED if attempt.changed_nothing(run) else None)

    async def _seen(self, request: Request) -> tuple[WorkflowRun, IssuedForm]:
        """Return what is shown, and record that it is, as far as it can be recorded now."""
        asked = FormToken(token=request.path_params["token"])
        if request.method != "HEAD":
            with contextlib.suppress(*UNRECORDED):
                return await self.view_form(asked, viewer=VIEWER)
        return await self.read_form.whatever_state(asked, workflow_id=None)

    def _count(self, request: Request) -> None:
        """:raises TooManyTriesError: if one place asks too often"""
        self.limiter.take(address(request), now=self.clock.now())
