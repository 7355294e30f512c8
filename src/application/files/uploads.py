"""How a file comes in: streamed to the disk, measured, looked at, and only then recorded."""

import asyncio
import errno
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final, TypeVar
from uuid import UUID
from weakref import WeakValueDictionary

from application.files.arrivals import Arrival, Arrivals
from application.files.quota import Quota
from application.ports.clock import Clock
from application.ports.file_contents import ContentDraft, FileContents
from application.ports.files import FileRecords, FormRoom
from domain.files import detection, formats, names
from domain.files.limits import MEBIBYTE, Limits
from domain.files.record import FileRecord, Owner

GENERIC_TYPE: Final = "application/octet-stream"
_BLOCK: Final = 256 * 1024

T = TypeVar("T")


class FileTooLargeError(Exception):
    """The file has more bytes than one of its kind may have, which is `limit`."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"The file is larger than {limit} bytes")
        self.limit = limit


class FileTypeError(Exception):
    """Extension, declared type and content of the file do not agree, or it is two things at once."""


class BlockedExtensionError(Exception):
    """Files with that extension are not taken here."""

    def __init__(self, extension: str) -> None:
        super().__init__(f"File extension '.{extension}' is not allowed for security reasons")


class EmptyFileError(Exception):
    """The file has no bytes."""

    def __init__(self) -> None:
        super().__init__("The file is empty")


class StorageFullError(Exception):
    """The disk takes no more."""


class QuotaReachedError(StorageFullError):
    """The files of the workspace take as much as they may."""


class Incoming:
    """A file on its way; what has come is on the disk but for the last block."""

    def __init__(
        self, draft: ContentDraft, arrival: Arrival, *, limits: Limits, check: Callable[[], Awaitable[None]]
    ) -> None:
        """:param check: is asked, as it grows, whether there is room for what is on its way"""
        self._draft = draft
        self._arrival = arrival
        self._check = check
        self._limits = limits
        self._limit = limits.largest
        self._buffer = bytearray()
        self._size = 0
        self._name = self._extension = ""
        self._media_type = GENERIC_TYPE

    @property
    def size(self) -> int:
        """How many bytes have come."""
        return self._size

    def describe(self, *, name: str, media_type: str) -> None:
        """
        Take what the sender says of the file, which is to be said before it is kept.

        :param media_type: what it is said to be; `application/octet-stream` says nothing
        :raises InvalidNameError: if the name is no mere name
        :raises BlockedExtensionError: if such files are not taken
        :raises FileTooLargeError: if more has come by now than such a file may have
        """
        self._name = names.checked(name)
        self._extension = names.extension(self._name)
        self._media_type = media_type
        if self._extension in self._limits.blocked:
            raise BlockedExtensionError(self._extension)
        self._limit = self._limits.bytes_of(self._extension)
        if self._size > self._limit:
            raise FileTooLargeError(self._limit)

    async def write(self, data: bytes) -> None:
        """:raises FileTooLargeError: :raises StorageFullError: :raises OverloadedError: if too much is on its way"""
        self._size += len(data)
        if self._size > self._limit:
            raise FileTooLargeError(self._limit)
        self._arrival.grow(len(data))
        self._buffer += data
        if len(self._buffer) >= _BLOCK:
            await self._check()
            await self._flush()

    async def keep(
        self,
        records: FileRecords,
        *,
        id: UUID,
        owner: Owner,
        clock: Clock,
        room: FormRoom,
        source_url: str | None = None,
    ) -> FileRecord:
        """
        Store and record the file, now that all of it has come.

        :raises EmptyFileError: :raises FileTypeError: :raises TooManyFilesError: :raises StorageFullError:
        :raises LogUnavailableError:
        """
        if not self._size:
            raise EmptyFileError
        await self._flush()
        content = await asyncio.to_thread(self._inspect)
        digest = await _on_disk(self._draft.keep)
        record = FileRecord(
            id=id,
            owner=owner,
            digest=digest,
            size=self._size,
            name=self._name,
            extension=self._extension,
            mime_type=formats.mime_type(self._extension, content),
            kind=formats.kind(self._extension, content),
            source_url=source_url,
            created_at=clock.now(),
        )
        await records.add(record, room=room)
        return record

    async def _flush(self) -> None:
        data = bytes(self._buffer)
        self._buffer.clear()
        await _on_disk(lambda: self._draft.write(data))

    def _inspect(self) -> str:
        """Return what the content is. :raises FileTypeError: if that is not what it is said to be"""
        head, tail = self._draft.ends(detection.HEAD_BYTES, detection.TAIL_BYTES)
        content = detection.detect(head)
        if (
            not formats.contents_agree(self._extension, content)
            or not formats.declaration_agrees(self._media_type, content)
            or detection.second_nature(content, head, tail)
        ):
            raise FileTypeError
        return content


@dataclass(frozen=True, kw_only=True, slots=True)
class Uploads:
    """Receives files, checks them and stores them."""

    store: FileContents
    records: FileRecords
    clock: Clock
    new_id: Callable[[], UUID]
    limits: Limits
    quota: Quota | None = None
    arrivals: Arrivals = field(default_factory=Arrivals)
    turns: WeakValueDictionary[UUID, asyncio.Lock] = field(default_factory=WeakValueDictionary)
    """Files of one form are stored one by one, so that none is that there is no room to record."""

    async def check_room(self, form_id: UUID, *, size: int = 1) -> None:
        """:raises TooManyFilesError: if so much more is not taken for that form :raises LogUnavailableError:"""
        count, sent = await self.records.sent_for(form_id)
        self._room.check(files=count + 1, size=sent + size)

    @asynccontextmanager
    async def receiving(self, *, form_id: UUID | None = None) -> AsyncIterator[Incoming]:
        """
        Give a file to be described and written to; unless it is kept before the block ends, nothing of it stays.

        :param form_id: the form that it is for
        :raises QuotaReachedError: if there is no room for more :raises LogUnavailableError:
        :raises OverloadedError: if too many files are on their way
        """
        await self._check_quota(1)
        with self.arrivals.arriving(form_id) as arrival:
            draft = await _on_disk(self.store.draft)
            try:
                yield Incoming(draft, arrival, limits=self.limits, check=self._check_arrivals)
            finally:
                await asyncio.to_thread(draft.discard)

    async def keep(
        self, incoming: Incoming, owner: Owner, *, id: UUID | None = None, source_url: str | None = None
    ) -> FileRecord:
        """
        Record what has come; an id that was recorded before stays as it was.

        :raises EmptyFileError: :raises FileTypeError: :raises TooManyFilesError: :raises StorageFullError:
        :raises LogUnavailableError:
        """
        await self._check_quota(incoming.size)
        async with self._turn(owner.form_id):
            if owner.form_id is not None and id is None:
                await self.check_room(owner.form_id, size=incoming.size)
            record = await incoming.keep(
                self.records,
                id=id or self.new_id(),
                owner=owner,
                clock=self.clock,
                room=self._room,
                source_url=source_url,
            )
        if self.quota is not None:
            self.quota.take(record.size)
        return record

    @property
    def _room(self) -> FormRoom:
        return FormRoom(files=self.limits.for_a_form, size=self.limits.space_for_a_form * MEBIBYTE)

    def _turn(self, form_id: UUID | None) -> asyncio.Lock:
        """Return what is held while a file of that form is stored; one that is of none waits for nobody."""
        return asyncio.Lock() if form_id is None else self.turns.setdefault(form_id, asyncio.Lock())

    async def _check_arrivals(self) -> None:
        await self._check_quota(self.arrivals.bytes)

    async def _check_quota(self, size: int) -> None:
        if self.quota is not None and not await self.quota.has_room(size):
            raise QuotaReachedError


async def _on_disk(work: Callable[[], T]) -> T:
    """Do it in a thread. :raises StorageFullError: if there is no room"""
    try:
        return await asyncio.to_thread(work)
    except OSError as problem:
        if problem.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise StorageFullError from problem
        raise
