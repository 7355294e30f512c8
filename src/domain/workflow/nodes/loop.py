"""A container whose nodes run again and again, with variables that they can change."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, Literal

from pydantic import JsonValue

from domain.values.allowance import Allowance
from domain.values.json import Json
from domain.values.model import Model
from domain.values.template import TemplateTooLargeError
from domain.values.variables import Missing, Variables
from domain.workflow.nodes.conditions import Condition
from domain.workflow.nodes.container import ContainerNode, RoundResult, Rounds
from domain.workflow.nodes.node import Node
from domain.workflow.nodes.operators import ConditionError
from domain.workflow.nodes.outcome import Concluded, EntersScope, Failed, Outcome, Succeeded

MAX_ROUNDS: Final = 100_000
INVALID: Final = "invalid_loop_variable"
_OTHERS: Final = frozenset({"index", "loop_round"})


class LoopVariable(Model):
    """A variable of a loop, and what it is at first: a constant, or the value of another variable."""

    name: str
    type: str = "string"
    value: JsonValue = None
    selector: tuple[str, ...] | None = None

    def first(self, variables: Variables) -> Json:
        """Return the first value. :raises ValueError: if there is none; the message is that of the Dify contract"""
        if self.selector is None:
            return self.constant
        value = variables.get(self.selector)
        if isinstance(value, Missing):
            raise ValueError(f"Invalid value for loop variable {self.name}")
        return value

    @property
    def constant(self) -> Json:
        """The value that its author wrote, read as its type has it. :raises ValueError: if it is none of that type"""
        read, expected = _READERS.get(self.type, (_array, self.type))
        try:
            return read(self.value)
        except (ValueError, RecursionError):
            raise ValueError(
                f"Type mismatch: expected {expected}, but got {_type(self.value)}, value={self.value}"
            ) from None

    def problems(self) -> Iterator[str]:
        """Yield why it could not be set."""
        if not self.name or self.name in _OTHERS:
            yield f"a loop variable is named {self.name!r}"
        if self.type not in _TYPES:
            yield f"the loop variable {self.name!r} is of type {self.type!r}, which is not supported"
        elif self.selector is None:
            try:
                _ = self.constant
            except ValueError as wrong:
                yield f"the loop variable {self.name!r} cannot be set: {wrong}"


class Loop(ContainerNode):
    """Its outputs are its variables as the last round left them, and how many rounds there were."""

    type: Literal["loop"] = "loop"
    loop_count: int = 1
    """How many rounds there are at the most."""
    logical_operator: Literal["and", "or"] = "and"
    conditions: tuple[Condition, ...] = ()
    """When it ends before that: looked at before the first round and after each."""
    variables: tuple[LoopVariable, ...] = ()

    def output_names(self) -> frozenset[str]:
        return self.error_outputs | {"loop_round", *(variable.name for variable in self.variables)}

    def inner_names(self) -> frozenset[str]:
        return frozenset({"index", *(variable.name for variable in self.variables)})

    def problems(self) -> Iterator[str]:
        yield from super().problems()
        if not 1 <= self.loop_count <= MAX_ROUNDS:
            yield f"the number of rounds is not from 1 to {MAX_ROUNDS}"
        for name, times in Counter(variable.name for variable in self.variables).items():
            if times > 1:
                yield f"{times} loop variables are named {name!r}"
        for variable in self.variables:
            yield from variable.problems()
        for condition in self.conditions:
            yield from condition.problems()

    def references(self) -> Iterator[tuple[str, ...]]:
        for variable in self.variables:
            if variable.selector is not None:
                yield variable.selector

    def begin(self, variables: Variables, allowance: Allowance | None = None) -> Outcome:
        try:
            first = {variable.name: variable.first(variables) for variable in self.variables}
        except ValueError as wrong:
            return Failed(INVALID, str(wrong))
        try:
            if self._is_over(variables.with_namespace(self.id, first)):
                return EntersScope(kind=self.type, total=0, variables=first, leaves=True)
        except (ConditionError, TemplateTooLargeError):
            pass  # as the contract has it: what is missing before the first round may be there after it
        return EntersScope(kind=self.type, total=self.loop_count, variables=first)

    def round_over(self, variables: Variables) -> RoundResult | Failed:
        try:
            return RoundResult(leaves=self._is_over(variables))
        except (ConditionError, TemplateTooLargeError) as refused:
            return Failed("condition_error", str(refused))

    def over(self, rounds: Rounds) -> Concluded:
        return Succeeded({**rounds.variables, "loop_round": rounds.begun} if rounds.total else {})

    def _is_over(self, variables: Variables) -> bool:
        if not self.conditions:
            return False
        quantifier = all if self.logical_operator == "and" else any
        return quantifier(condition.holds(variables) for condition in self.conditions)


class LoopEnd(Node):
    """Where a loop ends before its time: what else runs in this round still runs, and then the loop is over."""

    type: Literal["loop-end"] = "loop-end"

    def output_names(self) -> frozenset[str]:
        return frozenset()

    def evaluate(self, variables: Variables, allowance: Allowance | None = None) -> Concluded:
        return Succeeded({}, breaks=True)


def _read(text: str) -> Any:
    return json.loads(text, parse_constant=_refuse)


def _refuse(constant: str) -> Any:
    raise ValueError(constant)  # NaN and the like are no JSON


def _text(value: Any) -> Json:
    if not isinstance(value, str | None):
        raise ValueError
    return value or ""


def _number(value: Any) -> Json:
    if isinstance(value, str):
        value = _read(value) if value.strip() else 0
    if value is None:
        return 0
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError
    return value


def _boolean(value: Any) -> Json:
    if isinstance(value, str) and value.strip().lower() in ("true", "false", ""):
        return value.strip().lower() == "true"
    if not isinstance(value, bool | None):
        raise ValueError
    return bool(value)


def _object(value: Any) -> Json:
    value = _read(value) if isinstance(value, str) and value.strip() else value or {}
    if not isinstance(value, dict):
        raise ValueError
    return value


def _array(value: Any) -> Json:
    value = _read(value) if isinstance(value, str) and value.strip() else value or []
    if not isinstance(value, list):
        raise ValueError
    return value


def _type(value: Json) -> str:
    kinds = {str: "string", bool: "boolean", int: "number", float: "number", list: "array", dict: "object"}
    return kinds.get(type(value), "null")


_READERS: Final[Mapping[str, tuple[Callable[[Any], Json], str]]] = {
    "string": (_text, "string"),
    "number": (_number, "number"),
    "boolean": (_boolean, "boolean"),
    "object": (_object, "object"),
}
_TYPES: Final = frozenset(_READERS) | {f"array[{kind}]" for kind in ("string", "number", "object", "boolean")}
