"""The outbox: letters that nobody has got, since there is no mail server. For admins."""

import asyncio
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from interface.http.pages import notices
from interface.http.pages.account.sessions import Visits
from interface.http.pages.inbox.pages import to_sign_in
from interface.http.pages.notices import told
from interface.http.pages.rendering import page
from interface.mail.mailer import SIGN_IN
from interface.mail.outbox import Filed, NoSuchLetterError, Outbox
from interface.markup.invisible import seen


@dataclass(frozen=True, kw_only=True, slots=True)
class OutboxPages:
    """The letters that lie in the outbox, besides links to sign in: those would make an admin anybody."""

    visits: Visits
    outbox: Outbox
    sends: bool
    """Whether letters are sent now: then what lies here is from before."""

    @told
    async def list(self, request: Request) -> Response:
        """GET /outbox: the latest letters."""
        who = await self.visits.signed_in(request)
        if who is None:
            return to_sign_in(request)
        if who.member.role != "admin":
            return _for_admins()
        letters = [
            letter for letter in await asyncio.to_thread(self.outbox.letters) if letter.kind != SIGN_IN
        ]
        return page("outbox.html", who=who, here="outbox", letters=letters, seen=seen, sends=self.sends)

    @told
    async def show(self, request: Request) -> Response:
        """GET /outbox/{name}: one letter, as it would be read."""
        who = await self.visits.signed_in(request)
        if who is None:
            return to_sign_in(request)
        if who.member.role != "admin":
            return _for_admins()
        letter = await asyncio.to_thread(self._letter, request.path_params["name"])
        if letter is None:
            return notices.notice(404, "There is nothing here", "No letter of that name lies in the outbox.")
        return page(
            "outbox_letter.html", who=who, here="outbox", letter=letter, text=seen(letter.text), seen=seen
        )

    def _letter(self, name: str) -> Filed | None:
        try:
            letter = self.outbox.letter(name)
        except NoSuchLetterError:
            return None
        return None if letter.kind == SIGN_IN else letter


def _for_admins() -> Response:
    return notices.notice(
        403,
        "This is for admins",
        "The outbox has letters to everybody in it.",
        link=("/inbox", "Go to the inbox"),
    )
