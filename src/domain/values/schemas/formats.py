"""The formats of texts that JSON Schemas of forms can ask for."""

import re
from collections.abc import Callable
from typing import Final

from jsonschema import FormatChecker

from domain.values import dates
from domain.values.addresses import looks_like_address

EXAMPLES: Final = {
    "date": "a date such as 2026-11-21",
    "time": "a time such as 14:30:00Z",
    "date-time": "a date and time such as 2026-11-21T14:30:00Z",
    "email": "an e-mail address such as name@example.com",
    "uri": "an address such as https://example.com",
}
"""What each format is, as a person says it."""

MAX_URI: Final = 2000
_URI: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:[^\s\"<>\\^`{|}]+")


def checker() -> FormatChecker:
    """Return what checks these formats and no others; what is no text has every format."""
    formats = FormatChecker(formats=())
    for name, fits in _FORMATS.items():
        formats.checks(name)(lambda value, fits=fits: not isinstance(value, str) or fits(value))
    return formats


def _is_date_time(text: str) -> bool:
    """An instant that names its offset and its seconds; small letters do as well."""
    return dates.instant(text) in (text, text.upper())


_FORMATS: Final[dict[str, Callable[[str], bool]]] = {
    "date": lambda text: dates.day(text) == text,
    "time": lambda text: _is_date_time(f"1970-01-01T{text}"),
    "date-time": _is_date_time,
    "email": looks_like_address,
    "uri": lambda text: len(text) <= MAX_URI and text.isprintable() and bool(_URI.fullmatch(text)),
}
