"""What callers send, checked."""

from typing import Any, Literal

from pydantic import BaseModel
from starlette.requests import Request

from domain.values.json import Json
from interface.http.kernel.errors import RefusedError
from interface.http.kernel.ingress import identifier
from interface.http.kernel.parameters import flag


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


def asks_for_ids(request: Request) -> bool:
    """
    Return whether frames shall have ids: the query `event_ids` or the header `Event-Ids` is `true`, in any case.

    Nobody gets them unasked, since there are clients that know lines of data only.
    """
    return flag(request, "event_ids") or request.headers.get("event-ids", "").lower() == "true"
