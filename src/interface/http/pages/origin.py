"""Whether a request comes from one of our own pages."""

from urllib.parse import urlsplit

from starlette.requests import Request


def is_our_own(request: Request, public_url: str | None) -> bool:
    """
    Return whether the request may come from one of our pages: no header says otherwise.

    Pages that send no referrer have their forms sent with the origin `null`: that alone proves nothing, but denies
    nothing either. Browsers that are old, or that reach us by plain http, do not say from which site they send.
    """
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = request.headers.get("origin", "null")
    return origin == "null" or origin in _origins(request, public_url)


def _origins(request: Request, public_url: str | None) -> set[str]:
    """Return the origins that are ours: the one that people reach, and the host that was asked."""
    host = request.headers.get("host", "")
    ours = {f"{request.url.scheme}://{host}"}
    if public_url is not None:
        public = urlsplit(public_url)
        ours.add(f"{public.scheme}://{public.netloc}")
    return ours
