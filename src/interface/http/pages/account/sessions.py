"""Who looks at a page: what their browser keeps, and what proves that a page of ours made it send something."""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from application import current_request, waiting_line
from application.ports.clock import Clock
from application.ports.people import Member
from application.ports.sessions import SESSION_TIME, Sessions
from interface.http.kernel.root_path import address, own_path
from interface.http.pages.origin import is_our_own
from interface.http.pages.rendering import see_other

_VISIT_SECONDS: Final = 3600
_VISIT: Final = re.compile(r"[A-Za-z0-9_-]{32}")


@dataclass(frozen=True, kw_only=True, slots=True)
class SignedIn:
    """Somebody who has signed in."""

    member: Member
    proof: str
    """What the forms of their pages send along."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SessionCookies:
    """
    The cookies of signed-in members, and of those who are about to become such.

    :param secure: whether browsers may send them by https only
    """

    sessions: Sessions
    clock: Clock
    secure: bool
    public_url: str | None

    async def signed_in(self, request: Request) -> SignedIn | None:
        """Return who has signed in with this browser, or None; what they ask for waits among members from now on."""
        secret = request.cookies.get(self._session, "")
        if not secret:
            return None
        member = await self.sessions.member(secret, now=self.clock.now())
        if member is None:
            return None
        waiting_line.stand_in("members")
        current_request.caused_by(f"member:{member.id}")
        return SignedIn(member=member, proof=_proof("session", secret))

    async def begin(self, request: Request, answer: Response, secret: str) -> None:
        """Let the browser keep the new session instead of the one that it had, if it had one."""
        await self._forget(request)
        answer.set_cookie(
            self._session,
            secret,
            max_age=int(SESSION_TIME.total_seconds()),
            path=address("/"),
            secure=self.secure,
            httponly=True,
            samesite="lax",
        )

    async def end(self, request: Request, answer: Response) -> None:
        """Sign out, here and for whoever has taken a copy of the cookie."""
        await self._forget(request)
        answer.delete_cookie(
            self._session, path=address("/"), secure=self.secure, httponly=True, samesite="lax"
        )

    def visit(self, request: Request) -> str:
        """Return the id of the browser's visit before sign-in; a new one the first time."""
        known = request.cookies.get(self._visit, "")
        return known if _VISIT.fullmatch(known) else secrets.token_urlsafe(24)

    def keep_visit(self, answer: Response, visit: str) -> None:
        """Set the cookie by which the visit is recognised."""
        answer.set_cookie(
            self._visit,
            visit,
            max_age=_VISIT_SECONDS,
            path=address("/"),
            secure=self.secure,
            httponly=True,
            samesite="strict",
        )

    def proof(self, visit: str) -> str:
        """Return the proof (against forged requests) that forms shown before sign-in carry."""
        return _proof("visit", visit)

    def comes_from_a_visit(self, request: Request, proof: str) -> bool:
        """Return whether the request carries the proof of a form that this browser was shown before sign-in."""
        known = request.cookies.get(self._visit, "")
        return (
            bool(_VISIT.fullmatch(known))
            and is_our_own(request, self.public_url)
            and _same(_proof("visit", known), proof)
        )

    def comes_from(self, request: Request, who: SignedIn, proof: str) -> bool:
        """Return whether the request carries the proof of a form that was made for this member."""
        return is_our_own(request, self.public_url) and _same(who.proof, proof)

    async def _forget(self, request: Request) -> None:
        secret = request.cookies.get(self._session, "")
        if secret:
            await self.sessions.end(secret)

    @property
    def _session(self) -> str:
        return "__Host-placet-session" if self.secure else "placet-session"

    @property
    def _visit(self) -> str:
        return "__Host-placet-visit" if self.secure else "placet-visit"


def _proof(purpose: str, secret: str) -> str:
    return hashlib.sha256(f"placet {purpose} proof|{secret}".encode("utf-8", "replace")).hexdigest()


def _same(wanted: str, given: str) -> bool:
    return hmac.compare_digest(wanted.encode(), given.encode("utf-8", "replace"))


def to_sign_in(request: Request, wanted: str | None = None) -> Response:
    """Redirect to the sign-in page, which leads back here, or to the page that is given, afterwards."""
    return see_other(sign_in_path(wanted or _asked_for(request)))


def sign_in_path(wanted: str) -> str:
    """Return the address of the sign-in page that leads to that page afterwards."""
    return f"/sign-in?next={quote(wanted, safe='/')}"


def _asked_for(request: Request) -> str:
    query = request.scope["query_string"].decode("latin-1")
    return own_path(request.scope) + (f"?{query}" if query else "")
