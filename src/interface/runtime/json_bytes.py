"""JSON as bytes, of everything that our values can be."""

import json
from collections.abc import Callable
from typing import Any

import orjson


def json_bytes(value: Any) -> bytes:
    """
    Return the value as compact JSON in UTF-8.

    :raises TypeError: if it is no JSON :raises ValueError: if a number is not finite
    """
    try:
        return orjson.dumps(value)
    except TypeError:
        return json_bytes_slowly(value, default=lambda other: orjson.loads(orjson.dumps(other)))


def json_bytes_slowly(value: Any, *, default: Callable[[Any], Any] | None = None) -> bytes:
    """
    The same for integers beyond 64 bits and halves of surrogate pairs, which become escapes; all else looks alike.

    :param default: gives what stands for a value that JSON does not have
    :raises TypeError: :raises ValueError: as `json_bytes`
    """
    text = json.dumps(value, default=default, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "backslashreplace")
