"""Files that can be fetched, kept in memory."""

from uuid import UUID

from application.files.uploads import Uploads
from application.ports.files import FileRefusedError
from domain.files.record import FileRecord, Owner


class MemoryRemote:
    """The `RemoteFiles` port; `files` are those that can be had, by their address."""

    def __init__(self, uploads: Uploads) -> None:
        self._uploads = uploads
        self.files: dict[str, tuple[str, str, bytes]] = {}
        self.fetched: list[str] = []

    async def fetch(self, url: str, *, owner: Owner, id: UUID | None = None) -> FileRecord:
        self.fetched.append(url)
        if url not in self.files:
            raise FileRefusedError("The file could not be fetched")
        name, media_type, content = self.files[url]
        async with self._uploads.receiving() as incoming:
            incoming.describe(name=name, media_type=media_type)
            await incoming.write(content)
            return await self._uploads.keep(incoming, owner, id=id, source_url=url)
