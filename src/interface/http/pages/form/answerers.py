"""As whom a form is answered on its page: whoever has the link, or a member who has signed in."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from starlette.requests import Request

from application import channels
from application.ports.people import Member
from application.queries.form_list import FormSummary
from application.queries.inbox import MemberInbox
from domain.event import Level
from domain.run.mailing import Recipient
from domain.run.state import IssuedForm
from interface.http.kernel.link_holder import LINK_HOLDER
from interface.http.pages.account.sessions import SessionCookies
from interface.keys.tokens import Tokens
from interface.markup.invisible import escape_invisible


class SignedOutError(Exception):
    """The form was opened by a member who has not signed in with this browser, or not any more."""


class NotAdmittedError(Exception):
    """The form was opened by a member to whom it was not sent, and who is no admin, or not any more."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Answerer:
    """As whom, and by which way, a form is answered in a browser."""

    member: Member | None = None
    channel: str = channels.WEB_PAGE
    in_place_of: Sequence[Recipient] = ()
    """Those to whom the form was sent, where the member is none of them."""

    @property
    def level(self) -> Level:
        """How well it is known who answers."""
        return "link" if self.member is None else "session"

    @property
    def member_id(self) -> str | None:
        return None if self.member is None else str(self.member.id)

    @property
    def name(self) -> str:
        """What the log calls them."""
        return LINK_HOLDER if self.member is None else self.member.name


@dataclass(frozen=True, kw_only=True, slots=True)
class Answerers:
    """Finds out whether a member answers, or somebody of whom only the link is known."""

    session_cookies: SessionCookies
    inbox: MemberInbox
    tokens: Tokens
    admins_answer: bool = True
    """Whether admins may answer in place of those to whom a form was sent."""

    async def of(self, request: Request, form: IssuedForm, token: str, *, opened_by: UUID | None) -> Answerer:
        """
        Return who answers the form that was opened with that token.

        Who opened it by a link needs no session; with one, they answer in their own name if the form was sent to them.

        :param opened_by: the member who opened it from their inbox
        :raises SignedOutError: if it was they, and they are not signed in
        :raises NotAdmittedError: if it was they, and it is not for them
        """
        who = await self.session_cookies.signed_in(request)
        if opened_by is not None and (who is None or who.member.id != opened_by):
            raise SignedOutError
        if who is None:
            return Answerer()
        others = form.others_than(str(who.member.id)) if self._is_for_everybody(form, token) else []
        if not await self._may(who.member, form, token, instead=bool(others)):
            if opened_by is not None:
                raise NotAdmittedError
            return Answerer()
        channel = channels.WEB_PAGE if opened_by is None else channels.INBOX
        return Answerer(member=who.member, channel=channel, in_place_of=others)

    async def _may(self, member: Member, form: IssuedForm, token: str, *, instead: bool) -> bool:
        """Those to whom it was sent may answer, and admins what is open to everybody."""
        if await self.inbox.holder(token) == member.id:
            return True
        is_open_to_admins = self._is_for_everybody(form, token) and (self.admins_answer or not instead)
        return member.role == "admin" and is_open_to_admins

    async def have_answered(self, request: Request, form: IssuedForm) -> bool:
        """Return whether it was the member who has signed in that answered the form."""
        if form.member_id is None:
            return False
        who = await self.session_cookies.signed_in(request)
        return who is not None and str(who.member.id) == form.member_id

    async def may_see_answers(self, request: Request, form: IssuedForm) -> bool:
        """
        Return whether a member has signed in who may see whatever was entered into the form.

        Those to whom it was sent may, and admins; of others who have a link nothing is known.
        """
        who = await self.session_cookies.signed_in(request)
        if who is None:
            return False
        if who.member.role == "admin":
            return True
        return await self.inbox.sending(who.member.id, UUID(form.id)) is not None

    async def onward(self, request: Request, form: IssuedForm) -> tuple[str, str] | None:
        """Return the address and the text of the next link for a signed-in member, or None for others."""
        who = await self.session_cookies.signed_in(request)
        if who is None:
            return None
        following = await self._next(who.member.id, form)
        if following is None:
            return "/inbox", "Nothing else is waiting for you. Back to the inbox"
        title = escape_invisible(str(following.issued.form.get("title") or "")) or "another form"
        return f"/inbox/{following.issued.form_id}", f"Next in your inbox: {title}"

    async def _next(self, member_id: UUID, form: IssuedForm) -> FormSummary | None:
        """Return the member's most urgent waiting form other than that one, or None."""
        waiting = await self.inbox.page(member_id, status="waiting", limit=2)
        return next((other for other in waiting.forms if other.issued.form_id != form.id), None)

    def _is_for_everybody(self, form: IssuedForm, token: str) -> bool:
        derived = self.tokens.derive(key_id=form.token_key, form_id=form.id, surface="web")
        return "web" in form.surfaces and token == derived
