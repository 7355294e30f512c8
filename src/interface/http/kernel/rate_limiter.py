"""How often somebody may come: a few times at once, then only so fast."""

from collections import OrderedDict
from datetime import datetime
from ipaddress import IPv6Address, ip_address
from math import ceil
from typing import Final

from starlette.requests import Request

from interface.http.kernel.errors import RefusedError

LIMIT: Final = 30
WINDOW_SECONDS: Final = 60
_KEPT: Final = 20_000


class RateLimitedError(RefusedError):
    """Somebody came too often."""

    def __init__(self, seconds: int) -> None:
        super().__init__(
            429,
            "web_form_rate_limit_exceeded",
            "Too many form requests. Please try again later.",
            headers={"Retry-After": str(seconds)},
        )


class RateLimiter:
    """
    Counts tries in the memory of this process: each key has so many, and gets them back evenly during the window.

    Of too many keys the one that was not used for the longest time is forgotten.
    """

    def __init__(
        self, kept: int = _KEPT, *, limit: int = LIMIT, window_seconds: int = WINDOW_SECONDS
    ) -> None:
        self._kept = kept
        self._limit = limit
        self._window = window_seconds
        self._left: OrderedDict[str, tuple[float, datetime]] = OrderedDict()

    def take(self, key: str, *, now: datetime) -> None:
        """Count a try. :raises TooManyTriesError: if there is none left; it is not counted then"""
        left, since = self._left.pop(key, (float(self._limit), now))
        regained = max(0.0, (now - since).total_seconds()) * self._limit / self._window
        left = min(float(self._limit), left + regained)
        self._left[key] = (left - 1 if left >= 1 else left, now)
        if len(self._left) > self._kept:
            self._left.popitem(last=False)
        if left < 1:
            raise RateLimitedError(max(1, ceil((1 - left) * self._window / self._limit)))


def address(request: Request) -> str:
    """Return where the request comes from; of an IPv6 address the network of one subscriber."""
    host = request.client.host if request.client else ""
    try:
        known = ip_address(host)
    except ValueError:
        return host
    if isinstance(known, IPv6Address):
        return str(known.ipv4_mapped or IPv6Address(int(known) >> 64 << 64))
    return str(known)
