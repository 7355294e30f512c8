"""A piece of the answer in a chat."""

from collections.abc import Iterator
from typing import Literal

from domain.values.allowance import Allowance
from domain.values.template import TemplateTooLargeError, misspelled, references, render
from domain.values.variables import Variables
from domain.workflow.nodes.node import Node, stays_as_written
from domain.workflow.nodes.outcome import Concluded, Failed, Succeeded


class Answer(Node):
    """Its template, filled in, is part of what the run answers."""

    type: Literal["answer"] = "answer"
    answer: str = ""

    def output_names(self) -> frozenset[str]:
        return frozenset({"answer", "files"})

    def warnings(self) -> Iterator[str]:
        yield from map(stays_as_written, misspelled(self.answer))

    def references(self) -> Iterator[tuple[str, ...]]:
        return references(self.answer)

    def evaluate(self, variables: Variables, allowance: Allowance | None = None) -> Concluded:
        try:
            return Succeeded(outputs={"answer": render(self.answer, variables), "files": []})
        except TemplateTooLargeError as too_large:
            return Failed(code="template_too_large", message=str(too_large))
