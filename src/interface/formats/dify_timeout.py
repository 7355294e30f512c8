"""How long a form waits: Dify's number and unit, or a span of time of any length."""

import re
from datetime import timedelta
from typing import Final, Literal

from pydantic import TypeAdapter, ValidationError

from interface.formats.part import Part
from interface.formats.refused import quoted

Unit = Literal["millisecond", "second", "minute", "hour", "day"]

_DEFAULT: Final = 36
_UNIT: Final[Unit] = "hour"
_SPAN: Final = TypeAdapter(timedelta)
_YEARS_OR_MONTHS: Final = re.compile(r"P[^T]*[YM]")


def read_timeout(data: Part) -> tuple[int, Unit]:
    """
    Return a number and its unit: `timeout` with `timeout_unit`, as in Dify; or, in milliseconds, `timeout_ms`, or a
    `timeout` as ISO 8601 has spans (`P3D`, `PT90S`, `P1Y`).

    :raises ImportRefusedError: if it is none of these
    """
    milliseconds = data.whole("timeout_ms")
    if milliseconds is not None:
        return milliseconds, "millisecond"
    text = str(data.values.get("timeout", "")).strip()
    if text.startswith("P"):
        return _milliseconds(data, text), "millisecond"
    timeout = data.whole("timeout")
    return _DEFAULT if timeout is None else timeout, data.choice("timeout_unit", Unit, _UNIT)


def _milliseconds(data: Part, text: str) -> int:
    try:
        span = _SPAN.validate_python(text)
    except (ValidationError, OverflowError):
        raise data.refused(
            f"{data.path}timeout must be a whole number, or a span of time such as P3D or PT90S, not {quoted(text)}",
            key="timeout",
        ) from None
    if _YEARS_OR_MONTHS.match(text):
        data.warn("in a timeout, a year counts 365 days and a month 30", key="timeout")
    return span // timedelta(milliseconds=1)
