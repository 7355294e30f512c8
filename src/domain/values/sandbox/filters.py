"""The filters and tests that templates may use, each paid for before it works."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from jinja2 import Undefined, pass_context
from jinja2 import filters as jinja_filters
from jinja2 import tests as jinja_tests
from jinja2.exceptions import FilterArgumentError
from jinja2.filters import make_attrgetter
from markupsafe import Markup

from domain.values.sandbox import rewriting
from domain.values.sandbox.budget import STEP, Budget, LimitError
from domain.values.sandbox.methods import check_join, check_percent, check_replace

MAX_COLUMNS: Final = 1000
MAX_DIGITS: Final = 300
MAX_INDENT: Final = 16
BYTES_PER_UNIT: Final = 256
"""How much copying counts as one unit of work."""

Function = Callable[..., Any]

_FILTERS: Final[Mapping[str, Any]] = jinja_filters.FILTERS
_TESTS: Final[Mapping[str, Any]] = jinja_tests.TESTS

_CHEAP: Final = frozenset({"length", "count", "first", "last", "default", "d"})
"""Filters that take one step, however large the value."""
_AS_THEY_ARE: Final = frozenset(
    {
        "abs", "batch", "capitalize", "center", "dictsort", "e", "escape", "filesizeformat", "float",
        "forceescape", "format", "groupby", "indent", "int", "items", "list", "lower", "map", "max", "min",
        "reject", "rejectattr", "replace", "reverse", "round", "safe", "select", "selectattr", "slice", "sort",
        "striptags", "title", "trim", "truncate", "unique", "upper", "urlencode", "wordcount", "wordwrap", "xmlattr",
    }
)  # fmt: skip
_CHEAP_TESTS: Final = frozenset(
    {
        "defined", "undefined", "none", "boolean", "false", "true", "integer", "float", "string", "mapping",
        "number", "sequence", "iterable", "callable", "sameas", "escaped",
    }
)  # fmt: skip
_TESTS_AS_THEY_ARE: Final = frozenset(
    {
        "lower", "upper", "in", "==", "eq", "equalto", "!=", "ne", ">", "gt", "greaterthan", "ge", ">=", "<", "lt",
        "lessthan", "<=", "le",
    }
)  # fmt: skip


def filters() -> dict[str, Function]:
    """Return the filters by name, those included that only the rewritten tree can name."""
    table = {name: _paid(_FILTERS[name], _CHECKS.get(name)) for name in _AS_THEY_ARE}
    table |= {name: _cheap(_FILTERS[name]) for name in _CHEAP}
    table |= {"join": _join, "string": _string, "sum": _sum, "tojson": _to_json}
    return table | {
        rewriting.ITERATE: _iterate,
        rewriting.SPEND: _spend,
        rewriting.WEIGH: _weigh,
        rewriting.ADMIT: _admit,
        rewriting.CONCAT: _concat,
    }


def tests() -> dict[str, Function]:
    """Return the tests by name."""
    table = {name: _paid(_TESTS[name], None) for name in _TESTS_AS_THEY_ARE}
    table |= {name: _cheap(_TESTS[name]) for name in _CHEAP_TESTS}
    return table | {"odd": _odd, "even": _even, "divisibleby": _divisible}


def add(budget: Budget, left: Any, right: Any) -> Any:
    """Return the sum, the joined text or the joined list. :raises LimitError: if it would be too large"""
    if isinstance(left, str) and isinstance(right, str):
        budget.check_length(len(left) + len(right))
    elif isinstance(left, list | tuple) and isinstance(right, list | tuple):
        budget.check_items(len(left) + len(right))
    return budget.admit(left + right)


def _paid(function: Function, check: Function | None) -> Function:
    @pass_context
    def apply(context: Any, value: Any, *args: Any, **kwargs: Any) -> Any:
        budget: Budget = context.budget
        budget.weigh(value, *args, *kwargs.values())
        if check is not None:
            check(budget, value, *args, **kwargs)
        return budget.admit(function(*_given(function, context), value, *args, **kwargs))

    return apply


def _cheap(function: Function) -> Function:
    @pass_context
    def apply(context: Any, value: Any, *args: Any, **kwargs: Any) -> Any:
        context.budget.spend(STEP)
        return function(*_given(function, context), value, *args, **kwargs)

    return apply


def _given(function: Function, context: Any) -> tuple[Any, ...]:
    """Return what the function wants before its value, as its decorator says."""
    wanted = getattr(getattr(function, "jinja_pass_arg", None), "name", None)
    given = {"context": context, "eval_context": context.eval_ctx, "environment": context.environment}
    return (given[wanted],) if wanted else ()


# What templates cannot name


@pass_context
def _iterate(context: Any, value: Any, weight: int) -> Any:
    if isinstance(value, Undefined):
        return []
    if not isinstance(value, str | list | tuple | dict):
        raise TypeError(f"{type(value).__name__!r} object is not iterable")
    context.budget.iterate(len(value))
    context.budget.spend(len(value) * (STEP + weight))
    return list(value)


@pass_context
def _spend(context: Any, units: int) -> None:
    context.budget.spend(units)


@pass_context
def _weigh(context: Any, value: Any) -> Any:
    context.budget.weigh(value)
    return value


@pass_context
def _admit(context: Any, value: Any) -> Any:
    return context.budget.admit(value)


@pass_context
def _concat(context: Any, values: list[Any]) -> str:
    pieces = [context.budget.text(value) for value in values]
    check_join("", pieces)
    return "".join(pieces)


# What would not be bounded as it is


@pass_context
def _join(context: Any, value: Any, d: Any = "", attribute: str | int | None = None) -> str:
    budget: Budget = context.budget
    budget.weigh(value, d)
    items = value if attribute is None else map(make_attrgetter(context.environment, attribute), value)
    pieces = [budget.text(item) for item in items]
    check_join(d, pieces)
    return str(d).join(pieces)


@pass_context
def _string(context: Any, value: Any) -> str:
    return value if isinstance(value, str) else str(context.budget.text(value))


@pass_context
def _sum(context: Any, iterable: Iterable[Any], attribute: str | int | None = None, start: Any = 0) -> Any:
    context.budget.weigh(iterable)
    total = start
    get = None if attribute is None else make_attrgetter(context.environment, attribute)
    for item in iterable:
        total = add(context.budget, total, item if get is None else get(item))
    return total


@pass_context
def _to_json(context: Any, value: Any, indent: int | None = None) -> Markup:
    context.budget.weigh(value)
    if indent is not None and not 0 <= int(indent) <= MAX_INDENT:
        raise LimitError(f"JSON cannot be indented by more than {MAX_INDENT}.")
    pieces, length = [], 0
    for piece in json.JSONEncoder(sort_keys=True, indent=indent).iterencode(value):
        length += len(piece)
        context.budget.check_length(length)
        pieces.append(piece)
    text = "".join(pieces)
    for character in "<>&'":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(context.budget.admit(text))


@pass_context
def _odd(context: Any, value: Any) -> bool:
    return bool(_rest(value, 2) == 1)


@pass_context
def _even(context: Any, value: Any) -> bool:
    return bool(_rest(value, 2) == 0)


@pass_context
def _divisible(context: Any, value: Any, num: Any) -> bool:
    return bool(_rest(value, num) == 0)


def _rest(value: Any, divisor: Any) -> Any:
    if not isinstance(value, int | float) or not isinstance(divisor, int | float):
        raise TypeError(f"{type(value).__name__!r} object is not a number")
    return value % divisor


# What is checked before a filter works


def _check_width(budget: Budget, value: Any, width: Any = 0, *_: Any, **__: Any) -> None:
    if isinstance(width, int):
        budget.check_length(width)


def _check_indent(budget: Budget, value: Any, width: Any = 4, *_: Any, **__: Any) -> None:
    margin = len(width) if isinstance(width, str) else int(width)
    lines = len(value.splitlines()) if isinstance(value, str) else 0
    budget.check_length(len(value) + (lines + 1) * margin)


def _check_columns(_: Budget, value: Any, count: Any = 0, *__: Any, **kwargs: Any) -> None:
    columns = kwargs.get("linecount", kwargs.get("slices", count))
    if not isinstance(columns, int) or not 1 <= columns <= MAX_COLUMNS:
        raise FilterArgumentError(f"the number of columns is not from 1 to {MAX_COLUMNS}")


def _check_digits(_: Budget, value: Any, precision: Any = 0, *__: Any, **___: Any) -> None:
    if not isinstance(precision, int) or abs(precision) > MAX_DIGITS:
        raise FilterArgumentError(f"the precision is more than {MAX_DIGITS} digits")


def _check_replace(budget: Budget, s: Any, old: Any = "", new: Any = "", *_: Any, **__: Any) -> None:
    check_replace(budget.text(s), budget.text(old), budget.text(new))


def _check_format(budget: Budget, value: Any, *args: Any, **kwargs: Any) -> None:
    check_percent(budget.text(value), [*args, *kwargs.values()])


def _check_wrap(
    budget: Budget, s: Any, width: Any = 79, _: Any = True, wrapstring: Any = None, *__: Any, **___: Any
) -> None:
    length = len(budget.text(s))
    budget.spend(STEP * length + length * (length // max(1, int(width))) // BYTES_PER_UNIT)
    budget.check_length(length * (1 + len(wrapstring or "\n")))


def _check_tags(budget: Budget, value: Any) -> None:
    text = budget.text(value)
    budget.spend(len(text) * text.count("<") // BYTES_PER_UNIT)


def _check_sort(budget: Budget, value: Any, *_: Any, **__: Any) -> None:
    budget.weigh(*[value] * 8)


_CHECKS: Final[dict[str, Function]] = {
    "batch": _check_columns,
    "center": _check_width,
    "dictsort": _check_sort,
    "format": _check_format,
    "groupby": _check_sort,
    "indent": _check_indent,
    "replace": _check_replace,
    "round": _check_digits,
    "slice": _check_columns,
    "sort": _check_sort,
    "striptags": _check_tags,
    "wordwrap": _check_wrap,
}
