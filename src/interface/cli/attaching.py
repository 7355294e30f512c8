"""Files that come with an answer or a run from the terminal."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, Self
from uuid import UUID

from application.files.uploads import (
    GENERIC_TYPE,
    BlockedExtensionError,
    EmptyFileError,
    FileTooLargeError,
    FileTypeError,
    QuotaReachedError,
    StorageFullError,
)
from domain.files.names import InvalidNameError
from domain.files.record import Owner
from domain.run.state import IssuedForm
from domain.run.workflow_run import WorkflowRun
from domain.values.json import Json
from interface.cli.refusal import CommandError
from interface.markup.sizes import megabytes

if TYPE_CHECKING:
    from interface.main.placet import Placet

_BLOCK = 256 * 1024
_WHY: dict[type[Exception], str] = {
    InvalidNameError: "its name is not allowed",
    FileTypeError: "its content does not match its name",
    EmptyFileError: "it is empty",
    QuotaReachedError: "all files together have reached PLACET_FILES_QUOTA",
    StorageFullError: "there is no space left for it",
}


class TakesFiles(Protocol):
    """What files are for: a field, or an input of a run."""

    @property
    def allowed_file_types(self) -> tuple[str, ...]:
        """The kinds of files that are accepted; empty for all."""
        ...


class Attaching:
    """Takes in files for a form, or for the inputs of a run."""

    def __init__(self, placet: "Placet", owner: Owner) -> None:
        self._placet = placet
        self._owner = owner

    @classmethod
    def to_form(cls, placet: "Placet", run: WorkflowRun, form: IssuedForm) -> Self:
        """Take in files for one form of a run."""
        return cls(placet, Owner(workflow_id=UUID(run.workflow_id), user=run.user, form_id=UUID(form.id)))

    async def __call__(self, wanted: TakesFiles, given: str) -> Json:
        """Return what names the file at that path or address. :raises CommandError: if it is not accepted"""
        if given.startswith(("http://", "https://")):
            kind = next(iter(wanted.allowed_file_types), "document")
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
        except FileTooLargeError:
            limit = megabytes(self._placet.uploads.limits.bytes_of(path.suffix.removeprefix(".")))
            message = f"{path} is {megabytes(path.stat().st_size)} MB; the limit is {limit} MB."
            raise CommandError(code="file_refused", message=message) from None
        except (InvalidNameError, FileTypeError, EmptyFileError, StorageFullError) as refused:
            why = next(said for kind, said in _WHY.items() if isinstance(refused, kind))
            raise CommandError(code="file_refused", message=f"{path} was not accepted: {why}.") from None

    async def _upload(self, path: Path) -> Json:
        async with self._placet.uploads.receiving() as incoming:
            incoming.describe(name=path.name, media_type=GENERIC_TYPE)
            with await asyncio.to_thread(path.open, "rb") as file:
                while block := await asyncio.to_thread(file.read, _BLOCK):
                    await incoming.write(block)
            record = await self._placet.uploads.keep(incoming, self._owner)
        return {"type": record.kind, "transfer_method": "local_file", "upload_file_id": str(record.id)}


def _path(given: str) -> Path:
    return Path(given.removeprefix("@")).expanduser()
