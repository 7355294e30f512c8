"""What all nodes have in common that other nodes lie in."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from domain.values.json import Json, JsonObject
from domain.values.variables import Variables
from domain.workflow.nodes.node import Node
from domain.workflow.nodes.outcome import Concluded, Failed
from domain.workflow.nodes.recovering import RecoveringNode


@dataclass(kw_only=True, slots=True)
class Rounds:
    """The rounds of a container, as far as they have come."""

    total: int
    """How many there are at the most."""
    items: list[Json] | None = None
    """What each round is about, or None where they are about nothing of their own."""
    variables: JsonObject = field(default_factory=dict)
    """What the nodes in it can change."""
    begun: int = 0
    results: dict[int, Json] = field(default_factory=dict)
    failed: set[int] = field(default_factory=set)
    leaves: bool = False
    """Whether no further round begins."""


class RoundResult(NamedTuple):
    """What a round gives, and whether it was the last one."""

    output: Json = None
    leaves: bool = False


class ContainerNode(RecoveringNode):
    """A node in which others lie: they run in rounds, one after another or side by side."""

    @property
    def parallel_rounds(self) -> int:
        """How many rounds run side by side at the most."""
        return 1

    @property
    def survives_failures(self) -> bool:
        """Whether it goes on when one of its rounds has failed."""
        return False

    def inner_names(self) -> frozenset[str]:
        """Return the names of the variables that the nodes in it find under its id."""
        return frozenset()

    def round_over(self, variables: Variables) -> RoundResult | Failed:
        """Return what comes of a round all of whose nodes have ended, as they see the variables."""
        raise NotImplementedError

    def over(self, rounds: Rounds) -> Concluded:
        """Return what comes of all rounds."""
        raise NotImplementedError


class ContainerStart(Node):
    """Where the rounds of a container begin; it does nothing, and is no step."""

    type: Literal["iteration-start", "loop-start"]

    def problems(self) -> Iterator[str]:
        if self.container is None:
            yield "it lies in no container"
