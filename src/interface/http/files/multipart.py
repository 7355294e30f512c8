"""Bodies of several parts, as browsers send files: read as they come, nothing kept."""

import re
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Final

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser
from starlette.requests import Request

from interface.http.kernel.ingress import BodyTooLargeError, InvalidRequestError, UnsupportedMediaTypeError

MAX_PARTS: Final = 100
MAX_HEADER_BYTES: Final = 8192
MAX_FIELD_BYTES: Final = 65_536

_BOUNDARY: Final = re.compile(r";\s*boundary=(?:\"([^\"]{1,70})\"|([^\s;\"]{1,70}))", re.I)
_PARAMETER: Final = re.compile(
    rb";\s*(name|filename|filename\*)=(?:\"((?:[^\"\\]|\\.)*)\"|([^;\s]*))", re.I | re.S
)
_ESCAPED: Final = re.compile(rb"\\([\\\"])")
_PERCENT: Final = re.compile(rb"%([0-9A-Fa-f]{2})")


class InvalidFileNameError(InvalidRequestError):
    """A part's file name is not text in UTF-8."""

    def __init__(self) -> None:
        super().__init__("Filename contains invalid characters")


class BodyPart:
    """One part of a body; its bytes are there once, as one iterates over it."""

    def __init__(self, reader: "MultipartReader", headers: dict[bytes, bytes]) -> None:
        self._reader = reader
        parameters = _parameters(headers.get(b"content-disposition", b""))
        self.name = _text(parameters.get(b"name", b""))
        self.filename = _filename(parameters)
        """What the sender calls the file; nothing if the part is no file."""
        self.media_type = headers.get(b"content-type", b"").decode("latin-1").strip() or None

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for data in self._reader.rest_of_part():
            yield data

    async def left(self) -> int:
        """Pass over what has not been read; return how many bytes that was."""
        return sum([len(data) async for data in self])

    async def text(self, limit: int = MAX_FIELD_BYTES) -> str:
        """Return the part as a text. :raises InvalidRequestError: if it is too long or not UTF-8"""
        data = bytearray()
        async for chunk in self:
            data += chunk
            if len(data) > limit:
                raise InvalidRequestError(f"The field {self.name[:100]!r} is longer than {limit} bytes")
        return _text(bytes(data))


@dataclass(frozen=True, slots=True)
class _Begin:
    headers: dict[bytes, bytes]


class _End:
    pass


_END: Final = _End()


class MultipartReader:
    """
    The parts of a request's body, one after the other.

    :raises UnsupportedMediaTypeError: if the body is not declared as `multipart/form-data`
    :raises BodyTooLargeError: if it declares more than `limit` bytes; or, while it is read, if it has them
    """

    def __init__(self, request: Request, *, limit: int, parts: int = MAX_PARTS) -> None:
        self._limit = limit
        self._most = parts
        declared = request.headers.get("content-length", "")
        if declared.isdecimal() and int(declared) > limit:
            raise BodyTooLargeError(f"The request body is larger than {limit} bytes")
        self._stream = request.stream()
        self._parser = MultipartParser(
            _boundary(request.headers.get("content-type", "")),
            {
                "on_part_begin": self._on_part_begin,
                "on_header_field": self._on_header_field,
                "on_header_value": self._on_header_value,
                "on_header_end": self._on_header_end,
                "on_headers_finished": self._on_headers_finished,
                "on_part_data": self._on_part_data,
                "on_part_end": lambda: self._found.append(_END),
                "on_end": self._on_end,
            },
        )
        self._found: deque[_Begin | bytearray | _End] = deque()
        self._read = self._parts = self._header_bytes = 0
        self._field, self._value = bytearray(), bytearray()
        self._headers: dict[bytes, bytes] = {}
        self._complete = False

    async def __aiter__(self) -> AsyncIterator[BodyPart]:
        """
        Yield each part; what is left of one is passed over when the next is asked for.

        :raises InvalidRequestError: if the body is not well-formed, or ends before its time
        """
        while (found := await self._next()) is not None:
            if isinstance(found, _Begin):
                yield BodyPart(self, found.headers)

    async def rest_of_part(self) -> AsyncIterator[bytes]:
        """Yield what is still to come of the part that was yielded last."""
        while isinstance(found := await self._next(), bytearray):
            yield bytes(found)

    async def _next(self) -> _Begin | bytearray | _End | None:
        while not self._found:
            chunk = await anext(self._stream, b"")
            if not chunk:
                if not self._complete:
                    raise InvalidRequestError("The multipart body ends before its time")
                return None
            self._read += len(chunk)
            if self._read > self._limit:
                raise BodyTooLargeError(f"The request body is larger than {self._limit} bytes")
            try:
                self._parser.write(chunk)
            except FormParserError:
                raise InvalidRequestError("The multipart body is not well-formed") from None
        return self._found.popleft()

    def _on_part_begin(self) -> None:
        self._headers = {}
        self._header_bytes = 0
        self._parts += 1
        if self._parts > self._most:
            raise InvalidRequestError(f"The multipart body has more than {self._most} parts")

    def _on_header_field(self, data: bytes, start: int, end: int) -> None:
        self._collect(self._field, data[start:end])

    def _on_header_value(self, data: bytes, start: int, end: int) -> None:
        self._collect(self._value, data[start:end])

    def _collect(self, to: bytearray, data: bytes) -> None:
        self._header_bytes += len(data)
        if self._header_bytes > MAX_HEADER_BYTES:
            raise InvalidRequestError(f"The headers of a part are longer than {MAX_HEADER_BYTES} bytes")
        to += data

    def _on_header_end(self) -> None:
        name = bytes(self._field).lower()
        if name in self._headers:
            raise InvalidRequestError("A part has the same header twice")
        self._headers[name] = bytes(self._value)
        self._field.clear()
        self._value.clear()

    def _on_headers_finished(self) -> None:
        self._found.append(_Begin(self._headers))

    def _on_part_data(self, data: bytes, start: int, end: int) -> None:
        """One piece a chunk, however many the parser makes of it."""
        if self._found and isinstance(self._found[-1], bytearray):
            self._found[-1] += data[start:end]
        else:
            self._found.append(bytearray(data[start:end]))

    def _on_end(self) -> None:
        self._complete = True


def _boundary(content_type: str) -> bytes:
    boundary = _BOUNDARY.search(content_type)
    if content_type.partition(";")[0].strip().lower() != "multipart/form-data" or boundary is None:
        raise UnsupportedMediaTypeError("The Content-Type must be multipart/form-data")
    return (boundary[1] or boundary[2]).encode("latin-1", "replace")


def _parameters(disposition: bytes) -> dict[bytes, bytes]:
    """Return the parameters of a `form-data` disposition; a name that comes twice is refused."""
    if not disposition.strip().lower().startswith(b"form-data"):
        raise InvalidRequestError("A part is not form data")
    parameters: dict[bytes, bytes] = {}
    for found in _PARAMETER.finditer(disposition):
        name = found[1].lower()
        if name in parameters:
            raise InvalidRequestError("A part has the same parameter twice")
        parameters[name] = found[3] if found[2] is None else _ESCAPED.sub(rb"\1", found[2])
    return parameters


def _filename(parameters: dict[bytes, bytes]) -> str | None:
    extended = parameters.get(b"filename*")
    if extended is not None:
        charset, _, encoded = extended.partition(b"'")
        if charset.lower() != b"utf-8":
            raise InvalidFileNameError
        plain = _PERCENT.sub(lambda match: bytes([int(match[1], 16)]), encoded.partition(b"'")[2])
    elif (given := parameters.get(b"filename")) is not None:
        plain = (
            given.replace(b"%22", b'"').replace(b"%0D", b"\r").replace(b"%0A", b"\n")
        )  # as browsers write them
    else:
        return None
    try:
        return plain.decode("utf-8")
    except UnicodeDecodeError:
        raise InvalidFileNameError from None


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise InvalidRequestError("A field of the multipart body is not text in UTF-8") from None
