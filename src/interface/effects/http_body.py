"""The bodies of requests, as they go over the wire."""

import secrets
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote_plus

from application.files.exchange import FileExchange, FileToSend
from domain.files.record import Owner

Piece = bytes | FileToSend


@dataclass(frozen=True, kw_only=True, slots=True)
class SentBody:
    """A body, and what it is."""

    media_type: str | None
    """What it is said to be where the request does not say it itself."""
    parts: Sequence[Piece]
    decides_type: bool = False
    """Whether it is what is said here, whatever the request says."""

    @property
    def length(self) -> int:
        return sum(len(part) if isinstance(part, bytes) else part.size for part in self.parts)

    async def pieces(self) -> AsyncIterator[bytes]:
        """Yield the body from its beginning."""
        for part in self.parts:
            if isinstance(part, bytes):
                yield part
            else:
                async for piece in part.pieces():
                    yield piece


async def body_of(body: Any, files: FileExchange, *, owner: Owner) -> SentBody | None:
    """
    Return the body of a request, or None if it has none.

    :raises FileRefusedError: if a file in it is none of the owner's, or not there any more
    """
    if body is None:
        return None
    if "text" in body:
        return SentBody(media_type=body["media_type"], parts=[_bytes(body["text"])])
    if "fields" in body:
        fields = (f"{_quoted(name)}={_quoted(value)}" for name, value in body["fields"])
        return SentBody(media_type="application/x-www-form-urlencoded", parts=["&".join(fields).encode()])
    if "parts" in body:
        return await _multipart(body["parts"], files, owner=owner)
    return SentBody(media_type=None, parts=[await files.file(body["file"], owner=owner)])


async def _multipart(parts: Sequence[Any], files: FileExchange, *, owner: Owner) -> SentBody:
    boundary = secrets.token_hex(16)
    pieces = list[Piece]()
    for part in parts:
        name = _in_header(part["name"])
        if "text" in part:
            pieces += [_head(boundary, f'name="{name}"', None), _bytes(part["text"]), b"\r\n"]
        else:
            file = await files.file(part["file"], owner=owner)
            said = f'name="{name}"; filename="{_in_header(file.name)}"'
            pieces += [_head(boundary, said, file.mime_type), file, b"\r\n"]
    pieces.append(f"--{boundary}--\r\n".encode())
    return SentBody(media_type=f"multipart/form-data; boundary={boundary}", parts=pieces, decides_type=True)


def _head(boundary: str, said: str, media_type: str | None) -> bytes:
    kind = "" if media_type is None else f"Content-Type: {media_type}\r\n"
    return f"--{boundary}\r\nContent-Disposition: form-data; {said}\r\n{kind}\r\n".encode(errors="replace")


def _in_header(text: str) -> str:
    """Return a name as forms have it between quotes, so that nothing in it ends it."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _quoted(text: str) -> str:
    return quote_plus(text, errors="replace")


def _bytes(text: str) -> bytes:
    return text.encode(errors="replace")
