"""Forms over our own API: list, look, answer, withdraw, extend, remind."""

from dataclasses import dataclass
from datetime import timedelta

from pydantic import BaseModel
from starlette.requests import Request
from starlette.types import ASGIApp

from application.commands.extend_form import ExtendForm
from application.commands.remind_form import RemindForm
from application.commands.submit_form import SubmitForm
from application.commands.withdraw_form import WithdrawForm
from application.ports.clock import Clock
from application.ports.runs import FormId, FormNotFoundError
from application.ports.workflows import WorkflowNotFoundError
from application.queries.form_list import FormCursor, FormList, form_cursor
from application.queries.read_form import ReadForm
from application.scopes import Scope
from domain.run.workflow_run import FormExpiredError, FormSubmittedError, WorkflowRun
from interface.http.api import cursor, form_data
from interface.http.api.etags import etag, versions_seen
from interface.http.api.models import (
    AnswerRequest,
    ExtendRequest,
    FormItems,
    FormQuery,
    RemindRequest,
    WithdrawRequest,
)
from interface.http.kernel.auth import ApiKeys, Caller, authenticate
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.idempotency import REPLAYED, idempotency_key
from interface.http.kernel.idempotent_request import IdempotentRequest
from interface.http.kernel.ingress import read_object
from interface.http.kernel.json_response import JsonResponse
from interface.http.kernel.parameters import path_uuid

CHANNEL = "api"


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnForms:
    """The endpoints of forms, known by their ids; a form of another workflow is as good as none."""

    keys: ApiKeys
    read_form: ReadForm
    form_list: FormList
    clock: Clock
    submit_form: SubmitForm
    withdraw_form: WithdrawForm
    extend_form: ExtendForm
    remind_form: RemindForm
    body_limit: int

    async def page(self, request: Request) -> ASGIApp:
        """GET /v1/forms: forms that wait by their deadline, others the latest first."""
        caller = await authenticate(request, self.keys, "read")
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
        caller, form = await self._asked(request, "read")
        run, _ = await self.read_form.whatever_state(form, workflow_id=caller.workflow_id)
        return _form(run, form)

    async def answer(self, request: Request) -> ASGIApp:
        """POST /v1/forms/{form_id}/answer: the first valid answer is final, on every channel."""
        caller, form = await self._asked(request, "answer")
        answer = AnswerRequest.model_validate(await read_object(request, limit=self.body_limit))
        attempt = IdempotentRequest.of(request, now=self.clock.now())
        with attempt.recognised(FormSubmittedError):
            run = await self.submit_form(
                form,
                workflow_id=caller.workflow_id,
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
        caller, form = await self._asked(request, "answer")
        asked = WithdrawRequest.model_validate(await read_object(request, limit=self.body_limit))
        attempt = IdempotentRequest.of(request, now=self.clock.now())
        with attempt.recognised(FormExpiredError):
            run = await self.withdraw_form(
                form,
                workflow_id=caller.workflow_id,
                reason=asked.reason,
                who=asked.user,
                idempotency_key=attempt.key,
                seen=versions_seen(request),
            )
        return _form(run, form, replayed=attempt.changed_nothing(run))

    async def extend(self, request: Request) -> ASGIApp:
        """POST /v1/forms/{form_id}/extend: let it close later, or earlier."""
        caller, form = await self._asked(request, "answer")
        asked = ExtendRequest.model_validate(await read_object(request, limit=self.body_limit))
        if asked.until is None and idempotency_key(request) is not None:
            raise RefusedError(
                422, "not_repeatable", "A request that may be repeated says `until`, not `seconds`"
            )
        to = asked.until if asked.until is not None else timedelta(seconds=asked.seconds or 0)
        run = await self.extend_form(
            form, workflow_id=caller.workflow_id, to=to, who=asked.user, seen=versions_seen(request)
        )
        return _form(run, form)

    async def remind(self, request: Request) -> ASGIApp:
        """POST /v1/forms/{form_id}/remind: write to its recipients again."""
        caller, form = await self._asked(request, "answer")
        asked = RemindRequest.model_validate(await read_object(request, limit=self.body_limit))
        attempt = IdempotentRequest.of(request, now=self.clock.now())
        with attempt.recognised():
            run = await self.remind_form(
                form,
                workflow_id=caller.workflow_id,
                recipient=asked.recipient,
                who=asked.user,
                idempotency_key=attempt.key,
                seen=versions_seen(request),
            )
        is_known = attempt.key in run.mailing(str(form.form_id)).reminded
        return _form(run, form, replayed=is_known and attempt.changed_nothing(run))

    async def _asked(self, request: Request, scope: Scope) -> tuple[Caller, FormId]:
        """
        Return who asks, and the form that the path names.

        :raises RefusedError: if the request shows no valid key
        :raises FormNotFoundError: if the path names none
        """
        caller = await authenticate(request, self.keys, scope)
        form_id = path_uuid(request, "form_id")
        if form_id is None:
            raise FormNotFoundError
        return caller, FormId(form_id=form_id)


def _place(query: FormQuery) -> FormCursor | None:
    if query.after is None:
        return None
    try:
        return cursor.read(query.after, status=query.status)
    except cursor.CursorError as error:
        raise RefusedError(400, "invalid_param", f"after: {error}") from None


def _form(run: WorkflowRun, form: FormId, *, replayed: bool = False) -> JsonResponse:
    """Return the form as the run has it now, and the run's version."""
    headers = etag(run) | (REPLAYED if replayed else {})
    return _shown(form_data.detail(run, run.form(str(form.form_id))), headers=headers)


def _shown(document: BaseModel, *, headers: dict[str, str] | None = None) -> JsonResponse:
    return JsonResponse(document.model_dump(mode="json"), headers=headers)
