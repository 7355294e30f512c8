"""The methods of texts, lists and objects that templates may call."""

import re
import string
from collections.abc import Callable
from typing import Any, Final

from domain.values.sandbox.budget import STEP, Budget, LimitError

MAX_WORK: Final = 2_000_000

TEXT: Final = frozenset(
    {
        "capitalize", "casefold", "center", "count", "endswith", "find", "format", "index", "isalnum", "isalpha",
        "isdecimal", "isdigit", "islower", "isnumeric", "isspace", "istitle", "isupper", "join", "ljust", "lower",
        "lstrip", "partition", "removeprefix", "removesuffix", "replace", "rfind", "rindex", "rjust", "rpartition",
        "rsplit", "rstrip", "split", "splitlines", "startswith", "strip", "swapcase", "title", "upper", "zfill",
    }
)  # fmt: skip
LIST: Final = frozenset({"count", "index", "copy"})
TUPLE: Final = frozenset({"count", "index"})
OBJECT: Final = frozenset({"get", "keys", "values", "items", "copy"})

_PERCENT: Final = re.compile(r"%(?:\([^)]*\))?[#0\- +]*(\*|[0-9]*)(?:\.(\*|[0-9]*))?")
_DIGITS: Final = re.compile(r"[0-9]+")


def call(budget: Budget, target: Any, name: str, method: Callable[..., Any], args: Any, kwargs: Any) -> Any:
    """
    Return what the method of the target gives.

    :raises LimitError: if templates may not call it, or its result would be too large
    """
    budget.spend(STEP)
    budget.weigh(*args, *kwargs.values())
    if isinstance(target, str) and name in TEXT:
        budget.spend(len(target))
        check_text(name, target, args, kwargs)
        return budget.admit(method(*args, **kwargs))
    if isinstance(target, dict) and name in OBJECT:
        result = method(*args, **kwargs)
        return result if name == "get" else budget.admit(result if name == "copy" else list(result))
    if isinstance(target, list | tuple) and name in (LIST if isinstance(target, list) else TUPLE):
        budget.weigh(target)
        return budget.admit(method(*args, **kwargs))
    raise LimitError(f"The method {name!r} cannot be called in templates.")


def check_text(name: str, target: str, args: Any, kwargs: Any) -> None:
    """:raises LimitError: if the method of the text would make a text that is too long"""
    if name in ("center", "ljust", "rjust", "zfill") and args and isinstance(args[0], int):
        Budget.check_length(args[0])
    elif name == "replace" and len(args) >= 2:
        check_replace(target, *args[:2])
    elif name == "join" and args:
        check_join(target, args[0])
    elif name == "format":
        check_format(target, [*args, *kwargs.values()])


def check_replace(text: Any, old: Any, new: Any) -> None:
    """:raises LimitError: if the text with `old` replaced by `new` would be too long"""
    text, old, new = str(text), str(old), str(new)
    Budget.check_length(len(text) + text.count(old) * max(0, len(new) - len(old)))


def check_join(separator: Any, pieces: Any) -> None:
    """:raises LimitError: if the joined pieces would be too long"""
    lengths = [len(str(piece)) for piece in pieces]
    Budget.check_length(sum(lengths) + len(str(separator)) * len(lengths))


def check_format(template: str, values: list[Any]) -> None:
    """:raises LimitError: if the formatted text could be too long"""
    fields, names = [], ""
    for _, name, spec, _ in string.Formatter().parse(template):
        if name is not None:
            fields.append(spec or "")
            names += name
    if any("{" in spec for spec in fields):
        raise LimitError("A format may not be taken from a value.")
    if "." in names or "[" in names:
        raise LimitError("A format may not look into a value.")
    _check_formatted(
        template, len(fields), [digits for spec in fields for digits in _DIGITS.findall(spec)], values
    )


def check_percent(template: str, values: list[Any]) -> None:
    """:raises LimitError: if the formatted text could be too long"""
    widths = [width for field in _PERCENT.findall(template) for width in field if width]
    if "*" in widths:
        raise LimitError("A format may not be taken from a value.")
    _check_formatted(template, template.count("%"), widths, values)


def _check_formatted(template: str, fields: int, widths: list[str], values: list[Any]) -> None:
    """Assume that every field prints the longest value."""
    if any(len(width) > 6 for width in widths):
        raise LimitError("A width is too large.")
    longest = max((len(str(value)) for value in values), default=0)
    if len(template) + fields * longest + sum(map(int, widths)) > MAX_WORK:
        raise LimitError("A formatted text would be too long.")
