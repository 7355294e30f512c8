"""JSON Schemas that authors attach: whether they can be used, and whether an object fits."""

from domain.values.json import Json, JsonObject
from domain.values.schemas.mismatch import Mismatch


def problem(schema: Json) -> str | None:
    """Return why objects could not be checked against the schema, or None if they can or there is none."""
    if schema is None:
        return None
    from domain.values.schemas import validator  # noqa: PLC0415  the library takes a while, and few need it

    return validator.problem(schema)


def mismatch(schema: Json, value: JsonObject, *, formats: bool = False) -> Mismatch | None:
    """
    Return why the object does not fit the schema, or None if it does or there is no schema.

    :param formats: whether texts must have the format that the schema names, which in itself it only remarks on
    """
    if schema is None:
        return None
    from domain.values.schemas import validator  # noqa: PLC0415  as above

    return validator.mismatch(schema, value, formats=formats)


def effort(schema: Json, *, most: int) -> int:
    """
    Return how many times an object is worked through to compare it with the schema, about.

    :param most: what stands for the effort of a schema that takes long even to be read
    """
    if schema is None:
        return 1
    from domain.values.schemas import validator  # noqa: PLC0415  as above

    return validator.effort(schema, most=most)
