"""Drafts and files: kept, found again, and counted."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from ports import OpenPorts
from use_cases import in_loop

from application.ports.drafts import AT_MOST, LIFETIME
from application.ports.files import FormRoom, TooManyFilesError
from domain.files.record import FileRecord, Owner
from interface.runtime.ids import new_id

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def a_file(*, form_id: UUID | None = None, digest: str = "ab", size: int = 3) -> FileRecord:
    """A file that somebody sent."""
    return FileRecord(
        id=new_id(),
        owner=Owner(workflow_id=uuid4(), user="u-1", form_id=form_id),
        digest=digest * 32,
        size=size,
        name="tea.txt",
        extension="txt",
        mime_type="text/plain",
        kind="document",
        source_url=None,
        created_at=NOON,
    )


class TestDrafts:
    @in_loop
    async def test_are_found_by_their_form_and_their_id_for_a_day(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            form_id = uuid4()
            kept = await ports.drafts.keep(form_id, b"\0content", now=NOON)
            last = NOON + LIFETIME - timedelta(microseconds=1)
            assert await ports.drafts.find(form_id, kept, now=last) == b"\0content"
            assert await ports.drafts.find(form_id, kept, now=NOON + LIFETIME) is None
            assert await ports.drafts.find(uuid4(), kept, now=NOON) is None
            assert await ports.drafts.find(form_id, uuid4(), now=NOON) is None

    @in_loop
    async def test_of_one_form_make_room_for_its_newer_ones(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            form_id, other_id = uuid4(), uuid4()
            other = await ports.drafts.keep(other_id, b"other", now=NOON)
            kept = [
                await ports.drafts.keep(form_id, b"%d" % i, now=NOON + timedelta(seconds=i))
                for i in range(AT_MOST + 1)
            ]
            later = NOON + timedelta(minutes=5)
            found = [await ports.drafts.find(form_id, draft_id, now=later) for draft_id in kept]
            assert found == [None, *(b"%d" % i for i in range(1, AT_MOST + 1))]
            assert await ports.drafts.find(other_id, other, now=later) == b"other"


class TestFileRecords:
    @in_loop
    async def test_are_found_as_they_were_added(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            sent, fetched = a_file(form_id=uuid4()), replace(a_file(), source_url="https://example.com/a")
            for record in (sent, fetched):
                await ports.files.add(record)
                assert await ports.files.find(record.id) == record
            assert await ports.files.find(uuid4()) is None

    @in_loop
    async def test_never_change(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            record = a_file()
            await ports.files.add(record)
            await ports.files.add(replace(record, name="coffee.txt"))
            assert await ports.files.find(record.id) == record

    @in_loop
    async def test_count_what_was_sent_for_a_form(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            form_id = uuid4()
            assert await ports.files.sent_for(form_id) == (0, 0)
            for size in (3, 3, 5):
                await ports.files.add(a_file(form_id=form_id, size=size))
            await ports.files.add(a_file(form_id=uuid4(), size=7))
            assert await ports.files.sent_for(form_id) == (3, 11)

    @pytest.mark.parametrize(
        "room", [FormRoom(files=4, size=1000), FormRoom(files=100, size=14)], ids=["files", "bytes"]
    )
    @in_loop
    async def test_are_no_more_than_there_is_room_for_however_many_come_at_once(
        self, open_ports: OpenPorts, room: FormRoom
    ) -> None:
        async with open_ports() as ports:
            form_id = uuid4()
            coming = [a_file(form_id=form_id, size=3) for _ in range(20)]
            adding = (ports.files.add(record, room=room) for record in coming)
            ended = await asyncio.gather(*adding, return_exceptions=True)
            assert sum(isinstance(end, TooManyFilesError) for end in ended) == 16
            assert await ports.files.sent_for(form_id) == (4, 12)
            taken = coming[[end is None for end in ended].index(True)]
            await ports.files.add(taken, room=room)  # once more, which is none more
            await ports.files.add(a_file(form_id=uuid4(), size=3), room=room)

    @in_loop
    async def test_count_a_content_once(self, open_ports: OpenPorts) -> None:
        async with open_ports() as ports:
            before = await ports.files.taken()
            for digest, size in (("c0", 3), ("c0", 3), ("d0", 5)):
                await ports.files.add(a_file(digest=digest, size=size))
            assert await ports.files.taken() - before == 8
