"""What a server answers, as far as we care."""

from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Iterable, Iterator
from contextlib import contextmanager

from httpcore2 import NetworkError, ProtocolError, Response, TimeoutException

from application.ports.outbound import FetchRefusedError, Reason
from interface.outbound.dialer import MeasuredStream, ReadTooMuchError
from interface.outbound.errors import UnreachableError
from interface.outbound.unpacking import Gunzip, UnpackingError

REDIRECTS = frozenset({301, 302, 303, 307, 308})
FRAMING_BYTES = 65_536


@contextmanager
def network_failures() -> Iterator[None]:
    """:raises UnreachableError: in place of whatever the network raises"""
    try:
        yield
    except (NetworkError, ProtocolError, TimeoutException, OSError, UnpackingError) as problem:
        raise UnreachableError(f"{type(problem).__name__}: {problem}") from problem


class RemoteResponse:
    """An answer whose header has arrived, and whose body is read by asking for it."""

    def __init__(self, response: Response, stream: MeasuredStream) -> None:
        self.status = response.status
        self._response = response
        self._stream = stream

    @property
    def headers(self) -> list[tuple[str, str]]:
        """The names in small letters, and their values, in order."""
        return [
            (name.decode("latin-1").lower(), value.decode("utf-8", errors="replace").strip())
            for name, value in self._response.headers
        ]

    def header(self, name: str) -> str:
        """Return what the header says, or None; the last one counts if there are several."""
        wanted = name.lower().encode("ascii")
        values = [value for key, value in self._response.headers if key.lower() == wanted]
        return values[-1].decode("utf-8", errors="replace").strip() if values else ""

    @property
    def location(self) -> str | None:
        """Where to ask instead, if the answer is a redirect."""
        return self.header("location") or None if self.status in REDIRECTS else None

    @property
    def content_type(self) -> str:
        """The media type that the server claims, in lower case and without parameters."""
        return self.header("content-type").partition(";")[0].strip().lower() or "application/octet-stream"

    async def pieces(self, *, max_bytes: int) -> AsyncGenerator[bytes, None]:
        """
        Yield the body, unpacked.

        :raises FetchRefusedError: as soon as it is larger than `max_bytes`
        :raises UnreachableError: if it does not arrive as announced
        """
        gunzip = self._gunzip()
        length = self.header("content-length")
        if gunzip is None and length.isdecimal() and int(length) > max_bytes:
            raise FetchRefusedError(Reason.TOO_LARGE, cause=f"announces {length[:20]} bytes")
        # Chunks of one byte, or members of none, must not make the way longer than what arrives.
        self._stream.allowance = 2 * max_bytes + FRAMING_BYTES
        size = 0
        with network_failures():
            async for chunk in self._chunks():
                pieces: Iterable[bytes] = gunzip.unpack(chunk) if gunzip else (chunk,)
                for piece in pieces:
                    size += len(piece)
                    if size > max_bytes:
                        raise FetchRefusedError(Reason.TOO_LARGE, cause=f"more than {max_bytes} bytes")
                    yield piece
            if gunzip:
                gunzip.finish()

    async def _chunks(self) -> AsyncIterator[bytes]:
        assert isinstance(self._response.stream, AsyncIterable)
        try:
            async for chunk in self._response.stream:
                yield chunk
        except ReadTooMuchError as problem:
            raise FetchRefusedError(
                Reason.TOO_LARGE, cause="more bytes sent than the body can need"
            ) from problem

    def _gunzip(self) -> Gunzip | None:
        match self.header("content-encoding").lower():
            case "" | "identity":
                return None
            case "gzip" | "x-gzip":
                return Gunzip()
            case _:
                raise UnreachableError("the body is packed, unasked, in a way that we do not read")
