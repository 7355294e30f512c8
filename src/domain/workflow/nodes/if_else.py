"""A choice between branches."""

from collections.abc import Iterator
from typing import Final, Literal

from domain.values.allowance import Allowance
from domain.values.model import Model
from domain.values.template import TemplateTooLargeError, misspelled
from domain.values.variables import Variables
from domain.workflow.nodes.conditions import Condition
from domain.workflow.nodes.node import Node, stays_as_written
from domain.workflow.nodes.operators import ConditionError
from domain.workflow.nodes.outcome import Concluded, Failed, Succeeded

ELSE: Final = "false"


class Case(Model):
    """One branch and when it is taken; `case_id` is also its handle."""

    case_id: str
    logical_operator: Literal["and", "or"] = "and"
    conditions: tuple[Condition, ...] = ()

    def holds(self, variables: Variables) -> bool:
        """
        Return whether all its conditions hold, or any of them; conditions after the deciding one are not looked at.

        :raises ConditionError: if a condition that was looked at cannot be evaluated
        """
        quantifier = all if self.logical_operator == "and" else any
        return quantifier(condition.holds(variables) for condition in self.conditions)


class IfElse(Node):
    """The run goes on along the first case that holds, or along `false`."""

    type: Literal["if-else"] = "if-else"
    cases: tuple[Case, ...] = ()

    def handles(self) -> frozenset[str]:
        return frozenset({ELSE, *(case.case_id for case in self.cases)})

    def branch(self, handle: str) -> str:
        return "its else branch" if handle == ELSE else f"the case {handle!r}"

    def output_names(self) -> frozenset[str]:
        return frozenset({"result", "selected_case_id"})

    def warnings(self) -> Iterator[str]:
        for case in self.cases:
            for condition in case.conditions:
                if isinstance(condition.value, str):
                    yield from map(stays_as_written, misspelled(condition.value))

    def problems(self) -> Iterator[str]:
        ids = [case.case_id for case in self.cases]
        if len(set(ids)) < len(ids):
            yield "two cases have the same id"
        if ELSE in ids:
            yield f"a case has the id {ELSE!r}, which is the handle of the other branch"
        for case in self.cases:
            for condition in case.conditions:
                yield from condition.problems()

    def references(self) -> Iterator[tuple[str, ...]]:
        for case in self.cases:
            for condition in case.conditions:
                yield from condition.references()

    def evaluate(self, variables: Variables, allowance: Allowance | None = None) -> Concluded:
        for case in self.cases:
            try:
                chosen = case.holds(variables)
            except (ConditionError, TemplateTooLargeError) as refused:
                return Failed(code="condition_error", message=str(refused))
            if chosen:
                return Succeeded({"result": True, "selected_case_id": case.case_id}, handle=case.case_id)
        return Succeeded({"result": False, "selected_case_id": ELSE}, handle=ELSE)
