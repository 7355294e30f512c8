"""What all nodes have in common that have something done outside."""

from collections.abc import Iterator, Mapping

from domain.values.allowance import Allowance
from domain.values.json import JsonObject
from domain.values.variables import Variables
from domain.workflow.nodes.outcome import Concluded, Outcome
from domain.workflow.nodes.recovering import RecoveringNode
from domain.workflow.nodes.recovery import Retry


class EffectNode(RecoveringNode):
    """A node that waits for something outside, and can be tried again."""

    retry_config: Retry = Retry()

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

    def begin(self, variables: Variables, allowance: Allowance | None = None) -> Outcome:
        raise NotImplementedError

    def conclude(self, variables: Variables, result: JsonObject) -> Concluded:
        raise NotImplementedError

    def problems(self) -> Iterator[str]:
        yield from self.retry_config.problems()
        yield from super().problems()
