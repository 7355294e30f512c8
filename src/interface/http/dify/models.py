"""What callers send, checked."""

import re
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel
from starlette.requests import Request

from domain.values.json import Json
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.ingress import identifier

_IDEMPOTENCY_KEY = re.compile(r"[\x21-\x7e]{1,255}")


class RunRequest(BaseModel):
    """The body of a run request, besides its user."""

    inputs: dict[str, Any]
    response_mode: Literal["streaming", "blocking"] | None = None
    files: list[Any] | None = None
    """Mappings of files that the run gets besides its inputs."""


class Submission(BaseModel):
    """The answer to a form, besides its user."""

    inputs: dict[str, Any]
    action: str


def required_user(value: Json) -> str:
    """
    Return the user that the caller names.

    :raises RefusedError: if there is none
    :raises InvalidRequestError: if it is no text, too long, or has a NUL in it
    """
    if value is None or value == "":
        raise RefusedError(400, "invalid_param", "Arg user must be provided.")
    return identifier(value, "user")


def idempotency_key(request: Request) -> str | None:
    """
    Return the key by which a repeated request is known, if there is one.

    :raises RefusedError: if it is not 1 to 255 visible ASCII characters
    """
    key = request.headers.get("idempotency-key")
    if key is None or _IDEMPOTENCY_KEY.fullmatch(key):
        return key
    raise RefusedError(400, "invalid_param", "The Idempotency-Key must be 1 to 255 visible ASCII characters")


def asks_for_ids(request: Request) -> bool:
    """
    Return whether frames shall have ids: the query `event_ids` or the header `Event-Ids` is `true`, in any case.

    Nobody gets them unasked, since there are clients that know lines of data only.
    """
    return flag(request, "event_ids") or request.headers.get("event-ids", "").lower() == "true"


def path_uuid(request: Request, name: str) -> UUID | None:
    """Return the part of the path as a UUID; nothing if it is none, so that it names nothing."""
    try:
        return UUID(request.path_params[name])
    except ValueError:
        return None


def flag(request: Request, name: str) -> bool:
    """Return whether the query sets the flag: `true`, in any case."""
    return request.query_params.get(name, "").lower() == "true"
