"""How files come in."""

import asyncio
import errno
import os
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from files import PDF, PNG
from memory.clock import MemoryClock
from memory.file_records import MemoryFileRecords

from application.files.quota import KNOWN_FOR, Quota
from application.files.uploads import (
    BlockedExtensionError,
    EmptyFileError,
    FileTooLargeError,
    FileTypeError,
    QuotaReachedError,
    StorageFullError,
    Uploads,
)
from domain.files.limits import Limits
from domain.files.record import FileRecord, Owner
from interface.files.store import FileStore
from interface.runtime.ids import new_id

OWNER = Owner(workflow_id=UUID("01890000-0000-7000-8000-000000000002"), user="u-1")


@pytest.fixture
def uploads(tmp_path: Path) -> Uploads:
    store = FileStore(tmp_path)
    store.prepare()
    return Uploads(
        store=store,
        records=MemoryFileRecords(),
        clock=MemoryClock(),
        new_id=new_id,
        limits=Limits(image=1, other=2, video=3, blocked=frozenset({"exe"})),
    )


def receive(
    uploads: Uploads, *pieces: bytes, name: str = "a.png", media_type: str = "image/png"
) -> FileRecord:
    async def scenario() -> FileRecord:
        async with uploads.receiving() as incoming:
            incoming.describe(name=name, media_type=media_type)
            for piece in pieces:
                await incoming.write(piece)
            return await uploads.keep(incoming, OWNER)

    return asyncio.run(scenario())


def all_files(uploads: Uploads) -> list[Path]:
    return [path for path in uploads.store.root.rglob("*") if path.is_file()]


class TestUploads:
    def test_keep_what_has_come_in_pieces(self, uploads: Uploads) -> None:
        pieces = [PNG, *(bytes([n]) * 100_000 for n in range(10))]
        record = receive(uploads, *pieces)
        assert (record.size, record.kind, record.owner) == (sum(map(len, pieces)), "image", OWNER)
        assert b"".join(uploads.store.open(record.digest).pieces(100_000)) == b"".join(pieces)
        assert asyncio.run(uploads.records.find(record.id)) == record

    @pytest.mark.parametrize(
        ("refuse", "refusal"),
        [
            (lambda u: receive(u, b"MZ\0", name="a.EXE"), BlockedExtensionError),
            (lambda u: receive(u), EmptyFileError),
            (lambda u: receive(u, PDF), FileTypeError),
            (lambda u: receive(u, PNG, bytes(2**20)), FileTooLargeError),
        ],
    )
    def test_leave_nothing_of_what_they_refuse(
        self, uploads: Uploads, refuse: Callable[[Uploads], object], refusal: type[Exception]
    ) -> None:
        with pytest.raises(refusal):
            refuse(uploads)
        assert all_files(uploads) == []

    def test_leave_nothing_of_what_the_disk_has_no_room_for(
        self, uploads: Uploads, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        for operation in ("write", "fsync"):
            with monkeypatch.context() as patch:
                patch.setattr(os, operation, full)
                with pytest.raises(StorageFullError):
                    receive(uploads, PNG)
            assert all_files(uploads) == []
        assert receive(uploads, PNG).size == len(PNG)

    def test_take_no_more_than_all_files_may_take(self, tmp_path: Path) -> None:
        clock, records = MemoryClock(), MemoryFileRecords()
        store = FileStore(tmp_path)
        store.prepare()
        quota = Quota(records=records, clock=clock, mebibytes=1)
        uploads = Uploads(
            store=store, records=records, clock=clock, new_id=new_id, limits=Limits(), quota=quota
        )
        receive(uploads, PNG, bytes(600_000))
        with pytest.raises(QuotaReachedError):
            receive(uploads, PNG, bytes(600_001))
        assert len(all_files(uploads)) == 1
        receive(uploads, PNG, bytes(2**20 - 600_000 - 2 * len(PNG)))
        with pytest.raises(QuotaReachedError):
            receive(uploads, PNG)
        records.records.clear()
        clock.move(KNOWN_FOR)
        assert receive(uploads, PNG, bytes(600_000)).size == len(PNG) + 600_000

    def test_leave_nothing_of_what_breaks_off(self, uploads: Uploads) -> None:
        async def scenario() -> None:
            async with uploads.receiving() as incoming:
                await incoming.write(bytes(2**20))
                raise ConnectionResetError

        with pytest.raises(ConnectionResetError):
            asyncio.run(scenario())
        assert all_files(uploads) == []

    def test_learn_late_what_it_is_called(self, uploads: Uploads) -> None:
        async def scenario(size: int) -> FileRecord:
            async with uploads.receiving() as incoming:
                await incoming.write(PNG + bytes(size))
                incoming.describe(name="a.png", media_type="image/png")
                return await uploads.keep(incoming, OWNER)

        assert asyncio.run(scenario(0)).name == "a.png"
        with pytest.raises(FileTooLargeError):
            asyncio.run(scenario(2**20))
        assert len(all_files(uploads)) == 1
