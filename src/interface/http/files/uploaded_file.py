"""A file as whoever sent it is told of it."""

from typing import Any
from uuid import UUID

from domain.files.record import FileRecord
from domain.run.end_user import end_user_id


def uploaded(record: FileRecord, *, tenant_id: UUID, source_url: str | None) -> dict[str, Any]:
    """Return a file that was just stored, as the contract has it."""
    return {
        "id": str(record.id),
        "name": record.name,
        "size": record.size,
        "extension": record.extension,
        "mime_type": record.mime_type,
        "created_by": str(end_user_id(record.owner.workflow_id, record.owner.user)),
        "created_at": int(record.created_at.timestamp()),
        "preview_url": None,
        "source_url": source_url,
        "original_url": None,
        "user_id": None,
        "tenant_id": str(tenant_id),
        "conversation_id": None,
        "file_key": None,
        "reference": None,
    }
