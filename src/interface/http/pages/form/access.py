"""The way to a form on its page: how often somebody may come, what opens it, and that it was seen."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import wraps
from typing import TypeVar

from starlette.requests import Request
from starlette.responses import Response

from application.commands.view_form import UNRECORDED, ViewForm
from application.ports.clock import Clock
from application.ports.runs import FormNotFoundError
from application.queries.read_form import ReadForm
from domain.run.events import Level
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from interface.http.kernel.rate_limiter import RateLimiter, address
from interface.http.pages import notices
from interface.http.pages.form.answerers import Answerers
from interface.http.pages.form.cookies import FormCookies, NoCookieError
from interface.http.pages.form.sent import ForeignAnswerError
from interface.http.pages.notices import told
from interface.http.pages.origin import is_our_own
from interface.runtime.logs import Logger

log = Logger(__name__)

Pages = TypeVar("Pages")


def admitting(
    handler: Callable[[Pages, Request], Awaitable[Response]],
) -> Callable[[Pages, Request], Awaitable[Response]]:
    """Let who is not admitted to the form be told so on a page, and the handler's refusals too."""

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

    return told(telling)


@dataclass(frozen=True, kw_only=True, slots=True)
class FormAccess:
    """Admits browsers that were given the cookie of the form which the address names."""

    read_form: ReadForm
    view_form: ViewForm
    cookies: FormCookies
    answerers: Answerers
    limiter: RateLimiter
    clock: Clock
    public_url: str | None

    def count(self, request: Request, what: str) -> None:
        """:raises TooManyTriesError: if that was asked for too often from one place"""
        self.limiter.take(f"{what} {address(request)}", now=self.clock.now())

    async def find(self, request: Request) -> tuple[WorkflowRun, IssuedForm]:
        """Return the run and the form, open or closed. :raises NoCookieError: :raises FormNotFoundError:"""
        return await self.read_form.whatever_state(token=self._token(request), workflow_id=None)

    async def see(self, request: Request) -> tuple[WorkflowRun, IssuedForm]:
        """
        Return what is shown, and record that it is; that this cannot be done now is no reason not to show it.

        :raises NoCookieError: :raises FormNotFoundError:
        """
        token = self._token(request)

        async def level(form: IssuedForm) -> Level:
            return "link" if await self.answerers.member(request, form, token) is None else "session"

        if request.method != "HEAD":
            try:
                return await self.view_form(token=token, level=level)
            except UNRECORDED as problem:
                log.warning("a view was not recorded", form_id=form_id(request), problem=str(problem))
        return await self.find(request)

    def is_ours(self, request: Request) -> bool:
        """Return whether it was a page of ours that sent this."""
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
    """Return where a form is shown; the address says which, but opens it to nobody."""
    return f"/form/f/{form_id}"
