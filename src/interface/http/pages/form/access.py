"""Access to a form's page: rate limits, the cookie that opens it, and the record that it was seen."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import wraps
from typing import TypeVar
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from application.commands.view_form import UNRECORDED, Viewer, ViewForm
from application.ports.clock import Clock
from application.ports.people import Members
from application.ports.runs import FormNotFoundError, FormToken
from application.queries.read_form import ReadForm
from application.recipients import FormerMemberError, check_recipient
from domain.run.mailing import Recipient
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from interface.http.kernel.rate_limiter import RateLimiter, address
from interface.http.pages import notices
from interface.http.pages.account.sessions import to_sign_in
from interface.http.pages.form.answerers import Answerer, Answerers, NotAdmittedError, SignedOutError
from interface.http.pages.form.cookies import FormCookies, NoCookieError
from interface.http.pages.form.draft import query_of
from interface.http.pages.form.sent import ForeignAnswerError
from interface.http.pages.notices import told
from interface.http.pages.origin import is_our_own
from interface.runtime.logs import Logger

log = Logger(__name__)

Pages = TypeVar("Pages")


def admitting(
    handler: Callable[[Pages, Request], Awaitable[Response]],
) -> Callable[[Pages, Request], Awaitable[Response]]:
    """Turn a handler's refusals into pages, also for those who may not see the form."""

    @wraps(handler)
    async def telling(self: Pages, request: Request) -> Response:
        try:
            return await handler(self, request)
        except NoCookieError:
            return notices.lost()
        except ForeignAnswerError:
            return notices.foreign()
        except FormNotFoundError:
            return notices.not_found()
        except NotAdmittedError:
            return notices.not_admitted()
        except SignedOutError:
            return to_sign_in(request, inbox_path(form_id(request)) + query_of(request))

    return told(telling)


@dataclass(frozen=True, kw_only=True, slots=True)
class FormAccess:
    """Admits browsers that were given the cookie of the form which the address names."""

    read_form: ReadForm
    view_form: ViewForm
    cookies: FormCookies
    answerers: Answerers
    members: Members
    limiter: RateLimiter
    clock: Clock
    public_url: str | None

    def count(self, request: Request, what: str) -> None:
        """:raises TooManyTriesError: if there were too many requests from one address"""
        self.limiter.take(f"{what} {address(request)}", now=self.clock.now())

    async def find(self, request: Request) -> tuple[WorkflowRun, IssuedForm]:
        """
        Return the run and the form, open or closed, if whoever asks is admitted to it.

        :raises NoCookieError: :raises FormNotFoundError: :raises NotAdmittedError:
        :raises SignedOutError: :raises FormerRecipientError: as `answerer` does
        """
        run, form, recipient = await self.find_for_anybody(request)
        await self.answerer(request, form, recipient)
        return run, form

    async def find_for_anybody(self, request: Request) -> tuple[WorkflowRun, IssuedForm, Recipient | None]:
        """
        Return the run, the form, open or closed, and to whom it was sent with the token that the browser has.

        :raises NoCookieError: :raises FormNotFoundError:
        """
        return await self.read_form.whoever_asks(FormToken(token=self._token(request)))

    async def recognise(self, request: Request) -> None:
        """Let a member who has signed in wait among members, also before it is known as whom the form is answered."""
        await self.answerers.session_cookies.signed_in(request)

    async def answerer(
        self, request: Request, form: IssuedForm, recipient: Recipient | None, *, claimed: str | None = None
    ) -> Answerer:
        """
        Return who answers the form with this browser.

        :param claimed: the id of the member as whom the page said that it would be, empty for nobody
        :raises SignedOutError: if a member opened it from the inbox, or was shown it, who is not signed in
        :raises NotAdmittedError: if it is not for the member who opened it from the inbox
        :raises FormerRecipientError: if it was sent to somebody who may not answer it any more
        """
        opened_by = self.cookies.opened_by(request, form_id=form.id)
        try:
            who = await self.answerers.of(request, form, self._token(request), opened_by=opened_by)
        except SignedOutError:
            await check_recipient(self.members, recipient, by_link=False)
            await self._check_member(opened_by)
            raise
        if opened_by is None and claimed is not None and claimed != (who.member_id or ""):
            if claimed:
                raise SignedOutError
            who = Answerer()
        await check_recipient(self.members, recipient, by_link=who.member is None)
        return who

    async def see(self, request: Request) -> tuple[WorkflowRun, IssuedForm]:
        """
        Return the run and the form, and record the view; the form is returned even if that cannot be recorded now.

        :raises NoCookieError: :raises FormNotFoundError: :raises NotAdmittedError:
        :raises SignedOutError: :raises FormerRecipientError: as `answerer` does
        """
        token, opened_by = self._token(request), self.cookies.opened_by(request, form_id=form_id(request))
        if request.method != "HEAD":
            try:
                run, grant = await self.view_form.find(FormToken(token=token))
                who = await self.answerers.of(request, run.form(grant.form_id), token, opened_by=opened_by)
                viewer = Viewer(channel=who.channel, level=who.level, member_id=who.member_id)
                return await self.view_form.record(run, grant, viewer=viewer)
            except UNRECORDED as problem:
                log.warning("a view was not recorded", form_id=form_id(request), problem=str(problem))
            except SignedOutError:
                await self._check_member(opened_by)
                raise
        return await self.find(request)

    async def _check_member(self, member_id: UUID | None) -> None:
        """:raises FormerMemberError: if it is the id of somebody who is no member any more"""
        if member_id is not None and not await self.members.current([member_id]):
            raise FormerMemberError

    def is_ours(self, request: Request) -> bool:
        """Return whether one of our own pages sent the request."""
        return is_our_own(request, self.public_url)

    def is_open(self, form: IssuedForm) -> bool:
        """Return whether the form can be answered now."""
        return form.status == "waiting" and self.clock.now() < form.expires_at

    def _token(self, request: Request) -> str:
        return self.cookies.token(request, form_id=form_id(request))


def form_id(request: Request) -> str:
    """Return which form the address names."""
    return str(request.path_params["form_id"])


def path(form_id: str) -> str:
    """Return the address of a form's page; knowing it alone opens nothing."""
    return f"/form/f/{form_id}"


def inbox_path(form_id: str) -> str:
    """Return where a member opens a form from their inbox."""
    return f"/inbox/{form_id}"
