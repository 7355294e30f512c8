"""Writes the page of a form: the open form with its entries, or its outcome."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from application.channels import PAGES
from application.files.uploads import Uploads
from application.ports.runs import LogUnavailableError
from application.ports.workflows import Workflows
from domain.files.record import FileRecord
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from interface.http.pages.account.sessions import sign_in_path
from interface.http.pages.fields.labels import time_left
from interface.http.pages.form import outcome, receipt
from interface.http.pages.form.access import FormAccess, inbox_path, path
from interface.http.pages.form.draft import Draft
from interface.http.pages.form.form_view import view
from interface.http.pages.form.frozen import frozen
from interface.http.pages.form.receipt import file_ids
from interface.http.pages.rendering import page
from interface.markup.invisible import escape_invisible
from interface.runtime.ids import new_id


@dataclass(frozen=True, kw_only=True, slots=True)
class FormPageRenderer:
    """Writes the pages of forms."""

    access: FormAccess
    workflows: Workflows
    uploads: Uploads
    cut: Callable[[str], Awaitable[Sequence[str]]]
    """Returns the content of a form, cut where fields stand."""

    async def open(
        self,
        request: Request,
        run: WorkflowRun,
        form: IssuedForm,
        draft: Draft | None = None,
        *,
        status: int = 200,
    ) -> Response:
        """Return the form to be answered, with what was entered so far and what is wrong with it."""
        shown = draft or Draft(entries={})
        values = await asyncio.to_thread(
            view,
            form,
            pieces=await self.cut(form.form.content),
            entries=None if draft is None else draft.entries,
            wrong=shown.wrong,
            limits=self.uploads.limits,
            public_url=self.access.public_url,
            focus=shown.focus,
        )
        return page(
            "form.html",
            status=status,
            **await self._answerer(request, form, shown),
            workflow=await self._name(run),
            left=time_left(form.expires_at - self.access.clock.now()),
            path=path(form.id),
            key=(shown.keeps_key and shown.key) or new_id().hex,
            undecided=shown.undecided,
            proof=self.access.cookies.proof(request, form_id=form.id),
            **values,
        )

    async def closed(
        self,
        request: Request,
        run: WorkflowRun,
        form: IssuedForm,
        *,
        with_files: bool = True,
        draft: Draft | None = None,
    ) -> Response:
        """
        Return what became of the form, and the form as it was shown: to who answered it, a receipt.

        :param with_files: whether the reader may have the files that the form shows
        :param draft: what the reader entered before it was closed, or when it was
        """
        mine = await self._is_theirs(request, form) or (
            draft is not None and draft.became_the_answer_to(form)
        )
        if draft is not None and (draft.late or not mine):
            return await self.not_recorded(request, run, form, draft)
        workflow, link = await self._name(run), await self.access.answerers.onward(request, form)
        with_values = mine or await self.access.answerers.may_see_answers(request, form)
        shown = await asyncio.to_thread(
            frozen,
            form,
            pieces=await self.cut(form.form.content),
            with_values=with_values,
            files=await self._files(form) if with_values else {},
            public_url=self.access.public_url,
            with_files=with_files,
        )
        if form.status != "submitted":
            now = self.access.clock.now()
            return outcome.closed(form, workflow=workflow, shown=shown, now=now, link=link)
        return outcome.answered(
            form, workflow=workflow, run_id=run.id, by_this_browser=mine, shown=shown, link=link
        )

    async def not_recorded(
        self, request: Request, run: WorkflowRun, form: IssuedForm, draft: Draft, *, again: str = ""
    ) -> Response:
        """
        Return the page for an answer that came after the form was closed: why it was not recorded, and what it said.

        :param again: the address of this page, where it is shown at another
        """
        mine = await self._is_theirs(request, form)
        is_same = form.channel in PAGES and form.idempotency_key is not None
        mine = mine or (is_same and form.idempotency_key == draft.key)
        return outcome.not_recorded(
            form,
            workflow=await self._name(run),
            mine=mine,
            now=self.access.clock.now(),
            wrote=outcome.written(form.form, action=draft.action, entries=draft.entries),
            link=(path(form.id), "See the answer that was recorded")
            if mine
            else await self.access.answerers.onward(request, form),
            again=again,
        )

    async def refused(
        self, run: WorkflowRun, form: IssuedForm, draft: Draft, *, why: Exception, query: str
    ) -> Response:
        """
        Return the page for an answer of somebody who may not give it: why it was refused, and what it said.

        :param query: names the draft in which it is kept
        """
        return outcome.refused(
            form,
            why,
            workflow=await self._name(run),
            wrote=outcome.written(form.form, action=draft.action, entries=draft.entries),
            sign_in=sign_in_path(inbox_path(form.id) + query),
        )

    async def _answerer(self, request: Request, form: IssuedForm, draft: Draft) -> dict[str, Any]:
        """Return the name of the answerer that the page shows; if it cannot be found out now, the one shown before."""
        token = self.access.cookies.token(request, form_id=form.id)
        opened_by = self.access.cookies.opened_by(request, form_id=form.id)
        try:
            who = await self.access.answerers.of(request, form, token, opened_by=opened_by)
        except LogUnavailableError:
            return {"me": "", "claim": draft.claim, "in_place_of": ""}
        return {
            "me": "" if who.member is None else escape_invisible(who.member.name),
            "claim": who.member_id or "",
            "in_place_of": receipt.names(who.in_place_of),
        }

    async def _is_theirs(self, request: Request, form: IssuedForm) -> bool:
        """Return whether the recorded answer came from this browser, or from the member who has signed in."""
        if self.access.cookies.remembers(request, form):
            return True
        return await self.access.answerers.have_answered(request, form)

    async def _files(self, form: IssuedForm) -> dict[str, FileRecord]:
        """Return what is known of the files of the answer, by their ids."""
        found = [await self.uploads.records.find(file_id) for file_id in file_ids(form)]
        return {str(record.id): record for record in found if record is not None}

    async def _name(self, run: WorkflowRun) -> str:
        version = await self.workflows.version(UUID(run.version_id))
        return f"{escape_invisible(version.definition.name)}, version {version.number}"
