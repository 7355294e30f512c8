"""Files on a real service: large ones through little memory, and nothing half after a crash."""

import asyncio
import hashlib
import re
import socket
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import pytest
from command_line import CommandLine
from eventually import eventually
from files import PNG
from filing import filing
from installation import Installation, installation
from service import Service
from workflows import review

pytestmark = pytest.mark.anyio

MEBIBYTE = 1024 * 1024
VIDEO = b"\0\0\0\x20ftypisom" + bytes(MEBIBYTE - 12)
HEAD = b'--x\r\nContent-Disposition: form-data; name="file"; filename="film.mp4"\r\nContent-Type: video/mp4\r\n\r\n'
TAIL = b"\r\n--x--\r\n"
MULTIPART = {"Content-Type": "multipart/form-data; boundary=x"}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with installation(tmp_path_factory.mktemp("files") / "data") as opened:
        yield opened


@pytest.fixture(scope="module")
def key(home: Installation) -> str:
    return home.key(review())


def drafts(home: Installation) -> list[Path]:
    return list((home.data_dir / "files" / "tmp").iterdir())


def client(service: Service, key: str) -> httpx2.AsyncClient:
    headers = {"Authorization": f"Bearer {key}"}
    return httpx2.AsyncClient(base_url=service.url, headers=headers, timeout=60, trust_env=False)


def peak(pid: int, *, afresh: bool = False) -> int:
    """The most memory that the process has had at a time, in bytes; `afresh` counts from now on."""
    if afresh:
        Path(f"/proc/{pid}/clear_refs").write_text("5")
    found = re.search(r"VmHWM:\s*(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    assert found is not None
    return int(found[1]) * 1024


async def film(mebibytes: int) -> AsyncIterator[bytes]:
    yield HEAD
    yield VIDEO
    for _ in range(mebibytes - 1):
        yield bytes(MEBIBYTE)
    yield TAIL


class TestLargeFiles:
    async def test_stream_through_flat_memory_both_ways(self, home: Installation, key: str) -> None:
        wanted = hashlib.sha256(VIDEO + bytes(99 * MEBIBYTE)).hexdigest()
        with home.service() as service:
            async with client(service, key) as http:
                small = await http.post("/v1/files/upload", content=film(1), headers=MULTIPART)
                assert small.status_code == 201
                before = peak(service.pid, afresh=True)
                large = await http.post("/v1/files/upload", content=film(100), headers=MULTIPART)
                assert (large.status_code, large.json()["size"]) == (201, 100 * MEBIBYTE)
                digest = hashlib.sha256()
                async with http.stream("GET", f"/v1/files/{large.json()['id']}/preview") as response:
                    async for chunk in response.aiter_raw():
                        digest.update(chunk)
                assert peak(service.pid) - before < 24 * MEBIBYTE
                refused = await http.post("/v1/files/upload", content=film(101), headers=MULTIPART)
                assert refused.status_code == 413
        assert digest.hexdigest() == wanted
        content = home.data_dir / "files" / wanted[:2] / wanted
        assert content.stat().st_size == 100 * MEBIBYTE
        assert content.stat().st_mode & 0o077 == 0
        assert drafts(home) == []


class TestRemoteFiles:
    async def test_are_fetched_at_the_answer_where_that_is_allowed(self, home: Installation) -> None:
        key = home.key(filing())

        async def give(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nConnection: close\r\n\r\n" + PNG)
            await writer.drain()
            writer.close()

        async with await asyncio.start_server(give, "127.0.0.1", 0) as server:
            port = str(server.sockets[0].getsockname()[1])
            scan = {"transfer_method": "remote_url", "url": f"http://127.0.0.1:{port}/tea.png"}
            answer = {
                "inputs": {"mood": "good", "scan": scan, "papers": []},
                "action": "approve",
                "user": "u-1",
            }
            with home.service() as service:
                async with client(service, key) as http:
                    body = {"inputs": {}, "response_mode": "blocking", "user": "u-1"}
                    started = (await http.post("/v1/workflows/run", json=body)).json()
                    form = f"/v1/form/human_input/{started['data']['reasons'][0]['form_token']}"
                    refused = await http.post(form, json=answer)
                    assert (refused.status_code, refused.json()["code"]) == (400, "invalid_form_data")
                    assert (await http.get(form)).status_code == 200
            with home.service(
                outbound_allow="127.0.0.1", outbound_http="true", outbound_ports=port
            ) as service:
                async with client(service, key) as http:
                    assert (await http.post(form, json=answer)).json() == {}
                    run = await http.get(f"/v1/workflows/run/{started['workflow_run_id']}")
                    found = run.json()["outputs"]["scan"]
                    assert (found["type"], found["filename"]) == ("image", "tea.png")
                    assert (await http.get(found["url"])).content == PNG


class TestCrashes:
    async def test_leave_no_half_file(self, home: Installation, key: str) -> None:
        with home.service() as service:
            address = urlsplit(service.url)
            with socket.create_connection((str(address.hostname), int(address.port or 0))) as opened:
                opened.sendall(
                    f"POST /v1/files/upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {key}\r\nContent-Type: "
                    f"multipart/form-data; boundary=x\r\nContent-Length: {50 * MEBIBYTE}\r\n\r\n".encode()
                )
                opened.sendall(HEAD + VIDEO + bytes(MEBIBYTE))

                async def half_written() -> bool:
                    return any(draft.stat().st_size for draft in drafts(home))

                await eventually(half_written, what="something on the disk")
                with home.service():
                    assert drafts(home), "another service must not take what this one writes"
                service.kill()
        assert drafts(home)
        with home.service():
            assert drafts(home) == []

    @pytest.mark.parametrize("failpoint", ["files.written", "files.kept"])
    async def test_keep_nothing_from_being_sent_again(
        self, home: Installation, key: str, failpoint: str
    ) -> None:
        body = HEAD + VIDEO + failpoint.encode() + TAIL
        with home.service(failpoint=failpoint) as dying:
            async with client(dying, key) as http:
                with pytest.raises(httpx2.TransportError):
                    await http.post("/v1/files/upload", content=body, headers=MULTIPART)
            dying.wait()
        with home.service() as service:
            assert drafts(home) == []
            async with client(service, key) as http:
                sent = await http.post("/v1/files/upload", content=body, headers=MULTIPART)
                got = await http.get(f"/v1/files/{sent.json()['id']}/preview")
        assert got.content == VIDEO + failpoint.encode()


class TestCheck:
    async def test_misses_contents_that_are_gone(self, tmp_path: Path) -> None:
        with installation(tmp_path / "data") as home:
            key = home.key(review())
            with home.service() as service:
                async with client(service, key) as http:
                    sent = await http.post("/v1/files/upload", content=film(1), headers=MULTIPART)
            placet = CommandLine(environment=home.environment())
            assert placet("check", "--json").exit == 0
            digest = hashlib.sha256(VIDEO).hexdigest()
            (home.data_dir / "files" / digest[:2] / digest).unlink()
            said = placet("check", "--json")
            found = {finding["name"]: finding for finding in said.json["checks"]}
            assert (said.exit, found["files"]["state"], digest in found["files"]["message"]) == (
                14,
                "wrong",
                True,
            )
            with home.service() as service:
                async with client(service, key) as http:
                    gone = await http.get(f"/v1/files/{sent.json()['id']}/preview")
            assert (gone.status_code, gone.json()["code"]) == (404, "file_not_found")


class TestAContentThatWasChanged:
    async def test_is_never_sent_as_if_it_were_whole(self, home: Installation, key: str) -> None:
        content = VIDEO + b"changed"
        digest = hashlib.sha256(content).hexdigest()
        place = home.data_dir / "files" / digest[:2] / digest
        placet = CommandLine(environment=home.environment())
        with home.service() as service:
            async with client(service, key) as http:
                sent = await http.post("/v1/files/upload", content=HEAD + content + TAIL, headers=MULTIPART)
                path = f"/v1/files/{sent.json()['id']}/preview"
                assert (await http.get(path)).content == content
                place.write_bytes(content[:-1] + b"D")  # as long as before
                said = await http.get(path)
                assert (said.status_code, said.json()["code"]) == (503, "file_damaged")
                assert b"change" not in said.content
                checked = await asyncio.to_thread(placet, "check", "--json")
                (found,) = [finding for finding in checked.json["checks"] if finding["name"] == "files"]
                assert (checked.exit, found["state"], digest in found["message"]) == (14, "wrong", True)
                again = await http.post("/v1/files/upload", content=HEAD + content + TAIL, headers=MULTIPART)
                assert again.status_code == 201  # which puts it right
                assert (await http.get(path)).content == content


class TestQuota:
    async def test_bounds_what_all_files_take(self, tmp_path: Path) -> None:
        with installation(tmp_path / "data") as home:
            key = home.key(review())
            with home.service(files_quota="1") as service:
                async with client(service, key) as http:
                    first = await http.post("/v1/files/upload", content=film(1), headers=MULTIPART)
                    second = await http.post("/v1/files/upload", content=film(1), headers=MULTIPART)
            assert (first.status_code, second.status_code) == (201, 403)
            assert second.json()["code"] == "file_quota_reached"
            assert drafts(home) == []
            placet = CommandLine(environment=home.environment())
            for quota, state, taken in (("1", "wrong", "1.0 of 1 MiB"), ("2", "ok", "1.0 of 2 MiB")):
                checks = placet("check", "--json", files_quota=quota).json["checks"]
                (found,) = [finding for finding in checks if finding["name"] == "files"]
                assert (found["state"], taken in found["message"]) == (state, True)
