"""Answers in JSON."""

from collections.abc import Mapping
from typing import Any

from starlette.responses import Response

from interface.runtime.json_bytes import json_bytes


class JsonResponse(Response):
    """A JSON body, compact: raw UTF-8, no needless spaces; no cache keeps it, since it may hold tokens."""

    media_type = "application/json; charset=utf-8"

    def __init__(
        self, content: Any, status_code: int = 200, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(content, status_code, headers)
        self.raw_headers.append((b"cache-control", b"no-store"))

    def render(self, content: Any) -> bytes:
        return json_bytes(content)
