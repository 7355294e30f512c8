"""A text made from variables by a Jinja template."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Literal

from domain.values import jinja
from domain.values.allowance import Allowance
from domain.values.json import JsonObject
from domain.values.model import Model
from domain.values.sealed import redacted
from domain.values.variables import Missing, Variables
from domain.workflow.nodes.node import Node
from domain.workflow.nodes.outcome import Concluded, Failed, Succeeded


class TemplateVariable(Model):
    """The name that a variable has in the template."""

    name: str
    selector: tuple[str, ...]


class TemplateTransform(Node):
    """Its output is the rendered template; a variable that is missing is null there, and prints as nothing."""

    type: Literal["template-transform"] = "template-transform"
    variables: tuple[TemplateVariable, ...] = ()
    template: str = ""

    def problems(self) -> Iterator[str]:
        try:
            jinja.check(self.template)
        except jinja.JinjaError as wrong:
            yield f"the template cannot be used: {wrong}"

    def output_names(self) -> frozenset[str]:
        return frozenset({"output"})

    def warnings(self) -> Iterator[str]:
        declared = {variable.name for variable in self.variables}
        with suppress(jinja.JinjaError):
            for name in sorted(jinja.undeclared(self.template) - declared):
                yield f"its template uses {name!r}, which is none of its variables"

    def references(self) -> Iterator[tuple[str, ...]]:
        for variable in self.variables:
            yield variable.selector

    def resolved_inputs(self, variables: Variables) -> JsonObject:
        values: JsonObject = {}
        for variable in self.variables:
            value = variables.get(variable.selector)
            values[variable.name] = None if isinstance(value, Missing) else redacted(value)
        return values

    def evaluate(self, variables: Variables, allowance: Allowance | None = None) -> Concluded:
        values = self.resolved_inputs(variables)
        try:
            return Succeeded(outputs={"output": jinja.render(self.template, values, allowance)})
        except jinja.JinjaError as failed:
            return Failed(code="template_error", message=str(failed))
