"""What all nodes have in common after whose failure the run can go on."""

from collections.abc import Collection, Iterator

from domain.workflow.nodes.node import SOURCE, Node
from domain.workflow.nodes.outcome import Failed
from domain.workflow.nodes.recovery import (
    DEFAULT_VALUE,
    ERROR_OUTPUTS,
    FAIL_BRANCH,
    DefaultValue,
    Recovery,
    Strategy,
    defaults,
    told,
)


class RecoveringNode(Node):
    """A node with an error strategy."""

    error_strategy: Strategy | None = None
    default_value: tuple[DefaultValue, ...] = ()
    """Its outputs if it fails and its strategy is `default-value`."""

    def handles(self) -> frozenset[str]:
        return frozenset({SOURCE, FAIL_BRANCH} if self.error_strategy == FAIL_BRANCH else {SOURCE})

    @property
    def error_outputs(self) -> frozenset[str]:
        """The names of the variables that it can give if it fails."""
        if self.error_strategy is None:
            return frozenset()
        return ERROR_OUTPUTS | {default.key for default in self.default_value}

    def branch(self, handle: str) -> str:
        return "its error branch" if handle == FAIL_BRANCH else super().branch(handle)

    def problems(self) -> Iterator[str]:
        if self.error_strategy == DEFAULT_VALUE:
            for default in self.default_value:
                try:
                    _ = default.converted
                except ValueError as wrong:
                    yield f"the default value of {default.key!r} cannot be used: {wrong}"

    def recovery(self, failed: Failed, *, exits: Collection[str]) -> Recovery | None:
        if self.error_strategy == FAIL_BRANCH:
            return Recovery(strategy=FAIL_BRANCH, handle=FAIL_BRANCH, outputs=told(failed))
        if self.error_strategy == DEFAULT_VALUE:
            outputs = defaults(self.default_value) | told(failed)
            return Recovery(strategy=DEFAULT_VALUE, handle=SOURCE, outputs=outputs)
        return None
