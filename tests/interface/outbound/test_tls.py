"""Who proves to be whom."""

import asyncio
import ssl

import pytest
import trustme
from names import Names
from stranger import Stranger, answer, redirect, stranger

from application.ports.outbound import Fetched, FetchRefusedError, Reason
from interface.outbound.outbound import Limits, Outbound
from interface.outbound.permissions import Permissions


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


async def nowhere(_piece: bytes) -> None:
    """A sink that keeps nothing."""


def server_context(issuer: trustme.CA, name: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    issuer.issue_cert(name).configure_cert(context)
    return context


def client(trusted: trustme.CA, server: Stranger, *more: Stranger) -> Outbound:
    context = ssl.create_default_context()
    trusted.configure_trust(context)
    return Outbound(
        Permissions(
            allow_http=True,
            extra_ports=frozenset(each.port for each in (server, *more)),
            names=frozenset({"files.example", "xn--bcher-kva.example"}),
        ),
        limits=Limits(connect_seconds=0.5),
        resolve=Names(**{"files.example": [["127.0.0.1"]], "xn--bcher-kva.example": [["127.0.0.1"]]}),
        ssl_context=context,
    )


def fetched(issuer: trustme.CA, trusted: trustme.CA, *, name: str, certified: str) -> Fetched:
    async def fetch() -> Fetched:
        async with stranger(answer(b"content"), tls=server_context(issuer, certified)) as server:
            url = f"https://{name}:{server.port}/"
            return await client(trusted, server).fetch(url, max_bytes=9, sink=nowhere)

    return asyncio.run(fetch())


class TestTls:
    @pytest.mark.parametrize("name", ["files.example", "FILES.example.", "bücher.example"])
    def test_proves_the_name_although_a_number_was_dialled(self, authority: trustme.CA, name: str) -> None:
        certified = name.lower().rstrip(".")
        assert fetched(authority, authority, name=name, certified=certified).size == 7

    def test_with_a_certificate_for_another_name_is_refused(self, authority: trustme.CA) -> None:
        with pytest.raises(FetchRefusedError) as caught:
            fetched(authority, authority, name="files.example", certified="other.example")
        assert caught.value.reason is Reason.UNREACHABLE

    def test_with_an_unknown_authority_is_refused(self, authority: trustme.CA) -> None:
        with pytest.raises(FetchRefusedError) as caught:
            fetched(trustme.CA(), authority, name="files.example", certified="files.example")
        assert caught.value.reason is Reason.UNREACHABLE

    def test_is_not_given_up_by_a_redirect(self, authority: trustme.CA) -> None:
        async def fetch() -> None:
            async with stranger(answer(b"content")) as plain:
                away = redirect(f"http://files.example:{plain.port}/")
                async with stranger(away, tls=server_context(authority, "files.example")) as server:
                    with pytest.raises(FetchRefusedError) as caught:
                        await client(authority, server, plain).fetch(
                            f"https://files.example:{server.port}/", max_bytes=9, sink=nowhere
                        )
                    assert caught.value.reason is Reason.UNREACHABLE
                    assert (server.connections, plain.connections) == (1, 0)

        asyncio.run(fetch())

    def test_expected_of_a_server_that_has_none_is_refused(self, authority: trustme.CA) -> None:
        async def fetch() -> None:
            async with stranger(answer(b"content")) as server:
                with pytest.raises(FetchRefusedError) as caught:
                    await client(authority, server).fetch(
                        f"https://files.example:{server.port}/", max_bytes=9, sink=nowhere
                    )
                assert caught.value.reason is Reason.UNREACHABLE

        asyncio.run(fetch())
