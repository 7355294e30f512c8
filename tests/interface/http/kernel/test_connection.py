"""Clients that send too much, too slowly, or in two ways at once; and those that read nothing."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from urllib.parse import urlsplit

import pytest
from eventually import eventually
from in_process import InProcess, in_process
from workflows import review

from interface.http.kernel.body_memory import BodyMemory
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


def until(client: socket.socket, last: bytes) -> bytes:
    """What comes until that is among it."""
    told = bytearray()
    while last not in told:
        told += more(client)
    return bytes(told)


def more(client: socket.socket) -> bytes:
    """What comes next; the connection is still open."""
    data = client.recv(65_536)
    assert data
    return data


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

    def test_who_stop_behind_a_quick_beginning_are_left(self) -> None:
        patience = ConnectionTimeouts(body=3600, silence=0.05, look=0.01)
        with in_process(patience=patience) as service:
            assert status(told(service, half_a_run(service, 100_000))) == b"408"

    def test_who_stop_in_a_file_leave_nothing_of_it(self) -> None:
        patience = ConnectionTimeouts(body=3600, silence=0.05, look=0.01)
        with in_process(patience=patience) as service:
            head = (
                f"POST /v1/files/upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {service.key(review())}\r\n"
                "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n--b\r\n"
                'Content-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n'
            )
            assert status(told(service, head.encode() + bytes(300_000))) == b"408"

            async def gone() -> bool:
                return not list((service.uploads.store.root / "tmp").iterdir())

            service.call(eventually(gone, what="nothing of it is on the disk"))
            assert service.uploads.arrivals.bytes == 0

    def test_who_take_for_ever_are_left(self) -> None:
        patience = ConnectionTimeouts(body=3600, longest=0.05, look=0.01)
        with in_process(patience=patience) as service:
            assert status(told(service, half_a_run(service, 100_000))) == b"408"

    def test_who_are_many_take_no_more_memory_than_there_is(self) -> None:
        with in_process() as service, ExitStack() as stack:
            service.app.bodies = BodyMemory(most=250_000)
            begin = half_a_run(service, 100_000)
            for _ in range(2):
                stack.enter_context(connected(service)).sendall(begin)
            with connected(service) as third:
                third.sendall(begin)
                assert more(third).startswith(b"HTTP/1.1 503 ")
            assert status(told(service, get("Host: x", "Connection: close"))) == b"401"
            stack.close()

            async def taken() -> bool:
                with connected(service) as client:
                    client.sendall(begin + b" " * 100_000 + b"}")
                    return (await asyncio.to_thread(more, client)).startswith(b"HTTP/1.1 400 ")

            asyncio.run(eventually(taken, what="there is room again"))

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
        with connected(impatient) as client:
            client.sendall(request_of_a_run(impatient))
            until(client, b"workflow_paused")


MOST = 3
"""How many connections a service takes in these tests."""


@pytest.fixture
def crowded() -> Iterator[InProcess]:
    """A service that takes few connections, and waits for ever."""
    patience = ConnectionTimeouts(head=3600, body=3600, silence=3600)
    with in_process(connections=MOST, patience=patience) as running:
        yield running


class TestTooManyClients:
    @pytest.mark.parametrize(
        "begin", [b"", b"GET /v1/info HT", get("Host: x"), b"POST / HTTP/1.1\r\nHost: x\r\n"]
    )
    def test_who_ask_for_nothing_give_way_to_who_does(self, crowded: InProcess, begin: bytes) -> None:
        with holding(crowded, begin, 5 * MOST):
            for _ in range(5):
                assert status(told(crowded, get("Host: x", "Connection: close"))) == b"401"

    def test_who_send_a_body_slowly_give_way(self, crowded: InProcess) -> None:
        with holding(crowded, half_a_run(crowded, 10), MOST) as held:

            async def all_send() -> bool:
                return all(it._awaited == "body" for it in crowded.server.server_state.connections)

            crowded.call(eventually(all_send, what="a body is waited for of all"))
            assert status(told(crowded, get("Host: x", "Connection: close"))) == b"401"
            assert status(rest(held[0])) == b"503"

    def test_who_read_nothing_give_way(self, crowded: InProcess) -> None:
        with ExitStack() as stack:
            for _ in range(MOST):
                client = stack.enter_context(connected(crowded, buffer=4096))
                client.sendall(get("Host: x", path="/openapi.json") * 100)
                until(client, b"HTTP/1.1 200 ")

            async def full() -> bool:
                paused = [it for it in crowded.server.server_state.connections if it.flow.write_paused]
                return len(paused) == MOST

            crowded.call(eventually(full, what="nothing more can be written"))
            assert status(told(crowded, get("Host: x", "Connection: close"))) == b"401"

    def test_are_told_to_come_again_where_all_are_being_answered(self, crowded: InProcess) -> None:
        wishes = [request_of_what_is_to_come(crowded) for _ in range(MOST)]
        with ExitStack() as stack:
            for wish in wishes:
                client = stack.enter_context(connected(crowded))
                client.sendall(wish)
                until(client, b"event: ping")
            assert status(told(crowded)) == b"503"

        async def gone() -> bool:
            return not crowded.server.server_state.connections

        crowded.call(eventually(gone, what="the connections are closed"))
        assert status(told(crowded, get("Host: x", "Connection: close"))) == b"401"

    def test_may_not_all_wait_for_runs(self) -> None:
        with in_process(most_streams=2) as service, ExitStack() as stack:
            wishes = [request_of_what_is_to_come(service) for _ in range(3)]
            for wish in wishes[:2]:
                client = stack.enter_context(connected(service))
                client.sendall(wish)
                until(client, b"event: ping")
            with connected(service) as another:
                another.sendall(wishes[2])
                assert more(another).startswith(b"HTTP/1.1 503 ")
            started = len(service.log.recorded)
            with connected(service) as another:
                another.sendall(request_of_a_run(service))
                assert more(another).startswith(b"HTTP/1.1 503 ")
            assert len(service.log.recorded) == started
            assert status(told(service, get("Host: x", "Connection: close"))) == b"401"


@contextmanager
def holding(service: InProcess, begin: bytes, number: int) -> Iterator[list[socket.socket]]:
    """So many clients that begin like that and go on with nothing, one after the other."""
    with ExitStack() as stack:
        held = []
        for _ in range(number):
            held.append(stack.enter_context(connected(service)))
            held[-1].sendall(begin)
            if begin.endswith(b"\r\n\r\n"):
                more(held[-1])
        yield held


class TestOddTargets:
    @pytest.mark.parametrize(
        ("line", "wanted"),
        [
            ("CONNECT x:1 HTTP/1.1", b"405"),
            ("CONNECT x:1 HTTP/1.0", b"405"),
            ("CONNECT / HTTP/1.1", b"405"),
            ("OPTIONS * HTTP/1.1", b"200"),
            ("OPTIONS /v1/info HTTP/1.1", b"405"),
            ("GET * HTTP/1.1", b"404"),
            ("GET http://elsewhere/v1/info HTTP/1.1", b"401"),
            ("GET http://elsewhere HTTP/1.1", b"303"),
            ("GET http://elsewhere?next=1 HTTP/1.1", b"303"),
            ("GET http:// HTTP/1.1", b"400"),
            ("GET http://[::1 HTTP/1.1", b"400"),
            ("GET ftp://x/v1/info HTTP/1.1", b"401"),
            ("GET //x/y HTTP/1.1", b"404"),
            ("GET ?a=b HTTP/1.1", b"400"),
            ("GET /%zz%ff HTTP/1.1", b"404"),
            ("GET /%00 HTTP/1.1", b"404"),
            ("GET /v1/info#x HTTP/1.1", b"401"),
            ("GET /v1/info HTTP/0.9", b"401"),
            ("GET /v1/info HTTP/1.2", b"400"),
            ("GET /v1/info HTTP/2.0", b"505"),
            ("GET /v1/info", b"401"),
            ("PRI * HTTP/2.0", b"400"),
            ("TRACE /v1/info HTTP/1.1", b"405"),
            ("SOURCE /v1/info HTTP/1.1", b"405"),
            ("NONSENSE /v1/info HTTP/1.1", b"400"),
            ("get /v1/info HTTP/1.1", b"400"),
        ],
    )
    def test_are_answered(self, service: InProcess, line: str, wanted: bytes) -> None:
        answer = told(service, f"{line}\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        assert status(answer) == wanted

    def test_that_are_not_text_are_answered(self, service: InProcess) -> None:
        assert status(told(service, b"GET /\xff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) in (
            b"400",
            b"404",
        )


class TestAClientThatSendsNoMore:
    @pytest.mark.parametrize(
        ("path", "version"), [("//x/y", "1.1"), ("/v1/info", "1.1"), ("/docs", "1.1"), ("/docs", "1.0")]
    )
    def test_gets_its_answer(self, service: InProcess, path: str, version: str) -> None:
        with connected(service) as client:
            client.sendall(get("Host: x", path=path, version=version))
            client.shutdown(socket.SHUT_WR)
            answer = rest(client)
        head, _, body = answer.partition(b"\r\n\r\n")
        assert status(answer) in (b"200", b"401", b"404")
        assert f"content-length: {len(body)}".encode() in head

    def test_gets_the_answers_to_all_that_it_asked(self, service: InProcess) -> None:
        with connected(service) as client:
            client.sendall(get("Host: x") * 5)
            client.shutdown(socket.SHUT_WR)
            assert rest(client).count(b"HTTP/1.1 401 ") == 5

    @pytest.mark.parametrize("version", ["1.1", "1.0"])
    def test_gets_its_stream(self, service: InProcess, version: str) -> None:
        with connected(service) as client:
            client.sendall(request_of_a_run(service, version=version))
            client.shutdown(socket.SHUT_WR)
            assert b"workflow_paused" in rest(client)

    def test_gets_its_stream_also_when_it_says_so_later(self, service: InProcess) -> None:
        with connected(service) as client:
            client.sendall(request_of_what_is_to_come(service))
            assert b"event: ping" in until(client, b"event: ping")
            client.shutdown(socket.SHUT_WR)
            until(client, b"event: ping")
            until(client, b"event: ping")

    @pytest.mark.parametrize(
        "begin",
        [
            b"GET / HTTP/1.1\r\nHo",
            b"POST /v1/workflows/run HTTP/1.0\r\nContent-Length: 9\r\n\r\n{",
            b"POST /v1/workflows/run HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
        ],
    )
    def test_is_told_that_half_a_request_is_none(self, service: InProcess, begin: bytes) -> None:
        with connected(service) as client:
            client.sendall(begin)
            client.shutdown(socket.SHUT_WR)
            assert status(rest(client)) in (b"400", b"401")

    def test_has_the_connection_closed_where_it_asked_for_nothing(self, service: InProcess) -> None:
        with connected(service) as client:
            client.shutdown(socket.SHUT_WR)
            assert rest(client) == b""
        with connected(service) as client:
            client.sendall(get("Host: x"))
            assert more(client).startswith(b"HTTP/1.1 401 ")
            client.shutdown(socket.SHUT_WR)
            assert rest(client) == b""

    def test_is_noticed_when_it_has_left_a_stream(self) -> None:
        with in_process() as service:
            with connected(service) as client:
                client.sendall(request_of_what_is_to_come(service))
                until(client, b"event: ping")

            async def gone() -> bool:
                return not service.measures.open_streams

            service.call(eventually(gone, what="the stream is given up"))


class TestTheOlderProtocol:
    @pytest.mark.parametrize("path", ["/docs", "/openapi.json", "/v1/info"])
    @pytest.mark.parametrize("version", ["0.9", "1.0"])
    def test_is_answered_in_one_piece(self, service: InProcess, path: str, version: str) -> None:
        head, _, body = told(service, get(path=path, version=version)).partition(b"\r\n\r\n")
        assert b"transfer-encoding" not in head
        assert f"content-length: {len(body)}".encode() in head

    def test_is_not_told_to_go_on(self, service: InProcess) -> None:
        wish = request_of_a_run(service, version="1.0").replace(
            b"\r\nHost", b"\r\nExpect: 100-continue\r\nHost"
        )
        assert told(service, wish).startswith(b"HTTP/1.1 200 OK")

    def test_has_streams_in_one_piece(self, service: InProcess) -> None:
        head, _, body = told(service, request_of_a_run(service, version="1.0")).partition(b"\r\n\r\n")
        assert b"200 OK" in head
        assert b"transfer-encoding" not in head and b"content-length" not in head
        assert b"connection: close" in head
        assert (
            body.startswith(b"event: ping\n\ndata: ")
            and b"workflow_paused" in body
            and body.endswith(b"\n\n")
        )


def request_of_a_run(service: InProcess, *, version: str = "1.1") -> bytes:
    """A request for a run, of which is told until it waits."""
    key = service.key(review())
    body = b'{"inputs": {"draft": "x"}, "user": "u", "response_mode": "streaming"}'
    head = (
        f"POST /v1/workflows/run HTTP/{version}\r\nHost: x\r\nContent-Type: application/json\r\n"
        f"Authorization: Bearer {key}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def half_a_run(service: InProcess, size: int) -> bytes:
    """The beginning of a request for a run, with so many bytes of a body that has as many more, and an end."""
    head = (
        "POST /v1/workflows/run HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        f"Authorization: Bearer {service.key(review())}\r\nContent-Length: {2 * size + 2}\r\n\r\n{{"
    )
    return head.encode() + b" " * size


def request_of_what_is_to_come(service: InProcess) -> bytes:
    """A request for what happens from now on in a run that waits."""
    key = service.key(review())
    with service.client(key) as client:
        body = {"inputs": {"draft": "tea"}, "response_mode": "blocking", "user": "u"}
        run = client.post("/v1/workflows/run", json=body).raise_for_status().json()["workflow_run_id"]
    return get("Host: x", f"Authorization: Bearer {key}", path=f"/v1/workflow/{run}/events?user=u")
