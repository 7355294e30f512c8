"""What all nodes have in common that have something done outside."""

from collections.abc import Collection, Iterator, Mapping

from domain.values.allowance import Allowance
from domain.values.json import JsonObject
from domain.values.variables import Variables
from domain.workflow.nodes.node import SOURCE, Node
from domain.workflow.nodes.outcome import Concluded, Failed, Outcome
from domain.workflow.nodes.recovery import (
    DEFAULT_VALUE,
    ERROR_OUTPUTS,
    FAIL_BRANCH,
    DefaultValue,
    Recovery,
    Retry,
    Strategy,
    defaults,
    told,
)


class EffectNode(Node):
    """A node that can be tried again, and after whose failure the run can go on."""

    retry_config: Retry = Retry()
    error_strategy: Strategy | None = None
    default_value: tuple[DefaultValue, ...] = ()
    """Its outputs if it fails and its strategy is `default-value`."""

    @property
    def retry(self) -> Retry | None:
        return self.retry_config

    @property
    def secrets(self) -> Mapping[str, str] | None:
        """
        The secrets of its settings, by the names that its requests have for them.

        None where no request of it hides anything: then nothing in a request is ever taken for a secret.
        """
        return None

    @property
    def error_outputs(self) -> frozenset[str]:
        """The names of the variables that it can give if it fails."""
        if self.error_strategy is None:
            return frozenset()
        return ERROR_OUTPUTS | {default.key for default in self.default_value}

    def begin(self, variables: Variables, allowance: Allowance | None = None) -> Outcome:
        raise NotImplementedError

    def conclude(self, variables: Variables, result: JsonObject) -> Concluded:
        raise NotImplementedError

    def handles(self) -> frozenset[str]:
        return frozenset({SOURCE, FAIL_BRANCH} if self.error_strategy == FAIL_BRANCH else {SOURCE})

    def branch(self, handle: str) -> str:
        return "its error branch" if handle == FAIL_BRANCH else super().branch(handle)

    def problems(self) -> Iterator[str]:
        yield from self.retry_config.problems()
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
