"""What all nodes have in common."""

from collections.abc import Collection, Iterator
from functools import cached_property

from domain.values.allowance import Allowance
from domain.values.json import JsonObject
from domain.values.model import GrownModel
from domain.values.variables import Variables
from domain.workflow.nodes.outcome import Concluded, Failed, Outcome, Succeeded
from domain.workflow.nodes.recovery import Recovery, Retry

SOURCE = "source"


def stays_as_written(marker: str) -> str:
    """Return what is to be said of a text that looks like a reference and is none."""
    return f"{marker!r} is no reference to a variable and stays as it is written"


class Node(GrownModel):
    """One step of a workflow."""

    id: str
    title: str = ""
    type: str
    container: str | None = None
    """The id of the container that it lies in, or None if it is the workflow's own."""

    later = frozenset({"container"})

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

    def begin(self, variables: Variables, allowance: Allowance | None = None) -> Outcome:
        """
        Return what comes of beginning the node: all that the engine knows of it.

        :param allowance: pays for work that cannot be told from the variables' size
        :raises TooMuchWorkError: if it does not suffice
        """
        return self.evaluate(variables, allowance)

    def evaluate(self, variables: Variables, allowance: Allowance | None = None) -> Concluded:
        """
        Return what a node that waits for nobody makes of the variables; the same ones give the same.

        :raises TooMuchWorkError: as `begin`
        """
        return Failed(code="not_evaluated", message=f"A node of type {self.type} is not evaluated.")

    def conclude(self, variables: Variables, result: JsonObject) -> Concluded:
        """Return what comes of the result of the effect for which the node waited."""
        return Failed(code="not_concluded", message=f"A node of type {self.type} waits for no result.")

    def answered(
        self, variables: Variables, *, handle: str, values: JsonObject | None, outputs: JsonObject
    ) -> Concluded:
        """
        Return what comes of the form by which the node asked: the handle is that of the button, or of the timeout.

        :param values: what was entered, or None if nobody answered
        :param outputs: the same with what every form gives besides
        """
        return Succeeded(outputs, handle=handle, inputs=values)

    @property
    def streams(self) -> str | None:
        """The output whose text can be told while it comes from outside, or None if there is none."""
        return None

    @property
    def retry(self) -> Retry | None:
        """How the node is tried again if what it waits for fails, or None if it is not."""
        return None

    def recovery(self, failed: Failed, *, exits: Collection[str]) -> Recovery | None:
        """
        Return how the run goes on after that failure, or None if it fails too.

        :param exits: the handles of the node that edges leave by
        """
        return None
