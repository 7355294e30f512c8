"""The base of every part of a workflow definition."""

from functools import cached_property
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, SerializerFunctionWrapHandler, model_serializer

from domain.values.json import JsonObject


class Model(BaseModel):
    """A value: it never changes, and refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @cached_property
    def as_json(self) -> JsonObject:
        """The value as JSON, written once; not to be changed."""
        written: JsonObject = self.model_dump(mode="json")
        return written


class GrownModel(Model):
    """
    A value that was given attributes later.

    `later` names them. They are not dumped where they hold their default, so that what says nothing of them keeps the
    digest that it had before.
    """

    later: ClassVar[frozenset[str]] = frozenset()

    @model_serializer(mode="wrap")
    def _without_what_came_later(self, dump: SerializerFunctionWrapHandler) -> dict[str, Any]:
        dumped: dict[str, Any] = dump(self)
        attributes = type(self).model_fields
        return {
            name: value
            for name, value in dumped.items()
            if name not in self.later
            or getattr(self, name) != attributes[name].get_default(call_default_factory=True)
        }
