"""Days and instants as text, each in one spelling."""

import re
from datetime import date, datetime
from typing import Final

from domain.values.json import Json

_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATE_TIME: Final = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]"
    r"((?:[01][0-9]|2[0-3]):[0-5][0-9])(:[0-9]{2})?(\.[0-9]{1,6})?"
    r"([Zz]|[+-][0-9]{2}:[0-9]{2})?"
)


def day(value: Json) -> str | None:
    """Return the day in its one spelling, or None if there is none such."""
    if not isinstance(value, str) or not _DATE.fullmatch(value.strip()):
        return None
    try:
        return date.fromisoformat(value.strip()).isoformat()
    except ValueError:
        return None


def instant(value: Json) -> str | None:
    """Return the instant in one spelling for its offset, or None if there is none such."""
    parts = _DATE_TIME.fullmatch(value.strip()) if isinstance(value, str) else None
    if parts is None:
        return None
    date_part, minute, second, fraction, offset = parts.groups()
    if fraction and not second:
        return None
    spelled = f"{date_part}T{minute}{second or ':00'}{fraction or ''}{(offset or 'Z').upper()}"
    try:
        moment(spelled)
    except ValueError:
        return None
    return spelled


def moment(instant: str) -> datetime:
    """Return the instant that is spelled so. :raises ValueError: if there is none such"""
    return datetime.fromisoformat(instant)
