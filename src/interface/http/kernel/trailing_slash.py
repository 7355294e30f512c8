"""Addresses of pages that somebody wrote with a slash behind them."""

from collections.abc import Sequence

from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse
from starlette.routing import Match, Route
from starlette.types import Receive, Scope, Send


class TrailingSlash:
    """What answers where no route does: it leads to the page that has the address without the slash, if one does."""

    def __init__(self, routes: Sequence[Route]) -> None:
        self._pages = [route for route in routes if getattr(route.endpoint, "page", False)]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """:raises HTTPException: if there is no such page"""
        path = scope["path"].rstrip("/")
        meant = {**scope, "path": path}
        is_reading = scope["method"] in ("GET", "HEAD")
        if not is_reading or all(page.matches(meant)[0] is Match.NONE for page in self._pages):
            raise HTTPException(404)
        query = scope["query_string"].decode("latin-1")
        scope["answer"] = RedirectResponse(f"{path}?{query}" if query else path, 307)
