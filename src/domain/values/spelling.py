"""What people write for numbers and for yes and no."""

import re
from typing import Final

MAX_NUMBER: Final = 2**53
"""Beyond it, not every program reads the same number."""

_TRUTH: Final = {
    "true": True,
    "1": True,
    "yes": True,
    "on": True,
    "false": False,
    "0": False,
    "no": False,
    "off": False,
}
_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?")
_MAX_DIGITS: Final = 400


def number(text: str) -> int | float | None:
    """Return the number that the text spells: a whole one where it has only digits, or None if it spells none."""
    digits = text.strip()
    if len(digits) > _MAX_DIGITS or not _NUMBER.fullmatch(digits):
        return None
    return int(digits) if digits.lstrip("+-").isdigit() else float(digits)


def truth(text: str) -> bool | None:
    """Return whether the text says yes, or None if it says neither yes nor no."""
    return _TRUTH.get(text.strip().lower())
