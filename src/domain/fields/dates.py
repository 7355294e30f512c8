"""Fields for days and instants."""

from collections.abc import Iterator
from typing import Literal

from domain.fields.field import DefaultedField, InvalidValueError
from domain.values import dates
from domain.values.json import Json


class DateField(DefaultedField):
    """A day of the calendar: `2026-11-21`."""

    type: Literal["date"] = "date"
    min: str | None = None
    max: str | None = None

    noun = "date"
    wanted = "Enter a date"

    def fitted(self, value: Json) -> Json:
        day = dates.day(value)
        if day is None:
            raise InvalidValueError("must be a date such as 2026-11-21")
        if self.min is not None and day < self.min:
            raise InvalidValueError(f"must not be before {self.min}")
        if self.max is not None and day > self.max:
            raise InvalidValueError(f"must not be after {self.max}")
        return day

    def why_nothing_fits(self) -> str | None:
        if self.min is not None and self.max is not None and self.min > self.max:
            return f"no date fits the field {self.name!r}"
        return None

    def problems(self) -> Iterator[str]:
        for name, limit in (("min", self.min), ("max", self.max)):
            if limit is not None and dates.day(limit) != limit:
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
        instant = dates.instant(value)
        if instant is None:
            raise InvalidValueError("must be a date and time such as 2026-11-21T14:30:00Z")
        if self.min is not None and dates.moment(instant) < dates.moment(self.min):
            raise InvalidValueError(f"must not be before {self.min}")
        if self.max is not None and dates.moment(instant) > dates.moment(self.max):
            raise InvalidValueError(f"must not be after {self.max}")
        return instant

    def why_nothing_fits(self) -> str | None:
        if self.min is not None and self.max is not None and dates.moment(self.min) > dates.moment(self.max):
            return f"no date and time fits the field {self.name!r}"
        return None

    def problems(self) -> Iterator[str]:
        for name, limit in (("min", self.min), ("max", self.max)):
            if limit is not None and dates.instant(limit) != limit:
                yield f"the {name} of the field {self.name!r} is no date and time such as 2026-11-21T14:30:00Z"
                return
        if self.min is not None and self.max is not None and dates.moment(self.min) > dates.moment(self.max):
            yield f"the min of the field {self.name!r} exceeds its max"
        yield from super().problems()
