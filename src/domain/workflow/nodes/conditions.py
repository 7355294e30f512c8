"""One comparison of an if-else node."""

from collections.abc import Iterator
from typing import Literal

from pydantic import JsonValue

from domain.workflow.model import Model
from domain.workflow.template import references


class SubCondition(Model):
    """A comparison of one attribute of a file."""

    key: str
    operator: str
    value: JsonValue = None


class SubConditions(Model):
    """What is asked of the files of an array."""

    logical_operator: Literal["and", "or"] = "and"
    conditions: tuple[SubCondition, ...] = ()


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
