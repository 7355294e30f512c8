"""One variable, and what becomes of it: by the rules of the assigner's second version."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, Literal

from pydantic import JsonValue

from domain.values.json import Json
from domain.values.model import Model
from domain.values.variable_types import fits, item_type, zero
from domain.values.variables import Missing, Variables

Operation = Literal[
    "over-write", "clear", "set", "+=", "-=", "*=", "/=", "append", "extend", "remove-first", "remove-last"
]
_ARITHMETIC: Final = frozenset({"+=", "-=", "*=", "/="})
_OF_ARRAYS: Final = frozenset({"append", "extend", "remove-first", "remove-last"})
_NEEDS_NO_VALUE: Final = frozenset({"clear", "remove-first", "remove-last"})
ANY: Final = "any"
"""The type of a variable of which none is known: null can become anything."""


class Assignment(Model):
    """One variable, and what becomes of it."""

    target: tuple[str, ...]
    operation: Operation
    input_type: Literal["variable", "constant"] = "variable"
    value: JsonValue = None
    """A constant, or the selector of a variable."""

    @property
    def source(self) -> tuple[str, ...] | None:
        """The selector of the variable that gives the value, or None if there is none."""
        if (
            self.input_type != "variable"
            or self.operation in _NEEDS_NO_VALUE
            or not isinstance(self.value, list)
        ):
            return None
        return tuple(str(part) for part in self.value)

    def problems(self) -> Iterator[str]:
        """Yield why it could not be done."""
        if len(self.target) < 2:
            yield "a variable to be assigned is not chosen"
        if (
            self.input_type == "variable"
            and self.operation not in _NEEDS_NO_VALUE
            and not isinstance(self.value, list)
        ):
            yield f"the variable that {'.'.join(self.target)!r} is given is not chosen"

    def applied(self, variables: Variables) -> Json | Missing:
        """
        Return the target's new value, or `MISSING` if it keeps the one it has.

        :raises ValueError: if it cannot be given one; the message is that of the Dify contract
        """
        present = _found(variables, self.target)
        kind = kind_of(variables, self.target, present)
        self._check(kind)
        if self.operation == "clear":
            return zero(kind)
        if self.operation in ("remove-first", "remove-last"):
            assert isinstance(present, list)
            return present[1:] if self.operation == "remove-first" else present[:-1]
        value = self.value if self.source is None else _found(variables, self.source)
        if value is None and self.source is not None:
            return Missing.MISSING
        return self._changed(present, kind, value)

    def _check(self, kind: str) -> None:
        is_array = item_type(kind) is not None
        if kind != ANY and (
            (self.operation in _ARITHMETIC and kind != "number")
            or (self.operation in _OF_ARRAYS and not is_array)
            or (self.operation == "set" and is_array)
        ):
            raise ValueError(f"Operation {self.operation} is not supported for type {kind}")
        is_variable = self.input_type == "variable"
        if (is_variable and (self.operation == "set" or self.operation in _ARITHMETIC)) or (
            not is_variable and is_array
        ):
            raise ValueError(f"Input type {self.input_type} is not supported for operation {self.operation}")

    def _changed(self, present: Any, kind: str, value: Any) -> Json:
        if self.operation in _ARITHMETIC:
            return _calculated(self.operation, present, value)
        if self.operation == "append":
            if isinstance(value, list) or not fits(kind, [value]):
                raise _invalid(value)
            return [*present, value]
        if self.operation == "extend":
            if not fits(kind, value):
                raise _invalid(value)
            return [*present, *value]
        return _fitted(kind, value)


def kind_of(variables: Variables, target: tuple[str, ...], present: Json) -> str:
    """Return the type of a variable: the one it was declared to have, unless its value is of another one."""
    declared = variables.declared_type(target)
    if declared is not None and present is not None and fits(declared, present):
        return declared
    if isinstance(present, list):
        return f"array[{_KINDS.get(type(present[0]), ANY) if present else ANY}]"
    return _KINDS.get(type(present), ANY)


def _found(variables: Variables, selector: tuple[str, ...]) -> Json:
    value = variables.get(selector)
    if isinstance(value, Missing):
        raise ValueError(f"Variable {list(selector)} not found")
    return value


def _calculated(operation: str, present: Any, value: Any) -> Json:
    if not isinstance(value, int | float) or (operation == "/=" and not value):
        raise _invalid(value)
    calculate: Mapping[str, Callable[[], Json]] = {
        "+=": lambda: present + value,
        "-=": lambda: present - value,
        "*=": lambda: present * value,
        "/=": lambda: present / value,
    }
    try:
        result = calculate[operation]()
    except OverflowError:
        raise _invalid(value) from None
    if isinstance(result, float) and (result != result or result in (float("inf"), float("-inf"))):
        raise _invalid(value)
    return result


def _fitted(kind: str, value: Any) -> Json:
    """Return the value as one of that type."""
    if kind == "object" and isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            raise _invalid(value) from None
    if not fits(kind, value):
        raise _invalid(value)
    return value  # type: ignore[no-any-return]


def _invalid(value: Json) -> ValueError:
    return ValueError(f"Invalid input value {value}")


_KINDS: Final[Mapping[type, str]] = {
    str: "string", bool: "boolean", int: "number", float: "number", dict: "object"
}  # fmt: skip
