"""Forms over our own API: list, look, answer, withdraw, extend, remind."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from pydantic import BaseModel
from starlette.requests import Request
from starlette.types import ASGIApp

from application.commands.extend_form import ExtendForm
from application.commands.remind_form import RemindForm
from application.commands.submit_form import SubmitForm
from application.commands.withdraw_form import WithdrawForm
from application.ports.clock import Clock
from application.ports.workflows import WorkflowNotFoundError
from application.queries.form_list import FormCursor, FormList, form_cursor
from domain.run.state import IssuedForm
from domain.run.workflow_run import FormExpiredError, FormSubmittedError, WorkflowRun
from interface.http.api import cursor, form_data
from interface.http.api.etags import etag, versions_seen
from interface.http.api.form_finder import FormFinder
from interface.http.api.models import (
    AnswerRequest,
    ExtendRequest,
    FormItems,
    FormQuery,
    RemindRequest,
    WithdrawRequest,
)
from interface.http.kernel.auth import ApiKeys, authenticate
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.idempotency import REPLAYED, idempotency_key
from interface.http.kernel.idempotent_request import IdempotentRequest
from interface.http.kernel.ingress import read_object
from interface.http.kernel.json_response import JsonResponse
from interface.keys.tokens import Tokens

CHANNEL = "api"


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnForms:
    """The endpoints of forms, known by their ids; a form of another workflow is as good as none."""

    keys: ApiKeys
    finder: FormFinder
    form_list: FormList
    tokens: Tokens
    clock: Clock
    submit_form: SubmitForm
    withdraw_form: WithdrawForm
    extend_form: ExtendForm
    remind_form: RemindForm
    body_limit: int

    async def page(self, request: Request) -> ASGIApp:
        """GET /v1/forms: forms that wait by their deadline, others the latest first."""
        caller = await authenticate(request, self.keys)
        asked = {name: text for name, text in request.query_params.items() if text}
        query = FormQuery.model_validate(asked)
        if query.workflow_id is not None and not caller.may_use(query.workflow_id):
            raise WorkflowNotFoundError(query.workflow_id)
        found = await self.form_list.page(
            status=query.status,
            workflow_id=caller.workflow_id or query.workflow_id,
            after=_place(query),
            limit=query.limit,
        )
        following = (
            cursor.written(form_cursor(found.forms[-1], status=query.status), status=query.status)
            if found.has_more
            else None
        )
        return _shown(
            FormItems(
                data=[form_data.item(form) for form in found.forms], has_more=found.has_more, next=following
            )
        )

    async def show(self, request: Request) -> ASGIApp:
        """GET /v1/forms/{form_id}: what it shows and what became of it; looking decides nothing."""
        run, form = await self.finder.find(request)
        return _form(run, form)

    async def answer(self, request: Request) -> ASGIApp:
        """POST /v1/forms/{form_id}/answer: the first valid answer is final, on every channel."""
        run, form = await self.finder.find(request)
        answer = AnswerRequest.model_validate(await read_object(request, limit=self.body_limit))
        attempt = IdempotentRequest.of(request, now=self.clock.now())
        with attempt.recognised(FormSubmittedError):
            run = await self.submit_form(
                token=self._token(form),
                workflow_id=UUID(run.workflow_id),
                action=answer.action,
                inputs=answer.inputs,
                user=answer.user,
                channel=CHANNEL,
                digest=answer.digest,
                idempotency_key=attempt.key,
                seen=versions_seen(request),
            )
        return _form(run, form, replayed=attempt.changed_nothing(run))

    async def withdraw(self, request: Request) -> ASGIApp:
        """POST /v1/forms/{form_id}/withdraw: nobody can answer it any more, and its run fails."""
        run, form = await self.finder.find(request)
        asked = WithdrawRequest.model_validate(await read_object(request, limit=self.body_limit))
        attempt = IdempotentRequest.of(request, now=self.clock.now())
        with attempt.recognised(FormExpiredError):
            run = await self.withdraw_form(
                run_id=run.id,
                form_id=form.id,
                reason=asked.reason,
                who=asked.user,
                idempotency_key=attempt.key,
                seen=versions_seen(request),
            )
        return _form(run, form, replayed=attempt.changed_nothing(run))

    async def extend(self, request: Request) -> ASGIApp:
        """POST /v1/forms/{form_id}/extend: let it close later, or earlier."""
        run, form = await self.finder.find(request)
        asked = ExtendRequest.model_validate(await read_object(request, limit=self.body_limit))
        if asked.until is None and idempotency_key(request) is not None:
            raise RefusedError(
                422, "not_repeatable", "A request that may be repeated says `until`, not `seconds`"
            )
        to = asked.until if asked.until is not None else timedelta(seconds=asked.seconds or 0)
        run = await self.extend_form(
            run_id=run.id, form_id=form.id, to=to, who=asked.user, seen=versions_seen(request)
        )
        return _form(run, form)

    async def remind(self, request: Request) -> ASGIApp:
        """POST /v1/forms/{form_id}/remind: write to its recipients again."""
        run, form = await self.finder.find(request)
        asked = RemindRequest.model_validate(await read_object(request, limit=self.body_limit))
        attempt = IdempotentRequest.of(request, now=self.clock.now())
        with attempt.recognised():
            run = await self.remind_form(
                run_id=run.id,
                form_id=form.id,
                recipient=asked.recipient,
                who=asked.user,
                idempotency_key=attempt.key,
                seen=versions_seen(request),
            )
        is_known = attempt.key in run.mailing(form.id).reminded
        return _form(run, form, replayed=is_known and attempt.changed_nothing(run))

    def _token(self, form: IssuedForm) -> str:
        if "web" not in form.surfaces:
            raise RefusedError(
                403, "form_not_reachable", "This form is answered by those to whom it was sent, and not here"
            )
        return self.tokens.derive(key_id=form.token_key, form_id=form.id, surface="web")


def _place(query: FormQuery) -> FormCursor | None:
    if query.after is None:
        return None
    try:
        return cursor.read(query.after, status=query.status)
    except cursor.CursorError as error:
        raise RefusedError(400, "invalid_param", f"after: {error}") from None


def _form(run: WorkflowRun, form: IssuedForm, *, replayed: bool = False) -> JsonResponse:
    """Return the form as the run has it now, and the run's version."""
    headers = etag(run) | (REPLAYED if replayed else {})
    return _shown(form_data.detail(run, run.forms[form.id]), headers=headers)


def _shown(document: BaseModel, *, headers: dict[str, str] | None = None) -> JsonResponse:
    return JsonResponse(document.model_dump(mode="json"), headers=headers)
