"""What all nodes have in common."""

from collections.abc import Iterator

from domain.values.json import JsonObject
from domain.values.model import Model
from domain.values.variables import Variables
from domain.workflow.nodes.outcome import Failed, Outcome

SOURCE = "source"


class Node(Model):
    """One step of a workflow."""

    id: str
    title: str = ""
    type: str

    def handles(self) -> frozenset[str]:
        """Return the handles from which edges can leave."""
        return frozenset({SOURCE})

    def problems(self) -> Iterator[str]:
        """Yield why the node could not run, looking at nothing but the node itself."""
        yield from ()

    def references(self) -> Iterator[tuple[str, ...]]:
        """Yield the selectors of the variables that the node reads."""
        yield from ()

    def resolved_inputs(self, variables: Variables) -> JsonObject | None:
        """Return what the node makes its outcome of, for whoever watches; nothing, if the outcome says it already."""
        return None

    def evaluate(self, variables: Variables) -> Outcome:
        """Return what the node makes of the variables; the same variables give the same outcome."""
        return Failed(code="not_evaluated", message=f"A node of type {self.type} is not evaluated.")
