"""Whose the files are, kept in memory."""

from uuid import UUID

from application.ports.files import FormRoom
from domain.files.record import FileRecord


class MemoryFileRecords:
    """The `FileRecords` port."""

    def __init__(self) -> None:
        self.records: dict[UUID, FileRecord] = {}

    async def add(self, record: FileRecord, *, room: FormRoom | None = None) -> None:
        form_id = record.owner.form_id
        if room is not None and form_id is not None and record.id not in self.records:
            files, size = await self.sent_for(form_id)
            room.check(files=files + 1, size=size + record.size)
        self.records.setdefault(record.id, record)

    async def find(self, file_id: UUID) -> FileRecord | None:
        return self.records.get(file_id)

    async def sent_for(self, form_id: UUID) -> tuple[int, int]:
        sizes = [record.size for record in self.records.values() if record.owner.form_id == form_id]
        return len(sizes), sum(sizes)

    async def taken(self) -> int:
        return sum({record.digest: record.size for record in self.records.values()}.values())
