"""The `Files` port: what a mapping names becomes a file that is here, or it is refused."""

from dataclasses import dataclass
from typing import Final, Protocol
from uuid import UUID, uuid5

from application.ports.files import FileRecords, FileRefusedError, FileUse
from domain.files.formats import KINDS, Kind
from domain.files.record import FileRecord, Owner, file_object
from domain.values.file_mapping import fault
from domain.values.json import Json, JsonObject

_NO_FILE: Final = "Invalid upload file"
_ANOTHER_TYPE: Final = "Detected file type does not match the specified type. Please verify the file."


class RemoteFiles(Protocol):
    """Files elsewhere, by their address."""

    async def fetch(self, url: str, *, owner: Owner, id: UUID | None = None) -> FileRecord:
        """
        Fetch and record the file.

        :raises FileRefusedError: if it cannot be had, or may not be
        """
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class StoredFiles:
    """Finds files that were sent, fetches those that are elsewhere."""

    records: FileRecords
    remote: RemoteFiles
    workspace_id: UUID
    public_url: str | None

    async def resolve(self, mapping: JsonObject, *, use: FileUse) -> JsonObject:
        """
        Return the file that the mapping names, as variables and outputs hold it.

        A file that was sent must belong to the user in whose name it is used; one that is elsewhere is fetched.

        :raises FileRefusedError: if it names none that may be used
        :raises LogUnavailableError: if that cannot be found out now
        """
        reason = fault(mapping)
        if reason is not None:
            raise FileRefusedError(reason)
        if mapping["transfer_method"] == "local_file":
            record = await self._sent(UUID(str(mapping["upload_file_id"])), use)
        else:
            record = await self._fetched(str(mapping.get("url") or mapping.get("remote_url")), use)
        return self.object_of(record, kind=_kind(mapping.get("type"), record))

    def object_of(self, record: FileRecord, *, kind: Kind | None = None) -> JsonObject:
        """Return the file as variables and outputs hold it."""
        origin = (self.public_url or "").rstrip("/")
        return file_object(record, kind=kind or record.kind, workspace_id=self.workspace_id, origin=origin)

    async def _sent(self, file_id: UUID, use: FileUse) -> FileRecord:
        record = await self.records.find(file_id)
        if record is None or not _is_owned(record, use):
            raise FileRefusedError(_NO_FILE)
        return record

    async def _fetched(self, url: str, use: FileUse) -> FileRecord:
        """A repeated request finds what it fetched the first time: its answer is the same."""
        owner = Owner(workflow_id=use.workflow_id, user=use.user, form_id=use.form_id)
        if use.request_key is None:
            return await self.remote.fetch(url, owner=owner)
        file_id = uuid5(use.form_id or use.workflow_id, f"fetch:{use.user}:{use.request_key}:{url}")
        known = await self.records.find(file_id)
        return known or await self.remote.fetch(url, owner=owner, id=file_id)


def _is_owned(record: FileRecord, use: FileUse) -> bool:
    owner = record.owner
    return (owner.workflow_id, owner.user) == (use.workflow_id, use.user) and owner.form_id in (
        None,
        use.form_id,
    )


def _kind(declared: Json, record: FileRecord) -> Kind:
    """Return the file's type; `custom` may be said of any file, and what is not said is derived."""
    if declared is None or declared == "":
        return record.kind
    if declared == "custom":
        return "custom"
    if declared not in KINDS:
        raise FileRefusedError(f"File validation failed for file: {record.name}")
    if declared != record.kind:
        raise FileRefusedError(_ANOTHER_TYPE)
    return record.kind
