"""HTTP by hand, for answers that break off anywhere."""

import asyncio
from urllib.parse import urlsplit


async def read_raw(url: str, path: str, headers: dict[str, str], *, at_most: int | None = None) -> bytes:
    """Send a GET on a connection of its own; return the bytes of the answer, hanging up after so many."""
    address = urlsplit(url)
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    try:
        lines = [f"{name}: {value}" for name, value in headers.items()]
        request = [f"GET {path} HTTP/1.1", f"Host: {address.netloc}", "Connection: close", *lines, "", ""]
        writer.write("\r\n".join(request).encode())
        if at_most is None:
            return await reader.read()
        try:
            return await reader.readexactly(at_most)
        except asyncio.IncompleteReadError as short:
            return short.partial
    finally:
        writer.transport.abort()


def body(answer: bytes) -> tuple[bytes, bool]:
    """Return what there is of the body of a chunked answer, and whether that is all of it."""
    head, blank, rest = answer.partition(b"\r\n\r\n")
    if not blank:
        return b"", False
    assert b"transfer-encoding: chunked" in head.lower(), head
    parts = []
    while True:
        size, newline, rest = rest.partition(b"\r\n")
        if not newline:
            return b"".join(parts), False
        length = int(size, 16)
        if length == 0:
            return b"".join(parts), rest == b"\r\n"
        parts.append(rest[:length])
        if len(rest) < length + 2:
            return b"".join(parts), False
        rest = rest[length + 2 :]
