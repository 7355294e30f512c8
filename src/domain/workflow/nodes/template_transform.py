"""A text made from variables by a Jinja template."""

from collections.abc import Iterator
from typing import Literal

from domain.workflow.model import Model
from domain.workflow.nodes.node import Node


class TemplateVariable(Model):
    """The name that a variable has in the template."""

    name: str
    selector: tuple[str, ...]


class TemplateTransform(Node):
    """Its output is the rendered template."""

    type: Literal["template-transform"] = "template-transform"
    variables: tuple[TemplateVariable, ...] = ()
    template: str = ""

    def references(self) -> Iterator[tuple[str, ...]]:
        for variable in self.variables:
            yield variable.selector
