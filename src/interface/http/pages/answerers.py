"""As whom a form is answered on its page: whoever has the link, or a member who has signed in."""

from dataclasses import dataclass

from starlette.requests import Request

from application.ports import Member
from domain.run.state import IssuedForm
from interface.http.pages.inbox import MemberInbox
from interface.http.pages.sessions import Visits
from interface.tokens import Tokens


@dataclass(frozen=True, kw_only=True, slots=True)
class Answerers:
    """Tells the members from those of whom nothing is known but that they have a link."""

    visits: Visits
    inbox: MemberInbox
    tokens: Tokens

    async def member(self, request: Request, form: IssuedForm, token: str) -> Member | None:
        """
        Return the member who has signed in, if the form was sent to them with that token; nobody otherwise.

        An admin may answer for everybody where everybody may answer.
        """
        who = await self.visits.signed_in(request)
        if who is None:
            return None
        holder = await self.inbox.holder(token)
        may = holder == who.member.id or (who.member.role == "admin" and self._is_for_everybody(form, token))
        return who.member if may else None

    def _is_for_everybody(self, form: IssuedForm, token: str) -> bool:
        derived = self.tokens.derive(key_id=form.token_key, form_id=form.id, surface="web")
        return "web" in form.surfaces and token == derived
