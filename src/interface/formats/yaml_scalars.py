"""
Which plain scalars are numbers, booleans and null: those about which YAML 1.1 and 1.2 agree.

Everything else is text, as it stands in the file. So `no`, `on`, `0x1F`, `1_000`, `12:30`, `007`, `1e5` and
`2026-01-01` come back as written; a program that meant a number, a time or a truth has written it otherwise.
"""

import re

from interface.formats.refused import quoted

CORE = "tag:yaml.org,2002:"

_NULL = frozenset(("", "~", "null", "Null", "NULL"))
_TRUE = frozenset(("true", "True", "TRUE"))
_FALSE = frozenset(("false", "False", "FALSE"))
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_FLOAT = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]*(?:[eE][-+][0-9]+)?")
_MOST_DIGITS = 20
_INTEGERS = range(-(2**63), 2**64)

Scalar = None | bool | int | float | str


class ScalarRefusedError(Exception):
    """The scalar has no JSON value; the message says why."""


def plain(text: str) -> Scalar:
    """
    Return what a scalar without quotes and without a tag stands for.

    :raises ScalarRefusedError: if it is a number that JSON readers cannot be trusted with
    """
    if text in _NULL:
        return None
    if text in _TRUE:
        return True
    if text in _FALSE:
        return False
    if _INTEGER.fullmatch(text):
        return _integer(text)
    if _FLOAT.fullmatch(text):
        return _float(text)
    return text


def tagged(tag: str, text: str) -> Scalar:
    """
    Return what a scalar with an explicit tag stands for.

    :raises ScalarRefusedError: if the tag is none of the core ones, or the text does not fit it
    """
    kind = tag.removeprefix(CORE)
    if tag == "!" or kind == "str":
        return text
    value = plain(text)
    fits = {
        "null": value is None,
        "bool": isinstance(value, bool),
        "int": isinstance(value, int) and not isinstance(value, bool),
        "float": isinstance(value, int | float) and not isinstance(value, bool),
    }
    if kind not in fits or not tag.startswith(CORE):
        raise ScalarRefusedError(f"the tag {quoted(tag)} is not allowed")
    if not fits[kind]:
        raise ScalarRefusedError(f"the value does not fit its tag {quoted(tag)}")
    return float(value) if kind == "float" and isinstance(value, int) else value


def _integer(text: str) -> int:
    if len(text) <= _MOST_DIGITS + 1:
        value = int(text)
        if value in _INTEGERS:
            return value
    raise ScalarRefusedError("the number is too large; put it in quotes if it is meant as text")


def _float(text: str) -> float:
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise ScalarRefusedError("the number is too large; put it in quotes if it is meant as text")
    return value
