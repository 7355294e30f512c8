"""The page of a form: shows it, takes the answer, and tells what became of it. It needs no script."""

import asyncio
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from application import current_request
from application.commands.submit_form import SubmitForm
from application.ports.runs import FormNotFoundError, FormToken, OutcomeUnknownError
from application.recipients import FormerAddressError, FormerMemberError, FormerRecipientError
from domain.form.submission import ACTION
from domain.run.state import IssuedForm
from domain.run.workflow_run import FormClosedError, WorkflowRun
from interface.http.kernel.exchange import note_code
from interface.http.pages import notices
from interface.http.pages.form import kept_secrets, outcome
from interface.http.pages.form.access import FormAccess, admitting, form_id, path
from interface.http.pages.form.answerers import Answerer, NotAdmittedError, SignedOutError
from interface.http.pages.form.complaints import complaint, problems
from interface.http.pages.form.cookies import NoCookieError
from interface.http.pages.form.draft import Draft, DraftKeeper, query_of
from interface.http.pages.form.entries import Entries, inputs
from interface.http.pages.form.form_files import FormFiles
from interface.http.pages.form.renderer import FormPageRenderer
from interface.http.pages.form.rows import BUTTON, KEEP, counted, pressed
from interface.http.pages.form.sent import CLAIM, ForeignAnswerError, Sent, read_sent
from interface.http.pages.notices import told
from interface.http.pages.rendering import see_other
from interface.keys.tokens import digest
from interface.runtime.logs import Logger

log = Logger(__name__)

_CODES: Final[dict[type[Exception], str]] = {
    SignedOutError: "signed_out",
    NotAdmittedError: "not_admitted",
    FormerMemberError: "former_member",
    FormerAddressError: "former_address",
}
"""How the log names why an answer was not taken from who gave it."""
_SECOND_TRY = "again"
"""Said in the address when a browser that had no cookie comes a second time."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FormPages:
    """
    The pages of a form.

    The link with the token gives the browser a cookie and leads to an address without the token; there the form is
    shown and answered. Looking decides nothing, however often it happens.
    """

    access: FormAccess
    page_renderer: FormPageRenderer
    submit_form: SubmitForm
    files: FormFiles
    keeper: DraftKeeper
    body_limit: int

    @told
    async def enter(self, request: Request) -> Response:
        """GET /form/{token}: a cookie instead of the token, and on to the form."""
        token = request.path_params["token"]
        self.access.count(request, digest(token).hex())
        try:
            _, form = await self.access.read_form.whatever_state(FormToken(token=token), workflow_id=None)
        except FormNotFoundError:
            self.access.count(request, "no such form")
            return notices.not_found()
        answer = see_other(path(form.id))
        self.access.cookies.give(answer, token, form_id=form.id, key_id=form.token_key)
        return answer

    @admitting
    async def show(self, request: Request) -> Response:
        """GET /form/f/{form_id}: the form, with what was entered if the address names a draft, or what became of it."""
        again = query_of(request)
        self.access.count(request, f"again {form_id(request)}" if again else form_id(request))
        try:
            run, form = await self.access.see(request)
        except NoCookieError:
            if _SECOND_TRY in request.query_params:
                raise
            query = f"{again}&{_SECOND_TRY}" if again else f"?{_SECOND_TRY}"
            return notices.doorstep(path(form_id(request)) + query)
        draft = await self.keeper.find(request, form) if again else None
        if self.access.is_open(form):
            return await self.page_renderer.open(request, run, form, draft)
        return await self.page_renderer.closed(request, run, form, draft=draft)

    @admitting
    async def answer(self, request: Request) -> Response:
        """POST /form/f/{form_id}: the answer; whatever is wrong with it, what was typed is shown again."""
        self.access.count(request, form_id(request))
        if not self.access.is_ours(request):
            raise ForeignAnswerError
        run, form, recipient = await self.access.find_for_anybody(request)
        await self.access.recognise(request)
        sent = await self._read(request, run, form)
        try:
            who = await self.access.answerer(request, form, recipient, claimed=sent.text(CLAIM))
            return await self._take(request, run, form, sent, who)
        except FormClosedError as late:
            return await self._not_recorded(request, run, late.form, sent)
        except (SignedOutError, NotAdmittedError, FormerRecipientError) as refused:
            return await self._refuse(request, run, form, sent, refused)
        except Exception as error:
            status, code, wrong = complaint(error)
            draft = sent.draft(wrong=wrong, keeps_key=isinstance(error, OutcomeUnknownError))
            return await self._again(request, run, form, draft, status=status, code=code)

    async def _take(
        self, request: Request, run: WorkflowRun, form: IssuedForm, sent: Sent, who: Answerer
    ) -> Response:
        """Return the page as a press on one of its buttons leaves it, or the way to the receipt."""
        if (press := sent.text(BUTTON)) and self.access.is_open(form):
            shown = await asyncio.to_thread(pressed, form.form, sent.entries, press)
            sent.entries = shown.entries
            wrong = {**sent.refused, **shown.wrong}
            draft = sent.draft(wrong=wrong, focus=shown.focus, undecided=press == KEEP)
            return await self._again(request, run, form, draft)
        sent.entries = await asyncio.to_thread(counted, form.form, sent.entries)
        if sent.refused and form.status == "waiting":
            wrong = await asyncio.to_thread(problems, form.form, sent, self._opened(request, form, sent))
            draft = sent.draft(wrong=wrong)
            return await self._again(request, run, form, draft, status=422, code="invalid_answer")
        await self._record(request, form, sent, who)
        answer = see_other(path(form.id))
        if sent.key is not None:
            self.access.cookies.remember(answer, sent.key, form_id=form.id, key_id=form.token_key)
        return answer

    async def _again(
        self,
        request: Request,
        run: WorkflowRun,
        form: IssuedForm,
        draft: Draft,
        *,
        status: int = 200,
        code: str = "",
    ) -> Response:
        """
        Lead to the form with what was entered: to an address, so that nobody is asked whether to send it once more.

        Where it cannot be kept, it is shown at once.
        """
        if status >= 400:
            note_code(request.scope, code)
            log.info("an answer was not recorded", **_told(run, form, code))
        query = await self.keeper.keep(request, form, draft)
        if query is None:
            return await self.page_renderer.open(request, run, form, draft, status=status)
        return see_other(path(form.id) + query)

    async def _not_recorded(
        self, request: Request, run: WorkflowRun, form: IssuedForm, sent: Sent
    ) -> Response:
        """Return the page for an answer that came when the form was closed."""
        draft = sent.draft(late=True)
        note_code(request.scope, "form_already_answered" if form.status == "submitted" else "form_closed")
        query = await self.keeper.keep(request, form, draft)
        again = "" if query is None else path(form.id) + query
        return await self.page_renderer.not_recorded(request, run, form, draft, again=again)

    async def _refuse(
        self, request: Request, run: WorkflowRun, form: IssuedForm, sent: Sent, why: Exception
    ) -> Response:
        """Return the page for an answer of somebody who may not give it, or not any more; nothing is recorded."""
        if form.status != "waiting" and not isinstance(why, FormerRecipientError):
            return await self._not_recorded(request, run, form, sent)
        if form.status == "submitted" and sent.key is not None and sent.key == form.idempotency_key:
            raise why  # it is recorded: nothing else is said
        code = _CODES.get(type(why), "forbidden")
        opened_by = self.access.cookies.opened_by(request, form_id=form.id)
        if isinstance(why, SignedOutError) and opened_by is None:
            draft = sent.draft(wrong={ACTION: outcome.SIGNED_OUT_WITH_A_LINK})
            return await self._again(request, run, form, draft, status=403, code=code)
        note_code(request.scope, code)
        log.info("an answer was not recorded", **_told(run, form, code), member_id=str(opened_by or ""))
        draft = sent.draft()
        query = await self.keeper.keep(request, form, draft)
        return await self.page_renderer.refused(run, form, draft, why=why, query=query or "")

    async def _read(self, request: Request, run: WorkflowRun, form: IssuedForm) -> Sent:
        sent = await read_sent(
            request,
            form.form,
            limit=self.body_limit,
            largest_file=self.page_renderer.uploads.limits.largest,
            proves=lambda proof: self.access.cookies.proves(request, proof, form_id=form.id),
            take_file=lambda part, name: self.files.take(part, name, run=run, form=form),
        )
        seal = self.access.cookies.page_seal(request, form_id=form.id)
        sent.entries = kept_secrets.sealed(form.form, sent.entries, text=sent.text, seal=seal)
        return sent

    def _opened(self, request: Request, form: IssuedForm, sent: Sent) -> Entries:
        """Return what was entered, with the secrets as they were typed."""
        seal = self.access.cookies.page_seal(request, form_id=form.id)
        return kept_secrets.opened(form.form, sent.entries, seal=seal)

    async def _record(self, request: Request, form: IssuedForm, sent: Sent, who: Answerer) -> None:
        await self.submit_form(
            FormToken(token=self.access.cookies.token(request, form_id=form.id)),
            workflow_id=None,
            action=sent.text("action"),
            inputs=inputs(form.form, self._opened(request, form, sent)),
            user=who.name,
            channel=who.channel,
            level=who.level,
            member_id=who.member_id,
            digest=sent.text("digest"),
            idempotency_key=sent.key,
        )


def _told(run: WorkflowRun, form: IssuedForm, code: str) -> dict[str, str]:
    """Return what the log says of an answer that was not recorded: nothing that was entered."""
    request_id = str(current_request.current_id())
    return {"code": code, "run_id": str(run.id), "form_id": form.id, "request_id": request_id}
