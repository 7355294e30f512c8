"""As whom a form is answered on its page: whoever has the link, or a member who has signed in."""

from dataclasses import dataclass
from uuid import UUID

from starlette.requests import Request

from application.ports.people import Member
from application.ports.runs import LogUnavailableError
from application.queries.form_list import FormSummary
from application.queries.inbox import MemberInbox
from domain.run.state import IssuedForm
from interface.http.pages.account.sessions import SessionCookies
from interface.keys.tokens import Tokens
from interface.markup.invisible import escape_invisible


@dataclass(frozen=True, kw_only=True, slots=True)
class Answerers:
    """Tells the members from those of whom nothing is known but that they have a link."""

    session_cookies: SessionCookies
    inbox: MemberInbox
    tokens: Tokens

    async def member(self, request: Request, form: IssuedForm, token: str) -> Member | None:
        """
        Return the member who has signed in, if the form was sent to them with that token; nobody otherwise.

        An admin may answer for everybody where everybody may answer.
        """
        who = await self.session_cookies.signed_in(request)
        if who is None:
            return None
        holder = await self.inbox.holder(token)
        may = holder == who.member.id or (who.member.role == "admin" and self._is_for_everybody(form, token))
        return who.member if may else None

    async def name(self, request: Request, form: IssuedForm, token: str) -> str:
        """Return as whom the form would be answered; empty if that is nobody, or cannot be known now."""
        try:
            member = await self.member(request, form, token)
        except LogUnavailableError:
            return ""
        return "" if member is None else member.name

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
        """Return where a member who has signed in goes next, and what that is called, or None for others."""
        who = await self.session_cookies.signed_in(request)
        if who is None:
            return None
        following = await self._next(who.member.id, form)
        if following is None:
            return "/inbox", "Nothing else is waiting for you. Back to the inbox"
        title = escape_invisible(str(following.issued.form.get("title") or "")) or "another form"
        return f"/inbox/{following.issued.form_id}", f"Next in your inbox: {title}"

    async def _next(self, member_id: UUID, form: IssuedForm) -> FormSummary | None:
        """Return what waits for the member most urgently, besides that form."""
        waiting = await self.inbox.page(member_id, status="waiting", limit=2)
        return next((other for other in waiting.forms if other.issued.form_id != form.id), None)

    def _is_for_everybody(self, form: IssuedForm, token: str) -> bool:
        derived = self.tokens.derive(key_id=form.token_key, form_id=form.id, surface="web")
        return "web" in form.surfaces and token == derived
