"""Fetching from strangers, over real sockets."""

import asyncio
import gzip
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass, field
from ipaddress import ip_network

import pytest
from names import Names
from stranger import Speak, Stranger, answer, redirect, stranger

from application.ports.outbound import Fetched, FetchRefusedError, Reason
from interface.outbound.outbound import Limits, Outbound
from interface.outbound.permissions import Permissions

PUBLIC = "127.0.0.2"
"""Where the servers of these tests are: the one address that is permitted as if it were public."""
BRIEF = Limits(connect_seconds=0.3, seconds=5)

pytestmark = pytest.mark.usefixtures("second_loopback")


@pytest.fixture(scope="module")
def second_loopback() -> None:
    async def bind() -> None:
        async with serving(answer()):
            pass

    try:
        asyncio.run(bind())
    except OSError:
        pytest.skip(f"this machine has no {PUBLIC}")


@dataclass
class Kept:
    """A sink."""

    body: bytes = b""
    pieces: list[int] = field(default_factory=list)

    async def __call__(self, piece: bytes) -> None:
        self.body += piece
        self.pieces.append(len(piece))


def serving(speak: Speak) -> AbstractAsyncContextManager[Stranger]:
    return stranger(speak, host=PUBLIC)


def outbound(*ports: int, limits: Limits = BRIEF, **names: list[list[str]]) -> Outbound:
    """Return a client to whom the servers of these tests, and only they, are public."""
    permissions = Permissions(
        allow_http=True, extra_ports=frozenset(ports), networks=(ip_network(PUBLIC + "/32"),)
    )
    return Outbound(permissions, limits=limits, resolve=Names(files_example=[[PUBLIC]], **names))


def fetched(
    speak: Speak, *, path: str = "/dir/report.pdf", max_bytes: int = 1000, limits: Limits = BRIEF
) -> tuple[Fetched, Kept]:
    """Fetch from one server."""

    async def fetch() -> tuple[Fetched, Kept]:
        kept = Kept()
        async with serving(speak) as server:
            url = f"http://files.example:{server.port}{path}"
            return await outbound(server.port, limits=limits).fetch(url, max_bytes=max_bytes, sink=kept), kept

    return asyncio.run(fetch())


def refusal(speak: Speak, *, max_bytes: int = 1000, limits: Limits = BRIEF) -> Reason:
    """Fetch from one server, which must fail, and return the reason."""
    with pytest.raises(FetchRefusedError) as caught:
        fetched(speak, max_bytes=max_bytes, limits=limits)
    assert str(caught.value) == caught.value.reason
    return caught.value.reason


async def refused(client: Outbound, url: str) -> FetchRefusedError:
    with pytest.raises(FetchRefusedError) as caught:
        await client.fetch(url, max_bytes=1000, sink=Kept())
    return caught.value


class TestAFile:
    def test_is_given_to_the_sink_whole(self) -> None:
        file, kept = fetched(answer(b"content", "Content-Type: Text/Plain; charset=x"))
        assert kept.body == b"content"
        assert (file.size, file.content_type, file.filename) == (7, "text/plain", "report.pdf")
        assert file.final_url.endswith("/dir/report.pdf")

    def test_may_come_without_length_or_type_or_name(self) -> None:
        file, kept = fetched(answer(b"content", length=False), path="/")
        assert kept.body == b"content"
        assert (file.content_type, file.filename) == ("application/octet-stream", "")

    def test_may_come_in_chunks(self) -> None:
        body = b"3\r\ncon\r\n4;x=y\r\ntent\r\n0\r\n\r\n"
        assert fetched(answer(body, "Transfer-Encoding: chunked", length=False))[1].body == b"content"

    def test_may_be_empty(self) -> None:
        assert fetched(answer(b""))[0].size == 0

    def test_may_be_as_large_as_allowed(self) -> None:
        file, kept = fetched(answer(bytes(300_000)), max_bytes=300_000)
        assert file.size == len(kept.body) == 300_000
        assert max(kept.pieces) <= 65_536

    def test_is_unpacked(self) -> None:
        file, kept = fetched(
            answer(gzip.compress(bytes(200_000)), "Content-Encoding: gzip"), max_bytes=200_000
        )
        assert file.size == len(kept.body) == 200_000
        assert max(kept.pieces) <= 65_536

    def test_is_called_what_the_server_calls_it(self) -> None:
        assert (
            fetched(answer(b"", 'Content-Disposition: attachment; filename="b.txt"'))[0].filename == "b.txt"
        )

    def test_is_asked_for_without_anything_of_ours(self) -> None:
        async def head() -> bytes:
            async with serving(answer(b"")) as server:
                url = f"http://files.example:{server.port}/a?b"
                await outbound(server.port).fetch(url, max_bytes=1, sink=Kept())
                return server.heads[0].replace(str(server.port).encode(), b"PORT")

        assert asyncio.run(head()).decode().splitlines() == [
            "GET /a?b HTTP/1.1",
            "Host: files.example:PORT",
            "User-Agent: Placet",
            "Accept: */*",
            "Accept-Encoding: identity",
            "Connection: close",
            "",
        ]

    def test_does_not_go_through_a_proxy_of_the_environment(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, "http://127.0.0.1:9")
        assert fetched(answer(b"content"))[1].body == b"content"


class TestTooMuch:
    @pytest.mark.parametrize(
        "speak",
        [
            answer(bytes(1001)),
            answer(bytes(1001), length=False),
            answer(b"", length=10**30),
            answer(b"3e9\r\n" + bytes(1001) + b"\r\n0\r\n\r\n", "Transfer-Encoding: chunked", length=False),
            answer(gzip.compress(bytes(1001)), "Content-Encoding: gzip"),
            answer(gzip.compress(bytes(10_000_000)), "Content-Encoding: x-gzip", length=False),
            answer(b"1;" + b"x" * 100_000 + b"\r\n", "Transfer-Encoding: chunked", length=False),
            answer(gzip.compress(b"") * 5000, "Content-Encoding: gzip", length=False),
        ],
        ids=["announced", "unannounced", "claimed", "chunked", "packed", "bomb", "chunk-extension", "hollow"],
    )
    def test_is_refused(self, speak: Speak) -> None:
        assert refusal(speak) in {Reason.TOO_LARGE, Reason.UNREACHABLE}

    def test_is_counted_as_it_unpacks_and_not_after(self) -> None:
        kept = Kept()
        bomb = answer(gzip.compress(bytes(50_000_000)), "Content-Encoding: gzip")

        async def fetch() -> None:
            async with serving(bomb) as server:
                url = f"http://files.example:{server.port}/"
                await outbound(server.port).fetch(url, max_bytes=100_000, sink=kept)

        with pytest.raises(FetchRefusedError) as caught:
            asyncio.run(fetch())
        assert caught.value.reason is Reason.TOO_LARGE
        assert len(kept.body) <= 100_000

    def test_is_not_even_begun_if_it_is_announced(self) -> None:
        kept = Kept()

        async def fetch() -> Reason:
            async with serving(answer(bytes(1001))) as server:
                url = f"http://files.example:{server.port}/"
                with pytest.raises(FetchRefusedError) as caught:
                    await outbound(server.port).fetch(url, max_bytes=1000, sink=kept)
                return caught.value.reason

        assert asyncio.run(fetch()) is Reason.TOO_LARGE
        assert kept.pieces == []

    def test_around_little_is_refused(self) -> None:
        chunks = (b"1;" + b"x" * 5000 + b"\r\na\r\n") * 100 + b"0\r\n\r\n"
        assert refusal(answer(chunks, "Transfer-Encoding: chunked", length=False)) is Reason.TOO_LARGE

    def test_of_a_header_is_refused(self) -> None:
        many = [f"X-{number}: {'x' * 100}" for number in range(10_000)]
        assert refusal(answer(b"", *many)) is Reason.UNREACHABLE
        assert refusal(answer(b"", "X: " + "x" * 1_000_000)) is Reason.UNREACHABLE

    def test_of_interim_answers_is_refused(self) -> None:
        async def speak(_head: bytes, writer: asyncio.StreamWriter) -> None:
            for _ in range(10_000):
                writer.write(b"HTTP/1.1 103 Early Hints\r\n\r\n")
            await answer(b"content")(b"", writer)

        assert refusal(speak) is Reason.UNREACHABLE


class TestNonsense:
    @pytest.mark.parametrize(
        "speak",
        [
            answer(b"content", length=8),
            answer(b"content", "Content-Length: 6"),
            answer(b"content", length=-1),
            answer(b"content", "Content-Length: " + "9" * 5000, length=False),
            answer(b"zz\r\n", "Transfer-Encoding: chunked", length=False),
            answer(b"3\r\nab", "Transfer-Encoding: chunked", length=False),
            answer(gzip.compress(b"content")[:-1], "Content-Encoding: gzip"),
            answer(b"content", "Content-Encoding: gzip"),
            answer(b"content", "Content-Encoding: br"),
            answer(b"content", "Content-Encoding: gzip, gzip"),
            answer(b"content", "X: a\x00b"),
            answer(status="404 Not Found"),
            answer(status="500 Oops"),
            answer(status="206 Partial Content"),
            answer(status="101 Switching Protocols", length=False),
            answer(status="302 Found"),
            answer(status="abc"),
        ],
    )
    def test_is_refused(self, speak: Speak) -> None:
        assert refusal(speak) is Reason.UNREACHABLE

    def test_of_another_protocol_is_refused(self) -> None:
        async def speak(_head: bytes, writer: asyncio.StreamWriter) -> None:
            writer.write(b"SSH-2.0-OpenSSH_9.2\r\n")

        async def silence(_head: bytes, writer: asyncio.StreamWriter) -> None:
            writer.close()

        assert refusal(speak) is Reason.UNREACHABLE
        assert refusal(silence) is Reason.UNREACHABLE

    def test_behind_the_announced_length_is_not_read(self) -> None:
        assert fetched(answer(b"content and more", length=7))[1].body == b"content"


class TestASlowServer:
    @pytest.mark.parametrize(
        "speak",
        [answer(b"", pause=0.05), answer(b"x" * 100, pause=0.05)],
        ids=["header", "body"],
    )
    def test_is_given_up_at_the_deadline(self, speak: Speak) -> None:
        assert refusal(speak, limits=Limits(seconds=0.4)) is Reason.TOO_SLOW

    def test_that_never_speaks_is_given_up(self) -> None:
        async def speak(_head: bytes, _writer: asyncio.StreamWriter) -> None:
            await asyncio.Event().wait()

        assert refusal(speak, limits=Limits(seconds=0.3)) is Reason.TOO_SLOW

    def test_holds_others_up_no_longer_than_that(self) -> None:
        async def speak(_head: bytes, _writer: asyncio.StreamWriter) -> None:
            await asyncio.Event().wait()

        async def reasons() -> list[Reason]:
            async with serving(speak) as server:
                client = outbound(server.port, limits=Limits(seconds=0.3, concurrent=1))
                url = f"http://files.example:{server.port}/"
                refusals = await asyncio.gather(*(refused(client, url) for _ in range(4)))
                assert server.connections < 4
                return [refusal.reason for refusal in refusals]

        assert asyncio.run(reasons()) == [Reason.TOO_SLOW] * 4

    def test_does_not_hide_behind_redirects(self) -> None:
        assert refusal(redirect("/again"), limits=Limits(seconds=5)) is Reason.UNREACHABLE
        slow = answer(b"", "Location: /again", status="302 Found", pause=0.01)
        assert refusal(slow, limits=Limits(seconds=0.4, redirects=100)) is Reason.TOO_SLOW


class TestARedirect:
    @pytest.mark.parametrize("hops", [3, 4])
    def test_is_followed_three_times(self, hops: int) -> None:
        async def fetch() -> Fetched:
            async def speak(head: bytes, writer: asyncio.StreamWriter) -> None:
                number = int(head.split(b" ")[1][1:])
                away = redirect(f"/{number - 1}", status="308 Permanent Redirect")
                await (away if number else answer(b"there"))(head, writer)

            async with serving(speak) as server:
                url = f"http://files.example:{server.port}/{hops}"
                return await outbound(server.port).fetch(url, max_bytes=9, sink=Kept())

        if hops == 3:
            assert asyncio.run(fetch()).final_url.endswith("/0")
        else:
            with pytest.raises(FetchRefusedError, match="could not be fetched"):
                asyncio.run(fetch())

    @pytest.mark.parametrize(
        "location",
        [
            "http://127.0.0.1:{port}/",
            "http://127.0.0.3/",
            "http://[::1]:{port}/",
            "http://[::ffff:127.0.0.1]:{port}/",
            "http://inside.example:{port}/",
            "http://localhost:{port}/",
            "//127.1:{port}/",
            "http://2130706433:{port}/",
            "http://me@files.example:{port}/",
            "ftp://127.0.0.1:{port}/",
            "http://files.example:22/",
        ],
    )
    def test_is_not_followed_inwards(self, location: str) -> None:
        async def fetch() -> None:
            async with stranger(answer(b"secret")) as inside:
                where = location.format(port=inside.port)
                async with serving(redirect(where)) as server:
                    client = outbound(server.port, inside.port, inside_example=[["127.0.0.1"]])
                    refusal = await refused(client, f"http://files.example:{server.port}/")
                    assert refusal.reason is Reason.UNREACHABLE
                    assert server.connections == 1
                    assert inside.connections == 0

        asyncio.run(fetch())

    def test_is_not_followed_to_a_port_that_is_not_permitted(self) -> None:
        async def fetch() -> None:
            async with AsyncExitStack() as servers:
                other = await servers.enter_async_context(serving(answer(b"secret")))
                away = redirect(f"http://files.example:{other.port}/")
                server = await servers.enter_async_context(serving(away))
                refusal = await refused(outbound(server.port), f"http://files.example:{server.port}/")
                assert refusal.reason is Reason.UNREACHABLE
                assert (server.connections, other.connections) == (1, 0)

        asyncio.run(fetch())


class TestAName:
    @pytest.mark.parametrize(
        "answers",
        [["127.0.0.1"], [PUBLIC, "127.0.0.1"], ["127.0.0.1", PUBLIC], [PUBLIC, "::1"], ["::ffff:127.0.0.1"]],
    )
    def test_with_one_bad_address_is_not_reached_at_all(self, answers: list[str]) -> None:
        async def fetch() -> None:
            async with stranger(answer(b"secret")) as inside, serving(answer(b"content")) as server:
                client = outbound(server.port, inside.port, mixed_example=[answers])
                for port in (server.port, inside.port):
                    refusal = await refused(client, f"http://mixed.example:{port}/")
                    assert refusal.reason is Reason.UNREACHABLE
                assert inside.connections == server.connections == 0

        asyncio.run(fetch())

    def test_is_asked_for_once_so_that_the_answer_cannot_change(self) -> None:
        async def fetch() -> None:
            async with serving(answer(b"content")) as server:
                names = Names(changing_example=[[PUBLIC], ["127.0.0.1"]])
                permissions = Permissions(
                    allow_http=True, extra_ports=frozenset({server.port}), networks=(ip_network(PUBLIC),)
                )
                client = Outbound(permissions, limits=BRIEF, resolve=names)
                url = f"http://changing.example:{server.port}/"
                assert (await client.fetch(url, max_bytes=9, sink=Kept())).size == 7
                assert names.asked == ["changing.example"]
                assert (await refused(client, url)).reason is Reason.UNREACHABLE
                assert server.connections == 1

        asyncio.run(fetch())

    def test_that_changes_during_a_redirect_is_vetted_again(self) -> None:
        async def fetch() -> None:
            async with stranger(answer(b"secret")) as inside, serving(redirect("/again")) as server:
                client = outbound(server.port, inside.port, changing_example=[[PUBLIC], ["127.0.0.1"]])
                refusal = await refused(client, f"http://changing.example:{server.port}/")
                assert refusal.reason is Reason.UNREACHABLE
                assert (server.connections, inside.connections) == (1, 0)

        asyncio.run(fetch())

    def test_may_have_an_address_that_does_not_answer(self) -> None:
        async def fetch() -> None:
            permissions = Permissions(allow_http=True, networks=(ip_network("127.0.0.0/8"),))
            async with serving(answer(b"content")) as server:
                client = Outbound(
                    Permissions(
                        allow_http=True,
                        extra_ports=frozenset({server.port}),
                        networks=permissions.networks,
                    ),
                    limits=BRIEF,
                    resolve=Names(two_example=[["127.0.0.9", PUBLIC]]),
                )
                url = f"http://two.example:{server.port}/"
                assert (await client.fetch(url, max_bytes=9, sink=Kept())).size == 7

        asyncio.run(fetch())


class TestARefusal:
    def test_tells_nothing_of_why_no_connection_was_made(self) -> None:
        async def refusals() -> list[tuple[str, float]]:
            loop = asyncio.get_running_loop()
            client = outbound(9, inside_example=[["10.0.0.1"]], closed_example=[[PUBLIC]], empty_example=[[]])

            async def one(url: str) -> tuple[str, float]:
                began = loop.time()
                return str(await refused(client, url)), loop.time() - began

            hosts = ["inside.example", "closed.example:9", "unknown.example", "empty.example", "10.0.0.1"]
            return await asyncio.gather(*(one(f"http://{host}/") for host in hosts))

        answers = asyncio.run(refusals())
        assert {text for text, _ in answers} == {Reason.UNREACHABLE.value}
        assert all(seconds >= BRIEF.connect_seconds for _, seconds in answers)

    def test_of_the_sink_is_the_callers(self) -> None:
        class FullError(Exception):
            pass

        def raising(problem: Exception) -> Callable[[bytes], Awaitable[None]]:
            async def sink(_piece: bytes) -> None:
                raise problem

            return sink

        async def fetch(problem: Exception) -> None:
            async with serving(answer(b"content")) as server:
                url = f"http://files.example:{server.port}/"
                await outbound(server.port).fetch(url, max_bytes=9, sink=raising(problem))

        for problem in (FullError(), OSError("disk full"), TimeoutError()):
            with pytest.raises(type(problem)):
                asyncio.run(fetch(problem))
