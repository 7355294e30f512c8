"""Files over HTTP: sent, refused, had back, and used in runs and forms."""

import io
import json
import socket
import time
import zipfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import httpx2
import pytest
from in_process import InProcess, in_process
from workflows import end, human, start, workflow

from domain.workflow.definition import WorkflowDefinition

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + bytes(40)
JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(40)
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"
MP4 = b"\0\0\0\x20ftypisom" + bytes(40)
PROGRAM = b"MZ\x90\0" + bytes(60)
USER = "u-1"


def archive() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("word/document.xml", "<w/>")
    return packed.getvalue()


def filing() -> WorkflowDefinition:
    """A form with a file, several files and a choice; its start asks for a file, too."""
    asking = human(
        "review",
        content="{{#$output.scan#}} and {{#$output.papers#}}",
        fields=(),
    ) | {
        "fields": [
            {"type": "select", "name": "mood", "options": {"type": "constant", "value": ["good", "bad"]}},
            {"type": "file", "name": "scan", "allowed_file_types": ["image", "document"]},
            {
                "type": "file-list",
                "name": "papers",
                "allowed_file_types": ["document", "custom"],
                "allowed_file_extensions": [".DAT"],
                "allowed_file_upload_methods": ["local_file"],
                "number_limits": 2,
            },
        ]
    }
    begin = start("topic") | {
        "variables": [
            {"name": "topic", "label": "Topic", "type": "paragraph"},
            {"name": "cover", "label": "Cover", "type": "file", "allowed_file_types": ["image"]},
            {"name": "rest", "label": "Rest", "type": "file-list", "max_length": 2},
        ]
    }
    done = end(
        scan="review.scan",
        papers="review.papers",
        text="review.__rendered_content",
        cover="start.cover",
        given="sys.files",
        name="review.scan.name",
    )
    return workflow([begin, asking, done], ["start > review", "review:approve > end"], name="Filing")


@pytest.fixture(scope="module")
def service() -> Iterator[InProcess]:
    with in_process() as running:
        yield running


@pytest.fixture(scope="module")
def key(service: InProcess) -> str:
    return service.key(filing())


@pytest.fixture(scope="module")
def client(service: InProcess, key: str) -> Iterator[httpx2.Client]:
    with service.client(key) as opened:
        yield opened


def send(
    client: httpx2.Client,
    name: str = "scan.png",
    content: bytes = PNG,
    media_type: str = "image/png",
    *,
    user: str | None = USER,
) -> httpx2.Response:
    data = {} if user is None else {"user": user}
    return client.post("/v1/files/upload", files={"file": (name, content, media_type)}, data=data)


def sent(client: httpx2.Client, *arguments: Any, **more: Any) -> str:
    """Send a file that is taken; return its id."""
    response = send(client, *arguments, **more)
    assert response.status_code == 201, response.text
    return str(response.json()["id"])


def local(file_id: str, type: str | None = None) -> dict[str, Any]:
    mapping = {"transfer_method": "local_file", "upload_file_id": file_id}
    return mapping if type is None else {**mapping, "type": type}


def remote(url: str, **more: Any) -> dict[str, Any]:
    return {"transfer_method": "remote_url", "url": url, **more}


def refused(response: httpx2.Response) -> tuple[int, str, str]:
    body = response.json()
    assert body["status"] == response.status_code
    return response.status_code, body["code"], body["message"]


def drafts(service: InProcess) -> list[Path]:
    """What is on its way to the store."""
    return list((Path(service.directory.name) / "tmp").iterdir())


def connected(service: InProcess) -> socket.socket:
    address = urlsplit(service.url)
    return socket.create_connection((str(address.hostname), int(address.port or 0)), timeout=30)


def head(key: str, *, length: int) -> bytes:
    """The head of an upload that may never come to its end."""
    return (
        f"POST /v1/files/upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {key}\r\n"
        f"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {length}\r\n\r\n"
    ).encode()


def eventually(look: Callable[[], bool]) -> None:
    for _ in range(1000):
        if look():
            return
        time.sleep(0.01)
    raise AssertionError


class Asked:
    """A run that waits for the answer to its form."""

    def __init__(self, client: httpx2.Client, **more: Any) -> None:
        self.client = client
        body = {"inputs": {"topic": "tea"}, "response_mode": "blocking", "user": USER, **more}
        self.started = client.post("/v1/workflows/run", json=body).json()
        reason = self.started["data"]["reasons"][0]
        self.token, self.form_id = reason["form_token"], reason["form_id"]
        self.run_id = self.started["workflow_run_id"]

    def answer(
        self, *, user: str = USER, key: str | None = None, action: str = "approve", **inputs: Any
    ) -> httpx2.Response:
        return self.client.post(
            f"/v1/form/human_input/{self.token}",
            json={"inputs": {"mood": "good", **inputs}, "action": action, "user": user},
            headers={} if key is None else {"Idempotency-Key": key},
        )

    def detail(self) -> dict[str, Any]:
        detail: dict[str, Any] = self.client.get(f"/v1/workflows/run/{self.run_id}").json()
        return detail

    @property
    def is_open(self) -> bool:
        return self.client.get(f"/v1/form/human_input/{self.token}").status_code == 200

    def upload_token(self) -> httpx2.Response:
        return self.client.post(f"/api/form/human_input/{self.token}/upload-token")


@pytest.fixture
def asked(client: httpx2.Client) -> Asked:
    return Asked(client)


class TestUpload:
    def test_gives_what_the_contract_says(self, service: InProcess, client: httpx2.Client, key: str) -> None:
        response = send(client, "Ein Bild ü.PNG")
        body = response.json()
        assert response.status_code == 201
        assert set(body) == {
            "id", "name", "size", "extension", "mime_type", "created_by", "created_at", "preview_url",
            "source_url", "original_url", "user_id", "tenant_id", "conversation_id", "file_key", "reference",
        }  # fmt: skip
        assert (body["name"], body["size"], body["extension"]) == ("Ein Bild ü.PNG", len(PNG), "png")
        assert body["mime_type"] == "image/png"
        assert body["created_at"] == int(service.clock.now().timestamp())
        assert [body[name] for name in ("preview_url", "original_url", "user_id", "conversation_id")] == [
            None
        ] * 4

    def test_gives_the_default_user_a_file_that_names_none(self, client: httpx2.Client) -> None:
        created_by = [
            send(client, user=user).json()["created_by"] for user in (None, "DEFAULT-USER", "", USER)
        ]
        assert created_by[0] == created_by[1] == created_by[2] != created_by[3]

    def test_takes_the_user_after_the_file_too(self, service: InProcess, client: httpx2.Client) -> None:
        body = (
            b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n'
            b'hello\r\n--x\r\nContent-Disposition: form-data; name="user"\r\n\r\nu-2\r\n--x--\r\n'
        )
        response = client.post(
            "/v1/files/upload", content=body, headers={"Content-Type": "multipart/form-data; boundary=x"}
        )
        assert response.json()["created_by"] == send(client, user="u-2").json()["created_by"]

    @pytest.mark.parametrize(
        ("files", "status", "code", "message"),
        [
            ({}, 400, "no_file_uploaded", "Please upload your file."),
            ({"picture": ("a.png", PNG, "image/png")}, 400, "no_file_uploaded", "Please upload your file."),
            (
                [("file", ("a.png", PNG, "image/png")), ("file", ("b.png", PNG, "image/png"))],
                400, "too_many_files", "Only one file is allowed.",
            ),
            ({"file": ("a.txt", b"", "text/plain")}, 400, "invalid_param", "The file is empty"),
        ],
    )  # fmt: skip
    def test_refuses_a_wrong_number_of_files(
        self, client: httpx2.Client, files: Any, status: int, code: str, message: str
    ) -> None:
        response = client.post("/v1/files/upload", files=files or {"user": (None, "u-1")})
        assert refused(response) == (status, code, message)

    @pytest.mark.parametrize(
        "name",
        [
            "../../etc/passwd", "a/b.png", "..\\a.png", "C:\\a.png", "/a.png", "a\0.png", "a\n.png", "..", ".",
            "gnp.\u202eexe", "a\x7f.png",
        ],
    )  # fmt: skip
    def test_refuses_names_that_are_paths_or_not_what_they_look_like(
        self, client: httpx2.Client, name: str
    ) -> None:
        disposition = f'form-data; name="file"; filename="{name}"'.encode().replace(b"\\", b"\\\\")
        if "\n" in name or "\0" in name:
            disposition = b"form-data; name=\"file\"; filename*=UTF-8''" + name.encode().replace(
                b"\n", b"%0A"
            ).replace(b"\0", b"%00")
        body = b"--x\r\nContent-Disposition: %b\r\nContent-Type: image/png\r\n\r\n%b\r\n--x--\r\n"
        response = client.post(
            "/v1/files/upload",
            content=body % (disposition, PNG),
            headers={"Content-Type": "multipart/form-data; boundary=x"},
        )
        assert refused(response) == (400, "invalid_param", "Filename contains invalid characters")

    @pytest.mark.parametrize(
        ("name", "content", "media_type"),
        [
            ("a.png", JPEG, "image/png"),
            ("a.png", PNG, "image/jpeg"),
            ("a.png", PNG, "text/html"),
            ("a.png", b"<html><script>alert(1)</script>", "image/png"),
            ("a.pdf", PROGRAM, "application/pdf"),
            ("a.pdf", b"no pdf", "application/pdf"),
            ("a.txt", PNG, "text/plain"),
            ("a.docx", b"not packed", "application/octet-stream"),
            ("a.mp3", MP4, "audio/mpeg"),
            ("a.svg", b"<html></html>", "image/svg+xml"),
            ("a.dat", b"\0\1\2", "image/png"),
        ],
    )
    def test_refuses_what_is_not_what_it_is_called(
        self, client: httpx2.Client, name: str, content: bytes, media_type: str
    ) -> None:
        assert refused(send(client, name, content, media_type)) == (
            415,
            "unsupported_file_type",
            "File type not allowed.",
        )

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("a.png", PNG + archive()),
            ("a.jpg", JPEG + archive() + b"more"),
            ("a.gif", b"GIF89a/*<script>alert(1)</script>*/" + bytes(30)),
            ("a.mp4", MP4 + archive()),
            ("a.png", PNG + b"%PDF-1.4" + bytes(30)),
            ("a.pdf", PDF + archive()),
        ],
    )
    def test_refuses_what_is_two_things_at_once(
        self, client: httpx2.Client, name: str, content: bytes
    ) -> None:
        assert refused(send(client, name, content, "application/octet-stream"))[:2] == (
            415,
            "unsupported_file_type",
        )

    def test_refuses_a_file_of_which_nothing_is_said(self, client: httpx2.Client) -> None:
        body = (
            b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhello\r\n--x--\r\n'
        )
        response = client.post(
            "/v1/files/upload", content=body, headers={"Content-Type": "multipart/form-data; boundary=x"}
        )
        assert refused(response) == (415, "unsupported_file_type", "File type not allowed.")

    @pytest.mark.parametrize(
        ("name", "content", "media_type", "limit"),
        [
            ("a.png", PNG, "image/png", 10),
            ("a.wav", b"RIFF\0\0\0\0WAVE", "audio/wav", 50),
            ("a.pdf", PDF, "application/pdf", 15),
            ("a.unheard-of", b"", "application/octet-stream", 15),
        ],
    )
    def test_limits_the_size_by_kind_to_the_byte(
        self,
        service: InProcess,
        client: httpx2.Client,
        name: str,
        content: bytes,
        media_type: str,
        limit: int,
    ) -> None:
        size = limit * 1024 * 1024
        full = content + bytes(size - len(content))
        assert send(client, name, full, media_type).json()["size"] == size
        assert refused(send(client, name, full + b"\0", media_type))[:2] == (413, "file_too_large")

    def test_refuses_at_once_what_declares_more_than_any_file_may_have(
        self, service: InProcess, key: str
    ) -> None:
        with connected(service) as opened:
            opened.sendall(head(key, length=2**40))
            assert opened.recv(100).startswith(b"HTTP/1.1 413 ")

    def test_refuses_a_file_without_a_name(self, client: httpx2.Client) -> None:
        part = b'form-data; name="file"; filename=""\r\nContent-Type: text/plain\r\n\r\na\r\n--x--\r\n'
        body = b"--x\r\nContent-Disposition: " + part
        response = client.post(
            "/v1/files/upload", content=body, headers={"Content-Type": "multipart/form-data; boundary=x"}
        )
        assert refused(response) == (
            400,
            "filename_not_exists_error",
            "The specified filename does not exist.",
        )

    def test_refuses_bodies_that_are_no_forms(self, client: httpx2.Client) -> None:
        assert client.post("/v1/files/upload", json={"file": "a"}).status_code == 415
        headers = {"Content-Type": "multipart/form-data; boundary=x"}
        for body in (
            b"",
            b"--x\r\n",
            b"hello",
            b"--x\r\nContent-Disposition: form-data; name=file\r\n\r\nhalf",
        ):
            response = client.post("/v1/files/upload", content=body, headers=headers)
            assert refused(response)[:2] == (400, "invalid_param"), body
        assert client.post("/v1/files/upload", content=b"", headers={}).status_code == 415

    def test_needs_the_key_of_a_workflow(self, service: InProcess) -> None:
        with service.client("nonsense") as stranger:
            assert refused(send(stranger))[:2] == (401, "unauthorized")
        service.keys.keys["ws-key"] = None
        with service.client("ws-key") as workspace:
            assert refused(send(workspace))[:2] == (400, "invalid_param")

    def test_cuts_long_names_before_their_extension(self, client: httpx2.Client) -> None:
        name = send(client, "n" * 300 + ".png").json()["name"]
        assert name == "n" * 196 + ".png"

    def test_leaves_nothing_of_an_upload_that_breaks_off(self, service: InProcess, key: str) -> None:
        part = 'form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n'
        with connected(service) as opened:
            opened.sendall(head(key, length=9_000_000) + f"--x\r\nContent-Disposition: {part}".encode())
            opened.sendall(PNG + bytes(3_000_000))
            eventually(lambda: any(drafts(service)))
        eventually(lambda: not any(drafts(service)))


class TestPreview:
    def test_gives_the_bytes_back_as_something_to_save(self, client: httpx2.Client) -> None:
        file_id = sent(client, 'naïve "name";.png')
        response = client.get(f"/v1/files/{file_id}/preview", headers={"Range": "bytes=0-0,1-1"})
        assert (response.status_code, response.content) == (200, PNG)
        headers = response.headers
        assert headers["content-type"] == "image/png"
        assert headers["content-length"] == str(len(PNG))
        assert headers["content-disposition"] == "attachment; filename*=UTF-8''na%C3%AFve%20%22name%22%3B.png"
        assert headers["content-security-policy"] == "sandbox; default-src 'none'"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["accept-ranges"] == "none"
        head = client.head(f"/v1/files/{file_id}/preview")
        assert (head.status_code, head.content, head.headers["content-length"]) == (200, b"", str(len(PNG)))

    @pytest.mark.parametrize(
        ("name", "content", "query"),
        [
            ("a.html", b"<html><script>alert(1)</script></html>", ""),
            ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", ""),
            ("a.png", PNG, "?as_attachment=true"),
        ],
    )
    def test_calls_nothing_by_a_type_that_runs(
        self, client: httpx2.Client, name: str, content: bytes, query: str
    ) -> None:
        file_id = sent(client, name, content, "application/octet-stream")
        response = client.get(f"/v1/files/{file_id}/preview{query}")
        assert response.headers["content-type"] == "application/octet-stream"
        assert response.headers["content-disposition"].startswith("attachment; ")

    def test_is_for_the_workflow_that_the_file_is_of(self, service: InProcess, client: httpx2.Client) -> None:
        file_id = sent(client)
        with service.client(service.key(filing())) as stranger:
            response = stranger.get(f"/v1/files/{file_id}/preview")
            assert refused(response) == (403, "file_access_denied", "Access to the requested file is denied.")
        with service.client() as nobody:
            assert nobody.get(f"/v1/files/{file_id}/preview").status_code == 401

    @pytest.mark.parametrize("file_id", [str(uuid4()), "nonsense", "*", "%2e%2e", "~"])
    def test_knows_no_other_files(self, client: httpx2.Client, file_id: str) -> None:
        response = client.get(f"/v1/files/{file_id}/preview")
        assert refused(response) == (404, "file_not_found", "The requested file was not found.")

    def test_opens_by_the_signed_link_for_some_minutes(
        self, service: InProcess, client: httpx2.Client
    ) -> None:
        link, another = (send(client).json()[name] for name in ("source_url", "id"))
        with service.client() as anonymous:
            assert anonymous.get(link).content == PNG
            assert anonymous.get(link.replace("sign=", "sign=x")).status_code == 403
            assert anonymous.get(link.replace("timestamp=", "timestamp=9")).status_code == 403
            assert anonymous.get(link.partition("?")[0]).status_code == 403
            assert anonymous.get(link.replace(link.split("/")[4], another)).status_code == 403
            service.clock.move(timedelta(seconds=301))
            assert anonymous.get(link).status_code == 403


class TestAnswer:
    def test_takes_files_whose_type_is_not_said(self, client: httpx2.Client, asked: Asked) -> None:
        """The example of Dify's documentation."""
        scan, one, two = (
            sent(client),
            sent(client, "a.pdf", PDF, "application/pdf"),
            sent(client, "b.md", b"# B", "text/plain"),
        )
        response = asked.answer(scan=local(scan), papers=[local(one), local(two)])
        assert (response.status_code, response.json()) == (200, {})
        outputs = asked.detail()["outputs"]
        assert outputs["text"] == "[file] and [2 files]"
        assert outputs["scan"] == {
            "dify_model_identity": "__dify__file__",
            "id": scan,
            "tenant_id": send(client).json()["tenant_id"],
            "type": "image",
            "transfer_method": "local_file",
            "remote_url": None,
            "related_id": scan,
            "reference": None,
            "filename": "scan.png",
            "extension": ".png",
            "mime_type": "image/png",
            "size": len(PNG),
            "url": f"/v1/files/{scan}/preview",
        }
        assert outputs["name"] == "scan.png"
        assert [file["type"] for file in outputs["papers"]] == ["document", "document"]

    def test_collects_the_files_of_nodes_and_of_the_run(self, client: httpx2.Client, asked: Asked) -> None:
        scan, paper = sent(client), sent(client, "a.pdf", PDF, "application/pdf")
        assert asked.answer(scan=local(scan, "image"), papers=[local(paper)]).status_code == 200
        frames = [
            json.loads(line.removeprefix("data: "))
            for line in client.get(
                f"/v1/workflow/{asked.run_id}/events",
                params={"user": USER, "after": "0", "continue_on_pause": "true"},
            ).text.splitlines()
            if line.startswith("data: ")
        ]
        nodes = {f["data"]["node_id"]: f["data"] for f in frames if f["event"] == "node_finished"}
        assert [file["id"] for file in nodes["review"]["files"]] == [scan, paper]
        assert [file["id"] for file in frames[-1]["data"]["files"]] == [scan, paper]
        assert nodes["start"]["files"] == []

    @pytest.mark.parametrize(
        ("mapping", "reason"),
        [
            ({}, "transfer_method is required in file mapping"),
            ({"transfer_method": "local_file"}, "Invalid upload file id"),
            ({"transfer_method": "local_file", "upload_file_id": "x"}, "Invalid upload file id format"),
            (local(str(uuid4())), "Invalid upload file"),
            ({"transfer_method": "remote_url"}, "Invalid file url"),
            ({"transfer_method": "tool_file", "upload_file_id": "t"}, "File validation failed for file: t"),
            ({"dify_model_identity": "__dify__file__", "id": "1"}, "transfer_method is required in file mapping"),
            ("scan.png", "expected mapping"),
            (None, "expected mapping"),
        ],
    )  # fmt: skip
    def test_refuses_what_names_no_file(self, asked: Asked, mapping: Any, reason: str) -> None:
        response = asked.answer(scan=mapping, papers=[])
        assert refused(response) == (
            400, "invalid_form_data", f"Invalid value for file input 'scan': {reason}",
        )  # fmt: skip
        assert asked.is_open

    @pytest.mark.parametrize(
        ("files", "reason"),
        [
            ("papers", "expected list"),
            ([1], "expected list of mappings"),
            ([{}], "transfer_method is required in file mapping"),
            ([{"transfer_method": "remote_url"}], "Invalid file url"),
            ([local(str(uuid4()))] * 3, "Number of files exceeds the maximum limit 2"),
            ([remote("https://files.example/a.pdf")] * 100, "Number of files exceeds the maximum limit 2"),
        ],
    )
    def test_refuses_wrong_lists(
        self, service: InProcess, client: httpx2.Client, asked: Asked, files: Any, reason: str
    ) -> None:
        fetched = len(service.remote.fetched)
        response = asked.answer(scan=local(sent(client)), papers=files)
        assert refused(response) == (
            400, "invalid_form_data", f"Invalid value for file list input 'papers': {reason}",
        )  # fmt: skip
        assert asked.is_open
        assert len(service.remote.fetched) == fetched

    def test_refuses_the_file_of_another_user(self, client: httpx2.Client, asked: Asked) -> None:
        theirs = sent(client, user="u-2")
        for user in (USER, "u-2"):
            response = asked.answer(scan=local(theirs), papers=[], user=user)
            assert refused(response) == (
                400, "invalid_form_data", "Invalid value for file input 'scan': Invalid upload file",
            )  # fmt: skip
        assert asked.is_open
        assert asked.answer(scan=local(sent(client)), papers=[], user="u-2").status_code == 200

    def test_refuses_the_file_of_another_workflow(self, service: InProcess, asked: Asked) -> None:
        with service.client(service.key(filing())) as stranger:
            foreign = sent(stranger)
        assert "Invalid upload file" in refused(asked.answer(scan=local(foreign), papers=[]))[2]

    @pytest.mark.parametrize(
        ("type", "reason"),
        [
            ("document", "Detected file type does not match the specified type. Please verify the file."),
            ("video", "Detected file type does not match the specified type. Please verify the file."),
            ("picture", "File validation failed for file: scan.png"),
            (7, "File validation failed for file: scan.png"),
            ("custom", "File validation failed for file: scan.png"),
        ],
    )
    def test_refuses_a_declared_type_that_is_not_true(
        self, client: httpx2.Client, asked: Asked, type: Any, reason: str
    ) -> None:
        response = asked.answer(scan=local(sent(client), type), papers=[])
        assert refused(response)[2] == f"Invalid value for file input 'scan': {reason}"
        assert asked.is_open

    def test_takes_only_what_the_field_allows(self, client: httpx2.Client, asked: Asked) -> None:
        video = sent(client, "a.mp4", MP4, "video/mp4")
        response = asked.answer(scan=local(video), papers=[])
        assert (
            refused(response)[2]
            == "Invalid value for file input 'scan': File validation failed for file: a.mp4"
        )
        scan = local(sent(client))
        response = asked.answer(
            scan=scan, papers=[local(sent(client, "a.bin", b"\0\1", "application/x-bin"))]
        )
        assert "File validation failed for file: a.bin" in refused(response)[2]
        assert (
            asked.answer(
                scan=scan, papers=[local(sent(client, "a.dat", b"\0\1", "application/x-dat"))]
            ).status_code
            == 200
        )

    def test_fetches_what_is_elsewhere_once_everything_else_is_right(
        self, service: InProcess, client: httpx2.Client, asked: Asked
    ) -> None:
        url = f"https://files.example/{uuid4()}.png"
        service.remote.files[url] = ("far.png", "image/png", PNG)
        for wrong in ({"action": "nope", "papers": []}, {"mood": "odd", "papers": []}, {}):
            assert asked.answer(scan=remote(url), **wrong).status_code == 400
        assert url not in service.remote.fetched
        assert asked.answer(scan=remote(url), papers=[], key="k-1").status_code == 200
        assert asked.answer(scan=remote(url), papers=[], key="k-1").status_code == 200
        assert refused(asked.answer(scan=remote(url), papers=[]))[:2] == (412, "human_input_form_submitted")
        assert service.remote.fetched.count(url) == 1
        scan = asked.detail()["outputs"]["scan"]
        assert (scan["transfer_method"], scan["remote_url"], scan["filename"]) == (
            "remote_url",
            url,
            "far.png",
        )
        assert client.get(scan["url"]).content == PNG

    def test_stays_open_when_nothing_can_be_fetched(self, asked: Asked) -> None:
        response = asked.answer(scan=remote("https://files.example/none.png"), papers=[])
        assert refused(response)[2] == "Invalid value for file input 'scan': The file could not be fetched"
        assert asked.is_open

    def test_takes_a_method_only_where_the_field_does(
        self, service: InProcess, client: httpx2.Client, asked: Asked
    ) -> None:
        url = f"https://files.example/{uuid4()}.pdf"
        service.remote.files[url] = ("far.pdf", "application/pdf", PDF)
        response = asked.answer(scan=local(sent(client)), papers=[remote(url)])
        assert "File validation failed for file: far.pdf" in refused(response)[2]


class TestStart:
    def test_takes_files_as_inputs_and_beside_them(self, client: httpx2.Client) -> None:
        cover, rest, given = (
            sent(client),
            sent(client, "a.pdf", PDF, "application/pdf"),
            sent(client, "b.txt", b"b", "text/plain"),
        )
        inputs = {"topic": "tea", "cover": local(cover), "rest": [local(rest, "document")]}
        asked = Asked(client, inputs=inputs, files=[local(given)])
        assert asked.answer(scan=local(cover), papers=[]).status_code == 200
        detail = asked.detail()
        assert detail["outputs"]["cover"]["id"] == cover
        assert [file["id"] for file in detail["outputs"]["given"]] == [given]
        assert json.loads(detail["inputs"])["rest"][0]["filename"] == "a.pdf"

    @pytest.mark.parametrize(
        ("more", "message"),
        [
            ({"files": [local(str(uuid4()))]}, "Invalid upload file"),
            ({"files": [7]}, "transfer_method is required in file mapping"),
            ({"files": [local(str(uuid4()))] * 11}, "Number of files exceeds the maximum limit 10"),
            ({"inputs": {"cover": local(str(uuid4()))}}, "Invalid upload file"),
            ({"inputs": {"cover": {"transfer_method": "local_file"}}}, "Invalid upload file id"),
            ({"inputs": {"rest": [{}]}}, "transfer_method is required in file mapping"),
            ({"inputs": {"rest": [{}] * 3}}, "rest in input form must be less than 2 files"),
        ],
    )
    def test_refuses_what_names_no_file(
        self, service: InProcess, client: httpx2.Client, more: dict[str, Any], message: str
    ) -> None:
        before = len(service.log.recorded)
        body = {"inputs": {}, "response_mode": "blocking", "user": USER, **more}
        assert refused(client.post("/v1/workflows/run", json=body)) == (400, "invalid_param", message)
        assert len(service.log.recorded) == before

    def test_refuses_files_of_others_and_those_that_the_variable_does_not_take(
        self, client: httpx2.Client
    ) -> None:
        def start(**inputs: Any) -> str:
            body = {"inputs": inputs, "response_mode": "blocking", "user": USER}
            return refused(client.post("/v1/workflows/run", json=body))[2]

        assert start(cover=local(sent(client, user="u-2"))) == "Invalid upload file"
        paper = sent(client, "a.pdf", PDF, "application/pdf")
        assert start(cover=local(paper)) == "File validation failed for file: a.pdf"
        assert "Detected file type" in start(cover=local(paper, "image"))

    def test_says_in_the_parameters_what_it_takes(self, client: httpx2.Client) -> None:
        parameters = client.get("/v1/parameters").json()
        assert parameters["system_parameters"] == {
            "image_file_size_limit": 10,
            "video_file_size_limit": 100,
            "audio_file_size_limit": 50,
            "file_size_limit": 15,
            "workflow_file_upload_limit": 10,
        }
        assert parameters["user_input_form"][1]["file"]["allowed_file_types"] == ["image"]


class TestFormUpload:
    def files(self, asked: Asked, token: str, **more: Any) -> httpx2.Response:
        files = more.pop("files", {"file": ("scan.png", PNG, "image/png")})
        return asked.client.post(
            "/api/human-input-forms/files", files=files, headers={"Authorization": f"Bearer {token}"}, **more
        )

    def test_lets_the_page_send_files_in_the_name_of_who_started_the_run(
        self, service: InProcess, client: httpx2.Client, asked: Asked
    ) -> None:
        response = asked.upload_token()
        assert response.status_code == 200
        assert response.json()["expires_at"] == int((service.clock.now() + timedelta(hours=1)).timestamp())
        stored = self.files(asked, response.json()["upload_token"])
        assert stored.status_code == 201
        assert stored.json()["created_by"] == send(client).json()["created_by"]
        assert asked.answer(scan=local(stored.json()["id"]), papers=[]).status_code == 200

    def test_binds_the_file_to_the_form(self, client: httpx2.Client, asked: Asked) -> None:
        file_id = self.files(asked, asked.upload_token().json()["upload_token"]).json()["id"]
        assert "Invalid upload file" in refused(Asked(client).answer(scan=local(file_id), papers=[]))[2]
        body = {"inputs": {"cover": local(file_id)}, "response_mode": "blocking", "user": USER}
        assert refused(client.post("/v1/workflows/run", json=body))[2] == "Invalid upload file"

    def test_fetches_an_address_too(self, service: InProcess, asked: Asked) -> None:
        service.remote.files["https://files.example/x.png"] = ("x.png", "image/png", PNG)
        token = asked.upload_token().json()["upload_token"]
        response = self.files(asked, token, files={"url": (None, "https://files.example/x.png")})
        assert (response.status_code, response.json()["name"]) == (201, "x.png")
        response = self.files(asked, token, files={"url": (None, "https://files.example/y.png")})
        assert refused(response) == (400, "invalid_param", "The file could not be fetched")

    def test_refuses_tokens_that_do_not_open(self, service: InProcess, asked: Asked) -> None:
        token = asked.upload_token().json()["upload_token"]
        for wrong in ("nonsense", asked.token):
            assert refused(self.files(asked, wrong))[:2] == (401, "invalid_upload_token")
        other = str(uuid4()).replace("-", "")
        for wrong in (
            token[:-1] + "~",
            token[:-22] + "0" * 22,
            token[:7] + other + token[39:],
            token[:39] + other + token[71:],
        ):
            assert self.files(asked, wrong).status_code in (401, 403)
        service.clock.move(timedelta(hours=1, seconds=1))
        assert refused(self.files(asked, token))[:2] == (403, "invalid_upload_token")

    def test_is_over_with_the_form(self, asked: Asked, client: httpx2.Client) -> None:
        token = asked.upload_token().json()["upload_token"]
        asked.answer(scan=local(sent(client)), papers=[])
        assert refused(self.files(asked, token))[:2] == (412, "human_input_form_submitted")
        assert refused(asked.upload_token())[:2] == (412, "human_input_form_submitted")
        assert asked.client.post("/api/form/human_input/nonsense/upload-token").status_code == 404

    def test_takes_only_so_many(self, service: InProcess, asked: Asked) -> None:
        token = asked.upload_token().json()["upload_token"]
        for _ in range(service.uploads.limits.for_a_form):
            assert self.files(asked, token).status_code == 201
        assert refused(self.files(asked, token))[:2] == (429, "too_many_files")

    def test_gives_no_token_for_a_form_without_files(self, service: InProcess) -> None:
        plain = workflow(
            [start("topic"), human("review"), end(c="review.comment")],
            ["start > review", "review:approve > end"],
        )
        with service.client(service.key(plain)) as client:
            assert refused(Asked(client).upload_token()) == (
                400,
                "invalid_param",
                "The form asks for no file",
            )
