"""One file out of a multipart body, and what else the body says."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from starlette.requests import Request

from application.files.uploads import FileTooLargeError, FileTypeError, Incoming, Uploads
from interface.http.files.multipart import BodyPart, MultipartReader
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.ingress import BodyTooLargeError

_FIELD: Final = "file"
_FIELD_BYTES: Final = 8192
_OVERHEAD: Final = 256 * 1024
"""How many bytes of a body may be something else than the file."""


@dataclass(slots=True)
class Received:
    """A body that was read to its end."""

    incoming: Incoming | None = None
    """The file, if there is one; nothing of it stays unless it is kept."""
    fields: dict[str, str] = field(default_factory=dict)
    """What the body says besides."""

    def file(self) -> Incoming:
        """Return the file. :raises RefusedError: if there is none"""
        if self.incoming is None:
            raise RefusedError(400, "no_file_uploaded", "Please upload your file.")
        return self.incoming


@asynccontextmanager
async def receiving(
    request: Request, uploads: Uploads, *, form_id: UUID | None = None
) -> AsyncIterator[Received]:
    """
    Read the body to its end, its one file straight to the disk.

    :param form_id: the form that it is for
    :raises OverloadedError: if too many files are on their way
    :raises RefusedError: if there are several files, or the one has no name
    :raises FileTooLargeError: as soon as more has come than a file of that kind may have
    :raises FileTypeError: if nothing is said of what the file is
    :raises InvalidNameError: :raises BlockedExtensionError: :raises StorageFullError:
    :raises UnsupportedMediaTypeError: :raises InvalidRequestError: if the body is no well-formed multipart
    """
    async with AsyncExitStack() as stack:
        received = Received()
        try:
            async for part in MultipartReader(request, limit=uploads.limits.largest + _OVERHEAD):
                if part.filename is None:
                    if part.name != _FIELD:  # bytes without a name are no file, and need be no text
                        received.fields[part.name] = await part.text(_FIELD_BYTES)
                elif received.incoming is not None:
                    raise RefusedError(400, "too_many_files", "Only one file is allowed.")
                elif part.name == _FIELD:
                    received.incoming = await _begun(
                        part, part.filename, uploads.receiving(form_id=form_id), stack
                    )
                    async for data in part:
                        await received.incoming.write(data)
        except BodyTooLargeError:
            raise FileTooLargeError(uploads.limits.largest) from None
        yield received


async def _begun(
    part: BodyPart, name: str, incoming: AbstractAsyncContextManager[Incoming], stack: AsyncExitStack
) -> Incoming:
    if not name:
        raise RefusedError(400, "filename_not_exists_error", "The specified filename does not exist.")
    if part.media_type is None:
        raise FileTypeError
    begun = await stack.enter_async_context(incoming)
    begun.describe(name=name, media_type=part.media_type)
    return begun
