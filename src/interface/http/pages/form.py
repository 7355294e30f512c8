"""The page of a form: shows it, takes the answer, and tells what became of it. It needs no script."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from application.ports import Clock, FormNotFoundError, LogUnavailableError, VersionConflictError, Workflows
from application.read_form import ReadForm
from application.submit_form import FormChangedError, SubmitForm
from application.view_form import ViewForm
from domain.form import submission
from domain.form.submission import ACTION, InvalidSubmissionError
from domain.run.events import Level
from domain.run.state import IssuedForm
from domain.run.workflow_run import FormExpiredError, FormSubmittedError, WorkflowRun
from domain.workflow.template import TemplateTooLargeError
from interface.files.record import FileRecord
from interface.http.errors import RefusedError
from interface.http.json_response import JsonResponse
from interface.http.pages import notices
from interface.http.pages.answerers import Answerers
from interface.http.pages.cookies import FormCookies, NoCookieError
from interface.http.pages.entries import inputs, reference
from interface.http.pages.form_files import FormFiles
from interface.http.pages.form_view import view
from interface.http.pages.labels import time_left
from interface.http.pages.notices import told
from interface.http.pages.origin import is_our_own
from interface.http.pages.receipt import file_ids
from interface.http.pages.rendering import HEADERS, page
from interface.http.pages.rows import BUTTON, counted, pressed
from interface.http.pages.sent import ForeignAnswerError, Sent, read_sent
from interface.http.pages.shown_files import ShownFiles
from interface.http.pages.tries import Tries, address
from interface.http.pages.unseen import seen
from interface.http.pages.widgets import PREFIX
from interface.ids import new_id
from interface.logs import Logger
from interface.tokens import digest

log = Logger(__name__)

CHANNEL = "web page"
INBOX_CHANNEL = "inbox"
USER = "someone with the link"
"""How the log names who answered here: nothing more is known of them."""

_SECOND_TRY = "again"
"""Said in the address when a browser that had no cookie comes a second time."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FormPages:
    """
    The pages of a form.

    The link with the token gives the browser a cookie and leads to an address without the token; there the form is
    shown and answered. Looking decides nothing, however often it happens.
    """

    read_form: ReadForm
    submit_form: SubmitForm
    view_form: ViewForm
    workflows: Workflows
    clock: Clock
    cookies: FormCookies
    answerers: Answerers
    tries: Tries
    files: FormFiles
    shown_files: ShownFiles
    public_url: str | None
    body_limit: int

    @told
    async def enter(self, request: Request) -> Response:
        """GET /form/{token}: a cookie instead of the token, and on to the form."""
        token = request.path_params["token"]
        self._count(request, digest(token).hex())
        try:
            _, form = await self.read_form.whatever_state(token=token, workflow_id=None)
        except FormNotFoundError:
            self._count(request, "no such form")
            return notices.not_found()
        answer = RedirectResponse(_path(form.id), 303, HEADERS)
        self.cookies.give(answer, token, form_id=form.id, key_id=form.token_key)
        return answer

    @told
    async def show(self, request: Request) -> Response:
        """GET /form/f/{form_id}: the form, or what became of it."""
        form_id = _form_id(request)
        self._count(request, form_id)
        try:
            run, form = await self._seen(request, form_id)
        except NoCookieError:
            again = _SECOND_TRY in request.query_params
            return notices.lost() if again else notices.doorstep(f"{_path(form_id)}?{_SECOND_TRY}")
        except FormNotFoundError:
            return notices.not_found()
        if self._is_open(form):
            return await self._open(request, run, form)
        return await self._closed(request, run, form)

    @told
    async def answer(self, request: Request) -> Response:
        """POST /form/f/{form_id}: the answer; whatever is wrong with it, what was typed is shown again."""
        form_id = _form_id(request)
        self._count(request, form_id)
        if not is_our_own(request, self.public_url):
            return notices.foreign()
        try:
            run, form = await self._find(request, form_id)
        except NoCookieError:
            return notices.lost()
        except FormNotFoundError:
            return notices.not_found()
        try:
            sent = await self._read(request, run, form)
        except ForeignAnswerError:
            return notices.foreign()
        if (press := sent.text(BUTTON)) and self._is_open(form):
            shown = await asyncio.to_thread(pressed, form.form, sent.entries, press)
            sent.entries = shown.entries
            wrong = {**sent.refused, **shown.wrong}
            return await self._open(request, run, form, sent=sent, wrong=wrong, focus=shown.focus)
        sent.entries = await asyncio.to_thread(counted, form.form, sent.entries)
        if sent.refused and form.status == "waiting":
            wrong = _problems(form, sent)
            return await self._open(request, run, form, sent=sent, wrong=wrong, status=422)
        return await self._submit(request, run, form, sent)

    async def add_file(self, request: Request) -> Response:
        """POST /form/f/{form_id}/files: a file that was just chosen; the answer says how it is entered."""
        form_id = _form_id(request)
        self.tries.take(f"files {form_id} {address(request)}", now=self.clock.now())
        try:
            run, form = await self._find(request, form_id)
            proof = request.headers.get("x-proof", "")
            ours = is_our_own(request, self.public_url)
            if not ours or not self.cookies.proves(request, proof, form_id=form_id):
                raise NoCookieError
        except NoCookieError:
            raise RefusedError(403, "forbidden", "Please open the link to the form again") from None
        run.check_open(form.id, now=self.clock.now())
        record = await self.files.form_uploads.receive(request, run, form)
        return JsonResponse({"value": reference(record.id, record.name), "name": seen(record.name)}, 201)

    @told
    async def shown_file(self, request: Request) -> Response:
        """GET /form/f/{form_id}/shown/{file_id}: a file that the form shows, while it is open, to be saved."""
        form_id = _form_id(request)
        self._count(request, form_id)
        try:
            run, form = await self._find(request, form_id)
        except NoCookieError:
            return notices.lost()
        except FormNotFoundError:
            return notices.not_found()
        run.check_open(form.id, now=self.clock.now())
        file_id = request.path_params["file_id"]
        return await self.shown_files.answer(run, form, file_id, head=request.method == "HEAD")

    async def _read(self, request: Request, run: WorkflowRun, form: IssuedForm) -> Sent:
        return await read_sent(
            request,
            form.form,
            limit=self.body_limit,
            largest_file=self.files.form_uploads.uploads.limits.largest,
            proves=lambda proof: self.cookies.proves(request, proof, form_id=form.id),
            take_file=lambda part, name: self.files.take(part, name, run=run, form=form),
        )

    async def _submit(self, request: Request, run: WorkflowRun, form: IssuedForm, sent: Sent) -> Response:
        key = sent.text("key")[:100] or None
        token = self.cookies.token(request, form_id=form.id)
        try:
            member = await self.answerers.member(request, form, token)
            await self.submit_form(
                token=token,
                workflow_id=None,
                action=sent.text("action"),
                inputs=inputs(form.form, sent.entries),
                user=USER if member is None else member.name,
                channel=CHANNEL if member is None else INBOX_CHANNEL,
                level="link" if member is None else "session",
                member_id=None if member is None else str(member.id),
                digest=sent.text("digest"),
                idempotency_key=key,
            )
        except (FormSubmittedError, FormExpiredError) as late:
            return await self._closed(request, run, late.form, late=True)
        except FormChangedError:
            changed = {"form": "The form is not the one you were shown: please read it again"}
            return await self._open(request, run, form, sent=sent, wrong=changed, status=409)
        except (InvalidSubmissionError, TemplateTooLargeError) as problem:
            wrong = getattr(problem, "problems", None) or {"form": str(problem)}
            return await self._open(request, run, form, sent=sent, wrong=wrong, status=422)
        except (LogUnavailableError, VersionConflictError):
            busy = {ACTION: "Your answer could not be recorded just now: please press the button again"}
            return await self._open(request, run, form, sent=sent, wrong=busy, status=503)
        answer = RedirectResponse(_path(form.id), 303, HEADERS)
        if key is not None:
            self.cookies.remember(answer, key, form_id=form.id)
        return answer

    async def _seen(self, request: Request, form_id: str) -> tuple[WorkflowRun, IssuedForm]:
        """Return what is shown, and record that it is; that this cannot be done now is no reason not to show it."""
        if request.method != "HEAD":
            try:
                token = self.cookies.token(request, form_id=form_id)
                return await self.view_form(token=token, level=await self._level(request, form_id))
            except (LogUnavailableError, VersionConflictError) as problem:
                log.warning("a view was not recorded", form_id=form_id, problem=str(problem))
        return await self._find(request, form_id)

    async def _level(self, request: Request, form_id: str) -> Level:
        """Return how well it is known who looks."""
        if await self.answerers.visits.signed_in(request) is None:
            return "link"
        _, form = await self._find(request, form_id)
        token = self.cookies.token(request, form_id=form_id)
        return "link" if await self.answerers.member(request, form, token) is None else "session"

    def _count(self, request: Request, what: str) -> None:
        """:raises TooManyTriesError: if that was asked for too often from one place"""
        self.tries.take(f"{what} {address(request)}", now=self.clock.now())

    def _is_open(self, form: IssuedForm) -> bool:
        return form.status == "waiting" and self.clock.now() < form.expires_at

    async def _find(self, request: Request, form_id: str) -> tuple[WorkflowRun, IssuedForm]:
        token = self.cookies.token(request, form_id=form_id)
        return await self.read_form.whatever_state(token=token, workflow_id=None)

    async def _open(
        self,
        request: Request,
        run: WorkflowRun,
        form: IssuedForm,
        *,
        sent: Sent | None = None,
        wrong: Mapping[str, str] | None = None,
        status: int = 200,
        focus: str = "",
    ) -> Response:
        entries = None if sent is None else sent.entries
        limits = self.files.form_uploads.uploads.limits
        values = await asyncio.to_thread(
            view,
            form,
            entries=entries,
            wrong=wrong or {},
            limits=limits,
            public_url=self.public_url,
            focus=focus,
        )
        return page(
            "form.html",
            status=status,
            me=await self.answerers.name(request, form, self.cookies.token(request, form_id=form.id)),
            workflow=await self._name(run),
            left=time_left(form.expires_at - self.clock.now()),
            path=_path(form.id),
            key=new_id().hex,
            proof=self.cookies.proof(request, form_id=form.id),
            **values,
        )

    async def _closed(
        self, request: Request, run: WorkflowRun, form: IssuedForm, *, late: bool = False
    ) -> Response:
        workflow = await self._name(run)
        if form.status != "submitted":
            return notices.closed(form, workflow=workflow, link=await self.answerers.onward(request, form))
        mine = self.cookies.remembers(request, form.idempotency_key)
        mine = mine or await self.answerers.have_answered(request, form)
        return notices.answered(
            form,
            workflow=workflow,
            run_id=run.id,
            by_this_browser=mine,
            files=await self._files(form) if mine else {},
            status=409 if late and not mine else 200,
            link=await self.answerers.onward(request, form),
        )

    async def _files(self, form: IssuedForm) -> dict[str, FileRecord]:
        """Return what is known of the files of the answer, by their ids."""
        records = self.files.form_uploads.uploads.records
        found = [await records.find(file_id) for file_id in file_ids(form)]
        return {str(record.id): record for record in found if record is not None}

    async def _name(self, run: WorkflowRun) -> str:
        version = await self.workflows.version(UUID(run.version_id))
        return f"{seen(version.definition.name)}, version {version.number}"


def _problems(form: IssuedForm, sent: Sent) -> dict[str, str]:
    """Return what is wrong where files were not taken; the others are looked at once all could be stored."""
    given = inputs(form.form, sent.entries)
    found = submission.problems(form.form, action=sent.text("action"), inputs=given)
    wrong = {name: text for name, text in found.items() if sent.attachment(PREFIX + name) is None}
    return wrong | sent.refused


def _path(form_id: str) -> str:
    """Return where a form is shown; the address says which, but opens it to nobody."""
    return f"/form/f/{form_id}"


def _form_id(request: Request) -> str:
    return str(request.path_params["form_id"])
