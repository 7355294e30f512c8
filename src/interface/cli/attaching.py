"""Files that an answer from the terminal brings along."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from application.files.uploads import (
    GENERIC_TYPE,
    BlockedExtensionError,
    EmptyFileError,
    FileTooLargeError,
    FileTypeError,
    StorageFullError,
)
from domain.fields import AttachmentField
from domain.files.names import InvalidNameError
from domain.files.record import Owner
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from domain.values.json import Json
from interface.cli.refusal import CommandError

if TYPE_CHECKING:
    from interface.main.placet import Placet

_BLOCK = 256 * 1024
_WHY: dict[type[Exception], str] = {
    InvalidNameError: "its name is none that a file may have here",
    FileTooLargeError: "it is too large",
    FileTypeError: "its content is not what its name says",
    EmptyFileError: "it is empty",
    StorageFullError: "there is no room for it",
}


class Attaching:
    """Takes in files for one form."""

    def __init__(self, placet: "Placet", run: WorkflowRun, form: IssuedForm) -> None:
        self._placet = placet
        self._owner = Owner(workflow_id=UUID(run.workflow_id), user=run.user, form_id=UUID(form.id))

    async def __call__(self, field: AttachmentField, given: str) -> Json:
        """Return what names the file at that path or address in an answer. :raises CommandError: if it is not taken"""
        if given.startswith(("http://", "https://")):
            kind = next(iter(field.allowed_file_types), "document")
            return {"type": kind, "transfer_method": "remote_url", "url": given}
        path = _path(given)
        try:
            return await self._upload(path)
        except BlockedExtensionError as refused:
            raise CommandError(code="file_refused", message=f"{path}: {refused}.") from None
        except OSError as problem:
            raise CommandError(
                code="file_unusable", message=f"{path}: {problem.strerror or problem}."
            ) from None
        except (
            InvalidNameError,
            FileTooLargeError,
            FileTypeError,
            EmptyFileError,
            StorageFullError,
        ) as refused:
            raise CommandError(
                code="file_refused", message=f"{path} is not taken: {_WHY[type(refused)]}."
            ) from None

    async def _upload(self, path: Path) -> Json:
        async with self._placet.uploads.receiving() as incoming:
            incoming.describe(name=path.name, media_type=GENERIC_TYPE)
            with await asyncio.to_thread(path.open, "rb") as file:
                while block := await asyncio.to_thread(file.read, _BLOCK):
                    await incoming.write(block)
            record = await self._placet.uploads.keep(incoming, self._owner)
        return {"type": record.kind, "transfer_method": "local_file", "upload_file_id": str(record.id)}


def _path(given: str) -> Path:
    return Path(given).expanduser()
