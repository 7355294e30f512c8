"""What all nodes have in common."""

from collections.abc import Iterator
from functools import cached_property

from domain.values.allowance import Allowance
from domain.values.json import JsonObject
from domain.values.model import GrownModel
from domain.values.variables import Variables
from domain.workflow.nodes.outcome import Failed, Outcome

SOURCE = "source"


def stays_as_written(marker: str) -> str:
    """Return what is to be said of a text that looks like a reference and is none."""
    return f"{marker!r} is no reference to a variable and stays as it is written"


class Node(GrownModel):
    """One step of a workflow."""

    id: str
    title: str = ""
    type: str

    def handles(self) -> frozenset[str]:
        """Return the handles from which edges can leave."""
        return frozenset({SOURCE})

    def branch(self, handle: str) -> str:
        """Return how messages call what follows from the handle."""
        return f"the branch {handle!r}"

    def output_names(self) -> frozenset[str] | None:
        """Return the names of the variables that the node can give, or None if only a run can tell."""
        return None

    def problems(self) -> Iterator[str]:
        """Yield why the node could not run, looking at nothing but the node itself."""
        yield from ()

    def warnings(self) -> Iterator[str]:
        """Yield what its author hardly meant, looking at nothing but the node itself; it can run nevertheless."""
        yield from ()

    def references(self) -> Iterator[tuple[str, ...]]:
        """Yield the selectors of the variables that the node reads."""
        yield from ()

    @cached_property
    def reads(self) -> tuple[tuple[str, ...], ...]:
        """What `references` yields, found once."""
        return tuple(self.references())

    def resolved_inputs(self, variables: Variables) -> JsonObject | None:
        """Return what the node makes its outcome of, for whoever watches, or None if the outcome says it already."""
        return None

    def evaluate(self, variables: Variables, allowance: Allowance | None = None) -> Outcome:
        """
        Return what the node makes of the variables; the same variables give the same outcome.

        :param allowance: pays for work that cannot be told from the variables' size
        :raises TooMuchWorkError: if it does not suffice
        """
        return Failed(code="not_evaluated", message=f"A node of type {self.type} is not evaluated.")
