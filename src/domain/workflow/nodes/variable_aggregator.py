"""Where branches meet: the first variable there is."""

from collections.abc import Iterator
from typing import Literal

from domain.workflow.json import Json, JsonObject
from domain.workflow.model import Model
from domain.workflow.nodes.node import Node
from domain.workflow.nodes.outcome import Outcome, Succeeded
from domain.workflow.variables import MISSING, Missing, Variables


class Group(Model):
    """A named list of candidates."""

    name: str
    selectors: tuple[tuple[str, ...], ...] = ()


class VariableAggregator(Node):
    """
    Its output is the first of the candidates that is not missing; null counts as there.

    With groups, each group has an output of its own. Where nothing is found there is no output.
    """

    type: Literal["variable-aggregator"] = "variable-aggregator"
    selectors: tuple[tuple[str, ...], ...] = ()
    groups: tuple[Group, ...] = ()

    def references(self) -> Iterator[tuple[str, ...]]:
        if not self.groups:
            yield from self.selectors
        for group in self.groups:
            yield from group.selectors

    def evaluate(self, variables: Variables) -> Outcome:
        outputs: JsonObject = {}
        if self.groups:
            for group in self.groups:
                found = _first(group.selectors, variables)
                if not isinstance(found, Missing):
                    outputs[group.name] = {"output": found}
        else:
            found = _first(self.selectors, variables)
            if not isinstance(found, Missing):
                outputs["output"] = found
        return Succeeded(outputs=outputs)


def _first(selectors: tuple[tuple[str, ...], ...], variables: Variables) -> Json | Missing:
    for selector in selectors:
        found = variables.get(selector)
        if not isinstance(found, Missing):
            return found
    return MISSING
