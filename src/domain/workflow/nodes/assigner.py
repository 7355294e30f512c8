"""Where variables of a loop are given other values."""

import json
from collections.abc import Callable, Iterator, Mapping
from copy import copy
from typing import Any, Final, Literal

from pydantic import JsonValue

from domain.values.allowance import Allowance
from domain.values.json import Json, JsonObject
from domain.values.model import Model
from domain.values.variables import Missing, Variables
from domain.workflow.nodes.node import Node
from domain.workflow.nodes.outcome import Concluded, Failed, Succeeded, Write

Operation = Literal[
    "over-write", "clear", "set", "+=", "-=", "*=", "/=", "append", "extend", "remove-first", "remove-last"
]
REFUSED: Final = "assignment_refused"
_ARITHMETIC: Final = frozenset({"+=", "-=", "*=", "/="})
_OF_ARRAYS: Final = frozenset({"append", "extend", "remove-first", "remove-last"})
_NEEDS_NO_VALUE: Final = frozenset({"clear", "remove-first", "remove-last"})


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
        kind = _type(present)
        self._check(kind)
        if self.operation == "clear":
            return _ZERO[kind]
        if self.operation in ("remove-first", "remove-last"):
            assert isinstance(present, list)
            return present[1:] if self.operation == "remove-first" else present[:-1]
        value = self.value if self.source is None else _found(variables, self.source)
        if value is None and self.source is not None:
            return Missing.MISSING
        return self._changed(present, kind, value)

    def _check(self, kind: str) -> None:
        if kind != "any" and (
            (self.operation in _ARITHMETIC and kind != "number")
            or (self.operation in _OF_ARRAYS and kind != "array")
            or (self.operation == "set" and kind == "array")
        ):
            raise ValueError(f"Operation {self.operation} is not supported for type {kind}")
        is_variable = self.input_type == "variable"
        if (is_variable and (self.operation == "set" or self.operation in _ARITHMETIC)) or (
            not is_variable and kind == "array"
        ):
            raise ValueError(f"Input type {self.input_type} is not supported for operation {self.operation}")

    def _changed(self, present: Any, kind: str, value: Any) -> Json:
        if self.operation in _ARITHMETIC:
            return _calculated(self.operation, present, value)
        if self.operation == "append":
            if isinstance(value, list) or (present and _type(present[0]) != _type(value)):
                raise _invalid(value)
            return [*present, value]
        if self.operation == "extend":
            if not isinstance(value, list) or (
                present and any(_type(one) != _type(present[0]) for one in value)
            ):
                raise _invalid(value)
            return [*present, *value]
        return _fitted(kind, value)


class Assigner(Node):
    """Its assignments are made in order, all or none; each sees what those before it have done."""

    type: Literal["assigner"] = "assigner"
    items: tuple[Assignment, ...] = ()

    def output_names(self) -> frozenset[str]:
        return frozenset()

    def problems(self) -> Iterator[str]:
        for item in self.items:
            yield from item.problems()

    def references(self) -> Iterator[tuple[str, ...]]:
        for item in self.items:
            yield item.target
            if item.source is not None:
                yield item.source

    def evaluate(self, variables: Variables, allowance: Allowance | None = None) -> Concluded:
        written: dict[tuple[str, ...], Json] = {}
        seen = variables
        for item in self.items:
            try:
                value = item.applied(seen)
            except ValueError as refused:
                return Failed(REFUSED, str(refused))
            if not isinstance(value, Missing):
                written[item.target] = value
                seen = _with(seen, item.target, value)
        writes = tuple(
            Write(namespace=path[0], path=path[1:], value=value) for path, value in written.items()
        )
        return Succeeded({}, writes=writes)


def _with(variables: Variables, target: tuple[str, ...], value: Json) -> Variables:
    """Return the variables with that one changed."""
    namespace: JsonObject = {**(variables.namespace(target[0]) or {})}
    inner = namespace
    for part in target[1:-1]:
        below = copy(inner.get(part))
        inner[part] = inner = below if isinstance(below, dict) else {}
    inner[target[-1]] = value
    return variables.with_namespace(target[0], namespace)


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
    fits = kind == "any" or _type(value) == kind or (kind == "number" and isinstance(value, bool))
    if not fits:
        raise _invalid(value)
    return value  # type: ignore[no-any-return]


def _invalid(value: Json) -> ValueError:
    return ValueError(f"Invalid input value {value}")


def _type(value: Json) -> str:
    """Return the type of a value; null can become anything."""
    return _TYPES.get(type(value), "any")


_TYPES: Final[Mapping[type, str]] = {
    str: "string", bool: "boolean", int: "number", float: "number", list: "array", dict: "object"
}  # fmt: skip
_ZERO: Final[Mapping[str, Json]] = {
    "string": "", "boolean": False, "number": 0, "array": [], "object": {}, "any": None
}  # fmt: skip
