"""Strangers' text made fit for a terminal, and instants, spans and values in words."""

import json
import re
import textwrap
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.values.sealed import redacted
from domain.values.text import is_file

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_MARKS = re.compile(r"(?m)^ {0,3}#{1,6} +|(?<!\w)[*_]{1,3}(?=\w)|(?<=[\w.,!?])[*_]{1,3}(?!\w)")
_UNITS = ((1, "s", 60), (60, "min", 100), (3600, "h", 48))


def plain(text: str) -> str:
    """Return the text with every character visible that could move the cursor, recolour or reorder what is shown."""
    return _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", text.replace("\r\n", "\n"))


def one_line(text: str, *, limit: int | None = None) -> str:
    """Return the text on one line, cut to `limit` characters if one is given."""
    joined = " ".join(plain(text).split())
    if limit is None or len(joined) <= limit:
        return joined
    return joined[: limit - 1].rstrip() + "…"


def wrapped(line: str, *, width: int) -> list[str]:
    """Return the line as several, broken between words only; those that follow are indented as it is."""
    indent = line[: len(line) - len(line.lstrip())]
    return textwrap.wrap(
        line,
        width,
        subsequent_indent=indent,
        replace_whitespace=False,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [""]


def glance(text: str) -> str:
    """Return Markdown without the marks of its headings and emphasis, for a glimpse of it."""
    return _MARKS.sub("", text)


def value(given: Any, *, limit: int | None = None) -> str:
    """
    Return a JSON value on one line: text as it is, everything else as JSON, a secret never.

    Where it may be cut, it is shown at a glance: a list by its items, a file by its name, text without its marks.
    """
    given = redacted(given)
    if limit is not None and isinstance(given, list):
        given = ", ".join(value(item, limit=limit) for item in given)
    if limit is not None and is_file(given):
        given = str(given.get("filename"))
    if not isinstance(given, str):
        given = json.dumps(given, ensure_ascii=False)
    return one_line(given if limit is None else glance(given), limit=limit)


def pairs(given: Mapping[str, Any], *, limit: int | None = None) -> str:
    """Return `name: value` for each that holds something, separated by commas."""
    return ", ".join(
        f"{one_line(name)}: {value(held, limit=limit)}"
        for name, held in given.items()
        if held not in (None, "")
    )


def exact(when: datetime) -> str:
    """Return the instant as RFC 3339 has it, in UTC with milliseconds."""
    return when.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def on_the_clock(when: datetime) -> str:
    """Return the time of day where the reader is."""
    return f"{when.astimezone():%H:%M:%S}"


def span(duration: timedelta) -> str:
    """Return how long that is, as precise as one number can say it: `0.2 s`, `40 s`, `75 min`, `36 h`, `3 days`."""
    seconds = abs(duration.total_seconds())
    if seconds < 10:
        return f"{seconds:.1f} s"
    for size, unit, below in _UNITS:
        if round(seconds / size) < below:
            return f"{round(seconds / size)} {unit}"
    return f"{round(seconds / 86400)} days"


def relative(when: datetime, *, now: datetime) -> str:
    """Return where the instant lies from now: `in 3 days`, `2 min ago`, `just now`."""
    distance = when - now
    if abs(distance) < timedelta(seconds=1):
        return "just now"
    return f"in {span(distance)}" if distance > timedelta() else f"{span(distance)} ago"


def enumerate_words(words: Sequence[str], *, last: str = "and") -> str:
    """Return `a, b and c`."""
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)
