"""A file's bytes as an answer: something to save, never something that a browser runs."""

from typing import Final
from urllib.parse import quote

from starlette.responses import StreamingResponse

from application.ports.file_contents import Content
from domain.files.record import FileRecord

_BLOCK: Final = 64 * 1024
_ACTIVE: Final = frozenset(
    {"text/html", "image/svg+xml", "application/xml", "application/xhtml+xml", "text/xml"}
)
"""What a browser would run, were it ever to show it."""


def file_response(record: FileRecord, content: Content, *, head: bool, plain: bool) -> StreamingResponse:
    """
    Return the content, streamed; a range is not answered, always the whole.

    :param head: leave out the bytes
    :param plain: call it bytes and nothing more
    """
    media_type = "application/octet-stream" if plain or record.mime_type in _ACTIVE else record.mime_type
    return StreamingResponse(
        () if head else content.pieces(_BLOCK),
        headers={
            "Content-Type": media_type,
            "Content-Length": str(record.size),
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(record.name, safe='')}",
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Cache-Control": "private, no-store",
            "Accept-Ranges": "none",
        },
    )
