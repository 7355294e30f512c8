"""Files for tests."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from domain.files.record import FileRecord, Owner
from interface.runtime.ids import new_id

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + bytes(40)
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"


def a_file(workflow_id: UUID, *, user: str = "u-1", form_id: UUID | None = None, **more: Any) -> FileRecord:
    """What could be known of a picture."""
    values: dict[str, Any] = {
        "id": new_id(),
        "owner": Owner(workflow_id=workflow_id, user=user, form_id=form_id),
        "digest": "ab" * 32,
        "size": 3,
        "name": "scan ü.png",
        "extension": "png",
        "mime_type": "image/png",
        "kind": "image",
        "source_url": None,
        "created_at": datetime(2026, 11, 21, 5, tzinfo=UTC),
    }
    return FileRecord(**values | more)
