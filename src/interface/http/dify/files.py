"""Files: sent, and had back."""

import asyncio
from dataclasses import dataclass

from starlette.requests import Request
from starlette.types import ASGIApp

from application.files.uploads import Uploads
from application.ports.clock import Clock
from domain.files.record import FileRecord, Owner
from interface.http.dify.identity import ANONYMOUS
from interface.http.files.file_links import FileLinks
from interface.http.files.file_response import file_response
from interface.http.files.receiving import receiving
from interface.http.files.uploaded_file import uploaded
from interface.http.kernel.auth import ApiKeys, authenticate
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.ingress import identifier
from interface.http.kernel.json_response import JsonResponse
from interface.http.kernel.parameters import flag, path_uuid


@dataclass(frozen=True, kw_only=True, slots=True)
class FileEndpoints:
    """The endpoints of files."""

    keys: ApiKeys
    uploads: Uploads
    links: FileLinks
    clock: Clock
    base: str
    """The address under which people reach us; no header of a client has a say in it."""

    async def upload(self, request: Request) -> ASGIApp:
        """POST /files/upload: store a file for a user of the key's workflow, who alone can use it."""
        caller = await authenticate(request, self.keys, "run", "answer")
        workflow_id = caller.own_workflow()
        async with receiving(request, self.uploads) as received:
            incoming = received.file()
            user = identifier(received.fields.get("user") or ANONYMOUS, "user")
            record = await self.uploads.keep(incoming, Owner(workflow_id=workflow_id, user=user))
        origin = self.base.rstrip("/")
        link = origin + self.links.path(record.id, now=self.clock.now())
        return JsonResponse(uploaded(record, tenant_id=caller.workspace_id, source_url=link), 201)

    async def preview(self, request: Request) -> ASGIApp:
        """GET /files/{file_id}/preview: the bytes of a file of the key's workflow."""
        caller = await authenticate(request, self.keys, "read")
        record = await self._found(request)
        if not caller.may_use(record.owner.workflow_id):
            raise RefusedError(403, "file_access_denied", "Access to the requested file is denied.")
        return await self._answer(request, record)

    async def linked(self, request: Request) -> ASGIApp:
        """GET /files/{file_id}/file-preview: the bytes of a file, for who has a link that was signed lately."""
        file_id = path_uuid(request, "file_id")
        if file_id is None or not self.links.opens(file_id, request.query_params, now=self.clock.now()):
            raise RefusedError(403, "file_access_denied", "Access to the requested file is denied.")
        return await self._answer(request, await self._found(request))

    async def _found(self, request: Request) -> FileRecord:
        file_id = path_uuid(request, "file_id")
        record = None if file_id is None else await self.uploads.records.find(file_id)
        if record is None:
            raise _not_found()
        return record

    async def _answer(self, request: Request, record: FileRecord) -> ASGIApp:
        try:
            content = await asyncio.to_thread(self.uploads.store.open, record.digest)
        except FileNotFoundError:
            raise _not_found() from None
        plain = flag(request, "as_attachment")
        return file_response(record, content, head=request.method == "HEAD", plain=plain)


def _not_found() -> RefusedError:
    return RefusedError(404, "file_not_found", "The requested file was not found.")
