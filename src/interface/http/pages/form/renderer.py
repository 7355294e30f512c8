"""What the page of a form shows: the form with what was entered, or what became of it."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

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
from interface.http.pages.form.form_view import view
from interface.http.pages.form.frozen import frozen
from interface.http.pages.form.receipt import file_ids
from interface.http.pages.form.sent import Sent
from interface.http.pages.rendering import page
from interface.markup.invisible import escape_invisible
from interface.runtime.ids import new_id


@dataclass(frozen=True, kw_only=True, slots=True)
class FormPageRenderer:
    """Writes the pages of forms."""

    access: FormAccess
    workflows: Workflows
    uploads: Uploads

    async def open(
        self,
        request: Request,
        run: WorkflowRun,
        form: IssuedForm,
        *,
        sent: Sent | None = None,
        wrong: Mapping[str, str] | None = None,
        status: int = 200,
        focus: str = "",
        undecided: bool = False,
        key: str | None = None,
    ) -> Response:
        """
        Return the form to be answered, with what was sent so far and what is wrong with it.

        :param undecided: whether to say that what was sent decided nothing
        :param key: what the answer is sent with, where it is one that came before; else a new one
        """
        values = await asyncio.to_thread(
            view,
            form,
            entries=None if sent is None else sent.entries,
            wrong=wrong or {},
            limits=self.uploads.limits,
            public_url=self.access.public_url,
            focus=focus,
        )
        return page(
            "form.html",
            status=status,
            **await self._answerer(request, form, sent),
            workflow=await self._name(run),
            left=time_left(form.expires_at - self.access.clock.now()),
            path=path(form.id),
            key=key or new_id().hex,
            undecided=undecided,
            proof=self.access.cookies.proof(request, form_id=form.id),
            **values,
        )

    async def closed(
        self, request: Request, run: WorkflowRun, form: IssuedForm, *, with_files: bool = True
    ) -> Response:
        """
        Return what became of the form, and the form as it was shown: to who answered it, a receipt.

        :param with_files: whether the reader may have the files that the form shows
        """
        workflow, link = await self._name(run), await self.access.answerers.onward(request, form)
        mine = await self._is_theirs(request, form)
        with_values = mine or await self.access.answerers.may_see_answers(request, form)
        shown = await asyncio.to_thread(
            frozen,
            form,
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
        self, request: Request, run: WorkflowRun, form: IssuedForm, *, sent: Sent
    ) -> Response:
        """Return why the answer was not recorded, which came when the form was closed, and what it was."""
        mine = await self._is_theirs(request, form)
        mine = mine or (form.idempotency_key is not None and form.idempotency_key == sent.key)
        return outcome.not_recorded(
            form,
            workflow=await self._name(run),
            mine=mine,
            now=self.access.clock.now(),
            wrote=outcome.written(form.form, action=sent.text("action"), entries=sent.entries),
            link=(path(form.id), "See the answer that was recorded")
            if mine
            else await self.access.answerers.onward(request, form),
        )

    async def refused(self, run: WorkflowRun, form: IssuedForm, *, sent: Sent, why: Exception) -> Response:
        """Return why the answer of somebody was not taken who may not give it, or not any more, and what it was."""
        return outcome.refused(
            form,
            why,
            workflow=await self._name(run),
            wrote=outcome.written(form.form, action=sent.text("action"), entries=sent.entries),
            sign_in=sign_in_path(inbox_path(form.id)),
        )

    async def _answerer(self, request: Request, form: IssuedForm, sent: Sent | None) -> dict[str, Any]:
        """Return as whom the form is answered, as the page says it; where that is not known now, as it said before."""
        token = self.access.cookies.token(request, form_id=form.id)
        opened_by = self.access.cookies.opened_by(request, form_id=form.id)
        try:
            who = await self.access.answerers.of(request, form, token, opened_by=opened_by)
        except LogUnavailableError:
            return {"me": "", "claim": "" if sent is None else sent.text("as"), "in_place_of": ""}
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
