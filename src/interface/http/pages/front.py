"""What browsers and machines ask of any site: its front, an icon, and whether it may be searched."""

from typing import Final

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from interface.http.pages.rendering import asset, see_other

_DAY: Final = {"Cache-Control": "public, max-age=86400"}


async def home(request: Request) -> Response:
    """GET /: leads to the inbox, which leads on who has not signed in."""
    return see_other("/inbox")


async def icon(request: Request) -> Response:
    """GET /favicon.ico: the icon, for what looks for it there and not in our pages."""
    return Response(asset("favicon.ico"), headers=_DAY, media_type="image/x-icon")


async def robots(request: Request) -> Response:
    """GET /robots.txt: nothing here is for search engines."""
    return PlainTextResponse("User-agent: *\nDisallow: /\n", headers=_DAY)
