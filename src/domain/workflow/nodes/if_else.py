"""A choice between branches."""

from collections.abc import Iterator
from typing import Literal

from domain.workflow.model import Model
from domain.workflow.nodes.conditions import Condition
from domain.workflow.nodes.node import Node

ELSE = "false"


class Case(Model):
    """One branch and when it is taken; `case_id` is also its handle."""

    case_id: str
    logical_operator: Literal["and", "or"] = "and"
    conditions: tuple[Condition, ...] = ()


class IfElse(Node):
    """The run goes on along the first case that holds, or along `false`."""

    type: Literal["if-else"] = "if-else"
    cases: tuple[Case, ...] = ()

    def handles(self) -> frozenset[str]:
        return frozenset({ELSE, *(case.case_id for case in self.cases)})

    def references(self) -> Iterator[tuple[str, ...]]:
        for case in self.cases:
            for condition in case.conditions:
                yield from condition.references()
