"""The small forms of pages: a few texts, each once."""

from urllib.parse import parse_qsl

from starlette.requests import Request

from interface.http.kernel.ingress import InvalidRequestError, UnsupportedMediaTypeError, read_body

_URL_ENCODED = "application/x-www-form-urlencoded"
_LIMIT = 8 * 1024
_NAMES = 20


async def read_texts(request: Request) -> dict[str, str]:
    """
    Return what the form sends, by name.

    :raises UnsupportedMediaTypeError: if it is sent in another way than a page does
    :raises BodyTooLargeError: if it is too large
    :raises InvalidRequestError: if it is not well-formed, or names something twice
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _URL_ENCODED:
        raise UnsupportedMediaTypeError(f"The Content-Type must be {_URL_ENCODED}")
    body = await read_body(request, limit=_LIMIT)
    try:
        pairs = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            encoding="utf-8",
            errors="strict",
            max_num_fields=_NAMES,
        )
    except ValueError:
        raise InvalidRequestError("The form data is not well-formed") from None
    texts = dict(pairs)
    if len(texts) < len(pairs):
        raise InvalidRequestError("The form data has a name twice")
    return texts
