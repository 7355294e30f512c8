"""Files over HTTP: sent, or refused."""

import socket
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx2
import pytest
from eventually import eventually
from files import PDF, PNG
from filing import JPEG, MP4, PROGRAM, USER, archive, refused, send
from in_process import InProcess


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

    def test_makes_its_sender_an_end_user(self, service: InProcess, client: httpx2.Client) -> None:
        body = send(client, user="never ran anything").json()
        shown = client.get(f"/v1/end-users/{body['created_by']}")
        assert shown.status_code == 200, shown.text
        assert shown.json() == {
            "id": body["created_by"],
            "type": "service-api",
            "is_anonymous": False,
            "session_id": "never ran anything",
            "tenant_id": body["tenant_id"],
            "app_id": str(service.keys.keys[client.headers["authorization"].removeprefix("Bearer ")]),
            "external_user_id": "never ran anything",
            "name": None,
            "created_at": f"{service.clock.now():%Y-%m-%dT%H:%M:%SZ}",
            "updated_at": f"{service.clock.now():%Y-%m-%dT%H:%M:%SZ}",
        }

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
            ({"file": (None, PNG, "image/png")}, 400, "no_file_uploaded", "Please upload your file."),
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
        async def begun() -> bool:
            return any(drafts(service))

        async def gone() -> bool:
            return not any(drafts(service))

        part = 'form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n'
        with connected(service) as opened:
            opened.sendall(head(key, length=9_000_000) + f"--x\r\nContent-Disposition: {part}".encode())
            opened.sendall(PNG + bytes(3_000_000))
            service.call(eventually(begun, what="the upload is on its way to the store"))
        service.call(eventually(gone, what="nothing of it is left"))
