"""Where a run waits for a person."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Final, Literal

from domain.fields import AnyField, Field
from domain.fields.answerable import why_unanswerable
from domain.fields.relations import relation_problems
from domain.values.allowance import Allowance
from domain.values.template import misspelled, output_markers, references
from domain.values.variables import Variables
from domain.workflow.nodes.email import EmailDelivery
from domain.workflow.nodes.node import Node, stays_as_written
from domain.workflow.nodes.outcome import Failed, Outcome, WaitsForForm
from domain.workflow.nodes.question import TIMEOUT, Action
from domain.workflow.nodes.recovery import ERROR_OUTPUTS, FAIL_BRANCH, Recovery, told

RESERVED_FIELDS: Final = frozenset({"__action_id", "__action_value", "__rendered_content"})
MAX_TIMEOUT_SECONDS: Final = 3650 * 86400

_MILLISECONDS: Final = {
    "millisecond": 1, "second": 1000, "minute": 60_000, "hour": 3_600_000, "day": 86_400_000
}  # fmt: skip
_FIELD_NAME: Final = re.compile(r"[a-z_][A-Za-z0-9_]{0,29}")


class HumanInput(Node):
    """A form: the run issues it, waits, and goes on along the chosen action, or along `__timeout`."""

    type: Literal["human-input"] = "human-input"
    form_content: str = ""
    fields: tuple[AnyField, ...] = ()
    actions: tuple[Action, ...] = ()
    timeout: int = 36
    timeout_unit: Literal["millisecond", "second", "minute", "hour", "day"] = "hour"
    web: bool = True
    """Whether the form can be answered on a page or over the API."""
    email: EmailDelivery | None = None
    """How the form is sent by e-mail, or None if it is not."""
    error_strategy: Literal["fail-branch"] | None = None
    """Whether the run goes on along an error branch if the form cannot be issued."""

    later = Node.later | {"error_strategy"}

    @property
    def timeout_seconds(self) -> float:
        """How long the form waits for its answer."""
        return self._timeout_ms / 1000

    @property
    def _timeout_ms(self) -> int:
        return self.timeout * _MILLISECONDS[self.timeout_unit]

    def handles(self) -> frozenset[str]:
        on_error = (FAIL_BRANCH,) if self.error_strategy == FAIL_BRANCH else ()
        return frozenset({TIMEOUT, *on_error, *(action.id for action in self.actions)})

    def branch(self, handle: str) -> str:
        called = {TIMEOUT: "its timeout", FAIL_BRANCH: "its error branch"}
        return called.get(handle, f"the action {handle!r}")

    def output_names(self) -> frozenset[str]:
        return RESERVED_FIELDS | ERROR_OUTPUTS | {field.name for field in self.fields}

    def warnings(self) -> Iterator[str]:
        fields = {field.name for field in self.fields}
        for name in dict.fromkeys(output_markers(self.form_content)):
            if name not in fields:
                yield f"its text has a place for the field {name!r}, which the form does not have"
        yield from map(stays_as_written, misspelled(self.form_content))
        if self.email is not None:
            yield from self.email.warnings()

    def problems(self) -> Iterator[str]:
        of_form = [*self._field_problems(), *self._action_problems()]
        yield from of_form
        if not of_form and (reason := self.why_unanswerable(self.fields)) is not None:
            yield f"nobody could answer its form: {reason}"
        if not self.web and not self.email:
            yield "no delivery method is enabled"
        if self.email is not None:
            yield from self.email.problems()
        if self.timeout < 1:
            yield "the timeout is less than 1"
        elif self._timeout_ms > MAX_TIMEOUT_SECONDS * 1000:
            yield "the timeout exceeds ten years"

    def begin(self, variables: Variables, allowance: Allowance | None = None) -> Outcome:
        return WaitsForForm(self)

    def recovery(self, failed: Failed, *, exits: Collection[str]) -> Recovery | None:
        """A form that nobody was asked is, where there is no error branch, like one that nobody answered in time."""
        if self.error_strategy == FAIL_BRANCH:
            return Recovery(strategy=FAIL_BRANCH, handle=FAIL_BRANCH, outputs=told(failed))
        if TIMEOUT in exits:
            outputs = {**dict.fromkeys(sorted(RESERVED_FIELDS), ""), **told(failed)}
            return Recovery(strategy="timeout", handle=TIMEOUT, outputs=outputs)
        return None

    def why_unanswerable(self, fields: Sequence[Field]) -> str | None:
        """Return why nobody could answer a form of the node with these fields, its own or as they were issued."""
        return why_unanswerable(fields, actions=[action.id for action in self.actions])

    def references(self) -> Iterator[tuple[str, ...]]:
        yield from references(self.form_content)
        for field in self.fields:
            yield from field.references()
        if self.email is not None:
            yield from self.email.references()

    def _field_problems(self) -> Iterator[str]:
        for name in _repeated(field.name for field in self.fields):
            yield f"two fields are named {name!r}"
        for field in self.fields:
            if not _FIELD_NAME.fullmatch(field.name):
                yield (
                    f"the field name {field.name!r} is not a name of up to 30 letters, digits and underscores "
                    "that begins with a small letter or an underscore"
                )
            if field.name in RESERVED_FIELDS:
                yield f"the field name {field.name!r} is the name of another output"
            yield from field.problems()
        yield from relation_problems(self.fields, actions={action.id for action in self.actions})

    def _action_problems(self) -> Iterator[str]:
        if not self.actions:
            yield "the form has no action"
        for repeated in _repeated(action.id for action in self.actions):
            yield f"two actions have the id {repeated!r}"
        for action in self.actions:
            yield from action.problems()


def _repeated(names: Iterator[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]
