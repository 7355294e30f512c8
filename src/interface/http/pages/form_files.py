"""Files chosen on the page of a form: sent with it, or beforehand by its script."""

from dataclasses import dataclass
from uuid import UUID

from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from interface.files.record import Owner
from interface.files.uploads import GENERIC_TYPE
from interface.http.form_uploads import FormUploads
from interface.http.multipart import Part
from interface.http.pages.entries import reference


@dataclass(frozen=True, kw_only=True, slots=True)
class FormFiles:
    """Stores files for a form; they belong to who started the run, and can be part of no other answer."""

    form_uploads: FormUploads

    async def take(self, part: Part, name: str, *, run: WorkflowRun, form: IssuedForm) -> str:
        """
        Store a part of a body; return how it is entered into its field.

        :raises TooManyFilesError: if too many were sent
        """
        uploads = self.form_uploads.uploads
        await uploads.check_room(UUID(form.id))
        owner = Owner(workflow_id=UUID(run.workflow_id), user=run.user, form_id=UUID(form.id))
        async with uploads.receiving() as incoming:
            incoming.describe(name=name, media_type=part.media_type or GENERIC_TYPE)
            async for data in part:
                await incoming.write(data)
            record = await uploads.keep(incoming, owner)
        return reference(record.id, record.name)
