"""What the page of a form sends."""

from collections.abc import Mapping
from urllib.parse import parse_qsl

from starlette.requests import Request

from interface.http.ingress import InvalidRequestError, UnsupportedMediaTypeError, read_body

_MEDIA_TYPE = "application/x-www-form-urlencoded"
_FIELDS_LIMIT = 200


async def read_sent(request: Request, *, limit: int) -> Mapping[str, str]:
    """
    Return what the page's form sends, line ends as `\\n`.

    :raises UnsupportedMediaTypeError: if it is sent in another way than a page does
    :raises BodyTooLargeError: if it is larger than `limit` bytes
    :raises InvalidRequestError: if it is not well-formed, or names something twice
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _MEDIA_TYPE:
        raise UnsupportedMediaTypeError(f"The Content-Type must be {_MEDIA_TYPE}")
    body = await read_body(request, limit=limit)
    try:
        pairs = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            encoding="utf-8",
            errors="strict",
            max_num_fields=_FIELDS_LIMIT,
        )
    except ValueError:
        raise InvalidRequestError("The form data is not well-formed") from None
    sent = {name: text.replace("\r\n", "\n").replace("\r", "\n") for name, text in pairs}
    if len(sent) != len(pairs):
        raise InvalidRequestError("The form data has a name twice")
    return sent
