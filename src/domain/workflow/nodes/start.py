"""Where a run begins, and what it asks of its caller."""

from collections import Counter
from collections.abc import Iterator
from typing import Final, Literal

from pydantic import JsonValue

from domain.values.allowance import Allowance
from domain.values.json import JsonObject
from domain.values.model import Model
from domain.values.schemas import json_schema
from domain.values.variables import Missing, Variables
from domain.workflow.nodes.node import Node
from domain.workflow.nodes.outcome import Concluded, Succeeded

FILE_TYPES: Final = frozenset({"file", "file-list"})

StartVariableType = Literal[
    "text-input", "paragraph", "select", "number", "checkbox", "file", "file-list", "json_object",
    "external_data_tool",
]  # fmt: skip


class StartVariable(Model):
    """One input of the workflow."""

    name: str
    label: str = ""
    type: StartVariableType
    required: bool = False
    hide: bool = False
    default: JsonValue = None
    max_length: int | None = None
    options: tuple[str, ...] = ()
    json_schema: JsonValue = None
    allowed_file_types: tuple[str, ...] = ()
    allowed_file_extensions: tuple[str, ...] = ()
    allowed_file_upload_methods: tuple[str, ...] = ()

    def problems(self) -> Iterator[str]:
        """Yield why no run could be given the variable."""
        if not self.name:
            yield "a variable has no name"
        if self.type == "external_data_tool":
            yield f"the variable {self.name!r} is of type {self.type!r}, which is not supported"
        if self.type == "select" and self.required and not self.options:
            yield f"the variable {self.name!r} is required and has no options"
        if self.type == "json_object" and (unusable := json_schema.problem(self.json_schema)):
            yield f"the JSON Schema of the variable {self.name!r} cannot be used: {unusable}"


class Start(Node):
    """The first node: its outputs are the inputs that the run accepted."""

    type: Literal["start"] = "start"
    variables: tuple[StartVariable, ...] = ()

    def output_names(self) -> frozenset[str]:
        return frozenset(declared.name for declared in self.variables)

    def problems(self) -> Iterator[str]:
        for name, times in Counter(declared.name for declared in self.variables).items():
            if times > 1:
                yield f"{times} variables are named {name!r}"
        for declared in self.variables:
            yield from declared.problems()

    def evaluate(self, variables: Variables, allowance: Allowance | None = None) -> Concluded:
        outputs: JsonObject = {}
        for declared in self.variables:
            value = variables.get((self.id, declared.name))
            if not isinstance(value, Missing):
                outputs[declared.name] = value
        return Succeeded(outputs=outputs)
