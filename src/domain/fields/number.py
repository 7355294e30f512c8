"""Fields for numbers."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, gcd, isfinite, lcm
from typing import Literal

from domain.fields.field import DefaultedField, InvalidValueError
from domain.values import spelling
from domain.values.json import Json
from domain.values.spelling import MAX_NUMBER


class NumberField(DefaultedField):
    """A number: whole where it is written without a point, or where only whole ones are taken."""

    type: Literal["number"] = "number"
    min: int | float | None = None
    max: int | float | None = None
    step: int | float | None = None
    """The number is `min`, or 0, and a multiple of this."""
    integer: bool = False

    noun = "number"
    wanted = "Enter a number"

    def fitted(self, value: Json) -> Json:
        number = spelling.number(value) if isinstance(value, str) else value
        if isinstance(number, bool) or not isinstance(number, int | float) or not abs(number) <= MAX_NUMBER:
            raise InvalidValueError("must be a number")
        if isinstance(number, float) and self.integer:
            if not number.is_integer():
                raise InvalidValueError("must be a whole number")
            number = int(number)
        if self.min is not None and number < self.min:
            raise InvalidValueError(f"must be at least {self.min}")
        if self.max is not None and number > self.max:
            raise InvalidValueError(f"must be at most {self.max}")
        if self.step is not None and (Fraction(str(number)) - self._base) % Fraction(str(self.step)):
            raise InvalidValueError(f"must go up in steps of {self.step}")
        return number

    def problems(self) -> Iterator[str]:
        limits = [limit for limit in (self.min, self.max, self.step) if limit is not None]
        if not all(isfinite(limit) and abs(limit) <= MAX_NUMBER for limit in limits):
            yield f"a limit of the field {self.name!r} is no number up to 2^53"
            return
        if self.min is not None and self.max is not None and self.min > self.max:
            yield f"the min of the field {self.name!r} exceeds its max"
        if self.step is not None and self.step <= 0:
            yield f"the step of the field {self.name!r} is not above 0"
            return
        yield from super().problems()

    def why_nothing_fits(self) -> str | None:
        if self.step is not None and self.step <= 0:
            return None  # it is no step
        least, most = (
            Fraction(str(limit if limit is not None else default))
            for limit, default in ((self.min, -MAX_NUMBER), (self.max, MAX_NUMBER))
        )
        first = self._first_from(least)
        return None if first is not None and first <= most else f"no number fits the field {self.name!r}"

    def _first_from(self, least: Fraction) -> Fraction | None:
        """Return the first number from there on that has the right step and is whole if it must be, or None."""
        if self.step is None:
            return Fraction(ceil(least)) if self.integer else least
        base, step = self._base, Fraction(str(self.step))
        if self.integer:
            # base + k * step is whole for every wholes-th k, if for any
            scale = lcm(base.denominator, step.denominator)
            offset, stride = int(base * scale), int(step * scale)
            common = gcd(stride, scale)
            if offset % common:
                return None
            wholes = scale // common
            base += -offset // common * pow(stride // common, -1, wholes) % wholes * step
            step *= wholes
        return base + ceil((least - base) / step) * step

    @property
    def _base(self) -> Fraction:
        return Fraction(str(self.min or 0))
