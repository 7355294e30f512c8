"""Requests that nodes make, sent over real HTTP."""

import asyncio
import base64
import gzip
import json
import re
import socket
from collections.abc import Iterator
from ipaddress import ip_network
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from memory.clock import MemoryClock
from memory.file_records import MemoryFileRecords
from web_server import Answer, Asked, WebServer, web_server

from application.files.exchange import FileExchange
from application.files.resolving import StoredFiles
from application.files.uploads import Uploads
from application.ports.effects import EffectFailedError
from domain.files.limits import Limits
from domain.files.record import FileRecord, Owner
from domain.values.json import JsonObject
from domain.values.variables import Variables
from domain.workflow.nodes import HttpRequest
from domain.workflow.nodes.outcome import WaitsForEffect
from interface.effects.http_performer import MAX_FILE, MAX_TEXT, HttpPerformer
from interface.files.store import FileStore
from interface.outbound.permissions import Permissions
from interface.outbound.sending import Sender
from interface.runtime.ids import new_id

APP = uuid4()
OWNER = Owner(workflow_id=APP, user="u-1")
KEY = UUID("01890000-0000-7000-8000-000000000001")
LOOPBACK = ip_network("127.0.0.1/32")


@pytest.fixture
def server() -> Iterator[WebServer]:
    with web_server() as running:
        yield running


class Desk:
    """A performer, and the files that it has."""

    def __init__(self, directory: Path, *, permissions: Permissions) -> None:
        self.records = MemoryFileRecords()
        store = FileStore(directory)
        store.prepare()
        self.uploads = Uploads(
            store=store, records=self.records, clock=MemoryClock(), new_id=new_id, limits=Limits()
        )
        unused: Any = None
        stored = StoredFiles(records=self.records, remote=unused, workspace_id=uuid4(), public_url=None)
        self.performer = HttpPerformer(
            sender=Sender(permissions=permissions), files=FileExchange(uploads=self.uploads, files=stored)
        )

    async def add(self, name: str, content: bytes, owner: Owner = OWNER) -> FileRecord:
        async with self.uploads.receiving() as incoming:
            incoming.describe(name=name, media_type="application/octet-stream")
            await incoming.write(content)
            return await self.uploads.keep(incoming, owner)

    async def send(
        self, variables: dict[str, Any] | None = None, *, attempt: int = 1, **settings: Any
    ) -> Any:
        """Send what a node makes of the variables."""
        node = HttpRequest.model_validate({"id": "http", "type": "http-request"} | settings)
        known = {"sys": {"app_id": str(APP), "user_id": "u-1"}, "s": variables or {}}
        waits = node.begin(Variables(known))
        assert isinstance(waits, WaitsForEffect), waits
        request: Any = waits.request
        if (authorization := request["authorization"]) is not None:
            authorization["key"] = node.authorization.api_key
        return await self.performer.perform(request, key=KEY, attempt=attempt, progress=lambda text: None)


@pytest.fixture
def desk(tmp_path: Path, server: WebServer) -> Desk:
    permissions = Permissions(allow_http=True, extra_ports=frozenset({server.port}), networks=(LOOPBACK,))
    return Desk(tmp_path, permissions=permissions)


def sent(desk: Desk, **settings: Any) -> JsonObject:
    result: JsonObject = asyncio.run(desk.send(**settings))
    return result


def failure(desk: Desk, **settings: Any) -> EffectFailedError:
    with pytest.raises(EffectFailedError) as caught:
        asyncio.run(desk.send(**settings))
    return caught.value


class TestARequest:
    @pytest.mark.parametrize("method", ["get", "post", "put", "patch", "delete", "head"])
    def test_is_sent_as_it_was_made(self, desk: Desk, server: WebServer, method: str) -> None:
        result = sent(
            desk,
            method=method,
            url=f"{server.url}/a?old=1",
            params="q: x y\nq: &\nz",
            headers="X-A: 1\naccept: a/b",
        )
        (asked,) = server.asked
        assert (asked.method, asked.path) == (method.upper(), "/a?q=x%20y&q=%26&z=")
        assert (asked.headers["x-a"], asked.headers["accept"]) == ("1", "a/b")
        assert asked.headers["host"] == f"127.0.0.1:{server.port}"
        assert asked.headers["idempotency-key"] == str(KEY)
        assert result["status_code"] == 200
        assert result["body"] == ("" if method == "head" else "ok")

    def test_keeps_the_query_of_its_address_without_parameters(self, desk: Desk, server: WebServer) -> None:
        sent(desk, url=f"{server.url}/a?b=c#d")
        assert server.asked[0].path == "/a?b=c"

    @pytest.mark.parametrize(
        ("scheme", "key", "header"),
        [
            ("bearer", "k", "Bearer k"),
            ("basic", "ann:pw", f"Basic {base64.b64encode(b'ann:pw').decode()}"),
            ("basic", "YQ==", "Basic YQ=="),
            ("custom", "raw", "raw"),
        ],
    )
    def test_says_who_sends_it(
        self, desk: Desk, server: WebServer, scheme: str, key: str, header: str
    ) -> None:
        authorization = {"type": "api-key", "scheme": scheme, "api_key": key}
        sent(desk, url=server.url, authorization=authorization, headers="authorization: mine")
        sent(desk, url=server.url, authorization={**authorization, "header": "X-Key"})
        assert server.asked[0].headers["authorization"] == header
        assert server.asked[1].headers["x-key"] == header

    def test_may_hold_anything_that_a_value_can_be(self, desk: Desk, server: WebServer) -> None:
        odd = "a\ud800é\r\nX-Evil: 1\0"
        result = asyncio.run(
            desk.send(
                {"odd": odd},
                method="post",
                url=server.url,
                params="q: {{#s.odd#}}",
                headers="X-A: {{#s.odd#}}",
                authorization={
                    "type": "api-key",
                    "scheme": "custom",
                    "api_key": f"{odd}\n",
                    "header": "X-Key",
                },
                body={
                    "type": "x-www-form-urlencoded",
                    "data": [{"key": "{{#s.odd#}}", "value": "{{#s.odd#}}"}],
                },
            )
        )
        assert result["status_code"] == 200
        (asked,) = server.asked
        assert asked.path == "/?q=a%3F%C3%A9%0D%0AX-Evil%3A%201%00"
        assert "x-evil" not in asked.headers
        assert asked.headers["x-a"] == asked.headers["x-key"]
        assert asked.body == b"a%3F%C3%A9%0D%0AX-Evil%3A+1%00=a%3F%C3%A9%0D%0AX-Evil%3A+1%00"

    def test_can_have_a_key_of_its_own_for_what_must_not_happen_twice(
        self, desk: Desk, server: WebServer
    ) -> None:
        sent(desk, url=server.url, headers="Idempotency-Key: mine")
        assert server.keys() == ["mine"]


class TestABody:
    @pytest.mark.parametrize(
        ("kind", "value", "content", "media_type"),
        [
            ("raw-text", "héllo", "héllo", "text/plain"),
            ("json", '{"a": "é", "n": 1.0,}', '{"a":"é","n":1.0}', "application/json"),
        ],
    )
    def test_of_text(
        self, desk: Desk, server: WebServer, kind: str, value: str, content: str, media_type: str
    ) -> None:
        body = {"type": kind, "data": [{"value": value}]}
        sent(desk, method="post", url=server.url, body=body)
        sent(desk, method="post", url=server.url, body=body, headers="content-type: x/y")
        assert [asked.body.decode() for asked in server.asked] == [content] * 2
        assert [asked.headers["content-type"] for asked in server.asked] == [media_type, "x/y"]

    def test_of_fields(self, desk: Desk, server: WebServer) -> None:
        data = [{"key": "b", "value": "x+y&"}, {"key": "a b", "value": "é c"}]
        sent(desk, method="post", url=server.url, body={"type": "x-www-form-urlencoded", "data": data})
        assert server.asked[0].body == b"b=x%2By%26&a+b=%C3%A9+c"
        assert server.asked[0].headers["content-type"] == "application/x-www-form-urlencoded"

    def test_of_a_form_with_files(self, desk: Desk, server: WebServer) -> None:
        async def scenario() -> None:
            record = await desk.add('na"me.txt', b"content of it")
            file = {"dify_model_identity": "__dify__file__", "related_id": str(record.id)}
            data = [{"key": 'a"b', "value": "1"}, {"key": "f", "type": "file", "file": ["s", "file"]}]
            await desk.send(
                {"file": [file, file]},
                method="post",
                url=server.url,
                body={"type": "form-data", "data": data},
                headers="content-type: multipart/form-data",
            )

        asyncio.run(scenario())
        (asked,) = server.asked
        boundary = asked.headers["content-type"].removeprefix("multipart/form-data; boundary=").encode()
        parts = asked.body.split(b"--" + boundary)
        assert parts[0] == b""
        assert parts[1] == b'\r\nContent-Disposition: form-data; name="a%22b"\r\n\r\n1\r\n'
        assert parts[2] == parts[3]
        assert parts[2] == (
            b'\r\nContent-Disposition: form-data; name="f"; filename="na%22me.txt"\r\n'
            b"Content-Type: text/plain\r\n\r\ncontent of it\r\n"
        )
        assert parts[4] == b"--\r\n"

    def test_of_a_file(self, desk: Desk, server: WebServer) -> None:
        content = bytes(range(256)) * 1000

        async def scenario() -> None:
            record = await desk.add("a.bin", content)
            file = {"dify_model_identity": "__dify__file__", "related_id": str(record.id)}
            body = {"type": "binary", "data": [{"type": "file", "file": ["s", "file"]}]}
            await desk.send({"file": file}, method="put", url=server.url, body=body)

        asyncio.run(scenario())
        assert server.asked[0].body == content
        assert "content-type" not in server.asked[0].headers

    def test_holds_no_file_of_somebody_else(self, desk: Desk, server: WebServer) -> None:
        async def scenario() -> None:
            body = {"type": "binary", "data": [{"type": "file", "file": ["s", "file"]}]}
            for owner in (Owner(workflow_id=APP, user="u-2"), Owner(workflow_id=uuid4(), user="u-1")):
                record = await desk.add("a.txt", b"theirs", owner)
                file = {"dify_model_identity": "__dify__file__", "related_id": str(record.id)}
                with pytest.raises(EffectFailedError, match="Invalid upload file"):
                    await desk.send({"file": file}, method="put", url=server.url, body=body)

        asyncio.run(scenario())
        assert server.asked == []


class TestAnAnswer:
    def test_of_any_status_is_one(self, desk: Desk, server: WebServer) -> None:
        server.respond = lambda asked: Answer(
            status=503, body=b"down", headers={"Retry-After": "3", "X-A": "b"}
        )
        result: Any = sent(desk, url=server.url)
        assert (result["status_code"], result["body"], result["files"]) == (503, "down", [])
        assert result["headers"]["x-a"] == "b"
        assert result["headers"]["retry-after"] == "3"

    @pytest.mark.parametrize(
        ("content_type", "content", "text"),
        [
            ("text/csv", b"a,b", "a,b"),
            ("text/plain; charset=iso-8859-1", b"\xe9", "é"),
            ("text/plain; charset=no-such", "é".encode(), "é"),
            ("text/plain", b"\x80", "€"),
            ("application/vnd.api+json", b"{}", "{}"),
            ("application/octet-stream", b"const a = 1", "const a = 1"),
            ("application/octet-stream", b"[" + "é".encode() * 600, "[" + "é" * 600),
            ("", b"plain", "plain"),
            ("strange", b"plain", "plain"),
        ],
    )
    def test_is_a_text(
        self, desk: Desk, server: WebServer, content_type: str, content: bytes, text: str
    ) -> None:
        headers = {"Content-Type": content_type} if content_type else {}
        server.respond = lambda asked: Answer(body=content, headers=headers)
        result = sent(desk, url=server.url)
        assert (result["body"], result["files"]) == (text, [])

    @pytest.mark.parametrize(
        ("headers", "content", "name"),
        [
            ({"Content-Type": "image/png"}, b"\x89PNG\r\n\x1a\n123", "dir.png"),
            ({"Content-Type": "application/pdf"}, b"%PDF-1.4 \xff", "dir.pdf"),
            ({"Content-Type": "text/plain", "Content-Disposition": "attachment"}, b"hi", "dir.txt"),
            ({"Content-Disposition": 'inline; filename="../a b.txt"'}, b"hi", ".._a b.txt"),
            ({"Content-Type": "image/svg+xml"}, b"<svg/>", "dir.svg"),
        ],
    )
    def test_is_a_file(
        self, desk: Desk, server: WebServer, headers: dict[str, str], content: bytes, name: str
    ) -> None:
        server.respond = lambda asked: Answer(body=content, headers=headers)
        result: Any = sent(desk, url=f"{server.url}/a/dir")
        (file,) = result["files"]
        assert (result["body"], file["filename"], file["size"]) == ("", name, len(content))
        record = asyncio.run(desk.records.find(UUID(file["related_id"])))
        assert record is not None
        assert record.owner == OWNER
        assert b"".join(desk.uploads.store.open(record.digest).pieces(10)) == content

    def test_of_one_attempt_is_one_file(self, desk: Desk, server: WebServer) -> None:
        server.respond = lambda asked: Answer(
            body=b"%PDF-1.4 \xff", headers={"Content-Type": "application/pdf"}
        )
        ids = []
        for attempt in (1, 1, 2):
            result: Any = asyncio.run(desk.send(url=server.url, attempt=attempt))
            ids.append(result["files"][0]["related_id"])
        assert (ids[0] == ids[1], ids[0] == ids[2]) == (True, False)

    def test_is_unpacked(self, desk: Desk, server: WebServer) -> None:
        packed = gzip.compress(b"hello")
        server.respond = lambda asked: Answer(
            body=packed, headers={"Content-Encoding": "gzip", "Content-Type": "text/plain"}
        )
        assert sent(desk, url=server.url)["body"] == "hello"

    @pytest.mark.parametrize(
        ("size", "content_type", "message"),
        [
            (
                MAX_TEXT + 60_000,
                "text/plain",
                "Text size is too large, max size is 1.00 MB, but current size is 1.06 MB.",
            ),
            (
                MAX_FILE + 60_000,
                "image/png",
                "File size is too large, max size is 10.00 MB, but current size is 10.06 MB.",
            ),
        ],
    )
    def test_has_a_largest_size(
        self, desk: Desk, server: WebServer, size: int, content_type: str, message: str
    ) -> None:
        server.respond = lambda asked: Answer(body=bytes(size), headers={"Content-Type": content_type})
        failed = failure(desk, url=server.url)
        assert (str(failed), failed.error_type) == (message, "ResponseSizeError")


class TestARedirect:
    def test_is_followed(self, desk: Desk, server: WebServer) -> None:
        def respond(asked: Asked) -> Answer:
            return Answer(status=307, headers={"Location": "/there"}) if asked.path == "/" else Answer()

        server.respond = respond
        body = {"type": "raw-text", "data": [{"value": "x"}]}
        assert sent(desk, method="post", url=server.url, body=body)["status_code"] == 200
        assert [(asked.method, asked.path, asked.body) for asked in server.asked] == [
            ("POST", "/", b"x"), ("POST", "/there", b"x"),
        ]  # fmt: skip

    @pytest.mark.parametrize("status", [301, 302, 303])
    def test_makes_a_get_of_a_post(self, desk: Desk, server: WebServer, status: int) -> None:
        def respond(asked: Asked) -> Answer:
            return Answer(status=status, headers={"Location": "/there"}) if asked.path == "/" else Answer()

        server.respond = respond
        sent(desk, method="post", url=server.url, body={"type": "raw-text", "data": [{"value": "x"}]})
        second = server.asked[1]
        assert (second.method, second.body, second.headers.get("content-type")) == ("GET", b"", None)

    def test_to_another_server_takes_no_key_along(self, tmp_path: Path, server: WebServer) -> None:
        with web_server() as other:
            server.respond = lambda asked: Answer(status=302, headers={"Location": f"{other.url}/there"})
            ports = frozenset({server.port, other.port})
            desk = Desk(
                tmp_path,
                permissions=Permissions(allow_http=True, extra_ports=ports, networks=(LOOPBACK,)),
            )
            authorization = {"type": "api-key", "scheme": "bearer", "api_key": "sk-1"}
            sent(desk, url=server.url, authorization=authorization, headers="X-Key: sk-2\nCookie: a=b")
            (asked,) = other.asked
        assert "authorization" in server.asked[0].headers
        assert not re.search("sk-|a=b", json.dumps(asked.headers))

    def test_without_end_is_given_up(self, desk: Desk, server: WebServer) -> None:
        server.respond = lambda asked: Answer(status=302, headers={"Location": "/"})
        assert "redirects" in str(failure(desk, url=server.url))
        assert len(server.asked) == 11


class TestAServer:
    def test_on_a_private_address_is_not_asked(self, tmp_path: Path, server: WebServer) -> None:
        desk = Desk(tmp_path, permissions=Permissions(allow_http=True, extra_ports=frozenset({server.port})))
        failed = failure(desk, url=f"{server.url}/x")
        assert str(failed) == (
            f"Access to '{server.url}/x' was blocked by SSRF protection."
            " The URL may point to a private or local network address. "
        )
        assert failed.error_type == "WorkflowNodeError"
        assert server.asked == []

    def test_is_not_asked_where_a_redirect_leads_to_a_private_address(
        self, desk: Desk, server: WebServer
    ) -> None:
        server.respond = lambda asked: Answer(
            status=302, headers={"Location": f"http://127.0.0.2:{server.port}/"}
        )
        assert failure(desk, url=server.url).code == "blocked"

    def test_that_is_not_there_is_told_at_once(self, desk: Desk, server: WebServer) -> None:
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            desk.performer.sender.permissions = Permissions(  # type: ignore[attr-defined]
                allow_http=True, extra_ports=frozenset({unused.getsockname()[1]}), networks=(LOOPBACK,)
            )
            failed = failure(desk, url=f"http://127.0.0.1:{unused.getsockname()[1]}/", connect_seconds=600)
        assert failed.error_type == "HttpRequestNodeError"

    def test_that_never_answers_is_given_up(self, desk: Desk, server: WebServer) -> None:
        with socket.socket() as silent:
            silent.bind(("127.0.0.1", 0))
            silent.listen()
            desk.performer.sender.permissions = Permissions(  # type: ignore[attr-defined]
                allow_http=True, extra_ports=frozenset({silent.getsockname()[1]}), networks=(LOOPBACK,)
            )
            failed = failure(desk, url=f"http://127.0.0.1:{silent.getsockname()[1]}/", read_seconds=0.05)
        assert failed.error_type == "HttpRequestNodeError"
        assert not failed.final
