"""The files of a form's page: chosen on it, sent with it or beforehand by its script; and those that it shows."""

from dataclasses import dataclass
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from application.files.uploads import GENERIC_TYPE, FileTooLargeError
from domain.files.record import Owner
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from interface.http.files.form_uploads import FormUploads
from interface.http.files.multipart import BodyPart
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.json_response import JsonResponse
from interface.http.pages.form.access import FormAccess, admitting, form_id
from interface.http.pages.form.answerers import NotAdmittedError, SignedOutError
from interface.http.pages.form.cookies import NoCookieError
from interface.http.pages.form.entries import reference
from interface.http.pages.form.refused_files import plainly
from interface.http.pages.form.shown_files import ShownFiles
from interface.markup.invisible import escape_invisible


@dataclass(frozen=True, kw_only=True, slots=True)
class FormFiles:
    """Stores files for a form; they belong to who started the run, and can be part of no other answer."""

    access: FormAccess
    form_uploads: FormUploads
    shown_files: ShownFiles

    async def add(self, request: Request) -> Response:
        """POST /form/f/{form_id}/files: a file that was just chosen; the answer says how it is entered."""
        self.access.count(request, f"files {form_id(request)}")
        try:
            run, form = await self.access.find(request)
            proof = request.headers.get("x-proof", "")
            if not self.access.is_ours(request) or not self.access.cookies.proves(
                request, proof, form_id=form.id
            ):
                raise NoCookieError
        except (NoCookieError, SignedOutError, NotAdmittedError):
            raise RefusedError(403, "forbidden", "Please open the form again") from None
        run.check_open(form.id, now=self.access.clock.now())
        try:
            record = await self.form_uploads.receive(request, run, form)
        except Exception as error:
            declared = request.headers.get("content-length", "")
            raise plainly(error, size=int(declared) if declared.isdecimal() else None) from None
        return JsonResponse(
            {"value": reference(record.id, record.name), "name": escape_invisible(record.name)}, 201
        )

    @admitting
    async def show(self, request: Request) -> Response:
        """GET /form/f/{form_id}/shown/{file_id}: a file that the form shows, while it is open, to be saved."""
        self.access.count(request, form_id(request))
        run, form = await self.access.find(request)
        run.check_open(form.id, now=self.access.clock.now())
        file_id = request.path_params["file_id"]
        return await self.shown_files.answer(run, form, file_id, head=request.method == "HEAD")

    async def take(self, part: BodyPart, name: str, *, run: WorkflowRun, form: IssuedForm) -> str:
        """
        Store a part of a body; return how it is entered into its field.

        :raises RefusedError: if the file is not taken, with a message for whoever chose it
        :raises TooManyFilesError: if too many were sent
        """
        uploads = self.form_uploads.uploads
        await uploads.check_room(UUID(form.id))
        owner = Owner(workflow_id=UUID(run.workflow_id), user=run.user, form_id=UUID(form.id))
        async with uploads.receiving(form_id=owner.form_id) as incoming:
            try:
                incoming.describe(name=name, media_type=part.media_type or GENERIC_TYPE)
                async for data in part:
                    await incoming.write(data)
                record = await uploads.keep(incoming, owner)
            except Exception as error:
                size = incoming.size + await part.left() if isinstance(error, FileTooLargeError) else None
                raise plainly(error, size=size) from None
        return reference(record.id, record.name)
