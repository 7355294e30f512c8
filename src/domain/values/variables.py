"""What the nodes of a run have produced so far, and how it is looked up."""

from collections import ChainMap
from collections.abc import Mapping, Sequence
from enum import Enum
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, cast

from domain.values.json import Json
from domain.values.sealed import SEALED
from domain.values.text import FILE_ATTRIBUTES, file_attribute, is_file

CONVERSATION: Final = "conversation"
NAMESPACES: Final = frozenset({"sys", "env", CONVERSATION})
"""First parts of a selector that are not the id of a node."""


class Missing(Enum):
    """The type of `MISSING`: what a selector finds where there is nothing, not even null."""

    MISSING = "missing"

    def __bool__(self) -> Literal[False]:
        return False


MISSING: Final = Missing.MISSING

Selector: TypeAlias = Sequence[str]


class Variables:
    """
    The variables of a run, by namespace and name.

    A namespace is the id of a node, or one of `NAMESPACES`; nothing about them is special here.
    """

    def __init__(
        self,
        namespaces: Mapping[str, Mapping[str, Json]],
        *,
        types: Mapping[tuple[str, ...], str] = MappingProxyType({}),
    ) -> None:
        """:param types: those that variables were declared to have, by their selectors"""
        self._namespaces = namespaces
        self._types = types

    def namespace(self, name: str) -> Mapping[str, Json] | None:
        """Return the variables of a namespace by their names, or None if there is no such namespace."""
        return self._namespaces.get(name)

    def with_namespace(self, name: str, values: Mapping[str, Json]) -> "Variables":
        """Return the same variables with that namespace in the place of the one it had."""
        namespaces = ChainMap({name: values}, cast("dict[str, Mapping[str, Json]]", self._namespaces))
        return Variables(namespaces, types=self._types)

    def declared_type(self, selector: Selector) -> str | None:
        """Return the type that the variable was declared to have, or None if nobody did."""
        return self._types.get(tuple(selector))

    def get(self, selector: Selector) -> Json | Missing:
        """
        Return the value the selector names: namespace, name, then keys of objects or attributes of files.

        A selector of fewer than two parts, and any part that leads nowhere, finds `MISSING`; so does one that leads
        into a secret, which is whole or nothing: how it is sealed is nobody's business.
        """
        if len(selector) < 2:
            return MISSING
        names = self._namespaces.get(selector[0])
        if names is None or selector[1] not in names:
            return MISSING
        value = names[selector[1]]
        for part in selector[2:]:
            if not isinstance(value, dict) or SEALED in value:
                return MISSING
            if part in value:
                value = value[part]
            elif is_file(value) and part in FILE_ATTRIBUTES:
                value = file_attribute(value, part)
            else:
                return MISSING
        return value
