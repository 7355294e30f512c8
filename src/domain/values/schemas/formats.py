"""The formats of texts that JSON Schemas of forms can ask for."""

import re
from collections.abc import Callable
from typing import Final

from jsonschema import FormatChecker

from domain.fields.dates import DateField, DateTimeField
from domain.fields.field import Field, InvalidValueError
from domain.fields.text import EmailField

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


def _taken_as_it_is(field: Field) -> Callable[[str], bool]:
    """Return whether such a field takes the text without spelling it in another way."""

    def fits(text: str) -> bool:
        try:
            return field.fitted(text) in (text, text.upper())
        except InvalidValueError:
            return False

    return fits


_DATE_TIME: Final = _taken_as_it_is(DateTimeField(name="instant"))
_FORMATS: Final[dict[str, Callable[[str], bool]]] = {
    "date": _taken_as_it_is(DateField(name="day")),
    "time": lambda text: _DATE_TIME(f"1970-01-01T{text}"),
    "date-time": _DATE_TIME,
    "email": _taken_as_it_is(EmailField(name="address")),
    "uri": lambda text: len(text) <= MAX_URI and text.isprintable() and bool(_URI.fullmatch(text)),
}
