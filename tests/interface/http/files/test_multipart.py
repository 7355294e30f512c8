"""Bodies of several parts, however they are cut."""

import asyncio
from collections.abc import AsyncIterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.types import Message

from interface.http.files.multipart import MultipartReader
from interface.http.kernel.ingress import BodyTooLargeError, InvalidRequestError, UnsupportedMediaTypeError

BODY = (
    b'--b\r\nContent-Disposition: form-data; name="user"\r\n\r\nu-1 \xc3\xbc\r\n'
    b'--b\r\nContent-Disposition: form-data; name="file"; filename="a\\"b%22.png"\r\nContent-Type: image/png\r\n\r\n'
    b"\r\n--bogus\r\n\0\r\n--b\r\n"
    b"content-disposition: form-data; name=plain; filename*=UTF-8''%C3%BC.txt\r\n\r\n\r\n--b--\r\n"
)


def read(
    *chunks: bytes, content_type: str = "multipart/form-data; boundary=b", limit: int = 10_000
) -> list[tuple[str, str | None, str | None, bytes]]:
    """Read a body that comes in these pieces; return each part's name, file name, media type and bytes."""

    async def messages() -> AsyncIterator[Message]:
        for chunk in chunks:
            yield {"type": "http.request", "body": chunk, "more_body": True}
        yield {"type": "http.request", "body": b"", "more_body": False}

    async def scenario() -> list[tuple[str, str | None, str | None, bytes]]:
        incoming = messages()
        headers = [(b"content-type", content_type.encode())]
        request = Request({"type": "http", "headers": headers}, lambda: anext(incoming))
        parts = []
        async for part in MultipartReader(request, limit=limit):
            data = b"".join([piece async for piece in part])
            parts.append((part.name, part.filename, part.media_type, data))
        return parts

    return asyncio.run(scenario())


PARTS = [
    ("user", None, None, b"u-1 \xc3\xbc"),
    ("file", 'a"b".png', "image/png", b"\r\n--bogus\r\n\0"),
    ("plain", "ü.txt", None, b""),
]


class TestMultipartReader:
    @given(st.lists(st.integers(0, len(BODY)), max_size=8).map(sorted))
    def test_reads_the_same_however_it_is_cut(self, cuts: list[int]) -> None:
        edges = [0, *cuts, len(BODY)]
        chunks = [BODY[a:b] for a, b in pairwise(edges) if a < b]
        assert read(*chunks) == PARTS

    def test_reads_byte_by_byte(self) -> None:
        assert read(*(BODY[i : i + 1] for i in range(len(BODY)))) == PARTS

    @pytest.mark.parametrize("cut", range(0, len(BODY) - 4, 7))
    def test_refuses_a_body_that_breaks_off(self, cut: int) -> None:
        with pytest.raises(InvalidRequestError):
            read(BODY[:cut])

    @pytest.mark.parametrize(
        "head",
        [
            b"",
            b"Content-Disposition: attachment; name=a",
            b"Content-Disposition: form-data; name=a; name=b",
            b"Content-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=a",
            b"Content-Disposition: form-data; name=\xff",
            b"Content-Disposition: form-data; name=a; filename=\xff",
            b"Content-Disposition: form-data; name=a; filename*=latin1''a",
            b"X: " + b"x" * 9000,
            b"no header",
        ],
    )
    def test_refuses_parts_that_say_two_things_or_none(self, head: bytes) -> None:
        with pytest.raises(InvalidRequestError):
            read(b"--b\r\n" + head + b"\r\n\r\na\r\n--b--\r\n", limit=20_000)

    def test_refuses_too_many_parts_and_too_many_bytes(self) -> None:
        part = b"--b\r\nContent-Disposition: form-data; name=a\r\n\r\na\r\n"
        assert len(read(part * 100 + b"--b--\r\n")) == 100
        with pytest.raises(InvalidRequestError, match="more than 100 parts"):
            read(part * 101 + b"--b--\r\n")
        with pytest.raises(BodyTooLargeError):
            read(BODY, limit=len(BODY) - 1)

    @pytest.mark.parametrize(
        "content_type",
        [
            "",
            "application/json",
            "multipart/form-data",
            "multipart/mixed; boundary=b",
            "multipart/form-data; boundary=",
        ],
    )
    def test_refuses_other_types(self, content_type: str) -> None:
        with pytest.raises(UnsupportedMediaTypeError):
            read(BODY, content_type=content_type)

    @given(st.binary(max_size=300))
    def test_refuses_noise_or_reads_it_to_its_end(self, noise: bytes) -> None:
        try:
            parts = read(b"--b\r\n" + noise)
        except InvalidRequestError:
            return
        assert sum(len(data) for *_, data in parts) <= len(noise)
