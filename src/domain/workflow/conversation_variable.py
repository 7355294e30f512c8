"""A variable that lives as long as a conversation: every turn finds it as those before have left it."""

from collections.abc import Iterator
from typing import Final

from pydantic import JsonValue

from domain.values.json import Json
from domain.values.model import Model
from domain.values.variable_types import TYPES, fits, type_of, zero

MAX_DESCRIPTION: Final = 255


class VariableTypeError(Exception):
    """The value is none that the variable can have; the text is that of the Dify contract."""


class ConversationVariable(Model):
    """What the variable is called, and what it is at first."""

    id: str
    """Names it for clients."""
    name: str
    type: str
    value: JsonValue = None
    """What it is where a conversation begins, or when the variable comes to one that there was before."""
    description: str = ""

    def problems(self) -> Iterator[str]:
        """Yield why no conversation can have it."""
        if not self.name:
            yield "a conversation variable has no name"
        if self.type not in TYPES:
            yield f"the conversation variable {self.name!r} is of type {self.type!r}, which is not supported"
        elif not fits(self.type, self.value):
            yield f"the conversation variable {self.name!r} is not of type {self.type!r} at first"

    def known(self, present: Json) -> Json:
        """Return what it is where a conversation has that value under its name: that, unless it is of another type."""
        return present if fits(self.type, present) else self.value

    def check(self, value: Json) -> None:
        """:raises VariableTypeError: if it cannot have the value"""
        if not fits(self.type, value):
            raise VariableTypeError(
                f"Type mismatch: variable '{self.name}' expects {self.type}, but got {type_of(value)} type"
            )

    @property
    def cleared(self) -> Json:
        """What is left of it when it is cleared."""
        return zero(self.type)
