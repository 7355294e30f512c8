"""A container whose nodes run once for each item of a list."""

from collections.abc import Iterator
from typing import Final, Literal

from domain.values.allowance import Allowance
from domain.values.json import Json, JsonObject
from domain.values.variables import Missing, Variables
from domain.workflow.nodes.container import ContainerNode, RoundResult, Rounds
from domain.workflow.nodes.outcome import Concluded, EntersScope, Failed, Outcome, Succeeded

MAX_PARALLEL: Final = 1000
INVALID: Final = "invalid_iterator"


class Iteration(ContainerNode):
    """Its output is the list of what its rounds gave, in the order of the items."""

    type: Literal["iteration"] = "iteration"
    iterator: tuple[str, ...] = ()
    """The selector of the list."""
    output: tuple[str, ...] = ()
    """The selector of what a round gives."""
    parallel: int = 1
    error_mode: Literal["terminated", "continue-on-error", "remove-abnormal-output"] = "terminated"
    flatten: bool = True
    """Whether a list of lists becomes one list."""

    def output_names(self) -> frozenset[str]:
        return self.error_outputs | {"output"}

    def inner_names(self) -> frozenset[str]:
        return frozenset({"item", "index"})

    @property
    def parallel_rounds(self) -> int:
        return self.parallel

    @property
    def survives_failures(self) -> bool:
        return self.error_mode != "terminated"

    def problems(self) -> Iterator[str]:
        yield from super().problems()
        if len(self.iterator) < 2:
            yield "the list to go through is not chosen"
        if len(self.output) < 2:
            yield "what its rounds give is not chosen"
        if not 1 <= self.parallel <= MAX_PARALLEL:
            yield f"the number of rounds side by side is not from 1 to {MAX_PARALLEL}"

    def references(self) -> Iterator[tuple[str, ...]]:
        yield self.iterator

    def resolved_inputs(self, variables: Variables) -> JsonObject:
        items = variables.get(self.iterator)
        return {"iterator_selector": None if isinstance(items, Missing) else items}

    def begin(self, variables: Variables, allowance: Allowance | None = None) -> Outcome:
        items = variables.get(self.iterator)
        if isinstance(items, Missing):
            return Failed(INVALID, f"iterator variable {list(self.iterator)} not found")
        if items is None:
            items = []
        if not isinstance(items, list):
            return Failed(INVALID, f"invalid iterator value: {items}, please provide a list.")
        return EntersScope(kind=self.type, total=len(items), items=[*items], parallel=self.parallel)

    def round_over(self, variables: Variables) -> RoundResult:
        value = variables.get(self.output)
        return RoundResult(None if isinstance(value, Missing) else value)

    def over(self, rounds: Rounds) -> Concluded:
        removed = rounds.failed if self.error_mode == "remove-abnormal-output" else ()
        output = [rounds.results.get(number) for number in range(rounds.total) if number not in removed]
        return Succeeded({"output": _flattened(output) if self.flatten else output})


def _flattened(output: list[Json]) -> list[Json]:
    """Return one list, if all that is something is a list; else what was given."""
    lists = [one for one in output if one is not None]
    if not lists or not all(isinstance(one, list) for one in lists):
        return output
    return [item for one in lists if isinstance(one, list) for item in one]
