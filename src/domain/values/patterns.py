"""How much work a regular expression can make, judged before it is used."""

import importlib
import re
from functools import lru_cache
from typing import Any, Final

MAX_PATTERN: Final = 1000
WORK: Final = 30_000_000
"""How many ways through a text a pattern may have to try."""

_LENGTHS: Final = (10_000, 1000, 300, 100, 30)
_ENDLESS: Final = 10**18
_WIDEST: Final = 2**31 - 1
"""From here on the parser counts no further."""
_parse: Final = importlib.import_module("re._parser").parse


@lru_cache(maxsize=512)
def longest(pattern: str) -> int:
    """
    Return how long a text may be that the pattern is searched in; 0, if the pattern is not to be used at all.

    The estimate is on the safe side: it takes every repetition to compete with every other.
    """
    try:
        steps = list(_parse(pattern)) if len(pattern) <= MAX_PATTERN else None
    except (re.error, RecursionError, OverflowError):
        steps = None
    if steps is None:
        return 0
    anchored = bool(steps) and str(steps[0][1]) in ("AT_BEGINNING", "AT_BEGINNING_STRING")
    for length in _LENGTHS:
        if _ways(steps, length) * (1 if anchored else length) <= WORK:
            return length
    return 0


def lengths(pattern: str) -> tuple[int, int | None]:
    """Return how long a text is at least and at most that the pattern matches, as far as the pattern tells."""
    try:
        least, most = _parse(pattern).getwidth()
    except (re.error, RecursionError, OverflowError):
        return 0, None
    return least, most if most < _WIDEST else None


def _ways(steps: Any, length: int) -> int:
    """Return how many ways a sequence of parsed steps can match in a text of that length, or more."""
    ways = 1
    for operation, argument in steps:
        ways = min(_ENDLESS, ways * _ways_of(str(operation), argument, length))
    return ways


def _ways_of(operation: str, argument: Any, length: int) -> int:
    if operation in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, repeated = argument
        times: int = min(int(most), length)
        inner: int = _ways(repeated, length)
        if inner > 1 and times > 60:
            return _ENDLESS
        spread: int = max(0, times - int(least)) + 1
        ways: int = spread * inner**times
        return min(_ENDLESS, ways)
    if operation == "BRANCH":
        return sum(_ways(branch, length) for branch in argument[1])
    if operation in ("SUBPATTERN", "ASSERT", "ASSERT_NOT"):
        return _ways(argument[-1], length)
    if operation == "ATOMIC_GROUP":
        return _ways(argument, length)
    if operation == "GROUPREF_EXISTS":
        return _ways(argument[1], length) + _ways(argument[2] or (), length)
    return 1
