"""The key by which a repeated request is known."""

import re

from starlette.requests import Request

from interface.http.kernel.errors import RefusedError

_IDEMPOTENCY_KEY = re.compile(r"[\x21-\x7e]{1,255}")


def idempotency_key(request: Request) -> str | None:
    """
    Return the key by which a repeated request is known, if there is one.

    :raises RefusedError: if it is not 1 to 255 visible ASCII characters
    """
    key = request.headers.get("idempotency-key")
    if key is None or _IDEMPOTENCY_KEY.fullmatch(key):
        return key
    raise RefusedError(400, "invalid_param", "The Idempotency-Key must be 1 to 255 visible ASCII characters")


REPLAYED = {"Idempotency-Replayed": "true"}
