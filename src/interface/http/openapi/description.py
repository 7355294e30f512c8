"""The description of the API: for programs, and for people."""

from collections.abc import Callable, Sequence
from functools import cached_property
from importlib.metadata import version
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from interface.http.kernel.json_response import JsonResponse
from interface.http.pages.rendering import page


class Description:
    """The endpoints that describe all routes, themselves too; the document is made when it is first asked for."""

    def __init__(self, routes: Callable[[], Sequence[Route]], *, base: str) -> None:
        self._routes = routes
        self._base = base

    async def json(self, request: Request) -> ASGIApp:
        """GET /openapi.json: this description, for programs: OpenAPI 3.1."""
        return JsonResponse(self._document)

    async def html(self, request: Request) -> Response:
        """GET /docs: this description, for people."""
        # Loaded by the first reader: answering requests does not need it.
        from interface.http.openapi import reference

        return page(
            "docs.html",
            version=self._document["info"]["version"],
            sections=reference.sections(self._document, base=self._base),
            schemas=reference.schemas(self._document),
            codes=reference.codes(),
        )

    @cached_property
    def _document(self) -> dict[str, Any]:
        from interface.http.openapi.document import document

        return document(self._routes(), version=version("placet"))
