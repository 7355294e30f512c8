"""The page of a form: shows it, takes the answer, and tells what became of it. It needs no script."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl
from uuid import UUID

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from application.ports import Clock, FormNotFoundError, LogUnavailableError, VersionConflictError, Workflows
from application.read_form import ReadForm
from application.submit_form import FormChangedError, SubmitForm
from domain.form.submission import InvalidSubmissionError
from domain.run.state import IssuedForm
from domain.run.workflow_run import FormExpiredError, FormSubmittedError, WorkflowRun
from domain.workflow.template import TemplateTooLargeError
from interface.http.ingress import InvalidRequestError, UnsupportedMediaTypeError, read_body
from interface.http.pages.form_view import PREFIX, problems, view
from interface.http.pages.rendering import HEADERS, page
from interface.ids import new_id

CHANNEL = "web page"
USER = "someone with the link"
"""How the log names who answered here: nothing more is known of them."""

_MEDIA_TYPE = "application/x-www-form-urlencoded"
_FIELDS_LIMIT = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class FormPages:
    """The pages of a form; the token in the path says which."""

    read_form: ReadForm
    submit_form: SubmitForm
    workflows: Workflows
    clock: Clock
    body_limit: int

    async def show(self, request: Request) -> Response:
        """GET /form/{token}: the form, or what became of it; looking decides nothing."""
        try:
            run, form = await self._find(request)
        except FormNotFoundError:
            return _not_found()
        if form.status == "waiting" and self.clock.now() < form.expires_at:
            return await self._open(run, form)
        return await self._closed(run, form)

    async def answer(self, request: Request) -> Response:
        """POST /form/{token}: the answer; whatever is wrong with it, what was typed is shown again."""
        try:
            run, form = await self._find(request)
            sent = await _sent(request, self.body_limit)
            typed = {
                name.removeprefix(PREFIX): text for name, text in sent.items() if name.startswith(PREFIX)
            }
            wrong = problems(form.form, action=sent.get("action", ""), inputs=typed)
            if wrong and form.status == "waiting":
                return await self._open(run, form, typed=typed, wrong=wrong, status=422)
            return await self._submit(request, run, form, sent, typed)
        except FormNotFoundError:
            return _not_found()

    async def _submit(
        self,
        request: Request,
        run: WorkflowRun,
        form: IssuedForm,
        sent: Mapping[str, str],
        typed: Mapping[str, str],
    ) -> Response:
        try:
            await self.submit_form(
                token=request.path_params["token"],
                workflow_id=None,
                action=sent.get("action", ""),
                inputs={field.name: typed.get(field.name, "") for field in form.form.fields},
                user=USER,
                channel=CHANNEL,
                level="link",
                digest=sent.get("digest", ""),
                idempotency_key=sent.get("key", "")[:100] or None,
            )
        except (FormSubmittedError, FormExpiredError) as closed:
            return await self._closed(run, closed.form, status=409)
        except FormChangedError:
            changed = {"": "The form is not the one you were shown: please read it again"}
            return await self._open(run, form, typed=typed, wrong=changed, status=409)
        except (InvalidSubmissionError, TemplateTooLargeError) as problem:
            return await self._open(run, form, typed=typed, wrong={"": str(problem)}, status=422)
        except (LogUnavailableError, VersionConflictError):
            busy = {"": "Your answer could not be recorded just now: please press the button again"}
            return await self._open(run, form, typed=typed, wrong=busy, status=503)
        return RedirectResponse(request.url.path, 303, HEADERS)

    async def _find(self, request: Request) -> tuple[WorkflowRun, IssuedForm]:
        return await self.read_form.whatever_state(token=request.path_params["token"], workflow_id=None)

    async def _open(
        self,
        run: WorkflowRun,
        form: IssuedForm,
        *,
        typed: Mapping[str, str] | None = None,
        wrong: Mapping[str, str] | None = None,
        status: int = 200,
    ) -> Response:
        values = await asyncio.to_thread(view, form, typed=typed, wrong=wrong or {})
        return page("form.html", status=status, workflow=await self._name(run), key=new_id().hex, **values)

    async def _closed(self, run: WorkflowRun, form: IssuedForm, *, status: int | None = None) -> Response:
        workflow = await self._name(run)
        title = form.form.title or "This form"
        if form.status == "submitted":
            return page(
                "notice.html",
                status=status or 200,
                workflow=workflow,
                title=title,
                state="done",
                state_text="Answered",
                sentences=["This form has been answered. Nothing more is needed."],
                facts=[
                    ("Decision", form.form.action_title(form.action or "") or form.action),
                    ("Answered", _when(form.closed_at)),
                    ("Through", form.channel),
                    ("What was shown", f"SHA-256 {form.digest}"),
                ],
            )
        withdrawn = form.status == "withdrawn"
        sentence = "This form is no longer needed." if withdrawn else "The time to answer this form is over."
        return page(
            "notice.html",
            status=410,
            workflow=workflow,
            title=title,
            state="closed",
            state_text="Withdrawn" if withdrawn else "Expired",
            sentences=[sentence, "Nobody's answer is awaited here any more."],
            facts=[("Closed", _when(form.closed_at if withdrawn else form.expires_at))],
        )

    async def _name(self, run: WorkflowRun) -> str:
        return (await self.workflows.version(UUID(run.version_id))).definition.name


def _not_found() -> Response:
    return page(
        "notice.html",
        status=404,
        workflow="",
        title="No such form",
        state="",
        state_text="",
        sentences=["There is no form at this address. Please check that the link is complete."],
        facts=[],
    )


async def _sent(request: Request, limit: int) -> dict[str, str]:
    """
    Return what the page's form sends, line ends as `\\n`.

    :raises UnsupportedMediaTypeError: if it is sent in another way than a page does
    :raises InvalidRequestError: if it is not well-formed, or names something twice
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _MEDIA_TYPE:
        raise UnsupportedMediaTypeError(f"The Content-Type must be {_MEDIA_TYPE}")
    body = await read_body(request, limit=limit)
    try:
        pairs = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            encoding="utf-8",
            errors="strict",
            max_num_fields=_FIELDS_LIMIT,
        )
    except ValueError:
        raise InvalidRequestError("The form data is not well-formed") from None
    sent = {name: text.replace("\r\n", "\n").replace("\r", "\n") for name, text in pairs}
    if len(sent) != len(pairs):
        raise InvalidRequestError("The form data has a name twice")
    return sent


def _when(moment: datetime | None) -> str:
    return moment.strftime("%a %d %b %Y, %H:%M:%S UTC") if moment else ""
