"""The page of a form: shows it, takes the answer, and tells what became of it. It needs no script."""

import asyncio
from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from application import current_request
from application.commands.submit_form import FormChangedError, SubmitForm
from application.ports.runs import (
    FormNotFoundError,
    FormToken,
    LogUnavailableError,
    OutcomeUnknownError,
    VersionConflictError,
)
from application.recipients import FormerAddressError, FormerMemberError, FormerRecipientError
from domain.form import submission
from domain.form.submission import ACTION, InvalidSubmissionError
from domain.run.state import IssuedForm
from domain.run.workflow_run import FormClosedError, WorkflowRun
from domain.values.template import TemplateTooLargeError
from interface.http.kernel.errors import refusal
from interface.http.kernel.exchange import note_code
from interface.http.pages import notices
from interface.http.pages.fields.widgets import PREFIX
from interface.http.pages.form import outcome
from interface.http.pages.form.access import FormAccess, admitting, form_id, path
from interface.http.pages.form.answerers import Answerer, NotAdmittedError, SignedOutError
from interface.http.pages.form.cookies import NoCookieError
from interface.http.pages.form.entries import inputs
from interface.http.pages.form.form_files import FormFiles
from interface.http.pages.form.renderer import FormPageRenderer
from interface.http.pages.form.rows import BUTTON, KEEP, counted, pressed
from interface.http.pages.form.sent import ForeignAnswerError, Sent, read_sent
from interface.http.pages.notices import told
from interface.http.pages.rendering import see_other
from interface.keys.tokens import digest
from interface.runtime.logs import Logger

CLAIM: Final = "as"
"""What a page sends along that says as which member it is answered: their id, or nothing."""

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
        """GET /form/f/{form_id}: the form, or what became of it."""
        self.access.count(request, form_id(request))
        try:
            run, form = await self.access.see(request)
        except NoCookieError:
            if _SECOND_TRY in request.query_params:
                raise
            return notices.doorstep(f"{path(form_id(request))}?{_SECOND_TRY}")
        if self.access.is_open(form):
            return await self.page_renderer.open(request, run, form)
        return await self.page_renderer.closed(request, run, form)

    @admitting
    async def answer(self, request: Request) -> Response:
        """POST /form/f/{form_id}: the answer; whatever is wrong with it, what was typed is shown again."""
        self.access.count(request, form_id(request))
        if not self.access.is_ours(request):
            raise ForeignAnswerError
        run, form, recipient = await self.access.find_for_anybody(request)
        sent = await self._read(request, run, form)
        try:
            who = await self.access.answerer(request, form, recipient, claimed=sent.text(CLAIM))
            return await self._take(request, run, form, sent, who)
        except LogUnavailableError as error:
            status, wrong = _complaint(error)
            return await self.page_renderer.open(request, run, form, sent=sent, wrong=wrong, status=status)
        except (SignedOutError, NotAdmittedError, FormerRecipientError) as refused:
            return await self._refuse(request, run, form, sent, refused)

    async def _take(
        self, request: Request, run: WorkflowRun, form: IssuedForm, sent: Sent, who: Answerer
    ) -> Response:
        """Return the page as a press on one of its buttons leaves it, or the way to the receipt."""
        if (press := sent.text(BUTTON)) and self.access.is_open(form):
            shown = await asyncio.to_thread(pressed, form.form, sent.entries, press)
            sent.entries = shown.entries
            wrong = {**sent.refused, **shown.wrong}
            return await self.page_renderer.open(
                request, run, form, sent=sent, wrong=wrong, focus=shown.focus, undecided=press == KEEP
            )
        sent.entries = await asyncio.to_thread(counted, form.form, sent.entries)
        if sent.refused and form.status == "waiting":
            wrong = _problems(form, sent)
            return await self.page_renderer.open(request, run, form, sent=sent, wrong=wrong, status=422)
        return await self._submit(request, run, form, sent, who)

    async def _refuse(
        self, request: Request, run: WorkflowRun, form: IssuedForm, sent: Sent, why: Exception
    ) -> Response:
        """Return the page for an answer of somebody who may not give it, or not any more; nothing is recorded."""
        if form.status != "waiting" and not isinstance(why, FormerRecipientError):
            return await self.page_renderer.not_recorded(request, run, form, sent=sent)
        if form.status == "submitted" and sent.key is not None and sent.key == form.idempotency_key:
            raise why  # it is recorded: nothing else is said
        code = _CODES.get(type(why), "forbidden")
        note_code(request.scope, code)
        log.warning(
            "an answer was refused",
            code=code,
            run_id=str(run.id),
            form_id=form.id,
            member_id=sent.text(CLAIM)[:36] or None,
            request_id=str(current_request.current_id()),
        )
        if (
            isinstance(why, SignedOutError)
            and self.access.cookies.opened_by(request, form_id=form.id) is None
        ):
            wrong = {ACTION: outcome.SIGNED_OUT_WITH_A_LINK}
            return await self.page_renderer.open(request, run, form, sent=sent, wrong=wrong, status=403)
        return await self.page_renderer.refused(run, form, sent=sent, why=why)

    async def _read(self, request: Request, run: WorkflowRun, form: IssuedForm) -> Sent:
        return await read_sent(
            request,
            form.form,
            limit=self.body_limit,
            largest_file=self.page_renderer.uploads.limits.largest,
            proves=lambda proof: self.access.cookies.proves(request, proof, form_id=form.id),
            take_file=lambda part, name: self.files.take(part, name, run=run, form=form),
        )

    async def _submit(
        self, request: Request, run: WorkflowRun, form: IssuedForm, sent: Sent, who: Answerer
    ) -> Response:
        """Return the way to the receipt, or the page that says what is wrong."""
        try:
            await self._record(request, form, sent, who)
        except FormClosedError as late:
            return await self.page_renderer.not_recorded(request, run, late.form, sent=sent)
        except FormerRecipientError:
            raise
        except Exception as error:
            status, wrong = _complaint(error)
            key = sent.key if isinstance(error, OutcomeUnknownError) else None
            return await self.page_renderer.open(
                request, run, form, sent=sent, wrong=wrong, status=status, key=key
            )
        answer = see_other(path(form.id))
        if sent.key is not None:
            self.access.cookies.remember(answer, sent.key, form_id=form.id, key_id=form.token_key)
        return answer

    async def _record(self, request: Request, form: IssuedForm, sent: Sent, who: Answerer) -> None:
        await self.submit_form(
            FormToken(token=self.access.cookies.token(request, form_id=form.id)),
            workflow_id=None,
            action=sent.text("action"),
            inputs=inputs(form.form, sent.entries),
            user=who.name,
            channel=who.channel,
            level=who.level,
            member_id=who.member_id,
            digest=sent.text("digest"),
            idempotency_key=sent.key,
        )


def _complaint(error: Exception) -> tuple[int, dict[str, str]]:
    """Return the status and what is said of an answer that was not recorded; what is unforeseen is raised again."""
    if isinstance(error, FormChangedError):
        return 409, {"form": "The form is not the one you were shown: please read it again"}
    if isinstance(error, InvalidSubmissionError) and error.problems:
        return 422, error.problems
    if isinstance(error, InvalidSubmissionError | TemplateTooLargeError):
        return 422, {"form": str(error)}
    if isinstance(error, OutcomeUnknownError):
        return 503, {
            ACTION: "It is not certain that your answer was recorded: press the same button again, it counts once"
        }
    if isinstance(error, LogUnavailableError | VersionConflictError):
        return 503, {ACTION: "Your answer could not be recorded just now: please press the button again"}
    foreseen = refusal(error)
    if foreseen is None or isinstance(error, FormNotFoundError):
        raise error
    return foreseen.status, {"form": f"Your answer was not recorded: {foreseen.message}"}


def _problems(form: IssuedForm, sent: Sent) -> dict[str, str]:
    """Return what is wrong where files were not taken; the others are looked at once all could be stored."""
    given = inputs(form.form, sent.entries)
    found = submission.problems(form.form, action=sent.text("action"), inputs=given)
    wrong = {name: text for name, text in found.items() if sent.attachment(PREFIX + name) is None}
    return wrong | sent.refused
