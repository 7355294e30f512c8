"""Values as text, and JSON from people, read strictly."""

import json
from math import isfinite
from typing import Any, Final

from domain.values.json import Json
from domain.values.spelling import MAX_NUMBER

MAX_JSON_TEXT: Final = 256 * 1024
MAX_DEPTH: Final = 32


class NotJsonError(Exception):
    """The text is not JSON, or not JSON that every program reads alike; the message says why."""


def as_text(value: Json) -> str:
    """Return the value as text: null is empty, everything that is no text its JSON on one line."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def as_default(value: Json) -> str:
    """Return the value as the text that a form starts with: a truth as Python writes it, since Dify does."""
    return str(value) if isinstance(value, bool) else as_text(value)


def from_json(text: str) -> Json:
    """
    Return what the text says in JSON.

    :raises NotJsonError: if it is not JSON, is too long or too deep, repeats a name, or has numbers out of range
    """
    if len(text) > MAX_JSON_TEXT:
        raise NotJsonError(f"it exceeds {MAX_JSON_TEXT} characters")
    try:
        value: Json = json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
        check_json(value)
    except json.JSONDecodeError as error:
        raise NotJsonError(f"{error.msg}, line {error.lineno}, column {error.colno}") from None
    except RecursionError:
        raise NotJsonError(f"it is nested deeper than {MAX_DEPTH} levels") from None
    except ValueError:  # the interpreter's limit on the digits of an integer
        raise NotJsonError("a number is out of range") from None
    return value


def check_json(value: Json, depth: int = 1) -> None:
    """:raises NotJsonError: if the value is too deep, or holds what not every program reads alike"""
    if depth > MAX_DEPTH:
        raise NotJsonError(f"it is nested deeper than {MAX_DEPTH} levels")
    if isinstance(value, str):
        _check_text(value)
    elif isinstance(value, int | float):
        if not isfinite(value) or abs(value) > MAX_NUMBER:
            raise NotJsonError("a number is out of range")
    elif isinstance(value, list):
        for item in value:
            check_json(item, depth + 1)
    elif isinstance(value, dict):
        for name, item in value.items():
            _check_text(name)
            check_json(item, depth + 1)


def _check_text(text: str) -> None:
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        raise NotJsonError("a text has half a character")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise NotJsonError("a name is repeated")
    return members


def _constant(name: str) -> None:
    raise NotJsonError(f"{name} is no number in JSON")
