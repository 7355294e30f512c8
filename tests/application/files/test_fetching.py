"""Files that lie elsewhere, fetched from a server on loopback."""

import asyncio
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from files import PDF, PNG
from memory.clock import MemoryClock
from memory.file_records import MemoryFileRecords

from application.files.fetching import FetchedFiles
from application.files.uploads import Uploads
from application.ports.files import FileRefusedError
from domain.files.limits import Limits
from domain.files.record import FileRecord, Owner
from interface.files.store import FileStore
from interface.outbound.outbound import Outbound
from interface.outbound.permissions import Permissions
from interface.runtime.ids import new_id

WORKFLOW = UUID("01890000-0000-7000-8000-000000000002")
OWNER = Owner(workflow_id=WORKFLOW, user="u-1")


class House:
    """Files, and a server that has one to give."""

    def __init__(self, root: Path, *, permitted: bool = True) -> None:
        store = FileStore(root)
        store.prepare()
        self.root = root
        self.records = MemoryFileRecords()
        self.uploads = Uploads(
            store=store,
            records=self.records,
            clock=MemoryClock(),
            new_id=new_id,
            limits=Limits(image=1, other=2, video=3, blocked=frozenset({"exe"})),
        )
        self.permitted = permitted

    def fetch(self, path: str, headers: str, body: bytes, *, id: UUID | None = None) -> FileRecord:
        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n{headers}\r\n".encode() + body)
            await writer.drain()
            writer.close()

        async def scenario() -> FileRecord:
            server = await asyncio.start_server(answer, "127.0.0.1", 0)
            port = server.sockets[0].getsockname()[1]
            allowed = Permissions.parse(
                allow="127.0.0.1" if self.permitted else "", http=True, ports=str(port)
            )
            client = Outbound(allowed)
            remote = FetchedFiles(uploads=self.uploads, outbound=lambda: client)
            async with server:
                return await remote.fetch(f"http://127.0.0.1:{port}{path}", owner=OWNER, id=id)

        return asyncio.run(scenario())

    def files(self) -> list[Path]:
        return [path for path in self.root.rglob("*") if path.is_file()]


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


class TestFetchedFiles:
    def test_become_files_like_all_others(self, house: House) -> None:
        file_id = uuid4()
        record = house.fetch("/images/tea%20pot.png?x=1", "Content-Type: image/png\r\n", PNG, id=file_id)
        assert (record.id, record.owner, record.name, record.kind) == (file_id, OWNER, "tea pot.png", "image")
        assert (record.size, record.mime_type) == (len(PNG), "image/png")
        assert record.source_url is not None and record.source_url.endswith("/images/tea%20pot.png?x=1")
        assert house.records.records == {file_id: record}
        assert b"".join(house.uploads.store.open(record.digest).pieces(100)) == PNG

    @pytest.mark.parametrize(
        ("path", "headers", "name"),
        [
            ("/", "Content-Type: image/png\r\n", "file.png"),
            ("/download", "Content-Type: image/png\r\n", "download.png"),
            ("/d?id=7", 'Content-Disposition: attachment; filename="../../scan.png"\r\n', "scan.png"),
            ("/", "", "file"),
        ],
    )
    def test_are_named_by_the_server_the_address_or_the_type(
        self, house: House, path: str, headers: str, name: str
    ) -> None:
        assert house.fetch(path, headers, PNG).name == name

    @pytest.mark.parametrize(
        ("path", "headers", "body", "reason"),
        [
            ("/a.png", "Content-Type: image/png\r\n", PDF, "File validation failed for file: a.png"),
            ("/a.pdf", "Content-Type: text/html\r\n", PDF, "File validation failed for file: a.pdf"),
            ("/a.txt", "", b"", "File validation failed for file: a.txt"),
            ("/a.exe", "", b"MZ\0", "File extension '.exe' is not allowed for security reasons"),
            ("/a.png", "", PNG + bytes(2**20), "What is at the address is larger than allowed."),
            ("/a.mp4", "", bytes(4 * 2**20), "What is at the address is larger than allowed."),
            ("/a.png", "Content-Encoding: unheard-of\r\n", PNG, "The address could not be fetched."),
        ],
    )
    def test_are_refused_like_all_others(
        self, house: House, path: str, headers: str, body: bytes, reason: str
    ) -> None:
        with pytest.raises(FileRefusedError) as refusal:
            house.fetch(path, headers, body)
        assert str(refusal.value) == reason
        assert house.files() == []
        assert house.records.records == {}

    def test_are_not_fetched_from_within(self, tmp_path: Path) -> None:
        closed = House(tmp_path, permitted=False)
        with pytest.raises(FileRefusedError, match="could not be fetched"):
            closed.fetch("/a.png", "", PNG)
        assert closed.files() == []
