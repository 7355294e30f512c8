"""Signing in by a link that is mailed to the member, and signing out."""

from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from application.ports.clock import Clock
from application.ports.sessions import Sessions
from domain.values.addresses import AddressError
from domain.values.addresses import address as mailbox
from interface.http.kernel.rate_limiter import RateLimiter, address
from interface.http.pages import notices
from interface.http.pages.account.invitations import Invitations
from interface.http.pages.account.sessions import SessionCookies
from interface.http.pages.notices import told
from interface.http.pages.onward import onward
from interface.http.pages.rendering import page, see_other
from interface.http.pages.small_form import read_texts
from interface.keys.tokens import digest

LETTERS: Final = 5
"""How many links are sent to one address at once; then as many more in each window."""
LETTERS_WINDOW_SECONDS: Final = 900


@dataclass(frozen=True, kw_only=True, slots=True)
class SignInPages:
    """
    The pages by which somebody signs in.

    The response to a request for a link does not reveal whether the address is a member's; and only a press on the
    button of the link's page uses the link up, so what opens links by itself does no harm.
    """

    session_cookies: SessionCookies
    sessions: Sessions
    invitations: Invitations
    clock: Clock
    limiter: RateLimiter
    letters: RateLimiter
    """How often links are sent to one address."""

    @told
    async def ask(self, request: Request) -> Response:
        """GET /sign-in: asks for an address; who has signed in is led on."""
        wanted = onward(request.query_params.get("next"))
        if await self.session_cookies.signed_in(request) is not None:
            return see_other(wanted)
        return self._asking(request, wanted)

    @told
    async def send(self, request: Request) -> Response:
        """POST /sign-in: sends a link, if the address is a member's; the answer is the same if it is not."""
        self._count(request, "sign-in")
        texts = await read_texts(request)
        wanted = onward(texts.get("next"))
        if not self.session_cookies.comes_from_a_visit(request, texts.get("proof", "")):
            return self._asking(
                request, wanted, problem="This page was open for too long. Please try again", status=403
            )
        try:
            email = mailbox(texts.get("email", ""))
        except AddressError:
            problem = "Enter an e-mail address, such as name@example.com"
            return self._asking(request, wanted, problem=problem, email=texts.get("email", ""), status=422)
        self.letters.take(email.lower(), now=self.clock.now())
        self.invitations.begin(email, onward=wanted)
        return notices.notice(
            200,
            "Check your e-mail",
            f"If {email} belongs to a member, a sign-in link is on its way.",
            "The link works once and expires in 15 minutes. Open it in this browser. You can close this page.",
        )

    @told
    async def show(self, request: Request) -> Response:
        """GET /sign-in/{token}: a button. Opening the link does not use it up, since machines open links too."""
        token = request.path_params["token"]
        self._count(request, digest(token).hex())
        member = await self.sessions.invited(token, now=self.clock.now())
        if member is None:
            return self._spent(request)
        visit = self.session_cookies.visit(request)
        answer = page(
            "sign_in_link.html",
            name=member.name,
            onward=onward(request.query_params.get("next")),
            proof=self.session_cookies.proof(visit),
        )
        self.session_cookies.keep_visit(answer, visit)
        return answer

    @told
    async def enter(self, request: Request) -> Response:
        """POST /sign-in/{token}: uses the link up and signs in, in this browser."""
        token = request.path_params["token"]
        self._count(request, digest(token).hex())
        texts = await read_texts(request)
        if not self.session_cookies.comes_from_a_visit(request, texts.get("proof", "")):
            return notices.notice(
                403,
                "You are not signed in",
                "This request did not come from the page that your link opened in this browser.",
                "Please open the link again and allow cookies for this site.",
            )
        secret = await self.sessions.begin(token, now=self.clock.now())
        if secret is None:
            return self._spent(request)
        answer = see_other(onward(texts.get("next")))
        await self.session_cookies.begin(request, answer, secret)
        return answer

    @told
    async def leave(self, request: Request) -> Response:
        """POST /sign-out: ends the session."""
        who = await self.session_cookies.signed_in(request)
        texts = await read_texts(request)
        if who is not None and not self.session_cookies.comes_from(request, who, texts.get("proof", "")):
            return notices.notice(
                403, "You are still signed in", "The request did not come from one of our pages."
            )
        answer = see_other("/sign-in")
        await self.session_cookies.end(request, answer)
        return answer

    def _asking(
        self, request: Request, wanted: str, *, problem: str = "", email: str = "", status: int = 200
    ) -> Response:
        visit = self.session_cookies.visit(request)
        answer = page(
            "sign_in.html",
            status=status,
            onward=wanted,
            problem=problem,
            email=email[:300],
            proof=self.session_cookies.proof(visit),
        )
        self.session_cookies.keep_visit(answer, visit)
        return answer

    def _spent(self, request: Request) -> Response:
        self._count(request, "no such link")
        return notices.notice(
            410,
            "This sign-in link no longer works",
            "It has been used, is older than 15 minutes, or is incomplete.",
            link=("/sign-in", "Get a new link"),
        )

    def _count(self, request: Request, what: str) -> None:
        """:raises TooManyTriesError: if there were too many requests from one address"""
        self.limiter.take(f"{what} {address(request)}", now=self.clock.now())
