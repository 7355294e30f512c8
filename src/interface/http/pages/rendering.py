"""Pages from templates, with the headers that every page has."""

from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import Response

from interface.http.errors import RefusedError

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "frame-ancestors 'none'; base-uri 'none'"
    ),
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}

_TEMPLATES = Environment(
    loader=PackageLoader("interface.http.pages", "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_STATIC = {"placet.css": "text/css; charset=utf-8"}


def page(template: str, *, status: int = 200, **values: Any) -> Response:
    """Return the filled-in template as a page that no cache keeps and no other site frames."""
    text = _TEMPLATES.get_template(template).render(values)
    return Response(text, status, HEADERS, media_type="text/html; charset=utf-8")


async def static(request: Request) -> Response:
    """GET /static/{name}: what the pages are made with."""
    name = request.path_params["name"]
    if name not in _STATIC:
        raise RefusedError(404, "not_found", "There is nothing at this path")
    content = files("interface.http.pages").joinpath("static", name).read_bytes()
    return Response(content, headers={"Cache-Control": "public, max-age=3600"}, media_type=_STATIC[name])
