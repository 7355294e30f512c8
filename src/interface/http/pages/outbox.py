"""The outbox: e-mails that were not sent because there is no mail server. For admins."""

import asyncio
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from application.queries.outbox import SIGN_IN, Filed, KeptEmails, NoSuchEmailError
from interface.http.pages import notices
from interface.http.pages.account.sessions import SessionCookies, to_sign_in
from interface.http.pages.notices import told
from interface.http.pages.rendering import page
from interface.markup.invisible import escape_invisible


@dataclass(frozen=True, kw_only=True, slots=True)
class OutboxPages:
    """The e-mails in the outbox, except sign-in links: with those an admin could become anybody."""

    session_cookies: SessionCookies
    outbox: KeptEmails
    sends: bool
    """Whether e-mails are sent now: then what lies here is from before."""

    @told
    async def list(self, request: Request) -> Response:
        """GET /outbox: the latest e-mails."""
        who = await self.session_cookies.signed_in(request)
        if who is None:
            return to_sign_in(request)
        if who.member.role != "admin":
            return _for_admins()
        emails = [email for email in await asyncio.to_thread(self.outbox.emails) if email.kind != SIGN_IN]
        return page(
            "outbox.html",
            who=who,
            here="outbox",
            emails=emails,
            escape_invisible=escape_invisible,
            sends=self.sends,
        )

    @told
    async def show(self, request: Request) -> Response:
        """GET /outbox/{name}: one e-mail, as it would be read."""
        who = await self.session_cookies.signed_in(request)
        if who is None:
            return to_sign_in(request)
        if who.member.role != "admin":
            return _for_admins()
        email = await asyncio.to_thread(self._email, request.path_params["name"])
        if email is None:
            return notices.notice(404, "No such e-mail", "The outbox has no e-mail of that name.")
        return page(
            "outbox_letter.html",
            who=who,
            here="outbox",
            email=email,
            text=escape_invisible(email.text),
            escape_invisible=escape_invisible,
        )

    def _email(self, name: str) -> Filed | None:
        try:
            email = self.outbox.email(name)
        except NoSuchEmailError:
            return None
        return None if email.kind == SIGN_IN else email


def _for_admins() -> Response:
    return notices.notice(
        403,
        "This is for admins",
        "The outbox holds everyone’s e-mails.",
        link=("/inbox", "Go to the inbox"),
    )
