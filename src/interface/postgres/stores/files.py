"""Whose the files are, in PostgreSQL: rows are added and never change."""

from uuid import UUID

from application.ports.files import FormRoom
from application.ports.runs import LogUnavailableError
from domain.files.record import FileRecord, Owner
from domain.run.end_user import end_user_id
from interface.postgres.connection import AsyncConnection
from interface.postgres.database import Database
from interface.postgres.text import storable

_ADD = """
INSERT INTO placet.file (log_id, id, workflow_id, form_id, owner, end_user_id, digest, size, name, extension,
                         mime_type, kind, source_url, created_at)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING
"""
_FIND = """
SELECT workflow_id, form_id, owner, digest, size, name, extension, mime_type, kind, source_url, created_at
FROM placet.file WHERE log_id = %s AND id = %s
"""
_SENT = "SELECT count(*), coalesce(sum(size), 0)::bigint FROM placet.file WHERE log_id = %s AND form_id = %s"
_ONE_BY_ONE = "SELECT pg_advisory_xact_lock(hashtextextended('files of ' || %s::text, 770009))"
_KNOWN = "SELECT EXISTS (SELECT FROM placet.file WHERE log_id = %s AND id = %s)"
_NEWEST = "SELECT digest, size FROM placet.file WHERE log_id = %s ORDER BY id DESC LIMIT %s"
_TAKEN = """
SELECT coalesce(sum(size), 0)::bigint FROM (SELECT DISTINCT digest, size FROM placet.file WHERE log_id = %s) AS content
"""
_WORKSPACE = "SELECT id FROM placet.workspace WHERE log_id = %s"


class PostgresFileRecords:
    """The `FileRecords` port."""

    def __init__(self, database: Database, *, log_id: int = 0) -> None:
        self._database = database
        self._log_id = log_id

    async def add(self, record: FileRecord, *, room: FormRoom | None = None) -> None:
        """
        Record the file; does nothing if its id is known already.

        :param room: what may be sent for its form; it holds however many are recorded at the same time
        :raises TooManyFilesError: if there is no room for it
        :raises LogUnavailableError:
        """
        arguments = (
            self._log_id,
            record.id,
            record.owner.workflow_id,
            record.owner.form_id,
            storable(record.owner.user),
            end_user_id(record.owner.workflow_id, record.owner.user),
            bytes.fromhex(record.digest),
            record.size,
            record.name,
            record.extension,
            record.mime_type,
            record.kind,
            record.source_url,
            record.created_at,
        )

        async def write(connection: AsyncConnection) -> None:
            if room is not None and record.owner.form_id is not None:
                await self._check_room(connection, record, record.owner.form_id, room)
            await connection.execute(_ADD, arguments)

        await self._database.transact(write)

    async def _check_room(
        self, connection: AsyncConnection, record: FileRecord, form_id: UUID, room: FormRoom
    ) -> None:
        """Wait until no other file of the form is being recorded, and look whether there is room for this one."""
        await connection.execute(_ONE_BY_ONE, (form_id,))
        known = await (await connection.execute(_KNOWN, (self._log_id, record.id))).fetchone()
        if known is not None and known[0]:
            return
        sent = await (await connection.execute(_SENT, (self._log_id, form_id))).fetchone()
        files, size = sent or (0, 0)
        room.check(files=files + 1, size=size + record.size)

    async def find(self, file_id: UUID) -> FileRecord | None:
        """Return the file, or None. :raises LogUnavailableError:"""
        row = await self._database.row(_FIND, (self._log_id, file_id))
        if row is None:
            return None
        workflow_id, form_id, user, digest, size, name, extension, mime_type, kind, source_url, created_at = (
            row
        )
        return FileRecord(
            id=file_id,
            owner=Owner(workflow_id=workflow_id, user=user, form_id=form_id),
            digest=bytes(digest).hex(),
            size=size,
            name=name,
            extension=extension,
            mime_type=mime_type,
            kind=kind,
            source_url=source_url,
            created_at=created_at,
        )

    async def sent_for(self, form_id: UUID) -> tuple[int, int]:
        """Return how many files, and bytes, were sent on the page of the form. :raises LogUnavailableError:"""
        row = await self._database.row(_SENT, (self._log_id, form_id))
        return (0, 0) if row is None else (row[0], row[1])

    async def taken(self) -> int:
        """Return how many bytes the contents of all files have. :raises LogUnavailableError:"""
        row = await self._database.row(_TAKEN, (self._log_id,))
        return 0 if row is None else int(row[0])

    async def newest(self, limit: int) -> list[tuple[str, int]]:
        """Return digest and size of the files recorded last. :raises LogUnavailableError:"""
        rows = await self._database.rows(_NEWEST, (self._log_id, limit))
        return [(bytes(digest).hex(), size) for digest, size in rows]

    async def workspace_id(self) -> UUID:
        """Return the id of the workspace that the files are in. :raises LogUnavailableError:"""
        row = await self._database.row(_WORKSPACE, (self._log_id,))
        if row is None:
            raise LogUnavailableError("The database has no workspace")
        workspace_id: UUID = row[0]
        return workspace_id
