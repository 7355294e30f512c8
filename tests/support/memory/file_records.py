"""Whose the files are, kept in memory."""

from uuid import UUID

from domain.files.record import FileRecord


class MemoryFileRecords:
    """The `FileRecords` port."""

    def __init__(self) -> None:
        self.records: dict[UUID, FileRecord] = {}

    async def add(self, record: FileRecord) -> None:
        self.records.setdefault(record.id, record)

    async def find(self, file_id: UUID) -> FileRecord | None:
        return self.records.get(file_id)

    async def sent_for(self, form_id: UUID) -> tuple[int, int]:
        sizes = [record.size for record in self.records.values() if record.owner.form_id == form_id]
        return len(sizes), sum(sizes)

    async def taken(self) -> int:
        return sum({record.digest: record.size for record in self.records.values()}.values())
