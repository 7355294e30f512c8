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
        """Return who has signed in with this browser; nobody if nobody has."""
        secret = request.cookies.get(self._session, "")
        if not secret:
            return None
        member = await self.sessions.member(secret, now=self.clock.now())
        return None if member is None else SignedIn(member=member, proof=_proof("session", secret))

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
        """Return what the browser of somebody who has not signed in is known by; something new the first time."""
        known = request.cookies.get(self._visit, "")
        return known if _VISIT.fullmatch(known) else secrets.token_urlsafe(24)

    def keep_visit(self, answer: Response, visit: str) -> None:
        """Let the browser be known again."""
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
        """Return what the forms send along that are shown to such a browser."""
        return _proof("visit", visit)

    def comes_from_a_visit(self, request: Request, proof: str) -> bool:
        """Return whether a page of ours that this browser was shown, before signing in, made it send this."""
        known = request.cookies.get(self._visit, "")
        return (
            bool(_VISIT.fullmatch(known))
            and is_our_own(request, self.public_url)
            and _same(_proof("visit", known), proof)
        )

    def comes_from(self, request: Request, who: SignedIn, proof: str) -> bool:
        """Return whether a page of ours that was made for them made the browser send this."""
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
    """Lead somebody who has not signed in to where they can, and afterwards to what they want, or asked for."""
    return see_other(sign_in_path(wanted or _asked_for(request)))


def sign_in_path(wanted: str) -> str:
    """Return where somebody signs in who wants to go on to that page of ours."""
    return f"/sign-in?next={quote(wanted, safe='/')}"


def _asked_for(request: Request) -> str:
    query = request.scope["query_string"].decode("latin-1")
    return own_path(request.scope) + (f"?{query}" if query else "")
