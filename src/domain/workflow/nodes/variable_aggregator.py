"""Where branches meet: the first variable there is."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from domain.values.allowance import Allowance
from domain.values.json import Json, JsonObject
from domain.values.model import Model
from domain.values.variables import Missing, Variables
from domain.workflow.nodes.node import Node
from domain.workflow.nodes.outcome import Concluded, Succeeded


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

    def output_names(self) -> frozenset[str]:
        return frozenset(group.name for group in self.groups) or frozenset({"output"})

    def references(self) -> Iterator[tuple[str, ...]]:
        if not self.groups:
            yield from self.selectors
        for group in self.groups:
            yield from group.selectors

    def resolved_inputs(self, variables: Variables) -> JsonObject:
        """Return the candidates that were there, by their names."""
        groups = [group.selectors for group in self.groups] or [self.selectors]
        found = (_first(selectors, variables) for selectors in groups)
        return {".".join(one.selector[1:]): one.value for one in found if one is not None}

    def evaluate(self, variables: Variables, allowance: Allowance | None = None) -> Concluded:
        outputs: JsonObject = {}
        if self.groups:
            for group in self.groups:
                found = _first(group.selectors, variables)
                if found is not None:
                    outputs[group.name] = {"output": found.value}
        else:
            found = _first(self.selectors, variables)
            if found is not None:
                outputs["output"] = found.value
        return Succeeded(outputs=outputs)


class _Found(NamedTuple):
    selector: tuple[str, ...]
    value: Json


def _first(selectors: tuple[tuple[str, ...], ...], variables: Variables) -> _Found | None:
    for selector in selectors:
        value = variables.get(selector)
        if not isinstance(value, Missing):
            return _Found(selector, value)
    return None
