"""The inbox: what waits for a member who has signed in, and the way to it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from application.ports.clock import Clock
from application.ports.runs import Runs
from application.ports.workflows import WorkflowNotFoundError, Workflows
from application.queries.form_list import FormCursor, FormList, FormPage, FormSummary, form_cursor
from application.queries.inbox import AT_MOST, MemberInbox
from application.queries.run_list import RunList
from domain.run.mailing import Recipient
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from interface.http.pages import notices
from interface.http.pages.account.sessions import SessionCookies, SignedIn, to_sign_in
from interface.http.pages.form import receipt
from interface.http.pages.form.cookies import FormCookies
from interface.http.pages.form.draft import query_of
from interface.http.pages.inbox.query import Wanted, uuid_of
from interface.http.pages.inbox.view import Row, matches, row
from interface.http.pages.notices import told
from interface.http.pages.rendering import page, see_other
from interface.keys.tokens import Tokens
from interface.markup.invisible import escape_invisible

PAGE: Final = 20
SEARCHED: Final = 400
"""How many forms are looked through for words before a page ends."""

SEARCHED_AT_ONCE: Final = 100


class ClosedFormPage(Protocol):
    """Writes the page of a closed form."""

    async def __call__(
        self, request: Request, run: WorkflowRun, form: IssuedForm, *, with_files: bool
    ) -> Response:
        """Return what became of the form, and the form as it was shown."""
        ...


@dataclass(slots=True)
class Found:
    """Some forms, and the last that was looked at if there may be more behind it."""

    forms: list[FormSummary] = field(default_factory=list)
    last: FormSummary | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class InboxPages:
    """The inbox, and the way from it to a form. Looking at it decides nothing."""

    session_cookies: SessionCookies
    inbox: MemberInbox
    form_list: FormList
    run_list: RunList
    runs: Runs
    workflows: Workflows
    tokens: Tokens
    cookies: FormCookies
    clock: Clock
    closed: ClosedFormPage
    admins_answer: bool = True
    """Whether admins may answer in place of those to whom a form was sent."""

    @told
    async def list(self, request: Request) -> Response:
        """GET /inbox: what waits for whoever has signed in; for an admin, with `whose=all`, what waits at all."""
        who = await self.session_cookies.signed_in(request)
        if who is None:
            return to_sign_in(request)
        admin = who.member.role == "admin"
        wanted = Wanted.read(request, admin=admin)
        names: dict[UUID, str] = {}
        found = await self._search(who, wanted, names)
        return page(
            "inbox.html",
            who=who,
            here="inbox",
            wanted=wanted,
            rows=[await self._row(form, who, wanted, names) for form in found.forms],
            counts=await self.inbox.counts(who.member.id, now=self.clock.now()),
            most=AT_MOST,
            workflow=await self._name(wanted.workflow_id, names) if wanted.workflow_id else "",
            onward="" if found.last is None else wanted.behind(found.last),
            is_first=wanted.after is None,
            year=self.clock.now().year,
        )

    @told
    async def open(self, request: Request) -> Response:
        """GET /inbox/{form_id}: a cookie for the form, and on to it."""
        who = await self.session_cookies.signed_in(request)
        if who is None:
            return to_sign_in(request)
        form_id = uuid_of(request.path_params["form_id"])
        if form_id is None:
            return notices.not_found()
        sending = await self.inbox.sending(who.member.id, form_id)
        run_id = sending.run_id if sending else await self._run_for_admin(who, form_id)
        if run_id is None:
            return notices.not_found()
        run = await self.runs.with_form(run_id, str(form_id))
        form = run.form(str(form_id))
        if sending is None and (others := self._is_for_others(form, who)) is not None:
            if form.status != "waiting":
                return await self.closed(request, run, form, with_files=False)
            title = escape_invisible(form.form.title) or "This form"
            to = f": {receipt.names(others)}" if others else ""
            return notices.notice(403, title, f"Only the people this form was sent to can answer it{to}.")
        surface, recipient = ("email", sending.recipient) if sending else ("web", None)
        token = self.tokens.derive(
            key_id=form.token_key, form_id=form.id, surface=surface, recipient=recipient
        )
        answer = see_other(f"/form/f/{form.id}{query_of(request)}")
        self.cookies.give(answer, token, form_id=form.id, key_id=form.token_key, member_id=who.member.id)
        return answer

    def _is_for_others(self, form: IssuedForm, who: SignedIn) -> Sequence[Recipient] | None:
        """Return who alone answers the form, to whom it was sent, or None if an admin may as well."""
        others = form.others_than(str(who.member.id))
        return others if "web" not in form.surfaces or (others and not self.admins_answer) else None

    async def _run_for_admin(self, who: SignedIn, form_id: UUID) -> UUID | None:
        return await self.run_list.run_of_form(form_id) if who.member.role == "admin" else None

    async def _search(self, who: SignedIn, wanted: Wanted, names: dict[UUID, str]) -> Found:
        """Return a page of forms with the words in them; it may be short where few have them."""
        found, after, looked_at = Found(), wanted.after, 0
        while True:
            part = await self._part(who, wanted, after)
            for form in part.forms:
                workflow = await self._name(form.workflow_id, names)
                looked_at += 1
                if not wanted.words or matches(form, wanted.words, workflow=workflow):
                    found.forms.append(form)
                if len(found.forms) == PAGE or looked_at == SEARCHED:
                    more = part.has_more or form is not part.forms[-1]
                    found.last = form if more else None
                    return found
            if not part.has_more:
                return found
            after = form_cursor(part.forms[-1], status=wanted.form_status)

    async def _part(self, who: SignedIn, wanted: Wanted, after: FormCursor | None) -> FormPage:
        asked: dict[str, Any] = {
            "status": wanted.form_status,
            "workflow_id": wanted.workflow_id,
            "after": after,
            "limit": SEARCHED_AT_ONCE if wanted.words else PAGE,
        }
        if wanted.everybody:
            return await self.form_list.page(**asked)
        return await self.inbox.page(who.member.id, **asked)

    async def _row(self, form: FormSummary, who: SignedIn, wanted: Wanted, names: dict[UUID, str]) -> Row:
        answer = None
        if form.status == "submitted":
            form_id = form.issued.form_id
            answer = (await self.runs.with_form(form.run_id, form_id)).form(form_id)
        return row(
            form,
            names=names,
            now=self.clock.now(),
            me=who.member,
            answer=answer,
            mine=not wanted.everybody,
        )

    async def _name(self, workflow_id: UUID, names: dict[UUID, str]) -> str:
        if workflow_id not in names:
            try:
                version = await self.workflows.numbered(workflow_id, number=None)
                names[workflow_id] = escape_invisible(version.definition.name)
            except WorkflowNotFoundError:
                names[workflow_id] = "a deleted workflow"
        return names[workflow_id]
