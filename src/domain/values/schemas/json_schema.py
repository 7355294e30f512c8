"""JSON Schemas that authors attach: whether they can be used, and whether an object fits."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.values.json import Json, JsonObject


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Why an object does not fit."""

    reason: str
    """What is wrong most of all, for programs."""
    places: Mapping[str, str] = field(default_factory=dict)
    """What is wrong where, by JSON Pointer into the object, for whoever enters it; nothing if that cannot be told."""


def problem(schema: Json) -> str | None:
    """Return why objects could not be checked against the schema, or None if they can or there is none."""
    if schema is None:
        return None
    # Loaded with the first schema: the library takes a while, and most services never meet one.
    from domain.values.schemas import validator

    return validator.problem(schema)


def mismatch(schema: Json, value: JsonObject, *, formats: bool = False) -> Mismatch | None:
    """
    Return why the object does not fit the schema, or None if it does or there is no schema.

    :param formats: whether texts must have the format that the schema names, which in itself it only remarks on
    """
    if schema is None:
        return None
    from domain.values.schemas import validator

    return validator.mismatch(schema, value, formats=formats)
