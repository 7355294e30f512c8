"""Fields for days and instants."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import Final, Literal

from domain.fields.field import DefaultedField, InvalidValueError
from domain.values.json import Json

_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DATE_TIME: Final = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]"
    r"((?:[01][0-9]|2[0-3]):[0-5][0-9])(:[0-9]{2})?(\.[0-9]{1,6})?"
    r"([Zz]|[+-][0-9]{2}:[0-9]{2})?"
)


class DateField(DefaultedField):
    """A day of the calendar: `2026-11-21`."""

    type: Literal["date"] = "date"
    min: str | None = None
    max: str | None = None

    noun = "date"
    wanted = "Enter a date"

    def fitted(self, value: Json) -> Json:
        day = _day(value)
        if day is None:
            raise InvalidValueError("must be a date such as 2026-11-21")
        if self.min is not None and day < self.min:
            raise InvalidValueError(f"must not be before {self.min}")
        if self.max is not None and day > self.max:
            raise InvalidValueError(f"must not be after {self.max}")
        return day

    def problems(self) -> Iterator[str]:
        for name, limit in (("min", self.min), ("max", self.max)):
            if limit is not None and _day(limit) != limit:
                yield f"the {name} of the field {self.name!r} is no date such as 2026-11-21"
                return
        if self.min is not None and self.max is not None and self.min > self.max:
            yield f"the min of the field {self.name!r} exceeds its max"
        yield from super().problems()


class DateTimeField(DefaultedField):
    """
    An instant as RFC 3339 has it, with the offset that it was given: `2026-11-21T14:30:00+01:00`.

    Without an offset, UTC is meant.
    """

    type: Literal["date-time"] = "date-time"
    min: str | None = None
    max: str | None = None

    noun = "date-time"
    wanted = "Enter a date and a time"

    def fitted(self, value: Json) -> Json:
        instant = _instant(value)
        if instant is None:
            raise InvalidValueError("must be a date and time such as 2026-11-21T14:30:00Z")
        if self.min is not None and _moment(instant) < _moment(self.min):
            raise InvalidValueError(f"must not be before {self.min}")
        if self.max is not None and _moment(instant) > _moment(self.max):
            raise InvalidValueError(f"must not be after {self.max}")
        return instant

    def problems(self) -> Iterator[str]:
        for name, limit in (("min", self.min), ("max", self.max)):
            if limit is not None and _instant(limit) != limit:
                yield f"the {name} of the field {self.name!r} is no date and time such as 2026-11-21T14:30:00Z"
                return
        if self.min is not None and self.max is not None and _moment(self.min) > _moment(self.max):
            yield f"the min of the field {self.name!r} exceeds its max"
        yield from super().problems()


def _day(value: Json) -> str | None:
    """Return the day in its one spelling, or None if there is none such."""
    if not isinstance(value, str) or not _DATE.fullmatch(value.strip()):
        return None
    try:
        return date.fromisoformat(value.strip()).isoformat()
    except ValueError:
        return None


def _instant(value: Json) -> str | None:
    """Return the instant in one spelling for its offset, or None if there is none such."""
    parts = _DATE_TIME.fullmatch(value.strip()) if isinstance(value, str) else None
    if parts is None:
        return None
    day, minute, second, fraction, offset = parts.groups()
    if fraction and not second:
        return None
    spelled = f"{day}T{minute}{second or ':00'}{fraction or ''}{(offset or 'Z').upper()}"
    try:
        _moment(spelled)
    except ValueError:
        return None
    return spelled


def _moment(instant: str) -> datetime:
    return datetime.fromisoformat(instant)
