"""Where a run waits for a person."""

from collections.abc import Iterator
from typing import Final, Literal

from pydantic import JsonValue

from domain.workflow.model import Model
from domain.workflow.nodes.fields import AnyField
from domain.workflow.nodes.node import Node
from domain.workflow.template import references

TIMEOUT: Final = "__timeout"
SECONDS: Final = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}


class Action(Model):
    """A button of the form; `id` is also the handle along which the run goes on."""

    id: str
    title: str = ""
    button_style: Literal["primary", "default", "accent", "ghost"] = "default"


class HumanInput(Node):
    """A form: the run issues it, waits, and goes on along the chosen action, or along `__timeout`."""

    type: Literal["human-input"] = "human-input"
    form_content: str = ""
    fields: tuple[AnyField, ...] = ()
    actions: tuple[Action, ...] = ()
    timeout: int = 36
    timeout_unit: Literal["second", "minute", "hour", "day"] = "hour"
    web: bool = True
    """Whether the form can be answered on a page or over the API."""
    email: dict[str, JsonValue] | None = None
    """How the form is sent by e-mail, as imported."""

    @property
    def timeout_seconds(self) -> int:
        """How long the form waits for its answer."""
        return self.timeout * SECONDS[self.timeout_unit]

    def handles(self) -> frozenset[str]:
        return frozenset({TIMEOUT, *(action.id for action in self.actions)})

    def references(self) -> Iterator[tuple[str, ...]]:
        yield from references(self.form_content)
        for field in self.fields:
            yield from field.references()
