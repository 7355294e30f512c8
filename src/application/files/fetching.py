"""Files that lie elsewhere: fetched once, and from then on files like all others."""

import mimetypes
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from application.files.uploads import (
    GENERIC_TYPE,
    BlockedExtensionError,
    EmptyFileError,
    FileTooLargeError,
    FileTypeError,
    Uploads,
)
from application.ports.files import FileRefusedError
from application.ports.outbound import Fetched, Fetcher, FetchRefusedError, Reason
from domain.files import names
from domain.files.formats import FORMATS, GENERIC
from domain.files.record import FileRecord, Owner

_UNNAMED: Final = "file"
_EXTENSIONS: Final = {known.mime_type: extension for extension, known in reversed(FORMATS.items())}
_GUESSES: Final = mimetypes.MimeTypes()


@dataclass(frozen=True, kw_only=True, slots=True)
class FetchedFiles:
    """The `RemoteFiles` port."""

    uploads: Uploads
    outbound: Callable[[], Fetcher]
    """Gives the client, which is loaded with the first file that lies elsewhere."""

    async def fetch(self, url: str, *, owner: Owner, id: UUID | None = None) -> FileRecord:
        """Fetch and record the file. :raises FileRefusedError: if it cannot be had, or may not be"""
        name = _UNNAMED
        try:
            async with self.uploads.receiving(form_id=owner.form_id) as incoming:
                limit = self.uploads.limits.largest
                fetched = await self.outbound().fetch(url, max_bytes=limit, sink=incoming.write)
                name = _name(fetched)
                incoming.describe(name=name, media_type=fetched.content_type or GENERIC_TYPE)
                return await self.uploads.keep(incoming, owner, id=id, source_url=url)
        except (FetchRefusedError, BlockedExtensionError) as refused:
            raise FileRefusedError(str(refused)) from refused
        except FileTooLargeError as refused:
            raise FileRefusedError(str(Reason.TOO_LARGE)) from refused
        except (FileTypeError, EmptyFileError, names.InvalidNameError) as refused:
            raise FileRefusedError(f"File validation failed for file: {name}") from refused


def _name(fetched: Fetched) -> str:
    """Return what the file is called; one without an extension gets that of its media type."""
    name = fetched.filename or _UNNAMED
    media_type = fetched.content_type.partition(";")[0].strip().lower()
    if names.extension(name) or media_type in GENERIC:
        return name
    guessed = (_GUESSES.guess_extension(media_type) or "").removeprefix(".")
    extension = _EXTENSIONS.get(media_type, guessed)
    return f"{name}.{extension}" if extension else name
