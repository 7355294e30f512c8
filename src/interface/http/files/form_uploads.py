"""Files chosen on the page of a form: a token for them, and the files themselves."""

import hmac
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from starlette.requests import Request
from starlette.types import ASGIApp

from application.files.resolving import RemoteFiles
from application.files.uploads import Uploads
from application.ports.clock import Clock
from application.ports.files import FileRefusedError
from application.ports.runs import FormToken, RunNotFoundError, Runs
from application.queries.read_form import ReadForm
from domain.fields import AttachmentField
from domain.files.record import FileRecord, Owner
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from interface.http.files.receiving import receiving
from interface.http.files.uploaded_file import uploaded
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.json_response import JsonResponse
from interface.keys.tokens import TokenKeyError, Tokens

LIFETIME: Final = timedelta(hours=1)
_TOKEN: Final = re.compile(r"upload-([0-9a-f]{32})([0-9a-f]{32})([0-9a-f]{10})([0-9A-Za-z]{22})")


@dataclass(frozen=True, kw_only=True, slots=True)
class UploadTokens:
    """Tokens that let files be sent for one form, until it closes; they are kept nowhere, and answer no form."""

    tokens: Tokens
    runs: Runs

    def make(self, run: WorkflowRun, form: IssuedForm, *, until: datetime) -> str:
        """Return a token that holds until then, to the second."""
        expiry = f"{int(until.timestamp()):010x}"
        return f"upload-{run.id.hex}{UUID(form.id).hex}{expiry}{self._sign(form, expiry)}"

    async def opens(self, token: str, *, now: datetime) -> tuple[WorkflowRun, IssuedForm]:
        """Return the run and the form that it is for. :raises RefusedError: if it is not valid, or no longer"""
        match = _TOKEN.fullmatch(token)
        if match is None:
            raise RefusedError(401, "invalid_upload_token", "The upload token is invalid.")
        try:
            form_id = str(UUID(match[2]))
            run = await self.runs.with_form(UUID(match[1]), form_id)
            form = run.form(form_id)
            valid = hmac.compare_digest(self._sign(form, match[3]), match[4])
        except (RunNotFoundError, KeyError, TokenKeyError):
            valid = False
        if not valid or int(match[3], 16) <= now.timestamp():
            raise RefusedError(403, "invalid_upload_token", "The upload token is invalid or has expired.")
        return run, form

    def _sign(self, form: IssuedForm, expiry: str) -> str:
        return self.tokens.derive(key_id=form.token_key, form_id=form.id, surface="upload", recipient=expiry)


@dataclass(frozen=True, kw_only=True, slots=True)
class FormUploads:
    """The endpoints by which the page of a form sends files; they belong to who started the run."""

    read_form: ReadForm
    upload_tokens: UploadTokens
    uploads: Uploads
    remote: RemoteFiles
    clock: Clock
    workspace_id: UUID

    async def token(self, request: Request) -> ASGIApp:
        """POST /api/form/human_input/{token}/upload-token: a token for files, for who may answer the form."""
        run, form = await self.read_form.whatever_state(
            FormToken(token=request.path_params["token"]), workflow_id=None
        )
        now = self.clock.now()
        run.check_open(form.id, now=now)
        _require_attachments(form)
        until = min(now + LIFETIME, form.expires_at)
        token = self.upload_tokens.make(run, form, until=until)
        return JsonResponse({"upload_token": token, "expires_at": int(until.timestamp())})

    async def file(self, request: Request) -> ASGIApp:
        """POST /api/human-input-forms/files: a file, or the `url` of one, for the form that the token is for."""
        scheme, _, token = request.headers.get("authorization", "").strip().partition(" ")
        if scheme.lower() != "bearer":
            raise RefusedError(401, "invalid_upload_token", "The upload token is missing.")
        now = self.clock.now()
        run, form = await self.upload_tokens.opens(token.strip(), now=now)
        run.check_open(form.id, now=now)
        record = await self.receive(request, run, form)
        return JsonResponse(uploaded(record, tenant_id=self.workspace_id, source_url=None), 201)

    async def receive(self, request: Request, run: WorkflowRun, form: IssuedForm) -> FileRecord:
        """Store the file that the body holds or names for that form. :raises TooManyFilesError:"""
        owner = Owner(workflow_id=UUID(run.workflow_id), user=run.user, form_id=UUID(form.id))
        await self.uploads.check_room(UUID(form.id))
        async with receiving(request, self.uploads, form_id=owner.form_id) as received:
            url = received.fields.get("url")
            if received.incoming is None and url:
                try:
                    return await self.remote.fetch(url, owner=owner)
                except FileRefusedError as refused:
                    raise RefusedError(400, "invalid_param", str(refused)) from None
            return await self.uploads.keep(received.file(), owner)


def _require_attachments(form: IssuedForm) -> None:
    if not any(isinstance(field, AttachmentField) for field in form.form.fields):
        raise RefusedError(400, "invalid_param", "The form asks for no file")
