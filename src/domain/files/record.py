"""What is known of a file besides its content."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.files.formats import Kind
from domain.values.json import JsonObject
from domain.values.text import FILE_IDENTITY


@dataclass(frozen=True, kw_only=True, slots=True)
class Owner:
    """Whose a file is: a user of a workflow, as callers assert it; perhaps only for one form."""

    workflow_id: UUID
    user: str
    form_id: UUID | None = None
    """The form on whose page it was chosen: it can be part of no other answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FileRecord:
    """One file that somebody sent, or that was fetched for them."""

    id: UUID
    owner: Owner
    digest: str
    """The SHA-256 of its content, in hexadecimal."""
    size: int
    name: str
    """As the sender calls it: for people to read, never a place on a disk."""
    extension: str
    """In small letters and without its dot; may be empty."""
    mime_type: str
    kind: Kind
    source_url: str | None
    """Where it was fetched from, if it was."""
    created_at: datetime


def preview_path(file_id: UUID) -> str:
    """Return the path at which the file's bytes can be had by who has a key."""
    return f"/v1/files/{file_id}/preview"


def file_object(record: FileRecord, *, kind: Kind, workspace_id: UUID, origin: str) -> JsonObject:
    """Return the file as variables and outputs hold it: in the shape of the Dify contract, with its SHA-256 besides."""
    return {
        "dify_model_identity": FILE_IDENTITY,
        "id": str(record.id),
        "tenant_id": str(workspace_id),
        "type": kind,
        "transfer_method": "local_file" if record.source_url is None else "remote_url",
        "remote_url": record.source_url,
        "related_id": str(record.id),
        "reference": None,
        "filename": record.name,
        "extension": record.extension and f".{record.extension}",
        "mime_type": record.mime_type,
        "size": record.size,
        "sha256": record.digest,
        "url": origin + preview_path(record.id),
    }
