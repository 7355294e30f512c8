"""Where variables of a loop or of the conversation are given other values."""

from collections.abc import Iterator
from copy import copy
from typing import Final, Literal

from domain.values.allowance import Allowance
from domain.values.json import Json, JsonObject
from domain.values.variables import Missing, Variables
from domain.workflow.nodes.assignment import Assignment
from domain.workflow.nodes.first_assignment import FIRST_OPERATIONS, first_applied
from domain.workflow.nodes.node import Node
from domain.workflow.nodes.outcome import Concluded, Failed, Succeeded, Write

REFUSED: Final = "assignment_refused"


class Assigner(Node):
    """Its assignments are made in order, all or none; each sees what those before it have done."""

    type: Literal["assigner"] = "assigner"
    items: tuple[Assignment, ...] = ()
    version: Literal["1", "2"] = "2"
    """By which rules: those of the first version know no types."""

    later = Node.later | {"version"}

    def output_names(self) -> frozenset[str]:
        return frozenset()

    def problems(self) -> Iterator[str]:
        for item in self.items:
            yield from item.problems()
            if self.version == "1" and item.operation not in FIRST_OPERATIONS:
                yield f"the operation {item.operation!r} came with version 2 of nodes of this type"

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
                value = first_applied(item, seen) if self.version == "1" else item.applied(seen)
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
