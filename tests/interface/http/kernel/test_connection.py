"""Clients that send too much, too slowly, or in two ways at once; and those that read nothing."""

import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from eventually import eventually
from in_process import InProcess, in_process
from workflows import review

from interface.http.kernel.connection import HEAD_LIMIT, ConnectionTimeouts

IMPATIENT = ConnectionTimeouts(head=0.05, body=0.05, bytes_a_second=1000, look=0.01)
SECONDS = 20
"""After how long a test gives up: a connection that is not closed fails it."""


@pytest.fixture(scope="module")
def impatient() -> Iterator[InProcess]:
    """A service that waits for nobody."""
    with in_process(patience=IMPATIENT, stalled_seconds=0.2) as running:
        yield running


def connected(service: InProcess, *, buffer: int | None = None) -> socket.socket:
    """A connection of its own."""
    address = urlsplit(service.url)
    opened = socket.socket()
    if buffer is not None:
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
    opened.settimeout(SECONDS)
    opened.connect((address.hostname, address.port))
    return opened


def told(service: InProcess, *pieces: bytes) -> bytes:
    """What is answered to these bytes until the service closes the connection."""
    with connected(service) as client:
        try:
            for piece in pieces:
                client.sendall(piece)
        except OSError:
            pass  # it need not take everything
        return rest(client)


def rest(client: socket.socket) -> bytes:
    """What comes until the service closes the connection."""
    answer = bytearray()
    while True:
        try:
            data = client.recv(65_536)
        except ConnectionResetError:
            data = b""
        if not data:
            return bytes(answer)
        answer += data


def get(*headers: str, path: str = "/v1/info", version: str = "1.1") -> bytes:
    """A request."""
    return "\r\n".join([f"GET {path} HTTP/{version}", *headers, "", ""]).encode()


def status(answer: bytes) -> bytes:
    """The status of the only answer."""
    assert answer.count(b"HTTP/1.1 ") == 1, answer
    return answer.split(b" ", 2)[1]


class TestHead:
    @pytest.mark.parametrize(
        "begin",
        [
            b"GET /v1/info HTTP/1.1\r\nHost: x\r\n" + b"X: y\r\n" * (HEAD_LIMIT // 6 + 1),
            b"GET /v1/info HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 2 * HEAD_LIMIT,
            b"GET /" + b"a" * HEAD_LIMIT,
            b"POST /v1/info HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"
            + b"X: y\r\n" * (HEAD_LIMIT // 6 + 1),
        ],
        ids=["many headers", "a long header", "a long address", "trailers"],
    )
    def test_is_refused_when_it_grows_too_large(self, service: InProcess, begin: bytes) -> None:
        middle = len(begin) // 2
        answer = told(service, begin[:middle], begin[middle:])
        # What was sent after the refusal can keep it from being read.
        assert answer == b"" or status(answer) in (b"431", b"405")

    def test_is_counted_for_each_request_alone(self, service: InProcess) -> None:
        long = get("Host: x", "X: " + "a" * (HEAD_LIMIT // 2))
        last = get("Host: x", "Connection: close")
        assert told(service, long * 4 + last).count(b"HTTP/1.1 401 ") == 5

    @pytest.mark.parametrize(
        "request_",
        [
            get(),
            get("Host: a", "Host: b"),
            get("Host: a", "Authorization: Bearer one", "Authorization: Bearer two"),
            get("Host: a", "Origin: https://one", "Origin: https://two"),
            get("Host: a", "Content-Type: application/json", "Content-Type: text/plain"),
        ],
    )
    def test_that_can_be_understood_in_two_ways_is_refused(self, service: InProcess, request_: bytes) -> None:
        assert status(told(service, request_)) == b"400"

    def test_of_the_old_version_needs_no_host(self, service: InProcess) -> None:
        assert status(told(service, get(version="1.0"))) == b"401"

    def test_takes_nothing_from_behind_the_body(self, service: InProcess) -> None:
        key = service.key(review())
        head = b"GET /v1/info HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
        trailer = b"Authorization: Bearer " + key.encode()
        assert status(told(service, head + b"0\r\n" + trailer + b"\r\n\r\n")) == b"401"

    def test_that_wants_another_protocol_is_the_last_of_its_connection(self, service: InProcess) -> None:
        wishes = get("Host: x", "Connection: Upgrade", "Upgrade: h2c")
        assert status(told(service, wishes + get("Host: x"))) == b"401"


class TestSlowClients:
    @pytest.mark.parametrize("begin", [b"GET /v1/info HT", b"GET /v1/info HTTP/1.1\r\nHost: x\r\nX: y"])
    def test_who_do_not_finish_their_headers_are_left(self, impatient: InProcess, begin: bytes) -> None:
        assert status(told(impatient, begin)) == b"408"

    def test_who_ask_for_nothing_are_left_without_a_word(self, impatient: InProcess) -> None:
        assert told(impatient) == b""

    def test_who_do_not_send_the_body_are_left(self, impatient: InProcess) -> None:
        key = impatient.key(review())
        head = (
            "POST /v1/workflows/run HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            f"Authorization: Bearer {key}\r\nContent-Length: 100\r\n\r\n"
        )
        assert status(told(impatient, head.encode() + b"{")) == b"408"

    def test_who_go_on_with_a_body_that_was_answered_are_left(self, impatient: InProcess) -> None:
        head = b"POST /v1/workflows/run HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n"
        assert b"HTTP/1.1 401 " in told(impatient, head, b"{", b" ")

    def test_who_begin_another_request_are_left(self, impatient: InProcess) -> None:
        assert b"HTTP/1.1 401 " in told(impatient, get("Host: x") + b"GET ")

    @pytest.mark.skipif(
        not hasattr(socket, "TCP_USER_TIMEOUT"), reason="the system cannot hang up on its own"
    )
    def test_who_read_nothing_are_left(self, impatient: InProcess) -> None:
        with connected(impatient, buffer=4096) as client:
            client.sendall(get("Host: x", path="/openapi.json") * 100)
            assert client.recv(1)

            async def gone() -> bool:
                return not impatient.server.server_state.connections

            impatient.call(eventually(gone, what="the connection is given up"))

    def test_whose_answer_takes_long_are_not(self, impatient: InProcess) -> None:
        key = impatient.key(review())
        body = b'{"inputs": {"draft": "x"}, "user": "u", "response_mode": "streaming"}'
        head = (
            "POST /v1/workflows/run HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            f"Authorization: Bearer {key}\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        with connected(impatient) as client:
            client.sendall(head.encode() + body)
            answer = bytearray()
            while b"workflow_paused" not in answer:
                data = client.recv(65_536)
                assert data, bytes(answer)
                answer += data


class TestTooManyClients:
    def test_are_told_to_come_again(self) -> None:
        with in_process(connections=3) as service:
            held = [connected(service) for _ in range(3)]
            for client in held:
                client.sendall(get("Host: x"))
                assert client.recv(65_536).startswith(b"HTTP/1.1 401 ")
            assert status(told(service)) == b"503"
            for client in held:
                client.close()

            async def gone() -> bool:
                return not service.server.server_state.connections

            service.call(eventually(gone, what="the connections are closed"))
            with service.client() as client:
                assert client.get("/v1/info").status_code == 401
