"""Pages from templates, with the headers that every page has."""

import hashlib
import secrets
from functools import lru_cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from interface.http.kernel.errors import RefusedError
from interface.http.kernel.root_path import address

HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex, nofollow",
}

_POLICY = (
    "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
_TEMPLATES = Environment(
    loader=PackageLoader("interface.http.pages", "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_STATIC = {
    "icon.svg": "image/svg+xml",
    "chevron.svg": "image/svg+xml",
    "form.js": "text/javascript; charset=utf-8",
    "inter.LICENSE.txt": "text/plain; charset=utf-8",
    "inter.woff2": "font/woff2",
    "placet.css": "text/css; charset=utf-8",
}


def page(template: str, *, status: int = 200, **values: Any) -> Response:
    """Return the filled-in template as a page that no cache keeps and no other site frames."""
    nonce = secrets.token_urlsafe(16)
    text = _TEMPLATES.get_template(template).render(values, nonce=nonce)
    headers = HEADERS | {"Content-Security-Policy": _POLICY.format(nonce=nonce)}
    content = text.encode("utf-8", "replace")  # a stranger's text may hold halves of characters
    return Response(content, status, headers, media_type="text/html; charset=utf-8")


def see_other(path: str) -> Response:
    """Lead on to another page of ours."""
    return RedirectResponse(address(path), 303, HEADERS)


async def static(request: Request) -> Response:
    """GET /static/{name}: what the pages are made with; under the address that pages name, it never changes."""
    name = request.path_params["name"]
    if name not in _STATIC:
        raise RefusedError(404, "not_found", "No page or resource at this path")
    current = request.scope["query_string"] == _version(name).encode()
    caching = "public, max-age=31536000, immutable" if current else "public, max-age=3600"
    return Response(asset(name), headers={"Cache-Control": caching}, media_type=_STATIC[name])


@lru_cache
def asset(name: str) -> bytes:
    """Return what a file holds that pages are made with."""
    return files("interface.http.pages").joinpath("static", name).read_bytes()


def _version(name: str) -> str:
    return hashlib.sha256(asset(name)).hexdigest()[:12]


def _address(name: str) -> str:
    """Return where pages find it: another address for another content."""
    return address(f"/static/{name}?{_version(name)}")


_TEMPLATES.globals |= {"static": _address, "at": address}
