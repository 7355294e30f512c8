"""Files that workflows send elsewhere, and files that come back."""

import asyncio
from collections.abc import AsyncIterable, AsyncIterator, Callable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from application.files.resolving import StoredFiles
from application.files.uploads import (
    GENERIC_TYPE,
    BlockedExtensionError,
    EmptyFileError,
    FileTooLargeError,
    FileTypeError,
    StorageFullError,
    Uploads,
)
from application.ports.file_contents import Content, DamagedContentError
from application.ports.files import FileRefusedError
from domain.files import names
from domain.files.record import Owner
from domain.values.json import JsonObject

_BLOCK: Final = 65_536


@dataclass(frozen=True, kw_only=True, slots=True)
class FileToSend:
    """A file of a run, with its bytes as often as they are asked for."""

    name: str
    mime_type: str
    size: int
    pieces: Callable[[], AsyncIterable[bytes]]


@dataclass(frozen=True, kw_only=True, slots=True)
class FileExchange:
    """Gives the files of a run, and takes those that come for it."""

    uploads: Uploads
    files: StoredFiles

    async def file(self, file_id: str, *, owner: Owner) -> FileToSend:
        """
        Return the file, if it is one of that user of that workflow.

        :raises FileRefusedError: if it is none of theirs, or is not there any more
        :raises LogUnavailableError:
        """
        try:
            record = await self.files.records.find(UUID(file_id))
        except ValueError:
            record = None
        if record is None or (record.owner.workflow_id, record.owner.user) != (owner.workflow_id, owner.user):
            raise FileRefusedError("Invalid upload file")
        try:
            content = await asyncio.to_thread(self.uploads.store.open, record.digest)
        except (FileNotFoundError, DamagedContentError) as problem:
            raise FileRefusedError(f"The file {record.name} cannot be read") from problem
        return FileToSend(
            name=record.name, mime_type=record.mime_type, size=record.size, pieces=lambda: _read(content)
        )

    async def keep(
        self, pieces: AsyncIterator[bytes], *, name: str, owner: Owner, id: UUID
    ) -> JsonObject | None:
        """
        Return the file that has come, as variables hold it, or None if it has no bytes.

        :raises FileRefusedError: if it may not be kept
        :raises LogUnavailableError:
        """
        try:
            async with self.uploads.receiving() as incoming:
                incoming.describe(name=name, media_type=GENERIC_TYPE)
                async for piece in pieces:
                    await incoming.write(piece)
                record = await self.uploads.keep(incoming, owner, id=id)
        except EmptyFileError:
            return None
        except BlockedExtensionError as refused:
            raise FileRefusedError(str(refused)) from refused
        except (FileTypeError, FileTooLargeError, StorageFullError, names.InvalidNameError) as refused:
            raise FileRefusedError(f"The file {name} cannot be kept") from refused
        return self.files.object_of(record)


async def _read(content: Content) -> AsyncIterator[bytes]:
    """Yield the content; it is read in a thread."""
    pieces = content.pieces(_BLOCK)
    while (piece := await asyncio.to_thread(next, pieces, None)) is not None:
        yield piece
