"""Where a workflow hands out its results."""

from collections.abc import Iterator
from typing import Literal

from domain.values.allowance import Allowance
from domain.values.json import JsonObject
from domain.values.model import Model
from domain.values.variables import Missing, Variables
from domain.workflow.nodes.node import Node
from domain.workflow.nodes.outcome import Concluded, Succeeded


class EndOutput(Model):
    """One named result and where it comes from."""

    name: str
    selector: tuple[str, ...]
    value_type: str | None = None


class End(Node):
    """Its outputs are outputs of the run; a variable that is missing gives null."""

    type: Literal["end"] = "end"
    outputs: tuple[EndOutput, ...] = ()

    def output_names(self) -> frozenset[str]:
        return frozenset(output.name for output in self.outputs)

    def references(self) -> Iterator[tuple[str, ...]]:
        for output in self.outputs:
            yield output.selector

    def evaluate(self, variables: Variables, allowance: Allowance | None = None) -> Concluded:
        outputs: JsonObject = {}
        for output in self.outputs:
            value = variables.get(output.selector)
            outputs[output.name] = None if isinstance(value, Missing) else value
        return Succeeded(outputs=outputs)
