"""One comparison of an if-else node."""

from collections.abc import Iterator
from typing import Final, Literal

from pydantic import JsonValue

from domain.values.json import Json
from domain.values.model import Model
from domain.values.template import references, render
from domain.values.text import FILE_ATTRIBUTES, file_attribute, is_file
from domain.values.variables import Missing, Variables
from domain.workflow.nodes.operators import OPERATORS, PRESENCE, SPELLINGS, ConditionError, holds

_OF_FILES: Final = frozenset({"contains", "not contains", "all of"})
"""Operators that, on an array of files, hand over to the sub-conditions."""


class SubCondition(Model):
    """A comparison of one attribute of a file."""

    key: str
    operator: str
    value: JsonValue = None

    def problems(self) -> Iterator[str]:
        """Yield why it could not be evaluated."""
        if self.key not in FILE_ATTRIBUTES:
            yield f"a condition asks for {self.key!r}, which is no attribute of a file"
        yield from _unknown(self.operator)

    def holds(self, files: list[Json]) -> bool:
        """
        Return whether it holds for any of the files; for every file, if the operator has a `not` in it.

        :raises ConditionError: if an attribute cannot be compared in this way
        """
        quantifier = all if "not" in self.operator else any
        expected = _dotted(self.value) if self.key == "extension" else self.value
        return quantifier(holds(self.operator, self._attribute(file), expected) for file in files)

    def _attribute(self, file: Json) -> Json:
        value = file_attribute(file, self.key)
        return _dotted(value) if self.key == "extension" else value


class SubConditions(Model):
    """What is asked of the files of an array."""

    logical_operator: Literal["and", "or"] = "and"
    conditions: tuple[SubCondition, ...] = ()

    def hold(self, files: list[Json]) -> bool:
        """:raises ConditionError: if an attribute cannot be compared as asked"""
        quantifier = all if self.logical_operator == "and" else any
        return quantifier(condition.holds(files) for condition in self.conditions)


class Condition(Model):
    """A variable, an operator and, for most operators, a value, whose text may hold `{{#node.name#}}`."""

    selector: tuple[str, ...]
    operator: str
    value: JsonValue = None
    variable_type: str | None = None
    sub_conditions: SubConditions | None = None

    def references(self) -> Iterator[tuple[str, ...]]:
        """Yield the selectors of the variables that the condition reads."""
        yield self.selector
        if isinstance(self.value, str):
            yield from references(self.value)

    def problems(self) -> Iterator[str]:
        """Yield why the condition could not be evaluated."""
        if len(self.selector) < 2:
            yield "a condition names no variable"
        yield from _unknown(self.operator)
        for condition in self.sub_conditions.conditions if self.sub_conditions else ():
            yield from condition.problems()

    def holds(self, variables: Variables) -> bool:
        """
        Return whether the condition holds.

        :raises ConditionError: if the variable is missing or cannot be compared in this way
        :raises TemplateTooLargeError: if the value grows too large when it is filled in
        """
        value = variables.get(self.selector)
        if isinstance(value, Missing):
            if self.operator not in PRESENCE:
                raise ConditionError(f"Variable {list(self.selector)} not found")
            value = None
        if isinstance(value, list) and self.operator in _OF_FILES and self._is_of_files(value):
            return self._hold_for(value)
        expected = render(self.value, variables, form="text") if isinstance(self.value, str) else self.value
        return holds(self.operator, value, expected)

    def _is_of_files(self, value: list[Json]) -> bool:
        if value:
            return all(is_file(item) for item in value)
        return self.sub_conditions is not None and self.variable_type == "array[file]"

    def _hold_for(self, files: list[Json]) -> bool:
        if self.sub_conditions is None:
            raise ConditionError(f"The operator {self.operator!r} needs sub-conditions to compare files.")
        return self.sub_conditions.hold(files)


def _unknown(operator: str) -> Iterator[str]:
    if SPELLINGS.get(operator, operator) not in OPERATORS:
        yield f"there is no operator {operator!r}"


def _dotted(extension: Json) -> Json:
    """Return the extension with the dot that some write and some do not."""
    if isinstance(extension, str) and extension and not extension.startswith("."):
        return f".{extension}"
    return extension
