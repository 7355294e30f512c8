"""Instants as browsers enter them: a date with a time, and apart from it the offset of the time zone."""

import re
from collections.abc import Sequence
from typing import Final

from interface.http.pages.fields.widgets import OptionView

PREFIX: Final = "zone."
"""What the name of a field's time zone begins with on the page."""
UTC: Final = "Z"

_HOURS: Final = (
    "-12:00 -11:00 -10:00 -09:30 -09:00 -08:00 -07:00 -06:00 -05:00 -04:00 -03:30 -03:00 -02:30 -02:00 -01:00 Z "
    "+01:00 +02:00 +03:00 +03:30 +04:00 +04:30 +05:00 +05:30 +05:45 +06:00 +06:30 +07:00 +08:00 +08:45 +09:00 +09:30 "
    "+10:00 +10:30 +11:00 +12:00 +12:45 +13:00 +13:45 +14:00"
)
_OFFSETS: Final = tuple(_HOURS.split())
"""Those that are in use somewhere."""

_INSTANT: Final = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)(Z|[+-][0-9]{2}:[0-9]{2})?"
)


def parted(text: str) -> tuple[str, str]:
    """Return the date with its time, and the offset; a text that is no instant stays whole, with UTC."""
    found = _INSTANT.fullmatch(text)
    return (found[1], found[2] or UTC) if found else (text, UTC)


def joined(text: str, offset: str) -> str:
    """Return the instant at that offset; a text that is none, or names an offset itself, stays as it is."""
    found = _INSTANT.fullmatch(text)
    if found is None or found[2] or not (offset == UTC or _is_offset(offset)):
        return text
    return f"{text}{':00' if len(text) == len('2026-11-21T14:30') else ''}{offset}"


def options(chosen: str) -> Sequence[OptionView]:
    """Return the offsets to choose from."""
    offsets = [offset for offset in _OFFSETS if not (offset == UTC and chosen in ("+00:00", "-00:00"))]
    if chosen not in offsets:
        offsets = sorted([*offsets, chosen], key=_minutes)
    return [OptionView(offset, _called(offset), offset == chosen) for offset in offsets]


def _called(offset: str) -> str:
    return "UTC" if _minutes(offset) == 0 else f"UTC{offset.replace('-', '−')}"


def _minutes(offset: str) -> int:
    if offset == UTC:
        return 0
    minutes = int(offset[1:3]) * 60 + int(offset[4:6])
    return -minutes if offset[0] == "-" else minutes


def _is_offset(text: str) -> bool:
    return re.fullmatch(r"[+-](?:[01][0-9]|2[0-3]):[0-5][0-9]", text) is not None
