"""A service with few descriptors: whatever strangers hold open, everybody else is answered."""

import asyncio
import resource
import socket
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx2
import pytest
from eventually import eventually
from filing import filing, send
from installation import Installation
from service import COMMAND, Service
from workflows import review

LIMIT = 256
"""How many descriptors the service has."""
HELD = 300
"""How many connections somebody tries to hold: more than there are descriptors."""
AT_ONCE = 16
"""How many of them come at the same moment: of more than may wait, the system lets some knock again after seconds."""


@pytest.fixture(scope="module")
def narrow(house: Installation) -> Iterator[Service]:
    """A service that may have few files open."""
    program = ("sh", "-c", f'ulimit -n {LIMIT}; exec "$@"', "sh", *COMMAND)
    with closing(Service(house.environment(), program=program)) as running:
        yield running


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    """What is held open until the test ends."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(4096, before[1]), before[1]))
    with ExitStack() as opened:
        yield opened


def test_idle_clients_keep_nobody_out(house: Installation, narrow: Service, stack: ExitStack) -> None:
    hold(stack, narrow, b"")
    everybody_is_answered(house, narrow)


def test_slow_headers_keep_nobody_out(house: Installation, narrow: Service, stack: ExitStack) -> None:
    hold(stack, narrow, b"GET /inbox HTTP/1.1\r\nHost: x\r\nX: ")
    everybody_is_answered(house, narrow)


def test_slow_bodies_keep_nobody_out(house: Installation, narrow: Service, stack: ExitStack) -> None:
    token = form_token(narrow, house.key(review()))
    head = f"POST /api/form/human_input/{token} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    hold(stack, narrow, f"{head}Content-Length: 1000000\r\n\r\n{{".encode() + b" " * 100_000)
    everybody_is_answered(house, narrow)


def test_slow_uploads_keep_nobody_out(house: Installation, narrow: Service, stack: ExitStack) -> None:
    token = form_token(narrow, house.key(filing()))
    with client(narrow) as stranger:
        upload = stranger.post(f"/api/form/human_input/{token}/upload-token").raise_for_status().json()
    begin = (
        "POST /api/human-input-forms/files HTTP/1.1\r\nHost: x\r\n"
        f"Authorization: Bearer {upload['upload_token']}\r\nContent-Length: 1000000\r\n"
        "Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n"
        'Content-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n'
    ).encode() + bytes(1000)
    hold(stack, narrow, begin)
    everybody_is_answered(house, narrow)
    assert len(list((house.data_dir / "files" / "tmp").iterdir())) <= LIMIT // 8
    with client(narrow, house.key(filing())) as program:
        assert send(program).status_code == 201


def test_streams_keep_nobody_out(house: Installation, narrow: Service, stack: ExitStack) -> None:
    key = house.key(review())
    with client(narrow, key) as program:
        run = started(program)["workflow_run_id"]
    head = f"GET /v1/workflow/{run}/events?user=u HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {key}\r\n\r\n"
    held = hold(stack, narrow, head.encode())
    assert sum(b" 200 OK" in first(each) for each in held) >= LIMIT // 4
    with client(narrow) as anybody:
        everybody_reads(anybody)
    with client(narrow, key) as program:
        refused = program.get(f"/v1/workflow/{run}/events", params={"user": "u"})
        assert (refused.status_code, refused.headers["retry-after"]) == (503, "1")


def test_slow_readers_of_files_keep_nobody_out(
    house: Installation, narrow: Service, stack: ExitStack
) -> None:
    with client(narrow, house.key(filing())) as program:
        sent = send(
            program, content=b"%PDF-1.4\n" + bytes(8_000_000), name="a.pdf", media_type="application/pdf"
        )
    link = urlsplit(sent.raise_for_status().json()["source_url"])
    request = f"GET {link.path}?{link.query} HTTP/1.1\r\nHost: x\r\n\r\n".encode()
    hold(stack, narrow, request, number=LIMIT // 2, at_once=LIMIT // 2, buffer=4096)
    everybody_is_answered(house, narrow)


def hold(
    stack: ExitStack,
    service: Service,
    begin: bytes,
    *,
    number: int = HELD,
    at_once: int = AT_ONCE,
    buffer: int | None = None,
) -> list[socket.socket]:
    """Connect so often, begin a request on each connection, and do not go on."""
    address = urlsplit(service.url)
    held = []
    for before in range(number):
        if before % at_once == 0:
            are_taken(service)
        opened = stack.enter_context(socket.socket())
        if buffer is not None:
            opened.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        opened.settimeout(60)
        opened.connect((address.hostname, address.port))
        with suppress(ConnectionError):  # it may have given way already
            opened.sendall(begin)
        held.append(opened)
    return held


def are_taken(service: Service) -> None:
    """Wait until the service has taken all connections so far: it takes them in order, and this one comes last."""
    with suppress(httpx2.TransportError), client(service) as anybody:
        anybody.get("/static/placet.css", headers={"Connection": "close"})


def first(held: socket.socket) -> bytes:
    """What came first of an answer."""
    try:
        return held.recv(1000)
    except ConnectionError:
        return b""


def client(service: Service, key: str = "") -> httpx2.Client:
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    return httpx2.Client(base_url=service.url, headers=headers, timeout=60, trust_env=False)


def started(program: httpx2.Client) -> dict[str, Any]:
    """A run that has come to its form."""
    body = {"inputs": {"draft": "x", "topic": "x"}, "response_mode": "blocking", "user": "u"}
    answer: dict[str, Any] = program.post("/v1/workflows/run", json=body).raise_for_status().json()
    return answer


def form_token(service: Service, key: str) -> str:
    with client(service, key) as program:
        return str(started(program)["data"]["reasons"][0]["form_token"])


def everybody_reads(anybody: httpx2.Client) -> None:
    """Pages and readiness, each on a connection of its own."""
    for path in ("/sign-in", "/static/placet.css", "/docs"):
        answer = anybody.get(path, headers={"Connection": "close"})
        assert answer.status_code == 200, (path, answer.status_code, answer.text)

    async def is_ready() -> bool:
        return anybody.get("/readyz", headers={"Connection": "close"}).status_code == 200

    asyncio.run(eventually(is_ready, what="the service is ready"))  # on a busy machine, not at the first look


def everybody_is_answered(house: Installation, service: Service) -> None:
    """Who comes now is served at once, all the way to the database and back, and descriptors are left."""
    with client(service, house.key(review())) as program:
        everybody_reads(program)
        token = started(program)["data"]["reasons"][0]["form_token"]
        shown = program.get(f"/form/{token}", follow_redirects=True)
        assert shown.status_code == 200
        given = {"inputs": {"comment": "fine"}, "action": "approve", "user": "u"}
        answer = program.post(f"/v1/form/human_input/{token}", json=given)
        assert answer.status_code == 200, answer.text
    open_now = len(list(Path(f"/proc/{service.pid}/fd").iterdir()))
    assert open_now < LIMIT - LIMIT // 16
