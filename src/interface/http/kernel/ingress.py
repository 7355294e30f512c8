"""What comes in: bounded request bodies and strict JSON, so that no stranger's bytes can mean two things."""

import json
from math import isfinite
from typing import Any

from starlette.requests import Request

from application.ports.processor import Processor
from domain.values.json import Json, JsonObject
from interface.http.kernel.body_memory import BodyMemory

BODY_LIMIT = 1024 * 1024
"""The largest request body taken, in bytes."""

QUICKLY_READ = 32 * 1024
"""Up to how many bytes of JSON take no time to be read."""

DEPTH_LIMIT = 64
INTEGER_LIMIT = 2**53
IDENTIFIER_LIMIT = 255


class BodyTooLargeError(Exception):
    """The request's body is larger than is taken."""


class UnsupportedMediaTypeError(Exception):
    """The request's body is declared as something else than what the endpoint reads."""


class InvalidRequestError(Exception):
    """The request cannot be understood; the message says what is wrong, and where."""


async def read_body(request: Request, *, limit: int = BODY_LIMIT) -> bytes:
    """
    Return the whole body.

    :raises UnsupportedMediaTypeError: if it is compressed
    :raises BodyTooLargeError: if it has, or declares, more than `limit` bytes
    :raises OverloadedError: if too much is being read at once
    """
    if request.headers.get("content-encoding", "identity").strip().lower() not in ("", "identity"):
        raise UnsupportedMediaTypeError("The request body must not be compressed")
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > limit:
        raise BodyTooLargeError(f"The request body is larger than {limit} bytes")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise BodyTooLargeError(f"The request body is larger than {limit} bytes")
        keep_in_memory(request, len(body))
    return bytes(body)


def keep_in_memory(request: Request, size: int) -> None:
    """Take note that so many bytes of the body are kept. :raises OverloadedError: if too much is"""
    memory: BodyMemory = request.app.bodies
    memory.take(request.scope, size)


async def read_object(request: Request, *, limit: int = BODY_LIMIT) -> JsonObject:
    """
    Return the JSON object that is the request's body.

    :raises UnsupportedMediaTypeError: if the body is not declared as JSON, or is compressed
    :raises BodyTooLargeError: if it is larger than `limit` bytes
    :raises InvalidRequestError: if it is not one strict JSON object
    :raises OverloadedError: if too much waits to be read
    """
    require_json(request.headers.get("content-type", ""))
    body = await read_body(request, limit=limit)
    if len(body) <= QUICKLY_READ:
        return parse_object(body)
    processor: Processor = request.app.processor
    return await processor.run(parse_object, body)


def require_json(content_type: str) -> None:
    """:raises UnsupportedMediaTypeError: if the header does not announce JSON in UTF-8"""
    media_type, *parameters = content_type.split(";")
    kind = media_type.strip().lower()
    if kind != "application/json" and not (kind.startswith("application/") and kind.endswith("+json")):
        raise UnsupportedMediaTypeError("The Content-Type must be application/json")
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset" and value.strip().strip('"').lower() not in ("utf-8", "utf8"):
            raise UnsupportedMediaTypeError("JSON must be encoded in UTF-8")


def parse_object(body: bytes) -> JsonObject:
    """
    Return the JSON object in the body.

    Refused are: anything that is not JSON in UTF-8, repeated names, numbers that are not finite, integers beyond
    ±2^53, text with lone surrogates, and nesting deeper than 64 levels.

    :raises InvalidRequestError: naming what is wrong, and where
    """
    try:
        value = _checked(_parsed(body), 1)
    except _FaultError as fault:
        raise InvalidRequestError(fault.sentence) from None
    if not isinstance(value, dict):
        raise InvalidRequestError("The request body must be a JSON object")
    return value


def identifier(value: Json, name: str) -> str:
    """
    Return the value, if it can name something: a text of 1 to 255 characters without NUL.

    :raises InvalidRequestError: if it cannot
    """
    if not isinstance(value, str) or not value:
        raise InvalidRequestError(f"{name} must be a non-empty text")
    if len(value) > IDENTIFIER_LIMIT:
        raise InvalidRequestError(f"{name} must not be longer than {IDENTIFIER_LIMIT} characters")
    if "\0" in value:
        raise InvalidRequestError(f"{name} must not contain NUL")
    return value


class _Pairs(list[tuple[str, Any]]):
    """The members of an object as they were written, repeated ones too."""


class _FaultError(Exception):
    """What is wrong, and by which steps one gets there, innermost first."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what
        self.steps: list[str] = []

    @property
    def sentence(self) -> str:
        steps = (step.replace("~", "~0").replace("/", "~1") for step in reversed(self.steps))
        return f"{self.what}, at /{'/'.join(steps)[:200]}"


def _parsed(body: bytes) -> Any:
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as problem:
        raise InvalidRequestError(f"The request body is not UTF-8, at byte {problem.start}") from None
    if not text.strip(" \t\r\n"):
        raise InvalidRequestError("The request body is empty: a JSON object is needed")
    try:
        return json.loads(text, object_pairs_hook=_Pairs)
    except json.JSONDecodeError as problem:
        where = f"line {problem.lineno}, column {problem.colno}"
        raise InvalidRequestError(f"The request body is not JSON: {problem.msg}, at {where}") from None
    except RecursionError:
        raise InvalidRequestError(f"The JSON is nested deeper than {DEPTH_LIMIT} levels") from None
    except ValueError:  # the interpreter's limit on the digits of an integer
        raise InvalidRequestError("The request body has an integer beyond ±2^53") from None


def _checked(value: Any, depth: int) -> Json:
    kind = type(value)
    if kind is str:
        _require_text(value)
    elif kind is int:
        if abs(value) > INTEGER_LIMIT:
            raise _FaultError("An integer is beyond ±2^53")
    elif kind is float:
        if not isfinite(value):
            raise _FaultError("A number is not finite")
    elif kind is _Pairs or kind is list:
        if depth > DEPTH_LIMIT:
            raise _FaultError(f"The JSON is nested deeper than {DEPTH_LIMIT} levels")
        return _array(value, depth) if kind is list else _object(value, depth)
    checked: Json = value
    return checked


def _array(items: list[Any], depth: int) -> list[Json]:
    checked: list[Json] = []
    for index, item in enumerate(items):
        try:
            checked.append(_checked(item, depth + 1))
        except _FaultError as fault:
            fault.steps.append(str(index))
            raise
    return checked


def _object(pairs: _Pairs, depth: int) -> JsonObject:
    checked: JsonObject = {}
    for name, value in pairs:
        _require_text(name)
        if name in checked:
            raise _FaultError(f"The name {name[:100]!r} is repeated")
        try:
            checked[name] = _checked(value, depth + 1)
        except _FaultError as fault:
            fault.steps.append(name)
            raise
    return checked


def _require_text(text: str) -> None:
    if not text.isascii():
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            raise _FaultError("A text has a lone surrogate") from None
