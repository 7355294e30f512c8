"""The types that variables are declared to have, by the names of the Dify contract."""

from collections.abc import Mapping
from typing import Final

from domain.values.json import Json

SCALARS: Final = ("string", "number", "object", "boolean")
TYPES: Final = frozenset(SCALARS) | {f"array[{kind}]" for kind in SCALARS}
"""Those that a variable of a conversation or a loop can have."""

_CLASSES: Final[Mapping[str, type | tuple[type, ...]]] = {
    "string": str,
    "number": (int, float),  # a truth value too, as in the contract
    "boolean": bool,
    "object": dict,
}
_ZERO: Final[Mapping[str, Json]] = {"string": "", "number": 0, "boolean": False}
_SCALAR_TYPES: Final[Mapping[type, str]] = {
    str: "string", bool: "boolean", int: "integer", float: "float", dict: "object", type(None): "none"
}  # fmt: skip


def item_type(kind: str) -> str | None:
    """Return the type of the items of an array of that type, `any` for any; None if it is no array."""
    return kind[6:-1] if kind.startswith("array[") else None


def fits(kind: str, value: Json) -> bool:
    """Return whether a variable of that type can have the value."""
    items = item_type(kind)
    if items is not None:
        return isinstance(value, list) and (items == "any" or all(fits(items, item) for item in value))
    return kind not in _CLASSES or isinstance(value, _CLASSES[kind])


def zero(kind: str) -> Json:
    """Return what is left of a variable of that type that is cleared."""
    if item_type(kind) is not None:
        return []
    return {} if kind == "object" else _ZERO.get(kind)


def type_of(value: Json) -> str:
    """Return the type of a value, as the contract names it to people: `integer`, `array[string]`."""
    if not isinstance(value, list):
        return _SCALAR_TYPES[type(value)]
    kinds = {type_of(item) for item in value}
    if kinds and kinds <= {"integer", "float"}:
        return "array[number]"
    return f"array[{kinds.pop()}]" if len(kinds) == 1 and kinds <= set(SCALARS) else "array[any]"
