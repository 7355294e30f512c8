"""The comparisons of if-else nodes: a closed table over JSON values."""

import operator as python
import re
from collections.abc import Callable
from typing import Final

from domain.values.json import Json
from domain.values.text import text


class ConditionError(Exception):
    """A comparison makes no sense for the values it was given; the message says why."""


SPELLINGS: Final = {"!=": "≠", ">=": "≥", "<=": "≤"}

PRESENCE: Final = frozenset({"empty", "not empty", "null", "not null", "exists", "not exists"})
"""Operators that ask whether something is there; they have no other side, and take what is missing for null."""

_TRUTH: Final = {"true": True, "1": True, "false": False, "0": False}
_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,9})?")
_MAX_DIGITS: Final = 1000


def holds(operator: str, value: Json, expected: Json) -> bool:
    """
    Return whether the comparison holds.

    :raises ConditionError: if the operator is unknown, or not meant for such values
    """
    name = SPELLINGS.get(operator, operator)
    if name not in OPERATORS:
        raise ConditionError(f"There is no operator {operator!r}.")
    if name not in PRESENCE and _is_truth(value):
        expected = _truth(name, expected)
    return OPERATORS[name](name, value, expected)


def _contains(operator: str, value: Json, expected: Json) -> bool:
    if not value:
        return False
    if isinstance(value, str):
        return _text(operator, expected) in value
    if isinstance(value, list):
        return _is_among(expected, value)
    raise _unfit(operator, "a text or an array", value)


def _starts(operator: str, value: Json, expected: Json) -> bool:
    if not value:
        return False
    if not isinstance(value, str):
        raise _unfit(operator, "a text", value)
    wanted = _text(operator, expected)
    return value.startswith(wanted) if operator == "start with" else value.endswith(wanted)


def _is(operator: str, value: Json, expected: Json) -> bool:
    if value is None:
        return False
    if isinstance(value, bool):
        same = value == expected
    elif isinstance(value, str):
        same = value == (text(expected) if isinstance(expected, int | float) else expected)
    else:
        raise _unfit(operator, "a text or a boolean", value)
    return same == (operator == "is")


def _in(operator: str, value: Json, expected: Json) -> bool:
    if not value:
        return operator == "not in"
    if not isinstance(expected, list):
        raise ConditionError(f"The operator {operator!r} needs an array to look in, not {_kind(expected)}.")
    return _is_among(value, expected) == (operator == "in")


def _all_of(operator: str, value: Json, expected: Json) -> bool:
    if not value:
        return False
    if not isinstance(expected, list):
        raise ConditionError(f"The operator {operator!r} needs an array to look for, not {_kind(expected)}.")
    return all(_contains(operator, value, item) for item in expected)


def _equals(operator: str, value: Json, expected: Json) -> bool:
    if value is None:
        return False
    if isinstance(value, bool):
        same = value == expected
    elif isinstance(value, int | float):
        same = value == _number(operator, expected)
    else:
        raise _unfit(operator, "a number or a boolean", value)
    return same == (operator == "=")


def _ordered(compare: Callable[[float, float], bool]) -> Callable[[str, Json, Json], bool]:
    def apply(operator: str, value: Json, expected: Json) -> bool:
        if value is None:
            return False
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise _unfit(operator, "a number", value)
        return compare(value, _number(operator, expected))

    return apply


OPERATORS: Final[dict[str, Callable[[str, Json, Json], bool]]] = {
    "contains": _contains,
    "not contains": lambda operator, value, expected: not _contains(operator, value, expected),
    "start with": _starts,
    "end with": _starts,
    "is": _is,
    "is not": _is,
    "empty": lambda _, value, __: not value,
    "not empty": lambda _, value, __: bool(value),
    "in": _in,
    "not in": _in,
    "all of": _all_of,
    "=": _equals,
    "≠": _equals,
    ">": _ordered(python.gt),
    "<": _ordered(python.lt),
    "≥": _ordered(python.ge),
    "≤": _ordered(python.le),
    "null": lambda _, value, __: value is None,
    "not null": lambda _, value, __: value is not None,
    "exists": lambda _, value, __: value is not None,
    "not exists": lambda _, value, __: value is None,
}


def _is_truth(value: Json) -> bool:
    """Whether the other side must be read as a boolean, or as several."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(item, bool) for item in value)
    return isinstance(value, bool)


def _truth(operator: str, expected: Json) -> Json:
    if isinstance(expected, list):
        return [_truth(operator, item) for item in expected]
    if isinstance(expected, int | float):
        return bool(expected)
    read = _TRUTH.get(expected.strip().lower()) if isinstance(expected, str) else None
    if read is None:
        raise ConditionError(f"The operator {operator!r} compares with a boolean, not {_shown(expected)}.")
    return read


def _number(operator: str, expected: Json) -> float:
    if isinstance(expected, int | float) and not isinstance(expected, bool):
        return expected
    if isinstance(expected, str):
        digits = expected.strip()
        if len(digits) <= _MAX_DIGITS and _NUMBER.fullmatch(digits):
            return int(digits) if digits.lstrip("+-").isdigit() else float(digits)
    raise ConditionError(f"The operator {operator!r} compares with a number, not {_shown(expected)}.")


def _text(operator: str, expected: Json) -> str:
    if expected is None or isinstance(expected, list | dict):
        raise ConditionError(f"The operator {operator!r} compares with a text, not {_kind(expected)}.")
    return text(expected)


def _is_among(item: Json, items: list[Json]) -> bool:
    """Whether the item is one of the items; unlike in Python, true is not 1."""
    return any(item == other and isinstance(item, bool) == isinstance(other, bool) for other in items)


def _unfit(operator: str, wanted: str, value: Json) -> ConditionError:
    return ConditionError(f"The operator {operator!r} is for {wanted}, not for {_kind(value)}.")


def _shown(value: Json) -> str:
    return f"{value[:50]!r}" if isinstance(value, str) else _kind(value)


def _kind(value: Json) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "a boolean"
    if isinstance(value, str):
        return "a text"
    if isinstance(value, list):
        return "an array"
    return "an object" if isinstance(value, dict) else "a number"
